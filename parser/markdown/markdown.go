// Package markdown reads CommonMark (https://spec.commonmark.org/0.31.2/) with
// the tables, task lists and strikethrough of GFM (https://github.github.com/gfm/),
// GitHub's alerts and footnotes into the canonical document.
//
// Start with [Parse]. It reads any Markdown, and reads what the Markdown writer
// wrote back to an equal document: its comments (package annotation) and the
// HTML that it writes become the typed nodes again. Lists and tables of HTML are
// read as such, also where Markdown stands in them; other HTML is kept as raw HTML.
// goldmark does the parsing; no other package knows it.
//
// Markdown from elsewhere gets departments and statements by its headings, as
// published pages do. The package does not link bare addresses. It never fails:
// what it does not understand is kept, and reported where an author should look
// at it. What nests deeper than [annotation.MaxNesting] is kept as raw Markdown.
// Its own work is linear;
// goldmark's is quadratic for unclosed links in one paragraph ("[a](" again
// and again), for emphasis that never closes, and for link definitions or
// references to notes by the thousand.
package markdown

import (
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
	"github.com/stemmadocs/stemma/internal/frontmatter"
	"github.com/stemmadocs/stemma/internal/rawhtml"
	"github.com/stemmadocs/stemma/parser/role"
	"github.com/stemmadocs/stemma/profile"
)

// Parse reads src as Markdown. The result has no Source. Departments and
// statements are those that the annotations name. If there is no annotation at
// all, our writer did not write the text, and they are those that the profile
// knows; without a profile there are none.
func Parse(src []byte, p *profile.Profile) *document.Document {
	r := &reader{doc: &document.Document{}, auto: true}
	src = r.frontMatter(src)
	r.src, r.lines, r.ours = src, document.LinesOf(string(src)), annotation.Any(src)
	if at, found := r.tooManyMarkers(); found {
		r.whole(at)
		return r.doc
	}
	if at, found := r.tooManyBrackets(); found {
		r.whole(at)
		return r.doc
	}
	root := grammar().Parse(text.NewReader(src))
	r.root(root)
	r.footnotes()
	r.looseParts()
	r.unusedDefinitions()
	if !r.ours {
		rawhtml.Repair(r.doc)
	}
	if r.auto {
		document.AssignIDs(r.doc, r.taken...)
	}
	if p != nil && !r.ours {
		role.Assign(r.doc, p)
	}
	r.doc.Problems.Sort()
	return r.doc
}

// grammar is goldmark with the extensions that we read. The transformations
// that it makes for its own HTML are left out: footnotes stay in the order of
// the source, those without a reference too.
var grammar = sync.OnceValue(func() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(append(parser.DefaultBlockParsers(),
			util.Prioritized(newNoteBlocks(), 999))...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
			util.Prioritized(extension.NewFootnoteParser(), 101),
			util.Prioritized(extension.NewStrikethroughParser(), 500))...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200))...),
	)
})

// frontMatter reads the metadata at the top and returns the text below it.
func (r *reader) frontMatter(src []byte) []byte {
	if !frontmatter.MayBegin(src) {
		return src
	}
	front, body, problems := frontmatter.Read(string(src))
	r.doc.Problems = problems
	if front == nil {
		return src
	}
	r.doc.Problems = append(r.doc.Problems, front.Fill(&r.doc.Meta)...)
	r.doc.Meta.Front.TitleOnly = r.doc.Meta.Title != ""
	return []byte(body)
}

// reader turns goldmark's tree into a document.
type reader struct {
	src   []byte
	lines document.Lines
	doc   *document.Document

	ours       bool     // our writer wrote it, as its annotations show
	looked     int      // bytes that were read once more in search of the end of HTML
	auto       bool     // the reader assigns ids
	inOrder    bool     // footnotes stay in the order in which they are written
	described  bool     // the annotation of the document was read
	titled     bool     // the next heading is the title
	taken      []string // ids of headings that are no sections
	notes      *extast.FootnoteList
	references []reference
	defined    []definition
	used       map[string]bool                    // labels of definitions that links use
	loose      map[*document.Paragraph]bool       // paragraphs whose annotation makes them loose
	parts      map[*document.Element]elementNotes // parts of tables and definition lists
}

// reference is a reference to a footnote, for which goldmark gives a number.
type reference struct {
	node  *document.FootnoteRef
	index int
}

func (r *reader) root(root ast.Node) {
	c := &container{reader: r, top: true}
	c.children(root)
	r.doc.Blocks = c.close()
}

// tooDeep reports what nests deeper than is read.
func (r *reader) tooDeep(at document.Span) {
	r.doc.Problems.Lose(at, "nesting", "this nests too deep to be read as it is meant", "at most 100 levels are read")
}

// strayAnnotation reports an annotation that has no meaning at its place.
func (r *reader) strayAnnotation(at document.Span) {
	r.doc.Problems.Warn(at, "stray-annotation", "this annotation does not belong to what follows it", "")
}

// footnotes reads the notes and names the references to them.
func (r *reader) footnotes() {
	labels := map[int]string{}
	if r.notes != nil {
		for n := r.notes.FirstChild(); n != nil; n = n.NextSibling() {
			if note, ok := n.(*extast.Footnote); ok {
				f := r.footnote(note)
				labels[note.Index] = f.Label
				r.doc.Footnotes = append(r.doc.Footnotes, f)
			}
		}
	}
	for _, ref := range r.references {
		ref.node.Label = labels[ref.index]
	}
	if !r.inOrder {
		r.doc.Footnotes = annotation.OrderFootnotes(r.doc.Blocks, r.doc.Footnotes)
	}
}

func (r *reader) footnote(n *extast.Footnote) *document.Footnote {
	f := &document.Footnote{Span: r.nodeSpan(n), Label: string(n.Ref)}
	c := &container{reader: r}
	first := n.FirstChild()
	if note := r.annotationOf(first, "footnote"); note != nil {
		if label, ok := note.Get("label"); ok {
			f.Label = label
		}
		f.Attr = note.Attr()
		first = first.NextSibling()
	}
	c.from(first)
	f.Blocks = c.close()
	return f
}
