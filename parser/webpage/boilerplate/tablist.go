package boilerplate

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// isTabList reports a list of the labels of tabs, and of nothing else, whose panels
// repeat them.
//
// https://www.w3.org/TR/wai-aria-1.2/#tablist
func (a *Article) isTabList(n *html.Node) bool {
	isList := dom.HasClass(n, "govuk-tabs__list") || dom.Attr(n, "role") == "tablist"
	if !isList || a.tabbed[n.Parent] || !isAllLinks(n) {
		return false
	}
	a.tabbed[n.Parent] = true // one list for each, which bounds the work
	labels := tabLabels(n)
	for d := range n.Parent.Descendants() {
		if label, ok := labels[dom.Attr(d, "id")]; ok && label != "" && d.Type == html.ElementNode {
			if !strings.Contains(document.OneLine(dom.Text(d)), label) {
				return false
			}
			delete(labels, dom.Attr(d, "id"))
		}
	}
	return true
}

// tabLabels returns the labels in a list of tabs by the ids of their panels.
func tabLabels(list *html.Node) map[string]string {
	labels := map[string]string{}
	for d := range list.Descendants() {
		if !isLinkOrControl(d.DataAtom) {
			continue
		}
		target, ok := strings.CutPrefix(dom.Attr(d, "href"), "#")
		if !ok {
			target = dom.Attr(d, "aria-controls")
		}
		if target != "" {
			labels[target] = document.OneLine(dom.Text(d))
		}
	}
	return labels
}

// keepTab makes a line of a button that is the label of a tab and stands nowhere else.
func keepTab(n *html.Node) bool {
	if n.DataAtom != atom.Button || dom.Attr(n, "role") != "tab" {
		return false
	}
	dom.Rename(n, atom.P)
	return true
}
