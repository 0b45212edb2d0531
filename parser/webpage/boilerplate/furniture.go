package webpage

import (
	"iter"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// classes yields the classes of an element.
func classes(n *html.Node) iter.Seq[string] { return strings.FieldsSeq(get(n, "class")) }

// isFurniture reports an element that stands round the text of a page and is
// no part of it.
func (a *article) isFurniture(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Search, atom.Script, atom.Style, atom.Link, atom.Meta, atom.Template, atom.Dialog:
		return true
	case atom.Noscript:
		return isAboutScripts(text(n))
	case atom.Button, atom.Input, atom.Select:
		return !inHeading(n)
	case atom.Form:
		return isSmallForm(n)
	case atom.Header, atom.Footer:
		if n.Parent.DataAtom == atom.Body {
			return true
		}
	}
	switch get(n, "role") {
	case "navigation", "search", "banner", "contentinfo", "dialog", "alertdialog":
		return true
	}
	if isFurnitureName(get(n, "id")) {
		return true
	}
	for class := range classes(n) {
		if isFurnitureName(class) {
			return true
		}
	}
	return isHidden(n) || isSkipLink(n) || a.isTabList(n)
}

// isFurnitureName reports the ids and classes of furniture: on the pages of
// the platform in its several ages, and the usual ones of other sites.
func isFurnitureName(name string) bool {
	switch name {
	case "":
		return false
	case "skiplink-container", "skip-link", "skip-links", "skiplink", "govuk-skip-link", "gem-c-skip-link", "skip-to-content", "skip-nav",
		"global-cookie-message", "cookie-banner", "cookie-notice", "cookie-bar", "cookie-message", "cookie-consent", "cookieconsent",
		"cc-window", "gem-c-cookie-banner", "govuk-cookie-banner", "onetrust-consent-sdk", "CybotCookiebotDialog", "gdpr-banner",
		"global-header", "global-header-bar", "govuk-header", "gem-c-layout-super-navigation-header", "site-header", "masthead",
		"global-breadcrumb", "header-context", "gem-c-breadcrumbs", "govuk-breadcrumbs", "gem-c-contextual-breadcrumbs", "breadcrumbs", "breadcrumb",
		"gem-c-phase-banner", "govuk-phase-banner", "phase-banner", "beta-notice", "gem-c-emergency-banner", "gem-c-global-banner", "global-bar",
		"user-satisfaction-survey-container", "user-satisfaction-survey", "gem-c-intervention", "gem-c-survey",
		"gem-c-contents-list", "gem-c-contents-list-with-body__link-wrapper", "gem-c-contents-list-with-body__link-container",
		"app-c-contents-list", "app-c-contents-list-with-body__link-wrapper", "in-page-navigation", "document-navigation", "js-page-contents",
		"part-navigation", "part-navigation-container", "gem-c-pagination", "govuk-pagination", "pagination", "prev-next", "previous-next-navigation",
		"gem-c-previous-and-next-navigation", "page-navigation",
		"gem-c-print-link", "app-c-print-link", "print-link", "print-page", "js-print-link", "print-wrapper",
		"app-c-back-to-top", "gem-c-back-to-top-link", "js-back-to-top", "back-to-top", "sticky-element",
		"gem-c-share-links", "share-links", "social-share", "social-links", "sharedaddy", "addtoany_share_save_container",
		"gem-c-translation-nav", "available-languages", "translation-nav",
		"gem-c-contextual-sidebar", "gem-c-contextual-footer", "gem-c-related-navigation", "related-navigation", "related-container", "related-positioning",
		"gem-c-step-nav-header", "gem-c-step-nav-related", "gem-c-document-list-footer",
		"gem-c-feedback", "improve-this-page", "report-a-problem-container", "report-a-problem", "report-a-problem-toggle", "page-feedback",
		"gem-c-print-metadata", "print-metadata", "print-meta-data", "publication-header__print-metadata", "print-only-metadata",
		"gem-c-single-page-notification-button", "gem-c-subscription-links", "gem-c-signup-link", "email-signup",
		"gem-c-published-dates__toggle", "gem-c-published-dates__change-history",
		"footer", "govuk-footer", "gem-c-layout-footer", "site-footer", "page-footer", "colophon",
		"govuk-accordion__controls", "govuk-tabs__title", "govuk-warning-text__icon", "figure-permalink", "mw-editsection", "headerlink",
		"siteSub", "jump-to-nav", "mw-jump-link", "mw-navigation", "comments-area", "comment-respond", "widget-area",
		"wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato", "ukwa-banner", "webArchiveInfobox", "webarchive-header",
		"ad", "ads", "advert", "advertisement", "adsbygoogle", "newsletter-signup", "popup", "modal":
		return true
	}
	return strings.HasPrefix(name, "onetrust-") || strings.HasPrefix(name, "wm-ipp-") || strings.HasPrefix(name, "gem-c-layout-super-navigation-header__") ||
		strings.HasPrefix(name, "gem-c-cookie-banner__")
}

// dropPlugins takes out of a body what programs put into it behind the author's
// back: buttons to share it, what else there is to read, advertisements.
func dropPlugins(n *html.Node) {
	for child := n.FirstChild; child != nil; {
		next := child.NextSibling
		if isPlugin(child) {
			n.RemoveChild(child)
		} else {
			dropPlugins(child)
		}
		child = next
	}
}

func isPlugin(n *html.Node) bool {
	for class := range classes(n) {
		switch class {
		case "sharedaddy", "addtoany_share_save_container", "jp-relatedposts", "adsbygoogle":
			return true
		}
	}
	return false
}

// isHidden reports an element that no reader is shown. What a tab or an
// accordion hides is shown on demand.
func isHidden(n *html.Node) bool {
	hidden, ok := lookup(n, "hidden")
	if !ok || hidden == "until-found" || get(n, "role") == "tabpanel" {
		return false
	}
	for class := range classes(n) {
		if strings.Contains(class, "tab") || strings.Contains(class, "accordion") || strings.Contains(class, "panel") || strings.Contains(class, "collapse") {
			return false
		}
	}
	return true
}

// isAboutScripts reports what is shown to those without scripts and says no
// more than that.
func isAboutScripts(text string) bool {
	text = strings.ToLower(text)
	return isSpace(text) || strings.Contains(text, "javascript") && len(text) < 400
}

// isSkipLink reports a link past the navigation.
func isSkipLink(n *html.Node) bool {
	return n.DataAtom == atom.A && strings.HasPrefix(get(n, "href"), "#") &&
		strings.HasPrefix(strings.ToLower(strings.TrimSpace(text(n))), "skip to ")
}

// isSmallForm reports a form that only asks for something. Some sites put the
// whole page into one.
func isSmallForm(n *html.Node) bool {
	const longest = 400
	prose := 0
	for d := range n.Descendants() {
		switch {
		case headingLevel(d.DataAtom) == 1 || headingLevel(d.DataAtom) == 2:
			return false
		case d.Type == html.TextNode && !isControl(d.Parent.DataAtom):
			prose += len(strings.Join(strings.Fields(d.Data), " "))
		}
	}
	return prose <= longest
}

func isControl(a atom.Atom) bool {
	switch a {
	case atom.Label, atom.Button, atom.Option, atom.Select, atom.Textarea, atom.Legend, atom.Script, atom.Style:
		return true
	}
	return false
}

// inHeading reports whether an element is part of a heading or a summary: the
// button of an accordion.
func inHeading(n *html.Node) bool {
	for up := n.Parent; up != nil; up = up.Parent {
		if headingLevel(up.DataAtom) > 0 || up.DataAtom == atom.Summary || up.DataAtom == atom.Dt {
			return true
		}
	}
	return n.DataAtom == atom.Button && (headingIn(n) || get(n, "aria-expanded") != "" || get(n, "data-toggle") == "collapse")
}

func headingIn(n *html.Node) bool {
	for d := range n.Descendants() {
		if headingLevel(d.DataAtom) > 0 {
			return true
		}
	}
	return false
}

// isTabList reports the labels of tabs whose panels say them again.
func (a *article) isTabList(n *html.Node) bool {
	if !hasClass(n, "govuk-tabs__list") && get(n, "role") != "tablist" || a.tabbed[n.Parent] {
		return false
	}
	if a.tabbed == nil {
		a.tabbed = map[*html.Node]bool{}
	}
	a.tabbed[n.Parent] = true // one list for each, which bounds the work
	labels := map[string]string{}
	for d := range n.Descendants() {
		if target, ok := strings.CutPrefix(get(d, "href"), "#"); ok && d.DataAtom == atom.A {
			labels[target] = strings.Join(strings.Fields(text(d)), " ")
		}
	}
	for d := range n.Parent.Descendants() {
		if label, ok := labels[get(d, "id")]; ok && label != "" && d.Type == html.ElementNode {
			if !strings.Contains(strings.Join(strings.Fields(text(d)), " "), label) {
				return false
			}
			delete(labels, get(d, "id"))
		}
	}
	return true
}
