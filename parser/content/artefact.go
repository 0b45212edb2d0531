package content

import (
	"slices"
	"strconv"
)

// unwrapped returns the item in what a program of 2012 saved of the content API: the
// item itself, or one in an "artefact", perhaps as pairs of name and value.
// What stands beside the artefact are details that it lacks.
func unwrapped(v *value) *value {
	v = unpaired(v)
	inner := v.get("artefact")
	if inner == nil || v.get("details") != nil {
		return v
	}
	item := unpaired(inner)
	if item.kind != object {
		return v
	}
	details := item.get("details")
	for _, m := range v.members {
		switch {
		case m.value == inner || m.blank():
		case details != nil && details.kind == object && details.get(m.key) == nil:
			m.value = unpaired(m.value)
			details.members = append(details.members, m)
		default:
			item.members = append(item.members, m)
		}
	}
	return item
}

// unpaired makes objects of lists of pairs, all the way down.
func unpaired(v *value) *value {
	if isPairs(v) {
		for _, pair := range v.elements {
			v.members = append(v.members, member{pair.elements[0].text, pair.elements[1]})
		}
		v.kind, v.elements = object, nil
	} else if v.kind == object {
		return v // what is in a proper object has proper ones
	}
	for i := range v.members {
		v.members[i].value = unpaired(v.members[i].value)
	}
	for i := range v.elements {
		v.elements[i] = unpaired(v.elements[i])
	}
	return v
}

// isPairs reports a list of nothing but names, each with a value.
func isPairs(v *value) bool {
	if v.kind != list || len(v.elements) == 0 {
		return false
	}
	seen := map[string]bool{}
	for _, e := range v.elements {
		if e.kind != list || len(e.elements) != 2 || e.elements[0].kind != text || seen[e.elements[0].text] {
			return false
		}
		seen[e.elements[0].text] = true
	}
	return true
}

// old reports an item of the content API of 2012, which calls its type a format.
func (r *reader) old() bool {
	return r.item.get("format") != nil && r.item.get("schema_name") == nil && r.item.get("document_type") == nil
}

// inOrder returns parts as they are numbered, where all of them are.
func inOrder(parts []*value) []*value {
	numbers := map[*value]int{}
	for _, part := range parts {
		order := part.get("order")
		if order == nil {
			return parts
		}
		n, err := strconv.Atoi(order.text)
		if err != nil {
			return parts
		}
		order.used = true
		numbers[part] = n
	}
	parts = slices.Clone(parts)
	slices.SortStableFunc(parts, func(a, b *value) int { return numbers[a] - numbers[b] })
	return parts
}
