package html

import (
	"slices"
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// footnotes knows the footnotes of the document, and how it wants them.
type footnotes struct {
	document.Notes
	list    []*footnote
	byLabel map[string]*footnote
	placed  bool          // they are written
	current *footnote     // the one that is being written
	last    document.Node // its last text, where the links back belong
}

type footnote struct {
	*document.Footnote
	number     int
	name       string // its label as a part of ids
	references int    // in all that is shown
	counted    bool   // the references in it are
	written    int    // so far
}

// prepareNotes collects the footnotes.
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
	var cited []*footnote // whose own references are not yet counted
	visit := func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Text:
			size += len(n.Text)
		case *document.FootnoteRef:
			if note := w.notes.byLabel[n.Label]; note != nil {
				if note.references++; note.references == 1 {
					cited = append(cited, note)
				}
			}
			size += 128
		case *document.Notes:
			w.notes.Notes = *n
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
	}
	document.WalkBlocks(w.doc.Blocks, visit)
	for i := 0; i < len(cited); i++ {
		document.Walk(cited[i].Footnote, visit)
		cited[i].counted = true
	}
	for _, n := range w.notes.list {
		if w.standalone && !n.counted {
			document.Walk(n.Footnote, visit)
		}
	}
	w.buf = make([]byte, 0, size+size/8)
	for _, n := range w.notes.list {
		n.number += max(w.notes.Start, 1) - 1
	}
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
		w.problems.Lose(ref.Span, "missing-footnote", "there is no footnote "+strconv.Quote(ref.Label),
			"add its text or remove the reference")
		w.text("[^" + ref.Label + "]")
		return
	}
	note.written++
	a := ref.Attr
	a.ID = note.referenceID(note.written)
	w.start("sup", a, ref.Span)
	number := strconv.Itoa(note.number)
	mark := number
	if w.notes.Mark != "" {
		mark = strings.ReplaceAll(w.notes.Mark, "%s", number)
	}
	switch {
	case w.context.link: // a link in a link leads nowhere
		w.text(mark)
	case w.standalone:
		w.start("a", document.Attr{}, ref.Span, "href", "#fn:"+note.name, "class", "footnote",
			"role", "doc-noteref", "aria-label", "Footnote "+number)
		w.text(mark)
		w.raw("</a>")
	default:
		w.start("a", document.Attr{}, ref.Span, "href", "#fn:"+note.name, "class", "footnote",
			"rel", "footnote", "role", "doc-noteref")
		w.text(mark)
		w.raw("</a>")
	}
	w.raw("</sup>")
}

// footnotes writes the notes, once.
//
// https://html.spec.whatwg.org/multipage/semantics-other.html#footnotes
func (w *writer) footnotes() {
	if w.notes.placed || len(w.notes.list) == 0 {
		return
	}
	w.notes.placed = true
	if !slices.ContainsFunc(w.notes.list, w.shown) {
		return
	}
	if w.standalone {
		w.open(`<div class="footnotes" role="doc-endnotes" aria-label="Footnotes">`)
	} else {
		w.open(`<div class="footnotes" role="doc-endnotes">`)
	}
	if start := w.notes.Start; start > 1 {
		w.open(`<ol start="` + strconv.Itoa(start) + `">`)
	} else {
		w.open("<ol>")
	}
	for _, n := range w.notes.list {
		if w.shown(n) {
			w.footnote(n)
		}
	}
	w.close("</ol>")
	w.close("</div>")
}

// shown reports whether a note is written. One that nothing refers to has no
// place in a fragment, which is as kramdown writes it; a page has room for it.
func (w *writer) shown(n *footnote) bool { return n.references > 0 || w.standalone }

// unreferenced reports the notes that are not shown.
func (w *writer) unreferenced() {
	for _, n := range w.notes.list {
		if !w.shown(n) {
			w.problems.Lose(n.Span, "unused-footnote",
				"nothing refers to footnote "+strconv.Quote(n.Label)+", and a fragment does not show it",
				"refer to it, or write a whole page")
		}
	}
}

// footnote writes one note. The links back are at the end of its last text
// or, where it ends in something else, in a paragraph of their own.
func (w *writer) footnote(n *footnote) {
	a := n.Attr
	a.ID = "fn:" + n.name
	w.line()
	w.start("li", a, n.Span)
	w.depth++
	w.notes.last, w.notes.current = lastText(n.Blocks, w.notes.Inline), n
	w.blocks(n.Blocks)
	if w.notes.last == nil && n.references > 0 && w.notes.Backlink != noBacklink {
		w.line()
		w.raw("<p>")
		w.backlinks(n, false)
		w.raw("</p>")
	}
	w.notes.last = nil
	w.depth--
	w.line()
	w.raw("</li>")
}

// lastText returns the paragraph that blocks end in or, at any depth, the
// paragraph or heading.
func lastText(blocks []document.Block, deep bool) document.Node {
	if len(blocks) == 0 {
		return nil
	}
	last := blocks[len(blocks)-1]
	if p, ok := last.(*document.Paragraph); ok {
		return p
	}
	if !deep {
		return nil
	}
	switch b := last.(type) {
	case *document.Section:
		if len(b.Blocks) == 0 {
			return b
		}
		return lastText(b.Blocks, deep)
	case *document.Quote:
		return lastText(b.Blocks, deep)
	case *document.List:
		if len(b.Items) > 0 {
			return lastText(b.Items[len(b.Items)-1].Blocks, deep)
		}
	}
	return nil
}

// endText writes the links back where n is the last text of the note in hand.
func (w *writer) endText(n document.Node, text []document.Inline) {
	if w.notes.last == n && n != nil {
		w.backlinks(w.notes.current, len(text) > 0)
	}
}

// noBacklink is the text of a link back that is not wanted.
const noBacklink = " "

func (w *writer) backlinks(n *footnote, space bool) {
	text := w.notes.Backlink
	switch text {
	case noBacklink:
		return
	case "":
		text = "↩"
	}
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
		w.text(text)
		if i > 1 {
			w.raw("<sup>" + strconv.Itoa(i) + "</sup>")
		}
		w.raw("</a>")
	}
}
