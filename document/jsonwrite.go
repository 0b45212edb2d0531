package document

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"unicode/utf8"
)

// jsonWriter appends JSON to one buffer. Within flat, everything stays on one
// line.
type jsonWriter struct {
	buf    []byte
	depth  int
	flat   int
	filled bool // the open object or array holds something already

	problems Problems
}

func (e *jsonWriter) newline() {
	if e.flat > 0 {
		return
	}
	e.buf = append(e.buf, '\n')
	for range e.depth {
		e.buf = append(e.buf, ' ', ' ')
	}
}

// wrap writes a bracketed group around what fill writes.
func (e *jsonWriter) wrap(open, end byte, fill func()) {
	e.buf = append(e.buf, open)
	e.depth++
	e.filled = false
	fill()
	e.depth--
	if e.filled {
		e.newline()
	}
	e.buf = append(e.buf, end)
	e.filled = true
}

func (e *jsonWriter) object(fill func()) { e.wrap('{', '}', fill) }

// line writes an object on one line.
func (e *jsonWriter) line(fill func()) {
	e.flat++
	e.wrap('{', '}', fill)
	e.flat--
}

// next separates a member or element from the one before.
func (e *jsonWriter) next() {
	if e.filled {
		e.buf = append(e.buf, ',')
		if e.flat > 0 {
			e.buf = append(e.buf, ' ')
		}
	}
	e.filled = true
	e.newline()
}

// key writes the name of a member, which needs no escapes.
func (e *jsonWriter) key(name string) {
	e.next()
	e.buf = append(e.buf, '"')
	e.buf = append(e.buf, name...)
	e.buf = append(e.buf, '"', ':', ' ')
}

func (e *jsonWriter) str(name, value string) {
	if value != "" {
		e.key(name)
		e.string(value)
	}
}

func (e *jsonWriter) num(name string, n int) {
	if n != 0 {
		e.key(name)
		e.buf = strconv.AppendInt(e.buf, int64(n), 10)
	}
}

func (e *jsonWriter) nums(name string, list []int) {
	if len(list) == 0 {
		return
	}
	e.key(name)
	e.flat++
	e.wrap('[', ']', func() {
		for _, n := range list {
			e.next()
			e.buf = strconv.AppendInt(e.buf, int64(n), 10)
		}
	})
	e.flat--
}

func (e *jsonWriter) flag(name string, b bool) {
	if b {
		e.key(name)
		e.buf = append(e.buf, "true"...)
	}
}

const hexDigits = "0123456789abcdef"

// string writes s in quotes. Bytes that are not UTF-8 become U+FFFD.
func (e *jsonWriter) string(s string) {
	e.buf = append(e.buf, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && n == 1 {
				e.buf = append(append(e.buf, s[from:i]...), "\ufffd"...)
				from = i + 1
			}
			i += n
			continue
		}
		if c >= ' ' && c != '"' && c != '\\' && c != 0x7f {
			i++
			continue
		}
		e.buf = append(e.buf, s[from:i]...)
		switch c {
		case '"', '\\':
			e.buf = append(e.buf, '\\', c)
		case '\n':
			e.buf = append(e.buf, '\\', 'n')
		case '\t':
			e.buf = append(e.buf, '\\', 't')
		default:
			e.buf = append(e.buf, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		}
		i++
		from = i
	}
	e.buf = append(append(e.buf, s[from:]...), '"')
}

// value writes what is JSON already, and anything else as a string.
func (e *jsonWriter) value(s string) {
	if compact, ok := compactJSON(s); ok {
		e.buf = append(e.buf, compact...)
		return
	}
	e.string(s)
}

// compactJSON returns JSON without the white space round its parts.
func compactJSON(s string) (string, bool) {
	var b bytes.Buffer
	if !utf8.ValidString(s) || json.Compact(&b, []byte(s)) != nil {
		return "", false
	}
	return b.String(), true
}

// jsonList writes an array of objects under name, if there are any.
func jsonList[T any](e *jsonWriter, name string, list []T, fill func(T)) {
	if len(list) == 0 {
		return
	}
	e.key(name)
	jsonArray(e, list, fill)
}

func jsonArray[T any](e *jsonWriter, list []T, fill func(T)) {
	e.wrap('[', ']', func() {
		for _, item := range list {
			e.next()
			e.object(func() { fill(item) })
		}
	})
}

// place writes a span, if it points somewhere.
func (e *jsonWriter) place(s Span) {
	if s.IsZero() {
		return
	}
	e.key("span")
	e.line(func() {
		e.str("file", s.File)
		e.num("line", int(s.Line))
		e.num("column", int(s.Column))
		e.num("end_line", int(s.EndLine))
		e.num("end_column", int(s.EndColumn))
	})
}

func (e *jsonWriter) attr(a Attr) {
	if a.IsZero() {
		return
	}
	e.key("attr")
	e.line(func() {
		e.str("id", a.ID)
		if len(a.Classes) > 0 {
			e.key("classes")
			e.strings(a.Classes)
		}
		if len(a.Pairs) > 0 {
			e.key("pairs")
			e.line(func() {
				for _, name := range slices.Sorted(maps.Keys(a.Pairs)) {
					e.next()
					e.string(name)
					e.buf = append(e.buf, ':', ' ')
					e.string(a.Pairs[name])
				}
			})
		}
	})
}

// strings writes an array of strings on one line.
func (e *jsonWriter) strings(list []string) {
	e.flat++
	e.wrap('[', ']', func() {
		for _, s := range list {
			e.next()
			e.string(s)
		}
	})
	e.flat--
}
