package markdown_test

import (
	"os"
	"testing"

	tomarkdown "github.com/stemmadocs/stemma/convert/markdown"
	"github.com/stemmadocs/stemma/parser/markdown"
)

// realText is all of the real files as one.
func realText(b *testing.B) (text []byte) {
	for _, path := range corpusFiles(b, "gdspub/source", ".md") {
		src, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		text = append(append(text, src...), "\n\n"...)
	}
	return []byte(asInput(string(text)))
}

func BenchmarkParse(b *testing.B) {
	text := realText(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		markdown.Parse(text, nil)
	}
}

func BenchmarkWrite(b *testing.B) {
	doc := markdown.Parse(realText(b), nil)
	for name, opts := range map[string]tomarkdown.Options{"plain": {}, "all": {KeepMarkup: true}} {
		b.Run(name, func(b *testing.B) {
			text, _ := tomarkdown.Write(doc, opts)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				tomarkdown.Write(doc, opts)
			}
		})
	}
}

func BenchmarkGoldmark(b *testing.B) {
	text := realText(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		var t discard
		if err := viewer.Convert(text, &t); err != nil {
			b.Fatal(err)
		}
	}
}

type discard struct{}

func (*discard) Write(p []byte) (int, error) { return len(p), nil }
