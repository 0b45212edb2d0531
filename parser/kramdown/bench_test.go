package kramdown_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"github.com/stemmadocs/stemma/parser/kramdown"
)

const sources = "../../../shared/corpus/gdspub/source"

// realText returns the text of all real files, n bytes or more of it.
func realText(tb testing.TB, n int) string {
	tb.Helper()
	if _, err := os.Stat(sources); err != nil {
		tb.Skipf("the real files are not here: %v", err)
	}
	var b bytes.Buffer
	err := filepath.WalkDir(sources, func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".md") {
			return err
		}
		src, err := os.ReadFile(path)
		b.Write(bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n")))
		b.WriteString("\n\n")
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	one := b.String()
	return strings.Repeat(one, n/len(one)+1)
}

func BenchmarkLarge(b *testing.B) {
	src := realText(b, 5<<20)
	b.Run("stemma", func(b *testing.B) { benchmark(b, src) })
	b.Run("goldmark", func(b *testing.B) { benchmarkGoldmark(b, src) })
}

func BenchmarkSmall(b *testing.B) {
	src := realText(b, 1)
	if cut := strings.LastIndex(src[:8<<10], "\n\n"); cut > 0 {
		src = src[:cut]
	}
	b.Run("stemma", func(b *testing.B) { benchmark(b, src) })
	b.Run("goldmark", func(b *testing.B) { benchmarkGoldmark(b, src) })
}

func benchmark(b *testing.B, src string) {
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		kramdown.Parse(kramdown.Split(src, ""), kramdown.Options{AutoIDs: true, ParseBlockHTML: true})
	}
}

// benchmarkGoldmark reads the same text as what goldmark comes nearest to.
func benchmarkGoldmark(b *testing.B, src string) {
	md := goldmark.New(goldmark.WithExtensions(
		extension.Table, extension.DefinitionList, extension.Footnote, extension.Typographer,
	))
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		md.Parser().Parse(text.NewReader([]byte(src)))
	}
}
