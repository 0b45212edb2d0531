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
func (w *writer) omitIDs() bool {
	var sections []*document.Section
	var slugs []string
	auto := true
	document.WalkDocument(w.doc, func(n document.Node) bool {
		if s, ok := n.(*document.Section); ok && len(s.Heading) > 0 {
			auto = auto && s.ID != ""
			sections = append(sections, s)
			slugs = append(slugs, cmp.Or(document.HeadingID(s.Title()), "section"))
		}
		return true
	})
	if !auto {
		return false
	}
	w.omitted = make(map[*document.Section]bool, len(sections))
	for i, s := range sections {
		dead := !w.given[s] && (w.linked[s.ID] || !namesItself(s))
		w.omitted[s] = strings.HasPrefix(s.ID, slugs[i]) && !dead
	}
	for range idRounds {
		if w.idsHold(sections, slugs) {
			return true
		}
	}
	clear(w.omitted)
	return true
}

// idsHold reports whether the reader would assign all the ids that are
// omitted. Those that it would not are omitted no longer.
func (w *writer) idsHold(sections []*document.Section, slugs []string) bool {
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
	for i, s := range sections {
		if w.omitted[s] && ids.Unique(slugs[i]) != s.ID {
			w.omitted[s] = false
			hold = false
		}
	}
	return hold
}
