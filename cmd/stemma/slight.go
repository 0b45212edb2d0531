package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

// slight counts the problems that are not worth a line each: remarks, and losses
// of mere presentation by their kind. The zero value has none.
type slight struct {
	remarks int
	lost    map[string]int
}

// add counts a problem, if it is slight.
func (s *slight) add(p document.Problem) bool {
	switch {
	case p.Severity != document.Info:
		return false
	case !p.Loss:
		s.remarks++
		return true
	case s.lost == nil:
		s.lost = map[string]int{}
	}
	s.lost[p.Code]++
	return true
}

// String draws the numbers, the kinds that come most often first: "214 losses of
// presentation (class 120, style 94), 2 remarks".
func (s *slight) String() string {
	var parts []string
	if len(s.lost) > 0 {
		parts = append(parts, s.losses())
	}
	if s.remarks > 0 {
		parts = append(parts, prose.Count(s.remarks, "remark"))
	}
	return strings.Join(parts, ", ")
}

func (s *slight) losses() string {
	kinds := slices.SortedFunc(maps.Keys(s.lost), func(a, b string) int {
		return cmp.Or(cmp.Compare(s.lost[b], s.lost[a]), cmp.Compare(a, b))
	})
	all := 0
	for i, kind := range kinds {
		all += s.lost[kind]
		kinds[i] = fmt.Sprintf("%s %d", kind, s.lost[kind])
	}
	noun := "losses"
	if all == 1 {
		noun = "loss"
	}
	return fmt.Sprintf("%d %s of presentation (%s)", all, noun, strings.Join(kinds, ", "))
}
