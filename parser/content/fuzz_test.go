package content_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	tocontent "github.com/stemmadocs/stemma/convert/content"
	tohtml "github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/convert/markdown"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/parser/content"
)

// FuzzContent reads any item. What it gives is written in every format without
// anything that runs, and as an item in the same bytes when that is read.
func FuzzContent(f *testing.F) {
	for _, input := range golden.Inputs(f, "testdata/*.txtar") {
		f.Add(input)
	}
	files, _ := filepath.Glob("../../../shared/corpus/govuk/*.json")
	for _, file := range files {
		if src, err := os.ReadFile(file); err == nil && len(src) < 10_000 {
			f.Add(string(src))
		}
	}
	f.Fuzz(func(t *testing.T, src string) {
		if !utf8.ValidString(src) {
			t.Skip("readers get UTF-8")
		}
		doc, err := content.Parse(src, nil)
		if err != nil {
			return
		}
		out, _ := tohtml.Write(doc, tohtml.Options{})
		checkInert(t, out)
		markdown.Write(doc, markdown.Options{KeepMarkup: true})
		item, _ := tocontent.Write(doc)
		again, err := content.Parse(string(item), nil)
		if err != nil {
			t.Fatalf("the item that was written is none: %v\n%s", err, item)
		}
		out, _ = tohtml.Write(again, tohtml.Options{})
		checkInert(t, out)
	})
}

// checkInert holds HTML to run nothing.
func checkInert(t *testing.T, src []byte) {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(src))
	if err != nil {
		return
	}
	for n := range root.Descendants() {
		switch {
		case n.Type != html.ElementNode:
			continue
		case n.Data == "script" || n.Data == "iframe" || n.Data == "object" || n.Data == "embed":
			t.Fatalf("<%s> in %s", n.Data, src)
		}
		for _, a := range n.Attr {
			value := strings.ToLower(strings.Join(strings.Fields(a.Val), ""))
			if strings.HasPrefix(a.Key, "on") || (a.Key == "href" || a.Key == "src") &&
				strings.HasPrefix(value, "javascript:") {
				t.Fatalf("<%s %s=%q> in %s", n.Data, a.Key, a.Val, src)
			}
		}
	}
}
