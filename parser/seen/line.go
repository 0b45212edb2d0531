package seen

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// isIcon reports an inline that is an icon.
func isIcon(n document.Node) bool {
	attr, inlines := iconParts(n)
	return attr != nil && len(attr.Classes) > 0 && IsIcon(attr.Classes, textOf(inlines))
}

// iconParts returns the parts of an inline that can be an icon.
func iconParts(n document.Node) (*document.Attr, []document.Inline) {
	switch n := n.(type) {
	case *document.InlineElement:
		return &n.Attr, n.Inlines
	case *document.Emphasis:
		return &n.Attr, n.Inlines
	case *document.Strong:
		return &n.Attr, n.Inlines
	}
	return nil, nil
}

// textOf returns the text of inlines that are texts, and otherwise one that is none of an
// icon.
func textOf(inlines []document.Inline) string {
	var b strings.Builder
	for _, n := range inlines {
		t, ok := n.(*document.Text)
		if !ok {
			return "?"
		}
		b.WriteString(t.Text)
	}
	return b.String()
}

// line settles a line of text.
func (s *settler) line(inlines []document.Inline) []document.Inline {
	var said saying
	if said.of(inlines); said.settles == 0 {
		return inlines
	}
	text := strings.TrimSpace(said.String())
	l := liner{settler: s, alone: text == "", text: strings.ToLower(text)}
	return document.TrimInlines(l.inlines(inlines), htmlelement.WhiteSpace)
}

// saying gathers the text of a line, icons and what is hidden aside, which it counts.
type saying struct {
	strings.Builder
	settles int
}

func (s *saying) of(inlines []document.Inline) {
	for _, n := range inlines {
		if isIcon(n) || isHidden(n) {
			s.settles++
			continue
		}
		switch n := n.(type) {
		case *document.Text:
			s.WriteString(n.Text)
		case *document.LineBreak, *document.FootnoteRef:
		default:
			if inner := document.Inner(n); inner != nil {
				s.of(*inner)
			} else {
				s.WriteByte('?') // an image, code, a formula: it says something
			}
		}
	}
}

// liner settles one line.
type liner struct {
	*settler
	alone bool   // it holds nothing but icons
	text  string // of it, in lower case
	spoke bool   // an icon of it says something
}

// inlines settles inlines. What goes leaves no second blank behind.
func (l *liner) inlines(inlines []document.Inline) []document.Inline {
	out, gone := inlines[:0:0], false
	for _, n := range inlines {
		said, settled := l.inline(n)
		if settled {
			if gone = gone || len(said) == 0; l.spoke && len(said) > 0 && !endsBlank(out) {
				out = append(out, &document.Text{Span: n.Pos(), Text: " "})
			}
			l.spoke = l.spoke || len(said) > 0
			out = append(out, said...)
			continue
		}
		if t, ok := n.(*document.Text); ok && gone && endsBlank(out) {
			if t.Text = strings.TrimLeft(t.Text, htmlelement.WhiteSpace); t.Text == "" {
				continue
			}
		}
		gone = false
		out = append(out, n)
	}
	return out
}

// inline returns what takes the place of an icon or of what is hidden, and of an icon
// around icons. It reports false for anything else, which stays.
func (l *liner) inline(n document.Inline) (said []document.Inline, settled bool) {
	switch {
	case isHidden(n):
		l.hide(n)
		return nil, true
	case isIcon(n):
		return l.icon(n), true
	}
	inner := document.Inner(n)
	if inner == nil || len(*inner) == 0 {
		return nil, false
	}
	*inner = l.inlines(*inner)
	return nil, len(*inner) == 0 && isIcon(n)
}

// endsBlank reports inlines after which a blank would be one too many.
func endsBlank(inlines []document.Inline) bool {
	if len(inlines) == 0 {
		return true
	}
	t, ok := inlines[len(inlines)-1].(*document.Text)
	return ok && t.Text != "" && strings.ContainsRune(htmlelement.WhiteSpace, rune(t.Text[len(t.Text)-1]))
}

// icon returns what an icon says: the name that its author gave it, what its classes say
// where nothing else does, or else nothing.
func (l *liner) icon(n document.Inline) []document.Inline {
	attr, inlines := iconParts(n)
	class := `class="` + strings.Join(attr.Classes, " ") + `"`
	label := labelOf(attr, l.alone)
	says := sayingOf(attr.Classes, textOf(inlines))
	switch {
	case label != "" && !l.says(label):
		return []document.Inline{&document.Text{Span: n.Pos(), Text: label}}
	case !l.alone || says == "":
		l.problems.Remark(n.Pos(), "decoration", "an icon is left out: "+class, "")
		return nil
	}
	l.problems.Remark(n.Pos(), "icon", "an icon stands for text: "+class+" is read as “"+says+"”",
		"write what it says as text")
	return []document.Inline{&document.InlineElement{Span: n.Pos(), Attr: *attr, Tag: "span",
		Inlines: []document.Inline{&document.Text{Span: n.Pos(), Text: says}}}}
}

// says reports whether the text of the line has the name of an icon in it.
func (l *liner) says(label string) bool {
	const longest = 4096 // of a text that is searched for each icon
	return len(l.text) <= longest && strings.Contains(l.text, strings.ToLower(label))
}

// labelOf returns the name that an author gave an icon. A title is for a pointer, and
// counts where nothing else says something.
func labelOf(attr *document.Attr, alone bool) string {
	if label := document.OneLine(attr.Pairs["aria-label"]); label != "" {
		return label
	}
	if alone {
		return document.OneLine(attr.Pairs["title"])
	}
	return ""
}
