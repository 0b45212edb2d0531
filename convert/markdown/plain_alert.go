package markdown

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// admonitions are what Sphinx, MkDocs and Docusaurus call their kinds of alerts,
// by the kinds that GitHub has.
var admonitions = map[string]string{
	"note": "note", "info": "note", "seealso": "note",
	"tip": "tip", "hint": "tip", "success": "tip",
	"important": "important",
	"warning":   "warning", "attention": "warning",
	"caution": "caution", "danger": "caution", "error": "caution",
}

// alertOf returns the alert that a division is by its classes, if the name of its
// kind is all of its title, and nil for any other.
func alertOf(e *document.Element) *document.Element {
	if len(e.Blocks) < 2 || e.Tag != "div" && e.Tag != "aside" {
		return nil
	}
	title, ok := e.Blocks[0].(*document.Paragraph)
	if !ok {
		return nil
	}
	name := strings.ToLower(strings.TrimSuffix(document.PlainText(title.Inlines), ":"))
	kind, ok := admonitions[name]
	if !ok || !e.HasClass("markdown-alert-"+name) && !(e.HasClass("admonition") && e.HasClass(name)) {
		return nil
	}
	alert := annotation.Alert(kind, e.Blocks[1:])
	alert.Span = e.Span
	return alert
}

// alert returns what is written of a division that is an alert.
func (p *plainer) alert(e, alert *document.Element) []document.Node {
	var out []document.Node
	if p.ids.claim(e.ID, false) {
		out = append(out, markOf(e))
	}
	if _, _, same := annotation.AlertKind(e); !same {
		lost := e.Attr
		lost.ID = ""
		p.loseAttr(e, lost)
	}
	p.tight = false
	title := alert.Blocks[0] // which is written as the kind
	alert.Blocks = alert.Blocks[1:]
	alert = document.Copy(alert, p.node)
	alert.Blocks = append([]document.Block{title}, p.siblings(alert.Blocks)...)
	return append(out, alert)
}
