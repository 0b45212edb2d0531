package history

import (
	_ "embed"
	"encoding/json"
	"io"
)

//go:embed schema.json
var schema string

// JSONSchema returns the JSON Schema (2020-12) of the JSON form of a [History].
func JSONSchema() string { return schema }

// JSON writes the history in its JSON form: keys in fixed order, indented.
// The form heeds none of the options.
func JSON(w io.Writer, h *History, _ Options) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(h)
}
