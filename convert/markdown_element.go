package convert

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// open writes a start tag on a line of its own; blank lines around what
// follows let it be read as Markdown.
func (w *mdWriter) open(tag string, attr document.Attr, own ...string) (outer mdContainer) {
	w.openLine(tag, attr, own...)
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
	if annotation.Structure(e.Tag) && !annotation.Part(e.Tag) {
		outer := w.open(e.Tag, e.Attr)
		w.blocks(e.Blocks)
		w.close(e.Tag, outer)
		return
	}
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
	w.blocks(f.Blocks)
	if len(f.Caption) > 0 {
		w.blank()
		w.phrasesIn("figcaption", f.Caption, document.Attr{})
		w.closeLineTag("figure")
		w.leave(outer)
		return
	}
	w.close("figure", outer)
}

// phrasesIn writes phrases as the one paragraph in an element.
func (w *mdWriter) phrasesIn(tag string, inlines []document.Inline, attr document.Attr) {
	outer := w.open(tag, attr)
	if len(inlines) > 0 {
		w.paragraph(&document.Paragraph{Inlines: inlines}, false)
	}
	w.close(tag, outer)
}

// contentIn writes the content of a cell or a definition. A paragraph that is
// alone there is tight unless it is said to be loose.
func (w *mdWriter) contentIn(tag string, blocks []document.Block, attr document.Attr, own ...string) {
	outer := w.open(tag, attr, own...)
	w.tight = len(blocks) == 1 && mdIs[*document.Paragraph](blocks[0])
	w.blocks(blocks)
	w.close(tag, outer)
}

func (w *mdWriter) definitions(l *document.DefinitionList) {
	w.separate()
	w.openLine("dl", l.Attr)
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
