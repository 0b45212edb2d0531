package profile

import (
	"slices"
	"strings"
)

// addOrganisation adds an organisation, or names to one that is there.
func (b *builder) addOrganisation(s organisationSource) {
	key := Key(s.Name.text)
	if key == "" {
		b.errorf(s.Name.line, "an organisation wants a name with a letter in it")
		return
	}
	i := slices.IndexFunc(b.organisations, func(o Organisation) bool { return o.Key == key })
	if i < 0 {
		i = len(b.organisations)
		b.organisations = append(b.organisations, Organisation{Key: key, Name: s.Name.text, Department: true})
	}
	o := &b.organisations[i]
	if s.Department != nil {
		o.Department = *s.Department
	}
	for _, a := range s.Abbreviations {
		if _, ok := abbreviationLetters(a.text); !ok {
			b.errorf(a.line, "%q cannot be an abbreviation", a.text)
		}
		o.Abbreviations = append(slices.Clip(o.Abbreviations), a.text)
	}
	for _, n := range s.OtherNames {
		b.lines[n.text] = n.line
		if Fold(n.text) == "" {
			b.errorf(n.line, "%q cannot be a name", n.text)
		}
		o.OtherNames = append(slices.Clip(o.OtherNames), n.text)
	}
}

// index prepares every name for comparison.
func (b *builder) index() {
	b.names, b.byFold = nil, map[string]name{}
	for i, o := range b.organisations {
		b.indexName(name{organisation: i}, o.Name)
		for _, other := range o.OtherNames {
			b.indexName(name{organisation: i, other: true}, other)
		}
	}
}

func (b *builder) indexName(n name, written string) {
	fold := Fold(written)
	n.words = strings.Fields(fold)
	if first, taken := b.byFold[fold]; taken {
		if first.organisation != n.organisation {
			b.errorf(b.lines[written], "%q names both %s and %s", written,
				b.organisations[first.organisation].Name, b.organisations[n.organisation].Name)
		}
		return
	}
	b.byFold[fold] = n
	b.names = append(b.names, n)
}
