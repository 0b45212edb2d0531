package content

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/realfile"
	"github.com/stemmadocs/stemma/internal/words"
)

func parse(t testing.TB, name, src string) *document.Document {
	t.Helper()
	doc, err := Parse(src, nil)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return doc
}

// TestCorpusKeepsItsWords looks for every HTML text of every item, whole and
// in one piece, in its document.
func TestCorpusKeepsItsWords(t *testing.T) {
	for name, src := range realfile.Items(t) {
		got := words.Document(parse(t, name, src))
		item, err := decode(src)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range markup(item.get("details"), nil) {
			if want := words.HTML(v.text); !strings.Contains(got, want) {
				n := 0
				for n < len(want) && strings.Contains(got, want[:n+1]) {
					n++
				}
				t.Errorf("%s: the text at byte %d is broken after …%q: %q", name, v.from,
					want[max(0, n-40):n], want[n:min(len(want), n+60)])
			}
		}
	}
}

// markup returns the HTML texts below a value that are shown to readers.
func markup(v *value, out []*value) []*value {
	if v == nil {
		return out
	}
	if v.kind == text && isMarkup(v.text) {
		out = append(out, v)
	}
	for _, m := range v.members {
		if !isInternal(m.key) {
			out = markup(m.value, out)
		}
	}
	for _, e := range v.elements {
		out = markup(e, out)
	}
	return out
}

// TestCorpusPlaces holds every place to lie in its file.
func TestCorpusPlaces(t *testing.T) {
	for name, src := range realfile.Items(t) {
		doc := parse(t, name, src)
		lines := strings.Split(src, "\n")
		inside := func(what string, s document.Span) {
			if s.Line < 1 || int(s.Line) > len(lines) || s.Column < 1 || int(s.Column) > len(lines[s.Line-1])+1 {
				t.Errorf("%s: %s stands at %d:%d, which is not in the file", name, what, s.Line, s.Column)
			}
		}
		for _, p := range doc.Problems {
			inside(p.Code, p.Span)
		}
		document.WalkDocument(doc, func(n document.Node) bool {
			if _, group := n.(*document.DefinitionGroup); !group && !n.Pos().IsZero() {
				inside("a node", n.Pos())
			}
			return true
		})
	}
}

// TestCorpusMeta holds what every item says of itself to be in its meta.
func TestCorpusMeta(t *testing.T) {
	for name, src := range realfile.Items(t) {
		m := parse(t, name, src).Meta
		if m.Title == "" || m.Type == "" || m.Updated == "" && m.Published == "" {
			t.Errorf("%s: %+v", name, m)
		}
	}
}

// TestCorpusProblems holds the items to be read without an error.
func TestCorpusProblems(t *testing.T) {
	for name, src := range realfile.Items(t) {
		for _, p := range parse(t, name, src).Problems {
			if p.Severity == document.Error {
				t.Error(p.Format(name))
			}
			if testing.Verbose() {
				t.Log(p.Format(name))
			}
		}
	}
}

// TestCorpusCounts counts constructs in the HTML texts of every item: so many
// are in its document at least.
func TestCorpusCounts(t *testing.T) {
	for name, src := range realfile.Items(t) {
		item, err := decode(src)
		if err != nil {
			t.Fatal(err)
		}
		want, got := map[string]int{}, map[string]int{}
		for _, v := range markup(item.get("details"), nil) {
			count(want, v.text)
		}
		document.WalkDocument(parse(t, name, src), func(n document.Node) bool {
			switch n := n.(type) {
			case *document.Section:
				got["heading"]++
			case *document.ListItem, *document.Footnote:
				got["li"]++
			case *document.Cell:
				got["cell"]++
			case *document.Link:
				got["a"]++
			case *document.Abbreviation:
				got["abbr"]++
			case *document.Image:
				got["img"]++
			case *document.RawInline:
				count(got, n.Text)
			}
			return true
		})
		for construct, n := range want {
			if got[construct] < n {
				t.Errorf("%s: %d of %d %s", name, got[construct], n, construct)
			}
		}
	}
}

func count(counts map[string]int, src string) {
	root, err := html.Parse(strings.NewReader(src))
	if err != nil {
		return
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || n.Data != "img" && words.HTML(render(n)) == "" || words.IsMark(n) {
			continue
		}
		switch n.Data {
		case "h1", "h2", "h3", "h4", "h5", "h6":
			counts["heading"]++
		case "td", "th":
			counts["cell"]++
		case "li", "img", "abbr", "a":
			if n.Data != "abbr" || strings.Contains(render(n), "<abbr title=") {
				counts[n.Data]++
			}
		}
	}
}

func render(n *html.Node) string {
	var b strings.Builder
	if err := html.Render(&b, n); err != nil {
		return ""
	}
	return b.String()
}
