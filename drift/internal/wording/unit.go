package wording

import (
	"strings"

	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

// A unit is what the word diff moves as one piece: a word, a mark, or a name
// with its abbreviation in brackets. Without the last, "DWP" would be found
// again inside "Department for Work and Pensions (DWP)".
type unit struct {
	from, to int // words of the span
	id       int32
}

const longestName = 14 // words of a name before its abbreviation

// units cuts p into units.
func units(v *prose.Vocabulary, p prose.Span) []unit {
	out := make([]unit, 0, len(p))
	for at, i := 0, 0; i < len(p); i++ {
		if n := introduction(v, p[at:], i-at); n > 0 {
			out = append(out[:len(out)-n], unit{i - n, i + 3, nameID(v, p[i-n:i+3])})
			i += 2
			at = i + 1
			continue
		}
		out = append(out, unit{i, i + 1, p[i].Token().ID})
	}
	return out
}

// nameID returns the id of a name with its abbreviation.
func nameID(v *prose.Vocabulary, p prose.Span) int32 {
	var b strings.Builder
	for _, w := range p {
		b.WriteByte(0)
		b.WriteString(v.Text(w.Token().ID))
	}
	return v.ID(b.String())
}

// introduction returns how many words before p[i], an opening bracket,
// are the name that the abbreviation in the brackets stands for.
func introduction(v *prose.Vocabulary, p prose.Span, i int) int {
	if p[i].String() != "(" || i+2 >= len(p) || p[i+2].String() != ")" || p[i+1].Token().Punct {
		return 0
	}
	short := strings.TrimSuffix(p[i+1].String(), "s")
	if strings.ToLower(short) == short {
		return 0
	}
	for from := i - 1; from >= 0 && i-from <= longestName; from-- {
		if t := p[from].String(); p[from].Token().Punct && t != "," && t != "&" {
			return 0
		}
		if i-from > 1 && isCapital(p[from].String()) && profile.Abbreviates(short, p[from:i].String()) {
			return i - office(v, p, from)
		}
	}
	return 0
}

// office moves from back over the "Department for" or "Ministry of" of a name.
func office(v *prose.Vocabulary, p prose.Span, from int) int {
	if from < 2 || !isCapital(p[from-2].String()) {
		return from
	}
	joint := v.Text(p[from-1].Token().ID)
	switch head := v.Text(p[from-2].Token().ID); {
	case joint != "for" && joint != "of":
	case head == "department", head == "ministry", head == "office":
		return from - 2
	}
	return from
}

// splitIntroduction takes "Full Name (FN)" apart.
func splitIntroduction(p prose.Span) (full, short string, ok bool) {
	n := len(p)
	if n < 4 || p[n-1].String() != ")" || p[n-3].String() != "(" {
		return "", "", false
	}
	full, short = p[:n-3].String(), p[n-2].String()
	return full, short, profile.Abbreviates(short, full) || profile.Abbreviates(strings.TrimSuffix(short, "s"), full)
}

// Learn notes the abbreviations that s introduces. The first meaning counts.
func (r *Rules) Learn(s prose.Span) {
	for _, u := range units(r.vocab, s) {
		if full, short, ok := splitIntroduction(s[u.from:u.to]); ok {
			key := profile.Fold(short)
			if _, known := r.full[key]; !known {
				r.full[key] = profile.Fold(full)
			}
		}
	}
}
