package frontmatter

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// parseJSON reads an object. The places of its entries are those of the values.
func parseJSON(src string) ([]entry, *broken) {
	if err := valid(src); err != nil {
		return nil, err
	}
	dec := json.NewDecoder(strings.NewReader(src))
	dec.UseNumber()
	_, _ = dec.Token() // the brace
	seen := map[string]bool{}
	var entries []entry
	for dec.More() {
		token, err := dec.Token()
		name, ok := token.(string)
		from := int(dec.InputOffset())
		if err != nil || !ok {
			break // never, of what is valid
		}
		line, col := lineCol(src, from-len(name)-len(`""`))
		if seen[name] {
			return nil, twice(name, line, col)
		}
		seen[name] = true
		item, err := nextJSON(dec)
		if err != nil {
			break
		}
		for strings.IndexByte(": \t\n", src[from]) >= 0 {
			from++
		}
		entries = append(entries, entry{name: name, value: item, line: line, col: col,
			from: from, to: int(dec.InputOffset())})
	}
	return entries, nil
}

// valid says where src is no object, and why.
func valid(src string) *broken {
	var object map[string]json.RawMessage
	err := json.Unmarshal([]byte(src), &object)
	if err == nil {
		return nil
	}
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		return &broken{1, 1, "an object is wanted"}
	}
	line, col := lineCol(src, min(max(int(syntax.Offset)-1, 0), len(src)))
	return &broken{line, col, err.Error()}
}

// lineCol returns the line and column of an offset, from 1.
func lineCol(src string, at int) (line, col int) {
	before := src[:max(at, 0)]
	return 1 + strings.Count(before, "\n"), len(before) - strings.LastIndexByte(before, '\n')
}

// twice says that a name is there already.
func twice(name string, line, col int) *broken {
	return &broken{line, col, fmt.Sprintf("%q is there twice", name)}
}

// indentJSON returns a value as JSON, its items on lines of their own.
func indentJSON(v *value) string {
	var b bytes.Buffer
	_ = json.Indent(&b, v.appendJSON(nil), "", "  ") // it is valid
	return b.String()
}
