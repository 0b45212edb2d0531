package webpage

import (
	"strconv"
	"strings"
	"testing"

	writer "github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/internal/hostile"
)

func TestOfficeHostile(t *testing.T) {
	for name, src := range hostile.Office(3000) {
		doc := Parse(src, nil)
		if out, _ := writer.Write(doc, writer.Options{}); len(out) == 0 {
			t.Errorf("%s: nothing is left", name)
		}
	}
}

// BenchmarkOffice shows whether twice as much takes twice as long.
func BenchmarkOffice(b *testing.B) {
	for _, n := range []int{5000, 10000} {
		for name, src := range hostile.Office(n) {
			b.Run(name+"/"+strconv.Itoa(n), func(b *testing.B) {
				b.SetBytes(int64(len(src)))
				for b.Loop() {
					Parse(src, nil)
				}
			})
		}
	}
}

func FuzzOffice(f *testing.F) {
	for _, src := range golden.Inputs(f, "testdata/office/*.txtar") {
		f.Add(src)
	}
	for _, src := range hostile.Office(3) {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src string) {
		if len(src) > 1<<16 {
			return
		}
		src = strings.ToValidUTF8(src, "\uFFFD")
		doc := Parse("<p class=MsoNormal>"+src, nil)
		lines := int32(strings.Count(src, "\n") + 1)
		for _, p := range doc.Problems {
			if p.Span.Line < 1 || p.Span.Line > lines {
				t.Errorf("a problem stands in line %d of %d", p.Span.Line, lines)
			}
		}
		writer.Write(doc, writer.Options{})
	})
}
