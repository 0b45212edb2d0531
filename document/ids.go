package document

import "strings"

// AssignIDs gives every section with a heading and without an id one that is
// unique in the document, and none of those that are taken elsewhere: the Slug
// of its name, then with "-1", "-2" … added.
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
			s.ID = ids.Unique(Slug(s.Name()))
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
