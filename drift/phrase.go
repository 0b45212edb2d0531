package drift

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
)

// word is one token of one leaf.
type word struct {
	leaf *leaf
	at   int32
}

func (w word) token() prose.Token { return w.leaf.tokens[w.at] }

// text returns the word as it is printed.
func (w word) text() string {
	t := w.token()
	return w.leaf.text[t.From:t.To]
}

// marks returns the emphases of the word.
func (w word) marks() marks {
	if len(w.leaf.runs) == 0 {
		return 0
	}
	return w.leaf.runs[w.leaf.runAt(w.token().From)].marks
}

// neighbour returns the word n places further in the same leaf, if any.
func (w word) neighbour(n int32) (word, bool) {
	at := w.at + n
	return word{w.leaf, at}, at >= 0 && int(at) < len(w.leaf.tokens)
}

// phrase is a stretch of words in the order of their document; it may run
// over the end of a paragraph.
type phrase []word

// text returns the phrase as it is printed, on one line.
func (p phrase) text() string {
	var b strings.Builder
	for i, w := range p {
		if i > 0 {
			switch t := w.token(); {
			case w.leaf != p[i-1].leaf:
				b.WriteByte(' ')
			case t.Space == prose.FixedSpace:
				b.WriteRune('\u00a0')
			case t.Space == prose.PlainSpace:
				b.WriteByte(' ')
			}
		}
		b.WriteString(w.text())
	}
	return b.String()
}

// span returns where the phrase stands in its source.
func (p phrase) span() document.Span {
	if len(p) == 0 {
		return document.Span{}
	}
	first, last := p[0], p[len(p)-1]
	end := last.leaf.span(last.token().From, last.token().To)
	if first.leaf == last.leaf {
		return first.leaf.span(first.token().From, last.token().To)
	}
	return first.leaf.span(first.token().From, first.token().To).To(end)
}

// words returns how many words that are no punctuation p holds.
func (p phrase) words() int {
	n := 0
	for _, w := range p {
		if !w.token().Punct {
			n++
		}
	}
	return n
}

// trimmed returns p without punctuation at its ends.
func (p phrase) trimmed() phrase {
	for len(p) > 0 && p[0].token().Punct {
		p = p[1:]
	}
	for len(p) > 0 && p[len(p)-1].token().Punct {
		p = p[:len(p)-1]
	}
	return p
}

// folded returns the folded texts of the words, without punctuation.
func (p phrase) folded(v *prose.Vocabulary) []string {
	var out []string
	for _, w := range p {
		if t := w.token(); !t.Punct {
			out = append(out, v.Text(t.ID))
		}
	}
	return out
}

// bag returns the words of p, without punctuation, as a multiset.
func (p phrase) bag() sequence.Bag {
	var b sequence.Bag
	for _, w := range p {
		if t := w.token(); !t.Punct {
			b = append(b, t.ID)
		}
	}
	slices.Sort(b)
	return b
}
