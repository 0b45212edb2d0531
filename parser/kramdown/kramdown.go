// Package kramdown reads kramdown text into the canonical document.
//
// Start with [Split], which cuts a text into lines, and [Parse], which reads
// them. Lines know where they came from, so a dialect built on this package
// may put together lines of several files, and rewrite its own markup first.
//
// The package reads kramdown's documented syntax
// (https://kramdown.gettalong.org/syntax.html), and its accidents where
// documents depend on them. It highlights no code and typesets no
// mathematics. Of the accidents it leaves out one: no two headings get the same
// id.
//
// Raw HTML becomes what a browser makes of it (package rawhtml): lists and tables
// where the model can hold all of them, and elements by their tags.
//
// It never fails: what it cannot understand stays text, and what an author
// should look at becomes a [document.Problem]. Work is bounded by n log n in the
// size of the input and by a limit on nesting.
package kramdown

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/rawhtml"
)

// Parse reads lines as kramdown. The result has no Source. It may change the
// lines.
//
// Blocks come first, because a definition is valid for the whole document, also
// before it; then inlines, in the order in which a reader meets them, because
// that order numbers the footnotes and the ids.
func Parse(lines []Line, opts Options) *document.Document {
	room := len(lines)/2 + 4 // every other line is blank, or goes on with the one above
	if gfm, named := GFM(opts.Settings); named {
		opts.GFM = gfm
	}
	p := &parser{opts: opts, settings: settingsOf(opts)}
	p.site(opts.Settings)
	p.pending, p.children = make([]pendingText, 0, room), make([]child, 0, room)
	p.inline.p = p
	blocks := p.container(lines)
	p.resolveAttrs()
	p.rewriteTags()
	doc := &document.Document{Blocks: blocks}
	p.parseInlines(p.pending)
	doc.Footnotes = p.footnotes()
	p.endJoins()
	p.makeNative(doc)
	p.assignIDs()
	p.assignTermIDs()
	if p.toc != nil {
		p.toc.Levels = p.settings.tocLevels
	}
	p.finishNotes(doc)
	p.makeFigures(doc)
	p.reportDoubtful()
	if p.elements {
		rawhtml.Repair(doc)
	}
	p.reportLimits()
	doc.Problems = p.problems.Sorted()
	return doc
}

// parser is the state of one Parse.
type parser struct {
	opts     Options
	settings settings
	depth    int // containers around the current line
	plain    int // of them, those in which GitHub's dialect adds nothing: elements of HTML and footnotes

	children   []child   // stack of what was read in the open containers
	firstChild int       // where those of the innermost container start
	waiting    *attrList // for the next block

	pending       []pendingText // running text that was found, in order
	links         map[string]*linkDefinition
	doubtful      []doubtfulDefinition
	notes         map[string]*noteDefinition
	cited         []*noteDefinition // in order of first reference
	unused        []*noteDefinition // those that may be without one, in order of the source
	abbreviations abbreviations
	named         map[string]*attrList
	uses          []attrUse // attribute lists that name others
	headings      []heading
	glossaries    []glossary
	problems      document.Problems
	refs          []*noteDefinition // references to footnotes in the current text
	toc           *document.Contents
	joins         []*nativeJoin
	sources       map[*document.Element]string // of headings of HTML
	figures       map[*document.Image]bool
	withoutID     map[*document.Attr]bool // those given id=""
	standalones   map[*document.Attr]bool // those of link definitions
	startTags     map[*document.Raw]*startTag
	placed        *document.Notes // the place that the document gives its footnotes
	tooDeep       document.Span   // where the nesting limit was reached first
	tooMuch       document.Span   // where the budget for trials was spent first
	wasted        int             // of that budget
	elements      bool            // there are elements of HTML

	scratch     []Line // stack of lines of lists that are being gathered
	cellEnds    []int  // reused, as are the next
	cellEscapes []int
	dropped     map[*Line][]int // where a byte before was dropped from the text of a line

	inline inlineParser
	arenas
	lineJoiner
}

// pendingText is running text whose markup is read once all definitions are
// known.
type pendingText struct {
	lines    []Line
	from, to int32 // of a part of a single line; to is 0 for whole lines
	dst      *[]document.Inline
	section  *document.Section // whose heading it is
	within   bool              // white space before it is part of the text
	noID     bool              // the heading has asked for no id
	plain    bool              // what GitHub's dialect adds to text does not hold here
	newline  bool              // a newline follows, which may make a hard break
}

func (p *parser) parseInlines(texts []pendingText) {
	for i := range texts {
		p.inline.parse(&texts[i])
	}
}
