package frontmatter

import (
	"bytes"
	"strconv"
)

// bareKey is a name of TOML that needs no quotes.
var bareKey = compiled(`^[A-Za-z0-9_-]+$`)

// tomlMoment is a date or a time of TOML.
var tomlMoment = compiled(
	`^(\d{4}-\d\d-\d\d([Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)?)?|\d\d:\d\d:\d\d(\.\d+)?)$`)

// appendTOMLEntry writes an entry on a line of its own, tables as well: one
// with a heading would take the entries that are added after it.
func appendTOMLEntry(dst []byte, name string, v *value) []byte {
	if v.form == null {
		return dst // TOML has no word for nothing
	}
	dst = append(appendTOMLName(dst, name), " = "...)
	return append(appendTOMLValue(dst, v), '\n')
}

func appendTOMLName(dst []byte, name string) []byte {
	if bareKey().MatchString(name) {
		return append(dst, name...)
	}
	return appendQuoted(dst, name)
}

func appendTOMLValue(dst []byte, v *value) []byte {
	switch v.form {
	case flag:
		return append(dst, v.raw...)
	case number:
		return appendTOMLNumber(dst, v.number)
	case moment:
		if tomlMoment().MatchString(v.raw) {
			return append(dst, v.raw...)
		}
	case list, table:
		return appendTOMLItems(dst, v)
	}
	return appendQuoted(dst, v.raw)
}

// appendTOMLNumber writes a number. Whole ones are of 64 bits.
func appendTOMLNumber(dst []byte, n string) []byte {
	if _, err := strconv.ParseInt(n, 10, 64); err != nil && !bytes.ContainsAny([]byte(n), ".eE") {
		return append(append(dst, n...), ".0"...)
	}
	return append(dst, n...)
}

func appendTOMLItems(dst []byte, v *value) []byte {
	open, end := byte('['), byte(']')
	if v.form == table {
		open, end = '{', '}'
	}
	dst = append(dst, open)
	written := 0
	for i, item := range v.items {
		if item.form == null {
			continue
		}
		if written++; written > 1 {
			dst = append(dst, ", "...)
		}
		if v.form == table {
			dst = append(appendTOMLName(dst, v.names[i]), " = "...)
		}
		dst = appendTOMLValue(dst, item)
	}
	return append(dst, end)
}
