package markdown

import (
	"cmp"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// idRounds is how often omitIDs looks again at what it has chosen.
const idRounds = 4

// omitIDs finds the sections whose id need not be written, as the reader
// would assign the same. It reports false where the reader must assign none,
// since there are headings without an id.
func (w *writer) omitIDs(headings []headed) bool {
	sections := make([]headed, 0, len(headings))
	for _, s := range headings {
		if len(s.Heading) == 0 {
			continue
		}
		if s.ID == "" {
			return false
		}
		s.id = cmp.Or(s.id, "section")
		sections = append(sections, s)
	}
	w.omitted = make(map[*document.Section]bool, len(sections))
	for _, s := range sections {
		dead := !w.given[s.Section] && (w.linked[s.ID] || !namesItself(s.Section))
		w.omitted[s.Section] = strings.HasPrefix(s.ID, s.id) && !dead
	}
	for range idRounds {
		if w.idsHold(sections) {
			return true
		}
	}
	clear(w.omitted)
	return true
}

// idsHold reports whether the reader would assign all the ids that are
// omitted. Those that it would not are omitted no longer.
func (w *writer) idsHold(sections []headed) bool {
	ids := w.titleID()
	document.WalkDocument(w.doc, func(n document.Node) bool {
		if a := document.AttrOf(n); a != nil && a.ID != "" {
			if s, ok := n.(*document.Section); !ok || !w.omitted[s] {
				ids[a.ID] = 0
			}
		}
		return true
	})
	hold := true
	for _, s := range sections {
		if w.omitted[s.Section] && ids.Unique(s.id) != s.ID {
			w.omitted[s.Section] = false
			hold = false
		}
	}
	return hold
}
