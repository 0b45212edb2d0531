package history

import (
	"bytes"
	_ "embed"
	"encoding/json"
)

//go:embed schema.json
var schema string

// JSONSchema returns the JSON Schema (2020-12) of the JSON form of a History.
func JSONSchema() string { return schema }

// JSON returns the history in its JSON form: keys in fixed order, indented,
// the same bytes for the same history.
func (h *History) JSON() []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(h); err != nil {
		panic("history: a history is plain data: " + err.Error())
	}
	return b.Bytes()
}
