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
	frame := *r
	frame.Items = []Item{}
	head, tail, _ := bytes.Cut(encode(frame), []byte(noItems))
	out := make([]byte, 0, len(head)+len(tail)+r.jsonSize())
	out = append(append(out, head...), noItems...)
	if len(r.Items) > 0 {
		out = r.appendItems(out[:len(out)-1])
		out = append(out, "\n  ]"...)
	}
	return append(out, tail...)
}

// noItems stands in a report's JSON where its items would; no string in it can
// hold a line's end.
const noItems = "\n  \"items\": []"

// appendItems writes the items one by one: together they would be in memory
// several times over.
func (r *Report) appendItems(out []byte) []byte {
	var b bytes.Buffer
	e := encoder(&b, "    ")
	for i := range r.Items {
		if i > 0 {
			out = append(out, ',')
		}
		b.Reset()
		if err := e.Encode(&r.Items[i]); err != nil {
			panic(notPlain + err.Error())
		}
		out = append(append(out, "\n    "...), bytes.TrimSuffix(b.Bytes(), []byte("\n"))...)
	}
	return out
}

// jsonSize guesses how long the items' JSON is.
func (r *Report) jsonSize() int {
	const names = 640 // what the names of fields, the spans and the indent take
	size := 0
	for i := range r.Items {
		it := &r.Items[i]
		size += names + len(it.Section) + len(it.Old) + len(it.New) + len(it.Before) + len(it.After) + len(it.Reason)
	}
	return size
}

const notPlain = "drift: a report is plain data: "

func encoder(b *bytes.Buffer, prefix string) *json.Encoder {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	e.SetIndent(prefix, "  ")
	return e
}

func encode(r Report) []byte {
	var b bytes.Buffer
	if err := encoder(&b, "").Encode(r); err != nil {
		panic(notPlain + err.Error())
	}
	return b.Bytes()
}
