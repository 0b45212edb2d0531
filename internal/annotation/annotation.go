// Package annotation is the grammar of the HTML comments in which our Markdown
// holds what Markdown has no syntax for, and of the HTML tags in it. The
// Markdown writer writes by it and the Markdown reader reads by it, and neither
// imports the other.
//
// Start with [Annotation]: [Annotation.Append] writes one and [Parse] reads it
// back. A comment is always one line:
//
//	<!-- stemma: section role=department key=hm-treasury class="logo-single" -->
//
// A word names what the comment is; flags (a name) and pairs (name=value)
// follow. The attributes of a node are the pairs id and class, and one pair
// with an @ before its name for each other attribute. A value is bare if it
// holds nothing but letters, digits and ". _ / : + -"; otherwise it is quoted,
// and what could end the comment, the line or a table cell is escaped.
//
// The package refuses what it did not write: [Parse] is strict. It promises
// that every string comes back as it was, NUL and invalid UTF-8 aside.
package annotation

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// MaxNesting is how deep blocks and inlines nest in our Markdown. The writer
// dissolves what is deeper, the reader does not look for more.
const MaxNesting = 100

const (
	opening = "<!-- stemma: "
	closing = " -->"
)

// Annotation is one comment: a word and what belongs to it, in order.
type Annotation struct {
	Word  string
	Items []Item
}

// Item is a flag or a pair of an [Annotation].
type Item struct {
	Name  string // an attribute begins with "@"
	Value string
	Flag  bool // it has no value
}

// Flag adds a flag.
func (a *Annotation) Flag(name string) { a.Items = append(a.Items, Item{Name: name, Flag: true}) }

// Set adds a pair.
func (a *Annotation) Set(name, value string) {
	if a.Items == nil {
		a.Items = make([]Item, 0, 4) // as many as most have
	}
	a.Items = append(a.Items, Item{Name: name, Value: value})
}

// SetInt adds a pair whose value is a number.
func (a *Annotation) SetInt(name string, value int) { a.Set(name, strconv.Itoa(value)) }

// SetAttr adds the attributes of a node. A class with white space in it would
// come back as several; it is written as these.
func (a *Annotation) SetAttr(attr document.Attr) {
	if attr.ID != "" {
		a.Set("id", attr.ID)
	}
	if classes := Classes(attr); classes != "" {
		a.Set("class", classes)
	}
	if len(attr.Pairs) == 0 {
		return // as nearly all have none
	}
	for _, name := range slices.Sorted(maps.Keys(attr.Pairs)) {
		a.Set("@"+name, attr.Pairs[name])
	}
}

// Classes returns the classes of a node as HTML writes them.
func Classes(attr document.Attr) string { return strings.Join(attr.Classes, " ") }

// Has reports whether a has the flag.
func (a *Annotation) Has(flag string) bool {
	return slices.Contains(a.Items, Item{Name: flag, Flag: true})
}

// Get returns the value of a pair.
func (a *Annotation) Get(name string) (value string, ok bool) {
	for _, item := range a.Items {
		if item.Name == name && !item.Flag {
			return item.Value, true
		}
	}
	return "", false
}

// Value returns the value of a pair, and "" where there is none.
func (a *Annotation) Value(name string) string {
	value, _ := a.Get(name)
	return value
}

// Int returns the value of a pair as a number, and 0 where it is none.
func (a *Annotation) Int(name string) int {
	n, _ := strconv.Atoi(a.Value(name))
	return n
}

// Attr returns the attributes that [Annotation.SetAttr] added.
func (a *Annotation) Attr() (attr document.Attr) {
	for _, item := range a.Items {
		switch {
		case item.Name == "id":
			attr.ID = item.Value
		case item.Name == "class":
			attr.AddClass(strings.Fields(item.Value)...)
		case item.Name != "" && item.Name[0] == '@':
			attr.Set(item.Name[1:], item.Value)
		}
	}
	return attr
}

// Append writes the comment.
func (a *Annotation) Append(dst []byte) []byte {
	dst = append(dst, opening...)
	dst = append(dst, a.Word...)
	for _, item := range a.Items {
		dst = append(dst, ' ')
		dst = appendName(dst, item.Name)
		if !item.Flag {
			dst = append(dst, '=')
			dst = appendValue(dst, item.Value)
		}
	}
	return append(dst, closing...)
}

func appendName(dst []byte, name string) []byte {
	if name != "" && name[0] == '@' {
		dst = append(dst, '@')
		return appendValue(dst, name[1:])
	}
	return append(dst, name...)
}

func appendValue(dst []byte, value string) []byte {
	if isBare(value) {
		return append(dst, value...)
	}
	return appendQuoted(dst, value)
}

// isBare reports whether a value needs no quotes.
func isBare(value string) bool {
	for i := range len(value) {
		if !bareByte(value[i]) || value[i] == '-' && (i == 0 || value[i-1] == '-' || i == len(value)-1) {
			return false
		}
	}
	return value != ""
}

func bareByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("._/:+-", c) >= 0
}
