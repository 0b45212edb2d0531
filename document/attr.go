package document

import "slices"

// Attr is what an attribute list gives to a node: an id, classes in source
// order without repeats, and other pairs by name. Every node that can carry
// one embeds it.
type Attr struct {
	ID      string
	Classes []string
	Pairs   map[string]string
}

// IsZero reports whether there is no attribute at all.
func (a Attr) IsZero() bool { return a.ID == "" && len(a.Classes) == 0 && len(a.Pairs) == 0 }

// HasClass reports whether class is among the classes.
func (a Attr) HasClass(class string) bool { return slices.Contains(a.Classes, class) }

// AddClass adds classes that are not there yet.
func (a *Attr) AddClass(classes ...string) {
	for _, c := range classes {
		if c != "" && !a.HasClass(c) {
			a.Classes = append(a.Classes, c)
		}
	}
}

// Set sets one pair.
func (a *Attr) Set(name, value string) {
	if a.Pairs == nil {
		a.Pairs = map[string]string{}
	}
	a.Pairs[name] = value
}

// Take takes a pair out and returns its value.
func (a *Attr) Take(name string) string {
	value := a.Pairs[name]
	delete(a.Pairs, name)
	if len(a.Pairs) == 0 {
		a.Pairs = nil
	}
	return value
}

// Merge adds what b holds: its classes, its pairs over those of a, and its id
// where it has one.
func (a *Attr) Merge(b Attr) {
	if b.ID != "" {
		a.ID = b.ID
	}
	a.AddClass(b.Classes...)
	for name, value := range b.Pairs {
		a.Set(name, value)
	}
}

// attr makes every node that embeds Attr reachable without its type.
func (a *Attr) attr() *Attr { return a }

// AttrOf returns the attributes of n, to read or change, and nil where nodes
// of its type have none.
func AttrOf(n Node) *Attr {
	if h, ok := n.(interface{ attr() *Attr }); ok {
		return h.attr()
	}
	return nil
}
