package markdown

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// stressOf returns the sign and the phrases of what signs mark, and nil for
// anything else.
func stressOf(n document.Inline) (sign byte, inner *[]document.Inline) {
	switch n := n.(type) {
	case *document.Emphasis:
		return '_', &n.Inlines
	case *document.Strong:
		return '*', &n.Inlines
	case *document.Strikethrough:
		return '~', &n.Inlines
	}
	return 0, nil
}

// stressed finishes a phrase that signs mark. What they cannot mark goes out of
// it: blanks and breaks at its edges, which would keep them from being signs.
// Within its own kind it adds nothing.
//
// https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
func (p *plainer) stressed(n document.Inline, within *bool) []document.Node {
	nested := *within
	*within = true
	c := document.Copy(n, p.node)
	out := document.Nodes(p.anchor(c, inPhrase))
	_, inner := stressOf(c)
	if nested {
		p.lose(n, "emphasis", "emphasis within emphasis of its kind is not written")
		return append(out, document.Nodes(*inner)...)
	}
	lead, held, trail := hoist(p.settle(*inner), unicode.IsSpace)
	out = append(out, document.Nodes(lead)...)
	if slices.ContainsFunc(held, hasText) {
		*inner = held
		out = append(out, c)
	} else {
		p.lose(n, "emphasis", "emphasis of what is no text is not written")
		out = append(out, document.Nodes(held)...)
	}
	return append(out, document.Nodes(trail)...)
}

// hasText reports whether a phrase shows characters.
func hasText(n document.Inline) (found bool) {
	document.Walk(n, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Text:
			found = found || strings.TrimSpace(n.Text) != ""
		case *document.Code, *document.Math:
			found = true
		}
		return !found
	})
	return found
}

// hoist parts phrases into the blanks, breaks and anchors at their edges and
// what is between.
func hoist(inlines []document.Inline, blank func(rune) bool) (lead, held, trail []document.Inline) {
	start, end := 0, len(inlines)
	for start < end && isEdge(inlines[start], blank) {
		start++
	}
	for end > start && isEdge(inlines[end-1], blank) {
		end--
	}
	lead, held, trail = inlines[:start:start], inlines[start:end:end], inlines[end:]
	if len(held) == 0 {
		return lead, nil, trail
	}
	if text, ok := held[0].(*document.Text); ok {
		inside := strings.TrimLeftFunc(text.Text, blank)
		if cut := len(text.Text) - len(inside); cut > 0 {
			lead = append(lead, &document.Text{Span: text.Span, Text: text.Text[:cut]})
			text.Text = inside
		}
	}
	if text, ok := held[len(held)-1].(*document.Text); ok {
		inside := strings.TrimRightFunc(text.Text, blank)
		if len(inside) < len(text.Text) {
			outside := &document.Text{Span: text.Span, Text: text.Text[len(inside):]}
			trail = append([]document.Inline{outside}, trail...)
			text.Text = inside
		}
	}
	return lead, held, trail
}

func isEdge(n document.Inline, blank func(rune) bool) bool {
	if text, ok := n.(*document.Text); ok {
		return strings.TrimFunc(text.Text, blank) == ""
	}
	return isAnchor(n) || isBreak(n)
}

// clear lets signs be seen between letters and punctuation, where CommonMark
// does not take them for signs: the punctuation goes out of the emphasis. What
// that does not help is left to tags.
func (p *plainer) clear(inlines []document.Inline) []document.Inline {
	if !slices.ContainsFunc(inlines, isStressed) {
		return inlines
	}
	var out []document.Inline
	for i, n := range inlines {
		_, inner := stressOf(n)
		if inner == nil {
			out = append(out, n)
			continue
		}
		lead, trail := unflank(*inner, runeBefore(out), nextRune(inlines[i+1:], 0), '*')
		if lead+trail == "" {
			out = append(out, n)
			continue
		}
		p.lose(n, "emphasis", "the punctuation at its edge stands beside the emphasis")
		before, held, after := hoist(*inner, unicode.IsSpace)
		out = append(append(out, &document.Text{Span: n.Pos(), Text: lead}), before...)
		if *inner = held; slices.ContainsFunc(held, hasText) {
			out = append(out, n)
		}
		out = append(append(out, after...), &document.Text{Span: n.Pos(), Text: trail})
	}
	return out
}

func isStressed(n document.Inline) bool {
	_, inner := stressOf(n)
	return inner != nil
}

// runeBefore returns the last character of phrases, some punctuation for what
// is no text, and 0 where there is nothing.
func runeBefore(inlines []document.Inline) rune {
	if len(inlines) == 0 {
		return 0
	}
	text, ok := inlines[len(inlines)-1].(*document.Text)
	if !ok {
		return '<'
	}
	r, _ := utf8.DecodeLastRuneInString(text.Text)
	return r
}

// maxMoved is how many marks of punctuation go out of emphasis at each edge.
const maxMoved = 4

// unflank takes punctuation from the edges of phrases between two characters,
// until the sign can mark them, and returns it. Where nothing helps it changes
// nothing.
func unflank(inner []document.Inline, before, after rune, sign byte) (lead, trail string) {
	if len(inner) == 0 {
		return "", ""
	}
	head, _ := inner[0].(*document.Text)
	tail, _ := inner[len(inner)-1].(*document.Text)
	wasHead, wasTail := textOf(head), textOf(tail)
	for range maxMoved {
		first, last := firstRune(head), lastRune(tail)
		switch {
		case flanks(before, first, sign) && flanks(after, last, sign):
			return lead, trail
		case tail != nil && strings.ContainsRune(sentenceMarks, last) && !flanks(after, last, sign):
			tail.Text = strings.TrimSuffix(tail.Text, string(last))
			trail, after = string(last)+trail, last
		case head != nil && tail != nil && pairs(first, last) && len(tail.Text) > utf8.RuneLen(last):
			head.Text = strings.TrimPrefix(head.Text, string(first))
			tail.Text = strings.TrimSuffix(tail.Text, string(last))
			lead, before = lead+string(first), first
			trail, after = string(last)+trail, last
		default:
			restore(head, wasHead)
			restore(tail, wasTail)
			return "", ""
		}
		if head == tail && head.Text == "" {
			return lead, trail
		}
	}
	restore(head, wasHead)
	restore(tail, wasTail)
	return "", ""
}

func textOf(t *document.Text) string {
	if t == nil {
		return ""
	}
	return t.Text
}

func restore(t *document.Text, text string) {
	if t != nil {
		t.Text = text
	}
}

// firstRune and lastRune return the character at an edge, and some punctuation
// where there is no text.
func firstRune(t *document.Text) rune {
	if t == nil || t.Text == "" {
		return '<'
	}
	r, _ := utf8.DecodeRuneInString(t.Text)
	return r
}

func lastRune(t *document.Text) rune {
	if t == nil || t.Text == "" {
		return '<'
	}
	r, _ := utf8.DecodeLastRuneInString(t.Text)
	return r
}

// sentenceMarks are those that belong to the text around emphasis as well as
// to what is in it.
const sentenceMarks = ".,:;!?…。，、：；！？．"

// pairs reports whether two characters are quotation marks or brackets around
// something.
func pairs(first, last rune) bool {
	const left, right = `"'([{“‘«‹„「『（《〈【〔［`, `"')]}”’»›“」』）》〉】〕］`
	at := slices.Index([]rune(left), first)
	return at >= 0 && []rune(right)[at] == last
}
