package frontmatter

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// parseYAML reads a mapping, in which a template engine may have tags.
func parseYAML(src string) ([]entry, *broken) {
	entries, err := parseMapping(src)
	if err == nil {
		return entries, nil
	}
	if marked, tags := markTags(src); len(tags) > 0 {
		if entries, marksErr := parseMapping(marked); marksErr == nil {
			for i := range entries {
				entries[i].name = unmarkTags(entries[i].name, tags)
				entries[i].value.unmark(tags)
				entries[i].from, entries[i].to = 0, 0
			}
			placeLines(src, entries)
			return entries, nil
		}
	}
	return nil, err
}

// parseMapping reads a mapping.
//
// https://yaml.org/spec/1.2.2/
func parseMapping(src string) ([]entry, *broken) {
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(src), &doc); err != nil {
		return nil, yamlError(err)
	}
	if doc.Kind == 0 { // nothing but comments
		return nil, nil
	}
	root := doc.Content[0]
	if root.Kind == yaml.ScalarNode && root.ShortTag() == "!!null" {
		return nil, nil
	}
	if root.Kind != yaml.MappingNode {
		return nil, &broken{root.Line, root.Column, "names with values are wanted"}
	}
	reader := yamlReader{}
	v := reader.read(root, 0)
	if reader.err != nil {
		return nil, reader.err
	}
	entries := make([]entry, len(v.names))
	for i := range entries {
		key := root.Content[2*i]
		entries[i] = entry{name: v.names[i], value: v.items[i], line: key.Line, col: key.Column}
	}
	if root.Style&yaml.FlowStyle == 0 {
		placeLines(src, entries)
	}
	return entries, nil
}

// yamlError gives an error of the YAML package its place.
func yamlError(err error) *broken {
	message := strings.TrimPrefix(err.Error(), "yaml: ")
	var typed *yaml.TypeError
	if errors.As(err, &typed) && len(typed.Errors) > 0 {
		message = typed.Errors[0]
	}
	line := 1
	if rest, ok := strings.CutPrefix(message, "line "); ok {
		if n, text, ok := strings.Cut(rest, ": "); ok {
			line, _ = strconv.Atoi(n)
			message = text
		}
	}
	return &broken{max(line, 1), 1, message}
}

// yamlReader makes values of nodes. Each alias stands for a copy of what it
// names, of which there can be no more than [maxValues].
type yamlReader struct {
	values int
	err    *broken
}

func (r *yamlReader) read(n *yaml.Node, depth int) *value {
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	r.values++
	switch {
	case r.err != nil:
		return &value{}
	case depth > maxDepth:
		r.err = &broken{n.Line, n.Column, "it nests too deep"}
		return &value{}
	case r.values > maxValues:
		r.err = &broken{n.Line, n.Column, fmt.Sprintf("its aliases stand for more than %d values", maxValues)}
		return &value{}
	}
	switch n.Kind {
	case yaml.SequenceNode:
		v := &value{form: list}
		for _, item := range n.Content {
			v.items = append(v.items, r.read(item, depth+1))
		}
		return v
	case yaml.MappingNode:
		return r.mapping(n, depth)
	}
	return yamlScalar(n)
}

func (r *yamlReader) mapping(n *yaml.Node, depth int) *value {
	v := &value{form: table}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if key.Kind == yaml.AliasNode {
			key = key.Alias
		}
		if key.Kind != yaml.ScalarNode {
			r.err = &broken{key.Line, key.Column, "a name is a text"}
			return v
		}
		if seen[key.Value] && r.err == nil {
			r.err = twice(key.Value, n.Content[i].Line, n.Content[i].Column)
		}
		seen[key.Value] = true
		v.set(key.Value, r.read(n.Content[i+1], depth+1))
	}
	return v
}

// jsonNumber is what a number looks like in JSON.
var jsonNumber = compiled(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$`)

func yamlScalar(n *yaml.Node) *value {
	raw := n.Value
	switch n.ShortTag() {
	case "!!null":
		return &value{}
	case "!!bool":
		var b bool
		if n.Decode(&b) == nil {
			return &value{form: flag, raw: strconv.FormatBool(b)}
		}
	case "!!timestamp":
		if n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) == 0 {
			return &value{form: moment, raw: raw}
		}
	case "!!int", "!!float":
		if jsonNumber().MatchString(raw) {
			return &value{form: number, raw: raw, number: raw}
		}
		var i int64
		var f float64
		if n.ShortTag() == "!!int" && n.Decode(&i) == nil {
			return &value{form: number, raw: raw, number: strconv.FormatInt(i, 10)}
		}
		if n.Decode(&f) == nil && !math.IsInf(f, 0) && !math.IsNaN(f) {
			return &value{form: number, raw: raw, number: strconv.FormatFloat(f, 'f', -1, 64)}
		}
	}
	v := textOf(raw)
	v.block = n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0
	return v
}

// placeLines gives entries the lines that they are on, if each begins a line:
// from its name to the next one, comments before that aside.
func placeLines(src string, entries []entry) {
	starts := []int{0}
	for i := range len(src) {
		if src[i] == '\n' {
			starts = append(starts, i+1)
		}
	}
	end := len(src)
	for i := len(entries) - 1; i >= 0; i-- {
		e := &entries[i]
		if e.col != 1 || e.line > len(starts) || starts[e.line-1] >= end {
			clearLines(entries)
			return
		}
		e.from, e.to = starts[e.line-1], withoutComments(src, starts[e.line-1], end)
		end = e.from
	}
}

func clearLines(entries []entry) {
	for i := range entries {
		entries[i].from, entries[i].to = 0, 0
	}
}

// withoutComments returns the end of src[from:to] without the blank lines and
// the comments at its end.
func withoutComments(src string, from, to int) int {
	for to > from {
		start := strings.LastIndexByte(src[from:to-1], '\n') + 1 + from
		line := src[start:to]
		if start == from || strings.TrimSpace(line) != "" && line[0] != '#' {
			return to
		}
		to = start
	}
	return to
}
