package content

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage"
)

// kind is what a JSON value is.
type kind uint8

const (
	null kind = iota
	boolean
	number
	text
	list
	object
)

// value is a JSON value that knows where it is, and whether it was read.
type value struct {
	kind     kind
	text     string // of a text; a number or boolean as it is written
	members  []member
	elements []*value
	from, to int32 // offsets in the file
	used     bool
}

type member struct {
	key string
	*value
}

// get returns a member of an object, and nil where it has none. A key that is
// written twice is its last value, as everywhere.
func (v *value) get(key string) *value {
	if v == nil {
		return nil
	}
	for i := len(v.members) - 1; i >= 0; i-- {
		if v.members[i].key == key {
			return v.members[i].value
		}
	}
	return nil
}

// at returns what is under a path of keys; in a list it is that of the
// first element.
func (v *value) at(path ...string) *value {
	for _, key := range path {
		if v != nil && v.kind == list && len(v.elements) > 0 {
			v = v.elements[0]
		}
		v = v.get(key)
	}
	return v
}

// str returns a text, which is then read, on one line.
func (v *value) str() string {
	if v == nil || v.kind != text {
		return ""
	}
	v.used = true
	return document.OneLine(v.text)
}

// isTrue returns a boolean, which is then read.
func (v *value) isTrue() bool {
	if v == nil || v.kind != boolean {
		return false
	}
	v.used = true
	return v.text == "true"
}

// blank reports a value without content.
func (v *value) blank() bool {
	switch {
	case v == nil:
		return true
	case v.kind == text:
		return strings.TrimSpace(v.text) == ""
	}
	return v.kind == null
}

// use marks a value and all below it as read.
func (v *value) use() {
	if v == nil {
		return
	}
	v.used = true
	for _, m := range v.members {
		m.use()
	}
	for _, e := range v.elements {
		e.use()
	}
}

// between is what separates values.
const between = " \t\r\n,:"

// maxNesting is how deep lists and objects may nest.
const maxNesting = 200

// decoder reads the values of a file.
type decoder struct {
	*json.Decoder
	src string
}

// decode reads a file that holds one object. The error is a document.Problem.
func decode(src string) (*value, error) {
	d := decoder{json.NewDecoder(strings.NewReader(src)), src}
	d.UseNumber()
	v, err := d.value(0)
	if err == nil {
		if end := d.InputOffset(); strings.TrimSpace(src[end:]) != "" {
			err = errors.New("text after the end of the item")
		}
	}
	if err == nil {
		v = unwrapped(v)
	}
	if err == nil && v.kind != object {
		return nil, problemAt(src, int64(v.from)+1, "this is no content item: an item is an object")
	}
	if err != nil {
		return nil, d.problem(err)
	}
	return v, nil
}

func (d *decoder) value(depth int) (*value, error) {
	before := d.InputOffset()
	token, err := d.Token()
	if err != nil {
		return nil, err
	}
	v := &value{to: int32(d.InputOffset())}
	start := before + int64(len(d.src[before:])-len(strings.TrimLeft(d.src[before:], between)))
	v.from = int32(start)
	switch t := token.(type) {
	case json.Delim:
		if depth == maxNesting {
			return nil, fmt.Errorf("lists and objects nest deeper than %d", maxNesting)
		}
		if err := d.children(v, t, depth+1); err != nil {
			return nil, err
		}
		v.to = int32(d.InputOffset())
	case string:
		v.kind, v.text = text, t
	case json.Number:
		v.kind, v.text = number, t.String()
	case bool:
		v.kind, v.text = boolean, fmt.Sprint(t)
	}
	return v, nil
}

func (d *decoder) children(v *value, open json.Delim, depth int) error {
	v.kind = list
	if open == '{' {
		v.kind = object
	}
	for d.More() {
		key := ""
		if v.kind == object {
			token, err := d.Token()
			if err != nil {
				return err
			}
			key, _ = token.(string)
		}
		child, err := d.value(depth)
		if err != nil {
			return err
		}
		if v.kind == object {
			v.members = append(v.members, member{key, child})
		} else {
			v.elements = append(v.elements, child)
		}
	}
	_, err := d.Token()
	return err
}

// problem gives an error its place and plain words.
func (d *decoder) problem(err error) document.Problem {
	offset, message := d.InputOffset(), strings.TrimPrefix(err.Error(), "json: ")
	offset += int64(len(d.src[offset:])-len(strings.TrimLeft(d.src[offset:], between))) + 1
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		offset, message = int64(len(d.src))+1, "the text ends too early"
	}
	return problemAt(d.src, offset, message)
}

// problemAt returns the problem from which on an input cannot be read; offset
// counts from 1.
func problemAt(src string, offset int64, message string) document.Problem {
	before := []byte(src[:min(max(offset-1, 0), int64(len(src)))])
	line := 1 + bytes.Count(before, []byte{'\n'})
	column := len(before) - bytes.LastIndexByte(before, '\n')
	at := document.Span{Line: int32(line), Column: int32(column), EndLine: int32(line), EndColumn: int32(column) + 1}
	return document.Problem{Span: at, Severity: document.Error, Code: "json-syntax",
		Message: message, Hint: "get the item from the content API again"}
}

// file knows the lines of an item.
type file struct {
	src   string
	lines []int32 // offsets of their starts
}

func newFile(src string) file {
	f := file{src: src, lines: []int32{0}}
	for i := range len(src) {
		if src[i] == '\n' {
			f.lines = append(f.lines, int32(i+1))
		}
	}
	return f
}

func (f *file) position(offset int32) (line, column int32) {
	i, found := slices.BinarySearch(f.lines, offset)
	if !found {
		i--
	}
	return int32(i + 1), offset - f.lines[i] + 1
}

// span returns the place of a value.
func (f *file) span(v *value) (s document.Span) {
	if v == nil {
		return s
	}
	s.Line, s.Column = f.position(v.from)
	s.EndLine, s.EndColumn = f.position(v.to)
	return s
}

// jump is a place in a text where an escape ends: after it, offsets in the
// text and in the file go side by side again.
type jump struct{ text, file int32 }

// locator returns the places in the file of the bytes of a text.
func (f *file) locator(v *value) webpage.Locator {
	line, column := f.position(v.from)
	jumps := f.jumps(v)
	return func(offset int32) (string, int32, int32) {
		i, found := slices.BinarySearchFunc(jumps, offset, func(j jump, o int32) int { return int(j.text - o) })
		if !found {
			i--
		}
		at := min(jumps[i].file+offset-jumps[i].text, v.to)
		return "", line, column + at - v.from // a text has no line ends but escaped ones
	}
}

func (f *file) jumps(v *value) []jump {
	raw := f.src[v.from:v.to]
	jumps := []jump{{0, v.from + 1}}
	at := jump{0, 1}
	for {
		n := strings.IndexByte(raw[at.file:], '\\')
		if n < 0 || int(at.file)+n+1 >= len(raw) {
			return jumps
		}
		at.text, at.file = at.text+int32(n), at.file+int32(n)
		width, length := escape(raw[at.file:])
		at.text, at.file = at.text+length, min(at.file+width, int32(len(raw)))
		jumps = append(jumps, jump{at.text, v.from + at.file})
	}
}

// escape returns how many bytes an escape has, and how many the character
// that it means.
func escape(s string) (width, length int32) {
	if s[1] != 'u' || len(s) < 6 {
		return 2, 1
	}
	var decoded string
	width = 6
	if len(s) >= 12 && (s[2] == 'd' || s[2] == 'D') {
		if json.Unmarshal([]byte(`"`+s[:12]+`"`), &decoded) == nil && len(decoded) == 4 {
			return 12, 4
		}
	}
	if json.Unmarshal([]byte(`"`+s[:6]+`"`), &decoded) != nil {
		return 6, 1
	}
	return width, int32(len(decoded))
}
