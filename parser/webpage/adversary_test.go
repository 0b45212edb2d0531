package webpage

import (
	"strconv"
	"testing"

	writer "github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/hostile"
)

// TestAdversaries reads and writes pages that are made to break readers. How
// much comes of a page is in proportion to its size.
func TestAdversaries(t *testing.T) {
	for name, page := range hostile.Pages(1000) {
		t.Run(name, func(t *testing.T) {
			doc := Parse(page, nil)
			nodes := 0
			document.WalkDocument(doc, func(document.Node) bool { nodes++; return true })
			if limit := 8*len(page) + 20000; nodes > limit {
				t.Errorf("%d bytes become %d nodes", len(page), nodes)
			}
			out, _ := writer.Write(doc, writer.Options{})
			if limit := 16*len(page) + 1<<19; len(out) > limit {
				t.Errorf("%d bytes become %d", len(page), len(out))
			}
			if len(doc.Problems) > len(page)+10 {
				t.Errorf("%d problems", len(doc.Problems))
			}
		})
	}
}

// BenchmarkAdversaries shows by ns/B, which is the same for both sizes, that the
// time grows with the size and no faster.
func BenchmarkAdversaries(b *testing.B) {
	for _, n := range []int{4000, 16000} {
		for name, page := range hostile.Pages(n) {
			b.Run(name+"/"+strconv.Itoa(n), func(b *testing.B) {
				b.SetBytes(int64(len(page)))
				for b.Loop() {
					writer.Write(Parse(page, nil), writer.Options{})
				}
			})
		}
	}
}
