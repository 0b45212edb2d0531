package html

import (
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// footnotes knows the footnotes of the document.
type footnotes struct {
	list    []*footnote
	byLabel map[string]*footnote
}

type footnote struct {
	*document.Footnote
	number     int
	name       string // its label as a part of ids
	references int    // in the whole document
	written    int    // so far
}

// prepareNotes numbers the footnotes.
func (w *writer) prepareNotes() {
	if len(w.doc.Footnotes) == 0 {
		return
	}
	w.notes.byLabel = make(map[string]*footnote, len(w.doc.Footnotes))
	for i, f := range w.doc.Footnotes {
		n := &footnote{Footnote: f, number: i + 1, name: f.Label}
		if f.Label == "" || strings.ContainsAny(f.Label, " \t\n\f\r") {
			n.name = "note-" + strconv.Itoa(n.number)
		}
		w.notes.list = append(w.notes.list, n)
		if w.notes.byLabel[f.Label] == nil {
			w.notes.byLabel[f.Label] = n
		}
	}
}

// survey looks through the document once before it is written: it counts the
// references to each footnote, and makes room for what will be written.
func (w *writer) survey() {
	w.prepareNotes()
	size := 256
	document.WalkDocument(w.doc, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Text:
			size += len(n.Text)
		case *document.FootnoteRef:
			if note := w.notes.byLabel[n.Label]; note != nil {
				note.references++
			}
			size += 128
		case *document.CodeBlock:
			size += len(n.Text) + 64
		case *document.Raw:
			size += len(n.Text)
		case *document.Link:
			size += len(n.Href) + 32
		default:
			size += 24
		}
		return true
	})
	w.buf = make([]byte, 0, size+size/8)
}

// referenceID is the id of the nth reference to the note.
func (n *footnote) referenceID(nth int) string {
	if nth == 1 {
		return "fnref:" + n.name
	}
	return "fnref:" + n.name + ":" + strconv.Itoa(nth-1)
}

// reference writes the mark of a footnote.
func (w *writer) reference(ref *document.FootnoteRef) {
	if w.context.entry {
		return
	}
	note := w.notes.byLabel[ref.Label]
	if note == nil {
		w.lost(ref.Span, "missing-footnote", "there is no footnote "+strconv.Quote(ref.Label), "add its text or remove the reference")
		w.text("[^" + ref.Label + "]")
		return
	}
	note.written++
	a := ref.Attr
	a.ID = note.referenceID(note.written)
	w.start("sup", a, ref.Span)
	number := strconv.Itoa(note.number)
	switch {
	case w.context.link: // a link in a link leads nowhere
		w.raw(number)
	case w.standalone:
		w.start("a", document.Attr{}, ref.Span, "href", "#fn:"+note.name, "class", "footnote",
			"role", "doc-noteref", "aria-label", "Footnote "+number)
		w.raw(number + "</a>")
	default:
		w.start("a", document.Attr{}, ref.Span, "href", "#fn:"+note.name, "class", "footnote",
			"rel", "footnote", "role", "doc-noteref")
		w.raw(number + "</a>")
	}
	w.raw("</sup>")
}

// footnotes writes the notes at the end of the document.
func (w *writer) footnotes() {
	if len(w.notes.list) == 0 {
		return
	}
	if w.standalone {
		w.open(`<div class="footnotes" role="doc-endnotes" aria-label="Footnotes">`)
	} else {
		w.open(`<div class="footnotes" role="doc-endnotes">`)
	}
	w.open("<ol>")
	for _, n := range w.notes.list {
		w.footnote(n)
	}
	w.close("</ol>")
	w.close("</div>")
}

// footnote writes one note. The links back stand at the end of its last
// paragraph or, where it does not end in one, in a paragraph of their own.
func (w *writer) footnote(n *footnote) {
	a := n.Attr
	a.ID = "fn:" + n.name
	w.line()
	w.start("li", a, n.Span)
	blocks := n.Blocks
	last := &document.Paragraph{}
	if len(blocks) > 0 {
		if p, ok := blocks[len(blocks)-1].(*document.Paragraph); ok {
			last, blocks = p, blocks[:len(blocks)-1]
		}
	}
	w.depth++
	w.blocks(blocks)
	if n.references > 0 || len(last.Inlines) > 0 {
		w.line()
		w.start("p", last.Attr, last.Span)
		outer := w.enter("p")
		w.inlines(last.Inlines)
		w.backlinks(n, len(last.Inlines) > 0)
		w.context = outer
		w.raw("</p>")
	}
	w.depth--
	w.line()
	w.raw("</li>")
}

func (w *writer) backlinks(n *footnote, space bool) {
	for i := 1; i <= n.references; i++ {
		if space || i > 1 {
			w.raw("&nbsp;")
		}
		own := []string{"href", "#" + n.referenceID(i), "class", "reversefootnote", "role", "doc-backlink"}
		if w.standalone {
			label := "Back to where footnote " + strconv.Itoa(n.number) + " is referenced"
			if n.references > 1 {
				label += ", place " + strconv.Itoa(i)
			}
			own = append(own, "aria-label", label)
		}
		w.start("a", document.Attr{}, n.Span, own...)
		w.raw("↩")
		if i > 1 {
			w.raw("<sup>" + strconv.Itoa(i) + "</sup>")
		}
		w.raw("</a>")
	}
}
