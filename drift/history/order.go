package history

import "cmp"

// arrange puts threads and statements into the order of the new version; what
// is gone stays after what it was after.
func (s *step) arrange() {
	lists := map[*statement][]*thread{}
	var homes []*statement
	for _, th := range s.after {
		if len(lists[th.home]) == 0 {
			homes = append(homes, th.home)
		}
		lists[th.home] = append(lists[th.home], th)
	}
	for _, home := range s.statements {
		var stayed []*thread
		for _, th := range home.threads {
			if th.home == home {
				stayed = append(stayed, th)
			}
		}
		home.threads = merge(stayed, lists[home])
	}
	s.statements = merge(s.statements, homes)
	for i, home := range s.statements {
		home.order = i
	}
	s.rename()
	s.current = s.after
}

// rename gives statements the names that their sections have now.
func (s *step) rename() {
	for at, home := range s.homes {
		if section, ok := s.sections[at.section]; ok {
			home.place, home.name = at, cmp.Or(section.NewName, section.OldName)
		}
	}
}

// merge returns now with those of before that it lacks, each after the one that
// it was after.
func merge[T comparable](before, now []T) []T {
	there := make(map[T]bool, len(now))
	for _, x := range now {
		there[x] = true
	}
	var front []T
	after := map[T][]T{}
	var last T
	anchored := false
	for _, x := range before {
		switch {
		case there[x]:
			last, anchored = x, true
		case anchored:
			after[last] = append(after[last], x)
		default:
			front = append(front, x)
		}
	}
	out := front
	for _, x := range now {
		out = append(out, x)
		out = append(out, after[x]...)
	}
	return out
}
