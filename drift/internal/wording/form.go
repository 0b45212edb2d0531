package wording

import (
	"strings"

	"github.com/stemmadocs/stemma/internal/prose"
)

// change is what a rule looks at: the words of a hunk and their normal forms.
type change struct {
	old, new prose.Span
	o, n     forms
}

// forms are the normal forms of words, each with less of how they are written
// than the one before it.
type forms struct {
	text    string // without the shapes of quotation marks, dashes and spaces
	words   string // without punctuation
	lower   string // in small letters
	letters string // without hyphens and spaces inside words
}

func (r *Rules) forms(p prose.Span) forms {
	var words []string
	for _, w := range p {
		if !w.Token().Punct {
			words = append(words, strings.ReplaceAll(prose.FoldTypography(w.String()), "'", ""))
		}
	}
	f := forms{text: prose.FoldTypography(p.String()), words: strings.Join(words, " ")}
	f.lower = strings.ToLower(f.words)
	f.letters = strings.ReplaceAll(strings.ReplaceAll(f.lower, " ", ""), "-", "")
	return f
}
