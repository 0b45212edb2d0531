package webpage

import (
	"testing"

	"github.com/stemmadocs/stemma/convert/markdown"
	"github.com/stemmadocs/stemma/internal/realfile"
)

// BenchmarkPublished reads the bodies of published items, and writes them as
// Markdown.
func BenchmarkPublished(b *testing.B) {
	pages := realfile.HTML(b)
	size := 0
	for _, src := range pages {
		size += len(src)
	}
	b.Run("read", func(b *testing.B) {
		b.SetBytes(int64(size))
		b.ReportAllocs()
		for b.Loop() {
			for _, src := range pages {
				Parse(src, nil)
			}
		}
	})
	b.Run("read and write", func(b *testing.B) {
		b.SetBytes(int64(size))
		for b.Loop() {
			for _, src := range pages {
				markdown.Write(Parse(src, nil), markdown.Options{KeepMarkup: true})
			}
		}
	})
}
