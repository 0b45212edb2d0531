package frontmatter

import (
	"errors"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"
)

// parseTOML reads a table.
//
// https://toml.io/en/v1.0.0
func parseTOML(src string) ([]entry, *broken) {
	var check map[string]any
	if err := toml.Unmarshal([]byte(src), &check); err != nil {
		return nil, tomlError(err)
	}
	r := &tomlReader{src: src, root: &value{form: table}, at: map[string]int{}}
	r.table = r.root
	r.parser.Reset([]byte(src))
	for r.parser.NextExpression() {
		r.expression(r.parser.Expression())
	}
	if err := r.parser.Error(); err != nil {
		return nil, tomlError(err)
	}
	if r.deep != nil {
		return nil, r.deep
	}
	for i := range r.entries {
		r.entries[i].value = r.root.items[i]
	}
	r.placeLines()
	return r.entries, nil
}

func tomlError(err error) *broken {
	b := &broken{1, 1, strings.TrimPrefix(err.Error(), "toml: ")}
	var decode *toml.DecodeError
	if errors.As(err, &decode) {
		b.line, b.col = decode.Position()
	}
	return b
}

// tomlReader makes values of the expressions of a text that is valid.
type tomlReader struct {
	parser  unstable.Parser
	src     string
	root    *value
	table   *value // that the keys are in
	entries []entry
	at      map[string]int // of names at the top, in entries
	starts  []int          // offset of each expression
	owners  []int          // entry of each expression
	deep    *broken
}

func (r *tomlReader) expression(n *unstable.Node) {
	key, start := r.key(n.Key())
	base := r.table
	if n.Kind != unstable.KeyValue {
		base = r.root
	}
	if base == r.root {
		r.begin(key[0], start)
	}
	if len(key) > maxDepth {
		line, col := lineCol(r.src, start)
		r.deep = &broken{line, col, "it nests too deep"}
		return
	}
	last := len(key) - 1
	in := descend(base, key[:last])
	switch n.Kind {
	case unstable.KeyValue:
		in.set(key[last], r.value(n.Value(), 0))
	case unstable.Table:
		r.table = descend(in, key[last:])
	case unstable.ArrayTable:
		r.table = &value{form: table}
		all := in.named(key[last])
		if all == nil {
			all = &value{form: list}
			in.set(key[last], all)
		}
		all.items = append(all.items, r.table)
	}
}

// key returns the parts of a name, and where it begins.
func (r *tomlReader) key(it unstable.Iterator) (parts []string, start int) {
	for it.Next() {
		if parts == nil {
			start = int(it.Node().Raw.Offset)
		}
		parts = append(parts, string(it.Node().Data))
	}
	return parts, start
}

// begin notes an expression of the entry of that name.
func (r *tomlReader) begin(name string, start int) {
	i, ok := r.at[name]
	if !ok {
		i = len(r.entries)
		r.at[name] = i
		line, col := lineCol(r.src, start)
		r.entries = append(r.entries, entry{name: name, line: line, col: col})
	}
	r.starts = append(r.starts, strings.LastIndexByte(r.src[:start], '\n')+1)
	r.owners = append(r.owners, i)
}

// placeLines gives the entries that are one expression its lines.
func (r *tomlReader) placeLines() {
	end := len(r.src)
	count := make([]int, len(r.entries))
	for i := len(r.owners) - 1; i >= 0; i-- {
		e := &r.entries[r.owners[i]]
		e.from, e.to = r.starts[i], withoutComments(r.src, r.starts[i], end)
		end = r.starts[i]
		if count[r.owners[i]]++; count[r.owners[i]] > 1 {
			e.from, e.to = 0, 0
		}
	}
}

// descend goes down to a table, in the last one where there are several, and
// makes those that are not there.
func descend(v *value, path []string) *value {
	for _, name := range path {
		next := v.named(name)
		if next == nil {
			next = &value{form: table}
			v.set(name, next)
		}
		if next.form == list && len(next.items) > 0 {
			next = next.items[len(next.items)-1]
		}
		v = next
	}
	return v
}

func (r *tomlReader) value(n *unstable.Node, depth int) *value {
	raw := string(n.Data)
	switch n.Kind {
	case unstable.Bool:
		return &value{form: flag, raw: raw}
	case unstable.Integer, unstable.Float:
		return tomlNumber(raw)
	case unstable.LocalDate, unstable.LocalTime, unstable.LocalDateTime, unstable.DateTime:
		return &value{form: moment, raw: raw}
	case unstable.Array:
		v := &value{form: list}
		for it := n.Children(); it.Next(); {
			if it.Node().Kind != unstable.Comment {
				v.items = append(v.items, r.value(it.Node(), depth+1))
			}
		}
		return v
	case unstable.InlineTable:
		v := &value{form: table}
		for it := n.Children(); it.Next(); {
			if it.Node().Kind != unstable.KeyValue {
				continue
			}
			key, _ := r.key(it.Node().Key())
			last := len(key) - 1
			descend(v, key[:last]).set(key[last], r.value(it.Node().Value(), depth+1))
		}
		return v
	}
	return textOf(raw)
}

func tomlNumber(raw string) *value {
	plain := strings.TrimPrefix(strings.ReplaceAll(raw, "_", ""), "+")
	if jsonNumber().MatchString(plain) {
		return &value{form: number, raw: raw, number: plain}
	}
	if n, err := strconv.ParseInt(plain, 0, 64); err == nil {
		return &value{form: number, raw: raw, number: strconv.FormatInt(n, 10)}
	}
	return textOf(raw) // inf and nan, which JSON does not have
}
