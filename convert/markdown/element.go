package markdown

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// open writes a start tag on a line of its own; blank lines around what
// follows let it be read as Markdown.
func (w *mdWriter) open(tag string, attr document.Attr, own ...string) (outer mdContainer) {
	w.openPart(tag, attr, own...)
	return w.enter(mdContainer{started: true})
}

func (w *mdWriter) close(tag string, outer mdContainer) {
	w.blank()
	w.closeLineTag(tag)
	w.leave(outer)
}

// element writes an element as tags where these are read as that element,
// else between comments.
func (w *mdWriter) element(e *document.Element) {
	w.separate()
	if !annotation.Structure(e.Tag) {
		w.commented(e)
		return
	}
	if mdTyped(e.Tag) || e.Tag == "figcaption" && !w.tagged {
		w.comment(&annotation.Annotation{Word: "element"}) // not what has a type
	}
	held, left := mdHeld("", e.Attr)
	w.annotate(&annotation.Annotation{Word: "attributes"}, left)
	w.openLine(e.Tag, held)
	outer := w.enter(mdContainer{started: true, tagged: true, compact: w.allTaggable(e.Blocks)})
	w.tight = mdTightAlone(e.Tag, e.Blocks)
	w.blocks(e.Blocks)
	if !w.compact || len(w.levels) > 0 {
		w.blank()
	}
	w.closeLineTag(e.Tag)
	w.leave(outer)
}

// mdTyped reports whether the tags would be read as a block with a type.
func mdTyped(tag string) bool { return tag == "table" || tag == "dl" || tag == "figure" }

// allTaggable reports whether blocks are nothing but elements written as tags,
// which need no blank lines between them.
func (w *mdWriter) allTaggable(blocks []document.Block) bool {
	for _, b := range blocks {
		if e, ok := b.(*document.Element); !ok || !annotation.Structure(e.Tag) || w.depth >= annotation.MaxNesting {
			return false
		}
	}
	return len(blocks) > 0
}

// mdTightAlone reports whether a paragraph in an element is tight unless it is
// said to be loose: where it is alone in a cell, a term or the like.
func mdTightAlone(tag string, blocks []document.Block) bool {
	return annotation.Cell(tag) && len(blocks) == 1 && mdIs[*document.Paragraph](blocks[0])
}

// commented writes an element between comments.
func (w *mdWriter) commented(e *document.Element) {
	note := annotation.Annotation{Word: "element"}
	note.Set("tag", e.Tag)
	note.SetAttr(e.Attr)
	w.comment(&note)
	outer := w.enter(mdContainer{started: true})
	w.blocks(e.Blocks)
	w.blank()
	end := annotation.Annotation{Word: "end"}
	end.Flag("element")
	w.comment(&end)
	w.leave(outer)
}

func (w *mdWriter) figure(f *document.Figure) {
	w.separate()
	outer := w.open("figure", f.Attr)
	if len(f.Caption) > 0 {
		w.phrasesIn("figcaption", f.Caption, document.Attr{})
	}
	w.blocks(f.Blocks)
	w.close("figure", outer)
}

// phrasesIn writes phrases as the one paragraph in an element.
func (w *mdWriter) phrasesIn(tag string, inlines []document.Inline, attr document.Attr) {
	outer := w.open(tag, attr)
	if len(inlines) > 0 {
		w.tight = true
		w.paragraph(&document.Paragraph{Tight: true, Inlines: inlines}, false)
	}
	w.close(tag, outer)
}

// contentIn writes the content of a cell or a definition. A paragraph that is
// alone there is tight unless it is said to be loose.
func (w *mdWriter) contentIn(tag string, blocks []document.Block, attr document.Attr, own ...string) {
	outer := w.open(tag, attr, own...)
	w.tight = mdTightAlone(tag, blocks)
	w.blocks(blocks)
	w.close(tag, outer)
}

func (w *mdWriter) definitions(l *document.DefinitionList) {
	w.separate()
	w.openPart("dl", l.Attr)
	outer := w.enter(mdContainer{})
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
