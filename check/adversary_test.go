package check_test

import (
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/check"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
)

// adversarial are texts that make careless rules slow.
var adversarial = map[string]string{
	"one word":      strings.Repeat("of ", 1<<16),
	"one long word": strings.Repeat("Ab", 1<<16),
	"lines":         strings.Repeat("of of,\n", 1<<14),
	"one sentence": "## Home Office\n\n### Progress during 2013\n\n" +
		strings.Repeat("The office has counted all the bees on its roof. ", 1<<11),
	"one paragraph": "## Home Office\n\n### Progress during 2013\n\n" +
		strings.Repeat("The office has counted all the bees on its roof.\n\n", 1<<11),
	"one statement": "## Home Office\n\n" + strings.Repeat("### Progress during 2013\n\nThe office has counted "+
		"all the bees on its roof.\n\n", 1<<12),
	"brackets":        strings.Repeat("A Bee Council (ABC) ", 1<<12),
	"open brackets":   strings.Repeat("ABC (", 1<<14),
	"abbreviations":   numbered(1<<12, "The Bee%s Council (BC) and BC, the BcB%s."),
	"names":           strings.Repeat("Department for Department for Transportation ", 1<<12),
	"compounds":       numbered(1<<12, "a%s-b a%sb a%s b"),
	"hyphens":         strings.Repeat("a-", 1<<15) + "a",
	"links":           numbered(1<<11, "[bees](/%s) [here](/%s)"),
	"levels":          strings.Repeat("# a\n\n### b\n\n", 1<<12),
	"different words": numbered(1<<13, "w%s v%s"),
	"marks":           "a" + strings.Repeat(".", 1<<16) + "a",
}

func numbered(n int, format string) string {
	var s strings.Builder
	for i := range n {
		s.WriteString(strings.ReplaceAll(format, "%s", strconv.FormatInt(int64(i), 36)) + " ")
	}
	return s.String()
}

func parse(t testing.TB, src string) *document.Document {
	t.Helper()
	doc, err := parser.Parse([]byte(src), parser.Options{Path: "f", Format: "markdown"})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestAdversarial(t *testing.T) {
	for name, src := range adversarial {
		t.Run(name, func(t *testing.T) { hold(t, parse(t, src)) })
	}
}

// hold checks what is true of every report: the same twice, sorted, in plain
// words on one line each that is not endless.
func hold(t *testing.T, doc *document.Document) {
	t.Helper()
	problems := check.Consistency(doc, nil)
	for _, p := range problems {
		if p.Message == "" || p.Hint == "" || p.Severity == document.Error {
			t.Fatalf("%+v", p)
		}
		if p.IsZero() || p.EndLine < p.Line || p.EndLine == p.Line && p.EndColumn < p.Column {
			t.Fatalf("no place: %+v", p)
		}
	}
	if !reflect.DeepEqual(problems, check.Consistency(doc, nil)) {
		t.Error("the report differs from the one before")
	}
}

func BenchmarkAdversarial(b *testing.B) {
	for name, src := range adversarial {
		b.Run(name, func(b *testing.B) {
			doc := parse(b, src)
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				check.Consistency(doc, nil)
			}
		})
	}
}

func FuzzConsistency(f *testing.F) {
	for _, c := range papers {
		f.Add(c.src)
	}
	f.Fuzz(func(t *testing.T, src string) {
		doc, err := parser.Parse([]byte(src), parser.Options{Path: "f", Format: "markdown"})
		if err != nil {
			return
		}
		hold(t, doc)
	})
}
