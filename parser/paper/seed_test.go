package paper

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// seed returns the published paper that the project starts from.
func seed(t testing.TB) string {
	t.Helper()
	src, err := os.ReadFile("../../../shared/corpus/seed/action-09.published.txt")
	if err != nil {
		t.Skip("the corpus is not here: ", err)
	}
	return string(src)
}

func sections(doc *document.Document, role document.Role) []*document.Section {
	var found []*document.Section
	document.WalkDocument(doc, func(n document.Node) bool {
		if s, ok := n.(*document.Section); ok && s.Role == role {
			found = append(found, s)
		}
		return true
	})
	return found
}

func count[N document.Node](doc *document.Document) int {
	n := 0
	document.WalkDocument(doc, func(node document.Node) bool {
		if _, ok := node.(N); ok {
			n++
		}
		return true
	})
	return n
}

func TestSeedMeta(t *testing.T) {
	want := document.Meta{
		Title:      "Action 9: there will be a cross-government approach to assisted digital",
		Number:     "9",
		Type:       "Policy paper",
		Updated:    "2015-01-16",
		Government: "2010 to 2015 Conservative and Liberal Democrat coalition government", Political: true,
		Series: "Government Digital Strategy",
	}
	if diff := cmp.Diff(want, Parse(seed(t), profile.GDS()).Meta); diff != "" {
		t.Errorf("metadata (- want, + got)\n%s", diff)
	}
}

func TestSeedStructure(t *testing.T) {
	doc := Parse(seed(t), profile.GDS())
	departments := sections(doc, document.RoleDepartment)
	if len(departments) != 17 {
		t.Errorf("%d departments, want 17", len(departments))
	}
	want := []string{"commitment 2012-12", "progress 2013", "plan 2014", "progress 2014", "plan 2015"}
	for _, d := range departments {
		var got []string
		for _, b := range d.Blocks {
			s, ok := b.(*document.Section)
			if !ok || s.Role != document.RoleStatement || s.Placeholder {
				t.Fatalf("%s holds something else than statements, or nothing yet: %v", d.Key, b)
			}
			got = append(got, s.Period.String())
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (- want, + got)\n%s", d.Key, diff)
		}
		if d.Level != 2 || d.Inferred == nil || d.Inferred.Confidence < 0.9 {
			t.Errorf("%s: level %d, %v", d.Key, d.Level, d.Inferred)
		}
	}
	if departments[7].Key != "department-for-transport" || departments[7].Name() != "Department for Transportation" {
		t.Errorf("Transport is %q, %q", departments[7].Key, departments[7].Name())
	}
	blocks := count[*document.Paragraph](doc)
	lists, items := count[*document.List](doc), count[*document.ListItem](doc)
	if blocks != 108 || lists != 1 || items != 3 { // 106 below the departments and 2 above
		t.Errorf("%d paragraphs and items, %d lists, %d items; want 108, 1, 3", blocks, lists, items)
	}
}

func TestSeedProblems(t *testing.T) {
	var got []string
	for _, p := range Parse(seed(t), profile.GDS()).Problems {
		got = append(got, p.Format("seed.txt"))
	}
	if len(got) != 3 {
		t.Fatalf("problems:\n%s", strings.Join(got, "\n"))
	}
	for i, want := range []string{
		`seed.txt:153:1: warning inconsistent-heading: "Plans for 2015" differs from the usual "Planned activities ` +
			`in 2015", which 15 of 17 such headings say`,
		`seed.txt:179:1: info similar-name: "Department for Transportation" is taken for "Department for Transport"`,
		`seed.txt:197:1: warning inconsistent-heading: "Planned Activities in 2015" differs from the usual ` +
			`"Planned activities in 2015", which 15 of 17 such headings say`,
	} {
		if !strings.HasPrefix(got[i], want) {
			t.Errorf("problem %d\n got %s\nwant %s", i, got[i], want)
		}
	}
}

// crawled gives a paper the form that a crawler keeps: no lines above the
// paper, one line a block, hyphens for bullets.
func crawled(src string, headerLines int) string {
	var out []string
	for l := range strings.Lines(src) {
		l = strings.TrimSuffix(l, "\n")
		if strings.TrimSpace(l) == "" {
			continue
		}
		if headerLines > 0 {
			headerLines--
			continue
		}
		out = append(out, strings.Replace(l, "  • ", "- ", 1))
	}
	return strings.Join(out, "\n")
}

func TestSeedCrawled(t *testing.T) {
	src := seed(t)
	published := Parse(src, profile.GDS())
	crawled := Parse(crawled(src, 4), profile.GDS())
	published.Meta = document.Meta{Series: published.Meta.Series}
	if diff := cmp.Diff(document.Dump(published), document.Dump(crawled)); diff != "" {
		t.Errorf("published and crawled differ (- published, + crawled)\n%s", diff)
	}
}

// The text of a browser copy, glued where the page has no white space.
func TestSeedGlued(t *testing.T) {
	src := seed(t)
	glued := strings.Replace(src, "digital\n\nUpdated", "digitalUpdated", 1)
	if glued == src {
		t.Fatal("nothing was glued")
	}
	a, b := Parse(src, profile.GDS()), Parse(glued, profile.GDS())
	if diff := cmp.Diff(document.Dump(a), document.Dump(b)); diff != "" {
		t.Errorf("- published, + glued\n%s", diff)
	}
}

func BenchmarkSeed(b *testing.B) {
	src, p := seed(b), profile.GDS()
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		Parse(src, p)
	}
}

// wrapped breaks the lines of a paper to a width, as mail programs do.
func wrapped(src string, width int) string {
	var out strings.Builder
	for l := range strings.Lines(src) {
		column := 0
		indent := len(l) - len(strings.TrimLeft(l, " "))
		out.WriteString(l[:indent])
		for i, word := range strings.Fields(l) {
			switch {
			case i == 0:
			case column+1+len(word) > width:
				out.WriteString("\n")
				column = -1
			default:
				out.WriteString(" ")
			}
			out.WriteString(word)
			column += 1 + len(word)
		}
		out.WriteString("\n")
	}
	return out.String()
}

func TestSeedWrapped(t *testing.T) {
	src := seed(t)
	joined := Parse(src, profile.GDS())
	broken := Parse(wrapped(src, 96), profile.GDS()) // wide enough for the lines above the paper
	got := strings.ReplaceAll(document.Dump(broken), `\n`, " ")
	if diff := cmp.Diff(document.Dump(joined), got); diff != "" {
		t.Errorf("- as published, + wrapped\n%s", diff)
	}
}
