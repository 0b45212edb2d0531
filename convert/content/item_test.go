package content

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
)

func TestSlug(t *testing.T) {
	long := strings.Repeat("abcd ", 40)
	for title, want := range map[string]string{
		"Bees & hives – 2015":              "bees-hives-2015",
		"The Office’s 'own' bees":          "the-offices-own-bees",
		"  ":                               "",
		"é":                                "",
		"-a--b-":                           "a-b",
		long:                               strings.TrimSuffix(strings.Repeat("abcd-", 30), "-"),
		strings.Repeat("a", 151):           strings.Repeat("a", 150),
		strings.Repeat("a", 150):           strings.Repeat("a", 150),
		strings.Repeat("a", 147) + " bcde": strings.Repeat("a", 147),
	} {
		if got := slug(title); got != want {
			t.Errorf("%q: got %q, want %q", title, got, want)
		}
	}
}

func TestTimestamp(t *testing.T) {
	for day, want := range map[string]string{
		"2014-12-08": "2014-12-08T00:00:00Z", "": "", "2014": "", "2014-13-08": "", "2014-12-08T09:00:00Z": "",
	} {
		if got := timestamp(day); got != want {
			t.Errorf("%q: got %q, want %q", day, got, want)
		}
	}
}

// TestLocale: the platform publishes in some languages; what it does not know is
// reported.
func TestLocale(t *testing.T) {
	for language, want := range map[string][2]string{
		"":       {"en", ""},
		"cy":     {"cy", ""},
		"CY":     {"cy", ""},
		"es-419": {"es-419", ""},
		"zh-HK":  {"zh-hk", ""},
		"cy-GB":  {"cy", "x: info locale: the platform knows cy, not cy-GB\n"},
		"tlh":    {"en", "x: warning locale: the platform publishes nothing in the language tlh; the item says en\n"},
	} {
		w := &writer{doc: &document.Document{Meta: document.Meta{Language: language}}}
		locale := w.locale()
		if told := golden.Problems("x", w.problems); locale != want[0] || told != want[1] {
			t.Errorf("%q: got %q, %q", language, locale, told)
		}
	}
}

// TestTitle: an item has a title and an address in any case.
func TestTitle(t *testing.T) {
	for _, c := range []struct {
		title, path string
		lifted      *document.Section
		want, base  string
	}{
		{" Bees \n hives", "a/b.md", nil, "Bees hives", "/government/publications/b/bees-hives"},
		{"", "a/b.md", &document.Section{Number: "1"}, "1", "/government/publications/b/1"},
		{"", "a/The hives.md", nil, "The hives", "/government/publications/the-hives/the-hives"},
		{"", "-", nil, "Untitled document", "/government/publications/untitled-document/untitled-document"},
		{"蜂", "-", nil, "蜂", "/government/publications/document/document"},
	} {
		doc := &document.Document{Source: document.Source{Path: c.path}, Meta: document.Meta{Title: c.title}}
		w := &writer{doc: doc, lifted: c.lifted}
		if title, base := w.title(), w.basePath(); title != c.want || base != c.base {
			t.Errorf("%+v: got %q, %q", c, title, base)
		}
	}
}

// TestTitleSection: only the first section can hold the title.
func TestTitleSection(t *testing.T) {
	heading := []document.Inline{&document.Text{Text: "Bees"}}
	for name, c := range map[string]struct {
		section document.Section
		want    bool
	}{
		"first":         {document.Section{Level: 1, Heading: heading}, true},
		"of level 2":    {document.Section{Level: 2, Heading: heading}, false},
		"with a role":   {document.Section{Level: 1, Role: document.RoleDepartment, Heading: heading}, false},
		"without words": {document.Section{Level: 1}, false},
	} {
		second := &document.Section{Level: 1, Heading: heading}
		got := titleSection([]document.Block{&document.Rule{}, &c.section, second})
		if want := map[bool]*document.Section{true: &c.section, false: nil}[c.want]; got != want {
			t.Errorf("%s: got %+v", name, got)
		}
	}
	if titleSection([]document.Block{&document.Rule{}}) != nil {
		t.Error("a rule is no title")
	}
}

// TestUnknown: nil nodes, and nodes of no kind of the model, are reported, and
// the document stays as it is.
func TestUnknown(t *testing.T) {
	type poem struct{ document.Paragraph }
	unknown := &poem{document.Paragraph{Attr: document.Attr{Pairs: map[string]string{"style": "x"}}}}
	doc := &document.Document{Blocks: []document.Block{nil, unknown,
		&document.Section{Level: 2, Blocks: []document.Block{nil}}}}
	_, problems := Write(doc)
	const want = `x: warning nil-node: a node is nil (<nil>) and is left out
x: warning no-date: the document has no date, without which there is no item; ` +
		`it says 1 January 1970; set public_timestamp
x: warning unknown-block: HTML has no place for a *content.poem
`
	if got := golden.Problems("x", problems); got != want {
		t.Errorf("got\n%s", got)
	}
	if unknown.Pairs["style"] != "x" || len(doc.Blocks) != 3 {
		t.Error("the document has changed")
	}
}
