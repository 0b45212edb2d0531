package markdown

import (
	"maps"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/annotation"
)

// openTag writes a start tag within phrases, with attributes that the writer
// gives it as names and values. What the tag cannot hold of attr is in an
// annotation before it.
//
// https://spec.commonmark.org/0.31.2/#raw-html
func (w *writer) openTag(tag string, attr document.Attr, own ...string) {
	held, left := splitAttr(tag, attr)
	w.attributes(left)
	w.text = appendTag(w.text, tag, held, own)
}

func (w *writer) closeTag(tag string) {
	w.text = append(w.text, '<', '/')
	w.text = append(w.text, tag...)
	w.text = append(w.text, '>')
}

// openLine writes a start tag on a line of its own.
func (w *writer) openLine(tag string, attr document.Attr, own ...string) {
	w.begin()
	w.out = append(appendTag(w.out, tag, attr, own), '\n')
}

// openPart does the same for a part of a block that has a type: what of attr
// would mean something else in the tag is in an annotation before it.
func (w *writer) openPart(tag string, attr document.Attr, own ...string) {
	held, left := splitAttr(tag, attr)
	w.annotate(&annotation.Annotation{Word: "attributes"}, left)
	w.openLine(tag, held, own...)
}

func (w *writer) closeLineTag(tag string) {
	w.begin()
	w.out = append(w.out, '<', '/')
	w.out = append(w.out, tag...)
	w.out = append(w.out, '>', '\n')
}

// splitAttr parts attr into what a tag can hold and what is left.
func splitAttr(tag string, attr document.Attr) (held, left document.Attr) {
	held = attr
	for name := range attr.Pairs {
		if !annotation.CanHold(tag, name) {
			held.Pairs = maps.Clone(attr.Pairs)
			break
		}
	}
	for name, value := range attr.Pairs {
		if !annotation.CanHold(tag, name) {
			left.Set(name, value)
			delete(held.Pairs, name)
		}
	}
	return held, left
}

func appendTag(dst []byte, tag string, attr document.Attr, own []string) []byte {
	dst = append(dst, '<')
	dst = append(dst, tag...)
	if attr.ID != "" {
		dst = appendAttribute(dst, "id", attr.ID)
	}
	if classes := annotation.Classes(attr); classes != "" {
		dst = appendAttribute(dst, "class", classes)
	}
	for i := 0; i+1 < len(own); i += 2 {
		dst = appendAttribute(dst, own[i], own[i+1])
	}
	if len(attr.Pairs) > 0 {
		for _, name := range slices.Sorted(maps.Keys(attr.Pairs)) {
			dst = appendAttribute(dst, name, attr.Pairs[name])
		}
	}
	return append(dst, '>')
}

func appendAttribute(dst []byte, name, value string) []byte {
	dst = append(dst, ' ')
	dst = append(dst, name...)
	if name == "open" && value == "" {
		return dst
	}
	dst = append(dst, '=', '"')
	for _, r := range document.ValidText(value) {
		switch {
		case r == '"':
			dst = append(dst, "&quot;"...)
		case r == '&':
			dst = append(dst, "&amp;"...)
		case r == '<':
			dst = append(dst, "&lt;"...)
		case r == '>':
			dst = append(dst, "&gt;"...)
		case r < ' ' || r < 0x80 && strings.IndexByte("|{`]", byte(r)) >= 0 || r == '\uFEFF':
			dst = appendReference(dst, r)
		default:
			dst = append(dst, string(r)...)
		}
	}
	return append(dst, '"')
}
