package kramdown

import "github.com/stemmadocs/stemma/document"

// Options are what a caller may choose; the zero value reads plain kramdown
// and gives no ids to headings. A document changes most of kramdown's own
// options for itself, with {::options name="value" /}.
type Options struct {
	AutoIDs        bool // give ids to headings that have none
	GFM            bool // read the dialect of GitHub: backtick fences, task lists, strikethrough
	ParseBlockHTML bool // read the content of block elements of HTML as kramdown

	// Directive, if set, is asked wherever text begins with '{' or '<',
	// before kramdown's own rules look at it. At block level text is the rest
	// of the line and block is true; in a span it is the rest of the span's
	// text, which may hold newlines. It returns the number of bytes it takes;
	// 0 means that there is no directive.
	Directive func(text string, block bool, at document.Span) (Directive, int)
}
