package markdown

import (
	"runtime"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
)

// TestManyNeighbours writes many phrases side by side that become one. The room that
// takes for each does not grow with how many there are.
func TestManyNeighbours(t *testing.T) {
	const few, many = 2000, 20000
	text := func() document.Inline { return &document.Text{Text: "a"} }
	emphasis := func() document.Inline { return &document.Emphasis{Inlines: []document.Inline{text()}} }
	strong := func() document.Inline { return &document.Strong{Inlines: []document.Inline{emphasis()}} }
	code := func() document.Inline { return &document.Code{Text: "a"} }
	tag := func() document.Inline { return &document.RawInline{Format: document.Template, Text: "{{ a }}"} }
	tests := map[string]struct {
		phrase              func() document.Inline
		before, each, after string
	}{
		"text":     {text, "", "a", ""},
		"code":     {code, "`", "a", "`"},
		"emphasis": {emphasis, "*", "a", "*"},
		"strong":   {strong, "**_", "a", "_**"},
		"tags":     {tag, "---\n---\n\n", "{{ a }}", ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			room := func(n int) uint64 {
				p := &document.Paragraph{}
				for range n {
					p.Inlines = append(p.Inlines, tt.phrase())
				}
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				out, _ := Write(&document.Document{Blocks: []document.Block{p}}, Options{})
				runtime.ReadMemStats(&after)
				want := tt.before + strings.Repeat(tt.each, n) + tt.after + "\n"
				if got := string(out); got != want {
					t.Errorf("%.60q … is written, %.60q … is wanted", got, want)
				}
				return (after.TotalAlloc - before.TotalAlloc) / uint64(n)
			}
			if first, last := room(few), room(many); last > 2*first {
				t.Errorf("%d bytes of memory are taken for each of %d, and %d for each of %d", first, few, last, many)
			}
		})
	}
}
