package system

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// isMacroName reports the elements of Confluence's own XML.
//
// https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html
func isMacroName(name string) bool {
	return strings.HasPrefix(name, "ac:") || strings.HasPrefix(name, "ri:")
}

// macro makes plain HTML of an element of Confluence's own; those within it are plain
// already, but for its parameters and for what it leads to.
func (c *cleaner) macro(n *html.Node) {
	switch n.Data {
	case "ac:structured-macro", "ac:macro":
		c.structuredMacro(n)
	case "ac:link":
		c.macroLink(n)
	case "ac:image":
		c.macroImage(n)
	case "ac:task":
		c.macroTask(n)
	case "ac:task-list":
		list := dom.New(atom.Ul)
		dom.MoveChildren(list, n)
		replace(n, list)
	case "ac:emoticon":
		replace(n, c.text(emoticon(n)))
	case "ac:placeholder":
		c.leaveOut(n, "a hint for who writes the page is left out: “"+strings.TrimSpace(dom.Text(n))+"”")
	case "ac:parameter", "ac:rich-text-body", "ac:plain-text-body", "ac:plain-text-link-body", "ac:link-body",
		"ac:task-id", "ac:task-status", "ac:task-body", "ac:caption",
		"ri:page", "ri:attachment", "ri:url", "ri:user", "ri:blog-post", "ri:space", "ri:content-entity":
		if n.Parent != nil && !isMacroName(n.Parent.Data) {
			dom.Unwrap(n)
		}
	default:
		dom.Unwrap(n)
	}
}

// part returns the child of a macro that has a name.
func part(n *html.Node, name string) *html.Node {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Data == name && child.Type == html.ElementNode {
			return child
		}
	}
	return nil
}

// parameters returns the parameters of a macro by their names.
func parameters(n *html.Node) map[string]string {
	values := map[string]string{}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Data == "ac:parameter" {
			values[dom.Attr(child, "ac:name")] = strings.TrimSpace(dom.Text(child))
		}
	}
	return values
}

// structuredMacro makes of a macro what it shows. One that makes its content when the
// page is shown is left out.
func (c *cleaner) structuredMacro(n *html.Node) {
	name, values := dom.Attr(n, "ac:name"), parameters(n)
	body, plain := part(n, "ac:rich-text-body"), part(n, "ac:plain-text-body")
	title := values["title"]
	switch {
	case plain != nil:
		c.codeMacro(n, plain, values)
	case name == "status" && title != "":
		replace(n, c.text(title))
	case name == "anchor" && values[""] != "":
		replace(n, dom.New(atom.A, html.Attribute{Key: "id", Val: values[""]}))
	case body == nil:
		c.leaveOut(n, "the macro "+name+" is left out: Confluence makes what it shows")
	case alertKinds[name] != "":
		alert := c.alert(alertKinds[name])
		c.appendTitle(alert, title)
		dom.MoveChildren(alert, body)
		replace(n, alert)
	case name == "expand":
		if title == "" {
			title = "Click here to expand..."
		}
		details := element(atom.Details, element(atom.Summary, c.text(title)))
		dom.MoveChildren(details, body)
		replace(n, details)
	default:
		box := dom.New(atom.Div)
		c.appendTitle(box, title)
		dom.MoveChildren(box, body)
		replace(n, box)
		dom.Unwrap(box)
	}
}

func (c *cleaner) appendTitle(to *html.Node, title string) {
	if title != "" {
		to.AppendChild(element(atom.P, element(atom.Strong, c.text(title))))
	}
}

// codeMacro makes a block of code of the plain text of a macro.
func (c *cleaner) codeMacro(n, plain *html.Node, values map[string]string) {
	code := dom.New(atom.Code)
	if language := values["language"]; language != "" {
		code.Attr = append(code.Attr, html.Attribute{Key: "class", Val: "language-" + language})
	}
	dom.MoveChildren(code, plain)
	if title := values["title"]; title != "" {
		n.Parent.InsertBefore(element(atom.P, element(atom.Strong, c.text(title))), n)
	}
	replace(n, element(atom.Pre, code))
}

// macroLink makes a link of one whose target has an address, and text of any other.
func (c *cleaner) macroLink(n *html.Node) {
	text := dom.New(atom.Span)
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Data == "ac:plain-text-link-body" || child.Data == "ac:link-body" {
			dom.MoveChildren(text, child)
		}
	}
	href, name := linkTarget(n)
	if text.FirstChild == nil && name != "" {
		text.AppendChild(c.text(name))
	}
	if href == "" {
		c.Problems.Remark(c.places.Around(n), "no-address",
			"a link to “"+name+"” has no address outside of Confluence; its text is kept", "")
		replace(n, text)
		dom.Unwrap(text)
		return
	}
	dom.Rename(text, atom.A)
	text.Attr = append(text.Attr, html.Attribute{Key: "href", Val: href})
	replace(n, text)
}

// linkTarget returns where a link leads, if that has an address, and its name.
func linkTarget(n *html.Node) (href, name string) {
	anchor := dom.Attr(n, "ac:anchor")
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch child.Data {
		case "ri:url":
			return dom.Attr(child, "ri:value"), dom.Attr(child, "ri:value")
		case "ri:attachment":
			return dom.Attr(child, "ri:filename"), dom.Attr(child, "ri:filename")
		case "ri:page", "ri:blog-post":
			return "", dom.Attr(child, "ri:content-title")
		case "ri:user":
			return "", dom.Attr(child, "ri:username")
		case "ri:space":
			return "", dom.Attr(child, "ri:space-key")
		}
	}
	if anchor != "" {
		return "#" + anchor, anchor
	}
	return "", ""
}

// macroImage makes an image, in a figure if it has a caption.
func (c *cleaner) macroImage(n *html.Node) {
	src, name := linkTarget(n)
	alt := html.Attribute{Key: "alt", Val: dom.Attr(n, "ac:alt")}
	img := dom.New(atom.Img, html.Attribute{Key: "src", Val: src}, alt)
	if src == "" {
		c.leaveOut(n, "an image “"+name+"” is left out: it has no address")
		return
	}
	if caption := part(n, "ac:caption"); caption != nil {
		label := dom.New(atom.Figcaption)
		dom.MoveChildren(label, caption)
		replace(n, element(atom.Figure, img, label))
		return
	}
	replace(n, img)
}

// macroTask makes an item with a box of a task.
func (c *cleaner) macroTask(n *html.Node) {
	status := part(n, "ac:task-status")
	item := element(atom.Li, taskBox(status != nil && strings.TrimSpace(dom.Text(status)) == "complete"))
	if body := part(n, "ac:task-body"); body != nil {
		dom.MoveChildren(item, body)
	}
	replace(n, item)
}

// emoticons are the signs of Confluence.
var emoticons = map[string]string{
	"tick": "✅", "cross": "❌", "warning": "⚠️", "information": "ℹ️", "question": "❓", "plus": "➕", "minus": "➖",
	"smile": "🙂", "sad": "🙁", "thumbs-up": "👍", "thumbs-down": "👎", "light-on": "💡", "yellow-star": "⭐", "heart": "❤️",
}

func emoticon(n *html.Node) string {
	if sign := dom.Attr(n, "ac:emoji-fallback"); sign != "" {
		return sign
	}
	name := dom.Attr(n, "ac:name")
	if sign := emoticons[name]; sign != "" {
		return sign
	}
	return ":" + name + ":"
}

// showTimes writes the dates of Confluence, which shows them in the way of each reader.
func (c *cleaner) showTimes() {
	for _, n := range c.times {
		if date := dom.Attr(n, "datetime"); c.macros && date != "" && n.Parent != nil {
			replace(n, c.text(date))
		}
	}
}
