package prose

import "strings"

// Tokenized is a text with its tokens.
type Tokenized struct {
	Text   string
	Tokens []Token
	Order  int // among the texts of its document, for who numbers them
}

// Read cuts text into tokens.
func (v *Vocabulary) Read(text string) Tokenized {
	return Tokenized{Text: text, Tokens: v.Tokenize(text)}
}

// Words returns how many tokens of t are no punctuation.
func (t *Tokenized) Words() int {
	n := 0
	for i := range t.Tokens {
		if !t.Tokens[i].Punct {
			n++
		}
	}
	return n
}

// All returns all words of t.
func (t *Tokenized) All() Span { return t.Span(0, len(t.Tokens)) }

// Span returns the words between two tokens of t.
func (t *Tokenized) Span(from, to int) Span {
	out := make(Span, 0, to-from)
	for i := from; i < to; i++ {
		out = append(out, Word{t, int32(i)})
	}
	return out
}

// Word is a token in its text.
type Word struct {
	In *Tokenized
	At int32 // the token
}

// Token returns the token that w is.
func (w Word) Token() Token { return w.In.Tokens[w.At] }

// String returns the word as it is printed.
func (w Word) String() string {
	t := w.Token()
	return w.In.Text[t.From:t.To]
}

// Neighbour returns the word n places further in the same text, if any.
func (w Word) Neighbour(n int32) (Word, bool) {
	at := w.At + n
	return Word{w.In, at}, at >= 0 && int(at) < len(w.In.Tokens)
}

// Follows reports whether w comes next after v in one text.
func (w Word) Follows(v Word) bool { return w.In == v.In && w.At == v.At+1 }

// Span is words in the order of their document. It may run over the end of a
// text.
type Span []Word

// String returns the span as it is printed, on one line.
func (s Span) String() string {
	var b strings.Builder
	for i, w := range s {
		if i > 0 {
			switch t := w.Token(); {
			case w.In != s[i-1].In:
				b.WriteByte(' ')
			case t.Space == FixedSpace:
				b.WriteRune('\u00a0')
			case t.Space == PlainSpace:
				b.WriteByte(' ')
			}
		}
		b.WriteString(w.String())
	}
	return b.String()
}

// Words returns how many words of s are no punctuation.
func (s Span) Words() int {
	n := 0
	for _, w := range s {
		if !w.Token().Punct {
			n++
		}
	}
	return n
}

// Trimmed returns s without punctuation at its ends.
func (s Span) Trimmed() Span {
	s = s.TrimmedLeft()
	for len(s) > 0 && s[len(s)-1].Token().Punct {
		s = s[:len(s)-1]
	}
	return s
}

// TrimmedLeft returns s without punctuation at its beginning.
func (s Span) TrimmedLeft() Span {
	for len(s) > 0 && s[0].Token().Punct {
		s = s[1:]
	}
	return s
}

// IDs returns the numbers of the words of s, without punctuation.
func (s Span) IDs() []int32 {
	out := make([]int32, 0, s.Words())
	for _, w := range s {
		if t := w.Token(); !t.Punct {
			out = append(out, t.ID)
		}
	}
	return out
}

// Folded returns the folded texts of the words of s, without punctuation.
func (s Span) Folded(v *Vocabulary) []string {
	var out []string
	for _, w := range s {
		if t := w.Token(); !t.Punct {
			out = append(out, v.Text(t.ID))
		}
	}
	return out
}
