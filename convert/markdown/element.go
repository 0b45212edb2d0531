package markdown

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// open writes a start tag on a line of its own; blank lines around what
// follows let it be read as Markdown.
//
// https://spec.commonmark.org/0.31.2/#html-blocks
func (w *writer) open(tag string, attr document.Attr, own ...string) (outer container) {
	w.openPart(tag, attr, own...)
	return w.enter(container{started: true})
}

func (w *writer) close(tag string, outer container) {
	w.blank()
	w.closeLineTag(tag)
	w.leave(outer)
}

// element writes an element as tags where these are read as that element,
// else between comments.
func (w *writer) element(e *document.Element) {
	w.separate()
	if kind, blocks, ok := annotation.AlertKind(e); ok {
		w.alert(kind, blocks)
		return
	}
	if !annotation.Structure(e.Tag) {
		w.commented(e)
		return
	}
	noted := movable(e.Tag)
	if typed(e.Tag) || noted && !w.noted {
		w.comment(&annotation.Annotation{Word: "element"}) // not what has a type, or would move
	}
	held, left := splitAttr("", e.Attr)
	w.annotate(&annotation.Annotation{Word: "attributes"}, left)
	if left, ok := w.compactDetails(e, held); ok {
		outer := w.enter(container{started: true})
		w.blocks(left)
		w.blank()
		w.closeLineTag(e.Tag)
		w.leave(outer)
		return
	}
	w.openLine(e.Tag, held)
	noted = typed(e.Tag) || noted
	outer := w.enter(container{started: true, noted: noted, compact: w.allTaggable(e.Blocks)})
	w.tight = tightAlone(e.Tag, e.Blocks)
	w.blocks(e.Blocks)
	if !w.compact || len(w.levels) > 0 {
		w.blank()
	}
	w.closeLineTag(e.Tag)
	w.leave(outer)
}

// typed reports whether the tags would be read as a block with a type.
func typed(tag string) bool {
	switch tag {
	case "table", "dl", "figure", "ol", "ul":
		return true
	}
	return false
}

// movable reports whether an element outside of what it belongs to would be read as
// something else.
func movable(tag string) bool {
	return annotation.Part(tag) || tag == "li" || tag == "form"
}

// allTaggable reports whether blocks are nothing but elements written as tags,
// which need no blank lines between them.
func (w *writer) allTaggable(blocks []document.Block) bool {
	for _, b := range blocks {
		if e, ok := b.(*document.Element); !ok || !annotation.Structure(e.Tag) || w.depth >= annotation.MaxNesting {
			return false
		}
	}
	return len(blocks) > 0
}

// tightAlone reports whether a paragraph in an element is tight unless it is
// marked as loose: where it is alone in a cell, a term or the like.
func tightAlone(tag string, blocks []document.Block) bool {
	return annotation.Cell(tag) && len(blocks) == 1 && is[*document.Paragraph](blocks[0])
}

// commented writes an element between comments.
func (w *writer) commented(e *document.Element) {
	note := annotation.Annotation{Word: "element"}
	note.Set("tag", e.Tag)
	note.SetAttr(e.Attr)
	w.comment(&note)
	outer := w.enter(container{started: true})
	w.blocks(e.Blocks)
	w.blank()
	end := annotation.Annotation{Word: "end"}
	end.Flag("element")
	w.comment(&end)
	w.leave(outer)
}

func (w *writer) figure(f *document.Figure) {
	w.separate()
	if w.compactFigure(f) {
		return
	}
	outer := w.open("figure", f.Attr)
	if len(f.Caption) > 0 {
		w.phrasesIn("figcaption", f.Caption, document.Attr{})
	}
	w.blocks(f.Blocks)
	w.close("figure", outer)
}

// phrasesIn writes phrases as the one paragraph in an element.
func (w *writer) phrasesIn(tag string, inlines []document.Inline, attr document.Attr) {
	outer := w.open(tag, attr)
	if len(inlines) > 0 {
		w.tight = true
		w.paragraph(&document.Paragraph{Tight: true, Inlines: inlines})
	}
	w.close(tag, outer)
}

// contentIn writes the content of a cell or a definition. A paragraph that is
// alone there is tight unless it is marked as loose.
func (w *writer) contentIn(tag string, blocks []document.Block, attr document.Attr, own ...string) {
	outer := w.open(tag, attr, own...)
	w.tight = tightAlone(tag, blocks)
	w.blocks(blocks)
	w.close(tag, outer)
}

func (w *writer) definitions(l *document.DefinitionList) {
	w.separate()
	if w.compactDefinitions(l) {
		return
	}
	w.openPart("dl", l.Attr)
	outer := w.enter(container{})
	defined := true // a term begins a group
	for _, g := range l.Groups {
		if len(g.Terms) == 0 && len(g.Definitions) == 0 {
			continue
		}
		if !defined || len(g.Terms) == 0 {
			w.comment(&annotation.Annotation{Word: "group"})
		}
		for _, t := range g.Terms {
			w.phrasesIn("dt", t.Inlines, t.Attr)
		}
		for _, d := range g.Definitions {
			w.contentIn("dd", d.Blocks, d.Attr)
		}
		defined = len(g.Definitions) > 0
	}
	w.leave(outer)
	w.closeLineTag("dl")
}
