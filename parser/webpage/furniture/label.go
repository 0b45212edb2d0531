package furniture

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/names"
)

//go:embed labels.txt
var labelsText string

// label is how a line begins that is above furniture or in it.
type label struct {
	text string
	kind kind
	open int  // bytes that can follow
	long bool // whatever follows, it says the same
}

// labels are those of labels.txt by their first letters.
var labels = sync.OnceValue(func() map[rune][]label {
	const some, many = 60, 500
	all := map[rune][]label{}
	for text, titles := range names.Index(labelsText) {
		l := label{text: strings.TrimRight(text, "*"), kind: kindNamed(titles[0])}
		switch len(text) - len(l.text) {
		case 1:
			l.open = some
		case 2:
			l.open, l.long = many, true
		}
		first, _ := utf8.DecodeRuneInString(text)
		all[first] = append(all[first], l)
	}
	return all
})

// labelIn returns the kind of furniture that a line announces, and whether the line
// says nothing else.
func labelIn(line string) (k kind, whole bool) {
	line = strings.TrimLeftFunc(line, func(r rune) bool { return r != '©' && r != '(' && !unicode.IsLetter(r) })
	first, _ := utf8.DecodeRuneInString(line)
	those := labels()[unicode.ToLower(first)]
	if len(those) == 0 {
		return 0, false
	}
	line = strings.TrimRight(strings.ToLower(strings.Join(strings.Fields(line), " ")), " :.…»›>→!?")
	longest := 0
	for _, l := range those {
		rest, ok := strings.CutPrefix(line, l.text)
		if !ok || len(l.text) < longest || len(rest) > l.open || rest != "" && !isWordEnd(rest) {
			continue
		}
		longest = len(l.text)
		k, whole = l.kind, rest == "" || l.long
	}
	return k, whole
}

// isWordEnd reports that no word goes on. Some scripts do not part words.
func isWordEnd(rest string) bool {
	const unparted = 0x2E80 // and above
	next, _ := utf8.DecodeRuneInString(rest)
	return !unicode.IsLetter(next) || next >= unparted
}

// lead is the first line of an element that is a label.
type lead struct {
	line  *html.Node
	kind  kind
	whole bool
	links bool // the links in the line are what it announces
}

// lead returns the first line of an element, and nil if there is none that could be
// a label.
func (f *finder) lead(n *html.Node) *lead {
	for f.amounts[n].blocks > 0 {
		if n = f.firstIn(n); n == nil {
			return nil
		}
	}
	l := &lead{line: n}
	const longest = 500
	m := f.amounts[n]
	if m.text > longest || n.DataAtom == atom.Li || !canBe(n) && dom.HeadingLevel(n) == 0 {
		return l
	}
	if l.kind, l.whole = labelIn(dom.Text(n)); l.kind == 0 && m.links > 0 {
		if k, _ := labelIn(beforeLink(n)); k == related {
			l.kind, l.links = k, true
		}
	}
	return l
}

// firstIn returns the first element with text in another, unless text is before it.
func (f *finder) firstIn(n *html.Node) *html.Node {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type == html.TextNode && !dom.IsSpace(child.Data):
			return nil
		case child.Type == html.ElementNode && f.amounts[child].text > 0:
			return child
		}
	}
	return nil
}

// beforeLink returns the text before the first link.
func beforeLink(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.DataAtom == atom.A {
			break
		}
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}
