package system

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// alertKinds are the kinds of alerts that GitHub has, by the macros of Confluence.
var alertKinds = map[string]string{
	"info": "note", "information": "note", "tip": "tip", "note": "warning", "warning": "caution",
}

// informationMacro makes an alert of the box that a macro made.
func (c *cleaner) informationMacro(n *html.Node) {
	kind := ""
	for class := range dom.Classes(n) {
		if name, ok := strings.CutPrefix(class, "confluence-information-macro-"); ok && alertKinds[name] != "" {
			kind = alertKinds[name]
		}
	}
	body := withClass(n, "confluence-information-macro-body")
	if kind == "" || body == nil {
		return
	}
	if icon := withClass(n, "confluence-information-macro-icon"); icon != nil {
		icon.Parent.RemoveChild(icon)
	}
	alert := c.alert(kind)
	if title := withClass(n, "title"); title != nil && title.Parent == n {
		strong := dom.New(atom.Strong)
		dom.MoveChildren(strong, title)
		alert.AppendChild(element(atom.P, strong))
	}
	dom.MoveChildren(alert, body)
	replace(n, alert)
}

// alert returns an alert of a kind, in which its text is still missing.
func (c *cleaner) alert(kind string) *html.Node {
	title := dom.New(atom.P, html.Attribute{Key: "class", Val: "markdown-alert-title"})
	title.AppendChild(c.text(strings.ToUpper(kind[:1]) + kind[1:]))
	alert := dom.New(atom.Div, html.Attribute{Key: "class", Val: "markdown-alert markdown-alert-" + kind})
	alert.AppendChild(title)
	return alert
}

// expander makes of what a click shows what HTML has for it.
func (c *cleaner) expander(n *html.Node) {
	label, body := withClass(n, "expand-control-text"), withClass(n, "expand-content")
	if label == nil || body == nil {
		return
	}
	summary := dom.New(atom.Summary)
	dom.MoveChildren(summary, label)
	details := element(atom.Details, summary)
	dom.MoveChildren(details, body)
	replace(n, details)
}

// inlineTasks makes tasks of items.
func (c *cleaner) inlineTasks(n *html.Node) {
	for item := n.FirstChild; item != nil; item = item.NextSibling {
		if item.DataAtom == atom.Li && dom.Attr(item, "data-inline-task-id") != "" {
			item.InsertBefore(taskBox(dom.HasClass(item, "checked")), item.FirstChild)
			dropAttr(item, "class", "data-inline-task-id")
			span := dom.NextElement(item.FirstChild)
			if span != nil && span.DataAtom == atom.Span && len(source.Attributes(span)) == 0 {
				dom.Unwrap(span)
			}
		}
	}
	dropAttr(n, "class", "data-inline-tasks-content-id")
}
