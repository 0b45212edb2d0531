package templating

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// Concealed is the tags that [Conceal] put stand-ins for. The zero value has none.
type Concealed struct{ hider Hider }

// Conceal returns a document as doc is, with a stand-in for each tag: one in text
// is a word, one that stands alone a paragraph of one. The document itself stays
// as it is, and is returned where it has no tags. What is not written as tags are
// is left alone.
func Conceal(doc *document.Document) (*document.Document, *Concealed) {
	c := &Concealed{}
	if !hasTags(doc) {
		return doc, c
	}
	return document.CopyDocument(doc, c.node), c
}

// hasTags reports whether there may be tags in a document. Most have none, and lose
// no time here.
func hasTags(doc *document.Document) bool {
	found := mayHold(doc.Meta.Title)
	document.WalkDocument(doc, func(n document.Node) bool {
		found = found || nodeHasTags(n)
		return !found
	})
	return found
}

func nodeHasTags(n document.Node) bool {
	switch n := n.(type) {
	case *document.Text:
		return false
	case *document.Raw:
		return n.Format == document.Template || mayHold(n.Text)
	case *document.RawInline:
		return n.Format == document.Template || mayHold(n.Text)
	case *document.Link:
		if mayHold(n.Href) || mayHold(n.Title) {
			return true
		}
	case *document.Image:
		if mayHold(n.Src) || mayHold(n.Alt) || mayHold(n.Title) {
			return true
		}
	case *document.Abbreviation:
		if mayHold(n.Expansion) {
			return true
		}
	default:
		// What the other kinds hold of tags is in their attributes.
	}
	a := document.AttrOf(n)
	return a != nil && attrHasTags(a)
}

func attrHasTags(a *document.Attr) bool {
	if mayHold(a.ID) || slices.ContainsFunc(a.Classes, mayHold) {
		return true
	}
	for name, value := range a.Pairs {
		if mayHold(name) || mayHold(value) {
			return true
		}
	}
	return false
}

// node replaces the tags in a node.
func (c *Concealed) node(n document.Node) []document.Node {
	switch n := n.(type) {
	case *document.Raw:
		if hidden, ok := c.alone(n.Format, n.Text); ok {
			return []document.Node{&document.Paragraph{Span: n.Span, Inlines: text(n.Span, hidden)}}
		}
	case *document.RawInline:
		if hidden, ok := c.alone(n.Format, n.Text); ok && utf8.RuneCountInString(hidden) == 1 {
			return []document.Node{&document.Text{Span: n.Span, Text: hidden}}
		}
	}
	n = document.Copy(n, c.node)
	literal := func(s *string) { *s = c.literals(*s) }
	if t, ok := n.(*document.Text); ok {
		literal(&t.Text)
	}
	eachString(n, literal, func(s *string) { *s = c.Text(*s) })
	return []document.Node{n}
}

func text(at document.Span, s string) []document.Inline {
	return []document.Inline{&document.Text{Span: at, Text: s}}
}

// alone returns stand-ins for a text of the format that is read as nothing but
// tags.
func (c *Concealed) alone(format, raw string) (hidden string, ok bool) {
	if format != document.Template {
		return "", false
	}
	if isEndTag(raw) || isAttributeList(raw) {
		name, ok := c.hider.name(tag{text: raw})
		return name, ok
	}
	if !mayHold(raw) {
		return "", false
	}
	var trial Hider
	hidden, ok = trial.Hide("", raw), true
	before := len(c.hider.tags)
	if hasBlankLine(hidden) || before+len(trial.tags) > mostTags {
		return "", false
	}
	hidden = strings.Map(func(r rune) rune {
		switch n := number(r); {
		case n >= 0 && !trial.tags[n].literal:
			return standIn(before + n)
		case n >= 0 || !unicode.IsSpace(r):
			ok = false
		}
		return r
	}, hidden)
	if ok {
		c.hider.tags = append(c.hider.tags, trial.tags...)
	}
	return hidden, ok
}

// isEndTag reports whether a text is an end tag of HTML, whose start tag a template
// has broken.
func isEndTag(text string) bool {
	name, isEnd := strings.CutPrefix(text, "</")
	name, isClosed := strings.CutSuffix(name, ">")
	return isEnd && isClosed && name != "" && strings.IndexFunc(name, func(r rune) bool {
		return r >= utf8.RuneSelf || !isNameByte(byte(r))
	}) < 0
}

// Holds reports whether a string of a concealed document holds a tag.
func Holds(s string) bool { return privateUse(s) < len(s) }

// Text returns a string with stand-ins for the tags in it.
func (c *Concealed) Text(s string) string {
	if !mayHold(s) {
		return c.literals(s)
	}
	run := newCoverer(&c.hider, "", s)
	for run.at < len(s) {
		if n := strings.IndexByte(s[run.at:], '{'); n == 0 {
			run.brace()
		} else if n > 0 {
			run.copy(n)
		} else {
			run.copy(len(s) - run.at)
		}
	}
	return run.layer().text
}

// literals returns a string with stand-ins for the characters that stand-ins are
// made of.
func (c *Concealed) literals(s string) string {
	if privateUse(s) == len(s) {
		return s
	}
	run := newCoverer(&c.hider, "", s)
	run.copy(len(s))
	return run.layer().text
}

// Reveal returns a text that was written, and changes the problems of writing it,
// with the tags in the place of their stand-ins.
func (c *Concealed) Reveal(written []byte, problems document.Problems) []byte {
	tags := c.hider.tags
	if len(tags) == 0 {
		return written
	}
	for i := range problems {
		p := &problems[i]
		p.Message, p.Hint = oneLine(p.Message, tags), oneLine(p.Hint, tags)
	}
	return []byte(replace(string(written), len(tags), func(n int) string { return tags[n].text }))
}

// oneLine returns a message with tags in the place of their stand-ins.
func oneLine(s string, tags []tag) string {
	return replace(s, len(tags), func(n int) string { return document.OneLine(tags[n].text) })
}
