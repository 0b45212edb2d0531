package frontmatter

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
)

// form is the form of a value.
type form uint8

const (
	null form = iota
	flag
	number
	text
	moment // a date or a time that is written without quotes
	list
	table
)

// value is what an entry says.
type value struct {
	form   form
	raw    string   // of a scalar, as it is written; of a text, what is in the quotes
	number string   // as JSON has it
	names  []string // of the items of a table
	items  []*value
	block  bool           // it is a text in lines of its own, the last of which ends as well
	index  map[string]int // of the names of a table, where they are many
}

func textOf(s string) *value { return &value{form: text, raw: s} }

// isScalar reports whether v has text of its own.
func (v *value) isScalar() bool { return v.form == text || v.form == number || v.form == moment }

// isNothing reports whether v says nothing.
func (v *value) isNothing() bool { return v.form == null || v.form == text && v.raw == "" }

// get returns the item of a table, and nil where there is none.
func (v *value) get(name string) *value {
	if v.form == table {
		for i := range v.names {
			if fold(v.names[i]) == name {
				return v.items[i]
			}
		}
	}
	return nil
}

// few is how many names are looked for one by one.
const few = 16

// named returns the item of a table of exactly that name.
func (v *value) named(name string) *value {
	if v.index != nil {
		if i, ok := v.index[name]; ok {
			return v.items[i]
		}
		return nil
	}
	for i := range v.names {
		if v.names[i] == name {
			return v.items[i]
		}
	}
	return nil
}

// set gives a table one more item.
func (v *value) set(name string, item *value) {
	v.names, v.items = append(v.names, name), append(v.items, item)
	if v.index == nil && len(v.names) > few {
		v.index = map[string]int{}
		for i, name := range v.names {
			v.index[name] = i
		}
	} else if v.index != nil {
		v.index[name] = len(v.names) - 1
	}
}

// json returns v as JSON without white space round its parts.
func (v *value) json() string { return string(v.appendJSON(nil)) }

func (v *value) appendJSON(dst []byte) []byte {
	switch v.form {
	case flag:
		return append(dst, v.raw...)
	case number:
		return append(dst, v.number...)
	case text, moment:
		return appendJSONString(dst, v.raw)
	case list:
		dst = append(dst, '[')
		for i, item := range v.items {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = item.appendJSON(dst)
		}
		return append(dst, ']')
	case table:
		dst = append(dst, '{')
		for i, item := range v.items {
			if i > 0 {
				dst = append(dst, ',')
			}
			dst = append(appendJSONString(dst, v.names[i]), ':')
			dst = item.appendJSON(dst)
		}
		return append(dst, '}')
	}
	return append(dst, "null"...)
}

func appendJSONString(dst []byte, s string) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // a string never fails
	return append(dst, bytes.TrimSuffix(b.Bytes(), []byte{'\n'})...)
}

// readJSON reads one value of JSON.
func readJSON(s string) (*value, error) {
	dec := json.NewDecoder(bytes.NewReader([]byte(s)))
	dec.UseNumber()
	v, err := nextJSON(dec)
	if err != nil {
		return nil, err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("text after the end")
	}
	return v, nil
}

// nextJSON reads the next value. Names keep their order, which decoding into a
// map would lose; how deep it goes is bounded by the decoder, and by [deepLine].
func nextJSON(dec *json.Decoder) (*value, error) {
	token, err := dec.Token()
	if err != nil {
		return nil, err
	}
	switch token := token.(type) {
	case bool:
		return &value{form: flag, raw: map[bool]string{true: "true", false: "false"}[token]}, nil
	case json.Number:
		return &value{form: number, raw: token.String(), number: token.String()}, nil
	case string:
		return textOf(token), nil
	case json.Delim:
		v := &value{form: list}
		if token == '{' {
			v.form = table
		}
		return v, v.rest(dec)
	}
	return &value{}, nil
}

// rest reads the items of a list or a table.
func (v *value) rest(dec *json.Decoder) error {
	for dec.More() {
		name := ""
		if v.form == table {
			token, err := dec.Token()
			if err != nil {
				return err
			}
			name = token.(string)
		}
		item, err := nextJSON(dec)
		if err != nil {
			return err
		}
		if v.form == table {
			v.names = append(v.names, name)
		}
		v.items = append(v.items, item)
	}
	_, err := dec.Token()
	return err
}
