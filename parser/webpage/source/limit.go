package source

import (
	"fmt"

	"github.com/stemmadocs/stemma/internal/htmlelement"
)

const (
	// maxDepth is how deep elements may nest. The parser refuses 512, some of
	// which it adds itself.
	maxDepth = 256
	// maxFormatting is how many formatting elements may be open at a place. The
	// parser opens each of them anew in every block that follows.
	maxFormatting = 16
	// maxDropped is how many elements that were left out for their depth are
	// remembered, for their end tags to go as well.
	maxDropped = 256
)

// fits reports whether an element can be given to the parser.
func (s *scanner) fits(e openTag, at int) bool {
	if e.foreign || !htmlelement.Formatting(e.tag) {
		if s.depth+weight(e) <= s.limit {
			return true
		}
		s.once(at, len(e.raw), "too-deep", fmt.Sprintf(
			"elements nest deeper than %d; from this <%s> on they are left out, their text is kept", s.limit, e.tag),
			"close the elements that are open")
		return false
	}
	if e.tag != "a" && s.repeats(e.tag, e.raw) {
		return false
	}
	if len(s.active) >= maxFormatting {
		s.endActive(at, len(e.raw))
	}
	if len(s.active) < maxFormatting && s.depth < s.limit {
		return true
	}
	s.once(at, len(e.raw), "too-much-formatting", fmt.Sprintf(
		"formatting nests deeper than %d; from this <%s> on it is left out, its text is kept", maxFormatting, e.tag),
		"close the formatting that is open")
	return false
}

// limitFormatting ends the formatting that is open where a block starts, once
// what repeating it in each block costs is more than the source is long.
func (s *scanner) limitFormatting(at, length int) {
	s.copies -= s.reopened()
	if s.copies < 0 {
		s.endActive(at, length)
	}
}

// endActive ends the formatting that outlived its block.
func (s *scanner) endActive(at, length int) {
	for i := len(s.active) - 1; i >= 0 && s.active[i].tag != ""; i-- {
		if !s.active[i].outlived {
			continue
		}
		tag := s.active[i].tag
		s.once(at, length, "unclosed-formatting",
			"formatting such as <"+tag+"> is never closed, and ends here", "close it where it should end")
		s.endFormatting(i, "</"+tag+">")
	}
}
