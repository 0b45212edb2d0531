package document

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// AssignIDs gives every section with a heading and without an id one that is
// unique in the document, and none of those that are taken elsewhere: the
// [HeadingID] of its title, or "section" where that is empty, then with "-1",
// "-2" … added.
func AssignIDs(doc *Document, taken ...string) {
	ids := IDs{}
	for _, id := range taken {
		ids[id] = 0
	}
	WalkDocument(doc, func(n Node) bool {
		if a := AttrOf(n); a != nil && a.ID != "" {
			ids[a.ID] = 0
		}
		return true
	})
	WalkDocument(doc, func(n Node) bool {
		if s, ok := n.(*Section); ok && s.ID == "" && len(s.Heading) > 0 {
			s.ID = ids.Unique(cmp.Or(HeadingID(s.Title()), "section"))
		}
		return true
	})
}

// IDs is a set of ids that are taken, each with the last number added to it.
type IDs map[string]int

// Unique returns id, or id with the first free of "-1", "-2" … added, and
// takes it.
func (ids IDs) Unique(id string) string {
	free := id
	for {
		if _, taken := ids[free]; !taken {
			ids[free] = 0
			return free
		}
		ids[id]++
		free = id + "-" + number(ids[id])
	}
}

// HeadingID turns a heading into an id as GitHub does, and as pandoc, Hugo and
// Jekyll do for Markdown of its kind: what words are made of and hyphens stay,
// in lower case, spaces become hyphens and all else goes.
//
// https://pandoc.org/MANUAL.html#extension-gfm_auto_identifiers
func HeadingID(heading string) string {
	// The one letter that two of lower case stand for.
	heading = strings.ReplaceAll(heading, "İ", "i\u0307")
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ' || r == '\t':
			return '-'
		case r == '-' || isWordRune(r):
			return unicode.ToLower(r)
		}
		return -1
	}, heading)
}

// isWordRune reports whether Unicode counts r to words:
// https://www.unicode.org/reports/tr18/#Compatibility_Properties.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf { // most are, and ask no tables
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
	}
	return unicode.In(r, unicode.L, unicode.M, unicode.Nd, unicode.Nl, unicode.Pc, unicode.Other_Alphabetic)
}

// Slug turns a heading into an id by kramdown's rule: everything before the
// first ASCII letter is dropped, then all but ASCII letters, digits, spaces
// and hyphens; spaces become hyphens, letters lower case. What is empty then
// becomes "section".
func Slug(heading string) string {
	var b strings.Builder
	b.Grow(len(heading))
	for i := range len(heading) {
		c := heading[i]
		switch {
		case 'A' <= c && c <= 'Z':
			b.WriteByte(c + 'a' - 'A')
		case 'a' <= c && c <= 'z':
			b.WriteByte(c)
		case b.Len() == 0:
		case '0' <= c && c <= '9' || c == '-':
			b.WriteByte(c)
		case c == ' ':
			b.WriteByte('-')
		}
	}
	if b.Len() == 0 {
		return "section"
	}
	return b.String()
}

// Names are the ids, and the labels of footnotes, of several documents that become
// one. The zero value has none.
type Names struct{ ids, labels IDs }

// Take takes ids that are in the whole already.
func (n *Names) Take(ids ...string) {
	n.make()
	for _, id := range ids {
		n.ids.Unique(id)
	}
}

func (n *Names) make() {
	if n.ids == nil {
		n.ids, n.labels = IDs{}, IDs{}
	}
}

// Add takes the names of the next document. Those that an earlier one has are
// changed, and what leads to them within the document is turned.
func (n *Names) Add(doc *Document) {
	n.make()
	ids, labels := n.clashes(doc)
	if len(ids)+len(labels) == 0 {
		return
	}
	for _, f := range doc.Footnotes {
		if free := labels[f.Label]; free != "" {
			f.Label = free
		}
	}
	WalkDocument(doc, func(node Node) bool {
		if a := AttrOf(node); a != nil && ids[a.ID] != "" {
			a.ID = ids[a.ID]
		}
		switch node := node.(type) {
		case *Link:
			if target, ok := strings.CutPrefix(node.Href, "#"); ok && ids[target] != "" {
				node.Href = "#" + ids[target]
			}
		case *FootnoteRef:
			if free := labels[node.Label]; free != "" {
				node.Label = free
			}
		}
		return true
	})
}

// clashes takes the names of a document, and returns the new ones for those that
// are taken.
func (n *Names) clashes(doc *Document) (ids, labels map[string]string) {
	ids, labels = map[string]string{}, map[string]string{}
	own := map[string]bool{}
	WalkDocument(doc, func(node Node) bool {
		if a := AttrOf(node); a != nil && a.ID != "" && !own[a.ID] {
			own[a.ID] = true
			if free := n.ids.Unique(a.ID); free != a.ID {
				ids[a.ID] = free
			}
		}
		return true
	})
	for _, f := range doc.Footnotes {
		if free := n.labels.Unique(f.Label); free != f.Label {
			labels[f.Label] = free
		}
	}
	return ids, labels
}
