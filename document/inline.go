package document

// Inline is one of *Text, *Emphasis, *Strong, *Strikethrough, *Code, *Math,
// *Link, *Image, *LineBreak, *FootnoteRef, *Abbreviation, *InlineElement or
// *RawInline.
type Inline interface {
	Node
	inline()
}

// Text is characters. A newline in it is where the source broke the line; it
// reads as a space.
type Text struct {
	Span
	Text string
}

// Emphasis is stressed text.
type Emphasis struct {
	Span
	Attr
	Inlines []Inline
}

// Strong is important text.
type Strong struct {
	Span
	Attr
	Inlines []Inline
}

// Strikethrough is text that no longer holds.
type Strikethrough struct {
	Span
	Attr
	Inlines []Inline
}

// Code is a fragment of code.
type Code struct {
	Span
	Attr
	Text string
}

// Math is a formula in TeX notation, without delimiters.
type Math struct {
	Span
	Attr
	Text string
}

// Link is a hyperlink. An empty Href is a link whose target the source does
// not give; readers report it.
type Link struct {
	Span
	Attr
	Href    string
	Title   string
	Inlines []Inline
}

// Image is an image; Alt is its text alternative. One that has none, NoAlt, is
// not the same as one that shows nothing to speak of, whose alternative is empty.
//
// https://html.spec.whatwg.org/multipage/images.html#alt
type Image struct {
	Span
	Attr
	Src   string
	Alt   string
	Title string
	NoAlt bool
}

// LineBreak is a line break that belongs to the text.
type LineBreak struct {
	Span
	Attr
}

// FootnoteRef points at the Footnote with the same Label.
type FootnoteRef struct {
	Span
	Attr
	Label string
}

// Abbreviation is an abbreviation with what it stands for.
type Abbreviation struct {
	Span
	Attr
	Expansion string
	Inlines   []Inline
}

// InlineElement is a phrase that has no type of its own: "sup", "sub", "span"
// or any other phrasing element of HTML, by the lower-case name of its tag.
type InlineElement struct {
	Span
	Attr
	Tag     string
	Inlines []Inline
}

// RawInline is a phrase of another format that the model cannot hold.
type RawInline struct {
	Span
	Format string
	Text   string
}

// Template is the format of a [Raw] or a [RawInline] that is a tag of a template
// engine, such as {{ page.title }}: text that is not known before the engine runs.
const Template = "template"

func (*Text) inline()          {}
func (*Emphasis) inline()      {}
func (*Strong) inline()        {}
func (*Strikethrough) inline() {}
func (*Code) inline()          {}
func (*Math) inline()          {}
func (*Link) inline()          {}
func (*Image) inline()         {}
func (*LineBreak) inline()     {}
func (*FootnoteRef) inline()   {}
func (*Abbreviation) inline()  {}
func (*InlineElement) inline() {}
func (*RawInline) inline()     {}
