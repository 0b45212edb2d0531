package paper

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/parser/role"
)

// nearby is how many blocks before and after a candidate are looked at.
const nearby = 4

// fragment is how long, in bytes, a line without an end of a sentence is at
// most to count as a cell or a part of an address.
const fragment = 50

// sight is a candidate with what is round it.
type sight struct {
	blocks     []block
	candidates []*headingOf
	i          int // index of the candidate
	from, to   int // of the run of candidates that it is in; to is after the last
	seen       int // how often its words are a candidate
	text       string
	words      []string
	digits     int
	letters    int
	looked     int // blocks near it
	addresses  int // of these
	fragments  int // of these
}

// look puts candidate i, one of the run from from to to, in sight.
func (r *reader) look(candidates []*headingOf, i, from, to, seen int) *sight {
	text := r.blocks[i].text()
	s := &sight{blocks: r.blocks, candidates: candidates, i: i, from: from, to: to, seen: seen, text: text,
		words: strings.Fields(text)}
	for _, c := range s.text {
		switch {
		case unicode.IsDigit(c):
			s.digits++
		case unicode.IsLetter(c):
			s.letters++
		}
	}
	for j := max(0, i-nearby); j < min(len(r.blocks), i+nearby+1); j++ {
		if j != i {
			s.lookAt(&r.blocks[j])
		}
	}
	return s
}

func (s *sight) lookAt(b *block) {
	s.looked++
	text := b.lines[0].text
	if isAddress(text) {
		s.addresses++
	}
	if b.kind == paragraph && len(text) < fragment && !prose.EndsInMark(text) {
		s.fragments++
	}
}

// heading is the candidate itself.
func (s *sight) heading() *headingOf { return s.candidates[s.i] }

func (s *sight) label() role.Label { return s.heading().label }

// run is the number of candidates in a row.
func (s *sight) run() int { return s.to - s.from }

// after reports whether the block before the candidate is of that kind.
func (s *sight) after(k kind) bool { return s.i > 0 && s.blocks[s.i-1].kind == k }

// above reports whether the block after the candidate is of that kind.
func (s *sight) above(k kind) bool { return s.i+1 < len(s.blocks) && s.blocks[s.i+1].kind == k }

// next is the first line after the candidate.
func (s *sight) next() string {
	if s.i+1 < len(s.blocks) {
		return s.blocks[s.i+1].lines[0].text
	}
	return ""
}

// afterSentence reports whether a paragraph that ends like a sentence is before
// the candidate.
func (s *sight) afterSentence() bool {
	return s.after(paragraph) && strings.HasSuffix(strings.TrimRight(s.blocks[s.i-1].last(), "’”\") "), ".")
}

// afterLead reports whether the block before the candidate leads to a list.
func (s *sight) afterLead() bool { return s.i > 0 && strings.HasSuffix(s.blocks[s.i-1].last(), ":") }

// aboveText reports whether a paragraph is after the candidate that is longer
// than a line without an end of a sentence, and ends like one or not.
func (s *sight) aboveText(ends bool) bool {
	return s.above(paragraph) && len(s.next()) > enoughText && prose.EndsInMark(s.next()) == ends
}

// aboveShort reports whether a short sentence is after the candidate.
func (s *sight) aboveShort() bool {
	return s.above(paragraph) && len(s.next()) <= enoughText && prose.EndsInMark(s.next())
}

// aboveLetter reports whether a paragraph is after the candidate that begins so.
func (s *sight) aboveLetter(is func(rune) bool) bool {
	first, _ := utf8.DecodeRuneInString(s.next())
	return s.above(paragraph) && is(first)
}

// hasCapitals reports whether all words have a capital, as in names and lines
// of addresses.
func (s *sight) hasCapitals() bool {
	if len(s.words) < 2 {
		return false
	}
	for _, w := range s.words {
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(‘'“\""))
		if unicode.IsLetter(first) && !unicode.IsUpper(first) && !prose.IsFunctionWord(w) {
			return false
		}
	}
	return true
}

// isUpper reports whether all letters are capitals.
func (s *sight) isUpper() bool {
	return s.letters > 1 && strings.ToUpper(s.text) == s.text && !s.isCaseless()
}

// isCaseless reports whether the script has no capitals, so that nothing tells
// how a heading begins.
func (s *sight) isCaseless() bool { return strings.ToUpper(s.text) == strings.ToLower(s.text) }

// calls reports whether the line tells the reader to do something with another
// page or a file.
func (s *sight) calls() bool {
	switch strings.ToLower(s.words[0]) {
	case "read", "watch", "download", "see", "find", "view", "email", "source", "note", "notes", "tel", "telephone",
		"phone":
		return true
	}
	return false
}
