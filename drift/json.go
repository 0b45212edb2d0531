package drift

import (
	"bytes"
	_ "embed"
	"encoding/json"
)

//go:embed schema.json
var schema string

// JSONSchema returns the JSON Schema (2020-12) of the JSON form of a Report.
func JSONSchema() string { return schema }

// JSON returns the report in its JSON form: keys in fixed order, indented,
// the same bytes for the same report.
func (r *Report) JSON() []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(r); err != nil {
		panic("drift: a report is plain data: " + err.Error())
	}
	return b.Bytes()
}
