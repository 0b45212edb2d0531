package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

const (
	setPhrase   = 3 // times that a phrase is used before one like it looks wrong
	longestPart = 4 // parts of a compound
)

// compound is one compound in all its forms.
type compound struct {
	hyphenated string
	forms      []*form
	all        int
}

// form is one way to write a compound.
type form struct {
	text  string
	at    document.Span
	count int
}

// compounds finds compounds that are written in more than one way: "sub-group"
// and "subgroup", "face-to-face" and "face to face", and once "face-by-face".
func (f *finder) compounds() {
	found, order := f.hyphenated()
	first := map[string]bool{} // words that an open form begins with
	for text := range found {
		if word, _, open := strings.Cut(text, " "); open {
			first[word] = true
		}
	}
	for _, p := range f.passages {
		for i, w := range p.words {
			if c := found[w.fold]; c != nil {
				c.add(w.fold, p, i, 1)
			}
			if !first[w.fold] {
				continue
			}
			for n := 2; n <= longestPart && i+n <= len(p.words) && p.joined(i+n-1); n++ {
				if c := found[p.spaced(i, n)]; c != nil {
					c.add(strings.ReplaceAll(c.hyphenated, "-", " "), p, i, n)
				}
			}
		}
	}
	for _, c := range order {
		f.reportForms(c)
	}
	f.reportOdd(order)
}

// hyphenated returns the compounds that are written with hyphens anywhere, by
// each form that would mean the same, and in order.
func (f *finder) hyphenated() (map[string]*compound, []*compound) {
	found, order := map[string]*compound{}, []*compound{}
	for _, p := range f.passages {
		for _, w := range p.words {
			if found[w.fold] != nil || !isCompound(w.fold) {
				continue
			}
			c := &compound{hyphenated: w.fold}
			order = append(order, c)
			found[w.fold] = c
			parts := strings.Split(w.fold, "-")
			if isSetPhrase(parts) || isBound(parts[0]) {
				found[strings.Join(parts, " ")] = c
			}
			if len(parts) == 2 && parts[0] != "re" {
				found[strings.Join(parts, "")] = c
			}
		}
	}
	return found, order
}

func isCompound(fold string) bool {
	if !strings.Contains(fold, "-") {
		return false
	}
	parts := strings.Split(fold, "-")
	return len(parts) <= longestPart && !slices.ContainsFunc(parts, func(part string) bool {
		return strings.IndexFunc(part, func(r rune) bool { return !prose.IsWordRune(r) || prose.IsDigit(r) }) >= 0
	})
}

// isSetPhrase reports whether the parts are as in "face to face". Most other
// compounds are rightly open in one place and hyphenated in another: "in the
// long term", "a long-term plan".
func isSetPhrase(parts []string) bool { return len(parts) == 3 && parts[0] == parts[2] }

// isBound reports whether a first part is never a word by itself.
func isBound(part string) bool {
	return slices.Contains([]string{"anti", "inter", "multi", "non", "pre", "semi", "sub", "ultra"}, part)
}

// spaced returns the n words from i with single spaces.
func (p *passage) spaced(i, n int) string {
	var b strings.Builder
	for j := range n {
		if j > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(p.words[i+j].fold)
	}
	return b.String()
}

func (c *compound) add(text string, p *passage, i, n int) {
	c.all++
	for _, f := range c.forms {
		if f.text == text {
			f.count++
			return
		}
	}
	c.forms = append(c.forms, &form{text, p.place(i, i+n), 1})
}

// reportForms reports the rarer forms of a compound.
func (f *finder) reportForms(c *compound) {
	slices.SortStableFunc(c.forms, func(a, b *form) int {
		return cmp.Or(b.count-a.count, strings.Count(a.text, " ")-strings.Count(b.text, " "), len(a.text)-len(b.text))
	})
	for _, rare := range c.forms[1:] {
		usual := c.forms[0]
		f.remark(rare.at, "mixed-hyphenation", fmt.Sprintf("write %q, unless it is another part of speech", usual.text),
			"%q is written %q elsewhere (%s)", rare.text, usual.text, times(usual.count))
	}
}

// reportOdd reports what is used once and differs in its middle from a phrase
// that is used often.
func (f *finder) reportOdd(all []*compound) {
	usual := map[[2]string]*compound{}
	for _, c := range all {
		if ends, ok := c.ends(); ok && c.all >= setPhrase && (usual[ends] == nil || c.all > usual[ends].all) {
			usual[ends] = c
		}
	}
	for _, c := range all {
		ends, ok := c.ends()
		if u := usual[ends]; ok && u != nil && c.all == 1 {
			f.warn(c.forms[0].at, "odd-phrase", fmt.Sprintf("write %q", u.hyphenated),
				"%q stands here only; elsewhere it is %q (%s)", c.hyphenated, u.hyphenated, times(u.all))
		}
	}
}

// ends returns the outer parts of a compound of three.
func (c *compound) ends() ([2]string, bool) {
	parts := strings.Split(c.hyphenated, "-")
	if len(parts) != 3 {
		return [2]string{}, false
	}
	return [2]string{parts[0], parts[2]}, true
}
