package legacy

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/parser/kramdown"
	"github.com/stemmadocs/stemma/profile"
)

// tree reads kramdown with HTML, which is what the site's markup comes down to.
func tree(src string) *document.Document {
	return kramdown.Parse(kramdown.Split(src, ""), kramdown.Options{ParseBlockHTML: true})
}

// TestCases understands trees; in the hints are the names of their fields.
func TestCases(t *testing.T) {
	hints := Hints{
		StatementOutside: "StatementOutside", TwoDepartments: "TwoDepartments", NoName: "NoName",
		Unmarked: "Unmarked", NoStatement: "NoStatement",
	}
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		name, src := c.Input(t)
		doc := tree(src)
		response := IsResponse(doc)
		Unwrap(doc)
		Understand(doc, Options{Response: response, Hints: hints})
		if response {
			Navigate(doc, profile.GDS())
		}
		doc.Problems.Sort()
		return map[string]string{"dump": document.Dump(doc), "problems": golden.Problems(name, doc.Problems)}
	})
}

// TestHints: a caller without a markup gets no hints that name one.
func TestHints(t *testing.T) {
	const src = `<div class="department">
## Home Office
loose
</div>

<div class="statement">
Outside.
</div>
`
	doc := tree(src)
	Understand(doc, Options{Response: true})
	codes, places := map[string]string{}, map[string]document.Span{}
	for _, p := range doc.Problems {
		codes[p.Code], places[p.Code] = p.Hint, p.Span
	}
	if codes["statement-unmarked"] != "" || codes["statement-outside"] != "" ||
		codes["no-title"] != "add one as the first line" {
		t.Errorf("the hints are %q", codes)
	}
	if start := (document.Span{Line: 1, Column: 1, EndLine: 1, EndColumn: 1}); places["no-title"] != start {
		t.Errorf("a title is missing at %v", places["no-title"])
	}
	if len(codes) != 3 {
		t.Errorf("the problems are %v", doc.Problems)
	}
}

// TestIDs: ids that are given are taken, and get those of headings.
func TestIDs(t *testing.T) {
	ids := document.IDs{"bees": 0}
	doc := tree("## Bees\n\n## Wax\n{: #own}\n")
	Understand(doc, Options{IDs: ids})
	if id := doc.Blocks[0].(*document.Section).ID; id != "bees-1" {
		t.Errorf("the heading has the id %q", id)
	}
	if _, ok := ids["bees-1"]; !ok || len(ids) != 2 {
		t.Errorf("the ids are %v", ids)
	}
	if found := IDsOf(doc); len(found) != 2 {
		t.Errorf("the document has the ids %v", found)
	}
	doc = tree("Bees.\n{: #wax}\n\n## Wax\n")
	Understand(doc, Options{})
	if id := doc.Blocks[1].(*document.Section).ID; id != "wax-1" {
		t.Errorf("the heading has the id %q", id)
	}
}

// TestSiblings: the first action has none before it, the last none after.
func TestSiblings(t *testing.T) {
	for number, want := range map[int]string{
		1: "../02", 2: "../03 ../01", 13: "../14 ../12", 14: "../13", 15: "../14",
	} {
		var hrefs []string
		document.WalkBlocks(siblings(number, document.Span{}), func(n document.Node) bool {
			if link, ok := n.(*document.Link); ok {
				hrefs = append(hrefs, link.Href)
			}
			return true
		})
		if got := strings.Join(hrefs, " "); got != want {
			t.Errorf("action %d is beside %q, want %q", number, got, want)
		}
	}
}

func TestLabels(t *testing.T) {
	for text, want := range map[string]string{
		"01 Bees": "01|Bees", "1 Bees": "1|Bees", "12\u00a0Bees": "12|Bees", "123 Bees": "", "1. Bees": "", "1Bees": "",
		"Annex 1 - Bees": "Annex 1|Bees", "Annex 2-Bees": "Annex 2|Bees", "Annex B: Bees": "Annex B|Bees",
		"Annex 3 —": "Annex 3|", "Annex: Bees": "Annex|Bees", "Annex – Bees": "Annex|Bees",
		"Annex - Bees": "Annex|Bees", "Annex A - Bees": "Annex A|Bees", "Annex Z - Bees": "Annex Z|Bees",
		"Annex A": "", "Annex ": "", "Annex": "", "Annex  -": "Annex|",
		"Annex ! - Bees": "", "Annex [ - Bees": "", "Annex a - Bees": "",
		"Annexes - Bees": "", "Annex Bees - wax": "", "Annex 1 Bees": "",
		"Bees": "", "": "",
	} {
		label, title, ok := CutSection(text)
		if got := label + "|" + title; ok != (want != "") || ok && got != want {
			t.Errorf("%q is cut into %q, %v", text, got, ok)
		}
	}
	for text, want := range map[string]string{
		"Action 01: Bees": "Action 01|Bees", "Action 9:Bees": "Action 9|Bees", "Action  7: Bees": "Action 7|Bees",
		"Action 123: Bees": "", "Action 1 Bees": "", "Action: Bees": "", "Action : Bees": "",
		"action 1: Bees": "", "": "",
	} {
		label, title, ok := CutAction(text)
		if got := label + "|" + title; ok != (want != "") || ok && got != want {
			t.Errorf("%q is cut into %q, %v", text, got, ok)
		}
	}
}

// TestIsResponse: one block of a response is enough, at any depth.
func TestIsResponse(t *testing.T) {
	for src, want := range map[string]bool{
		"# Action 9: Bees": true, "# Action 9": true, "## Action 9": false, "# Bees": false, "Action 9: Bees": false,
		"<div class=\"department\">\n</div>":                           true,
		"<div class=\"x\">\n<div class=\"statement\">\n</div>\n</div>": true,
		"# Bees\n\n<nav class=\"department-intro\"></nav>":             true,
		"<div class=\"departments\">\n</div>":                          false,
	} {
		if IsResponse(tree(src)) != want {
			t.Errorf("%q is a response: %v", src, !want)
		}
	}
}

// TestUnwrapOthers: the title of a document is in the wrapper of its first file, and
// nowhere else.
func TestUnwrapOthers(t *testing.T) {
	doc := tree("<div class=\"title\">\n# Bees\n</div>\n\n# Wax\n")
	before := document.Dump(doc)
	if Unwrap(doc); document.Dump(doc) != before {
		t.Errorf("before\n%s\nafter\n%s", before, document.Dump(doc))
	}
}

// TestNavigateKeepsLinks: navigation that is there already is left alone.
func TestNavigateKeepsLinks(t *testing.T) {
	doc := tree("<nav class=\"department-intro\">\n\n[Next](../10)\n\n</nav>\n\n<nav class=\"other\"></nav>\n\n" +
		"<div class=\"department-intro\">\n</div>\n")
	before := document.Dump(doc)
	Navigate(doc, profile.GDS())
	if after := document.Dump(doc); after != before || strings.Contains(after, "Pagination") {
		t.Errorf("before\n%s\nafter\n%s", before, after)
	}
}
