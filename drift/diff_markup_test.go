package drift

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/document"
)

// TestUnseenText holds changes of what a reader of the page sees late or not
// at all: meanings of abbreviations, titles of links, numbers of lists.
func TestUnseenText(t *testing.T) {
	text := func(s string) []document.Inline { return []document.Inline{&document.Text{Text: s}} }
	para := func(n document.Inline) document.Block { return &document.Paragraph{Inlines: []document.Inline{n}} }
	abbr := func(meaning string) document.Block {
		return para(&document.Abbreviation{Expansion: meaning, Inlines: text("GDS")})
	}
	link := func(title string) document.Block {
		return para(&document.Link{Href: "/a", Title: title, Inlines: text("here")})
	}
	list := func(start int) document.Block {
		item := &document.ListItem{Blocks: []document.Block{para(&document.Text{Text: "one"})}}
		return &document.List{Ordered: true, Start: start, Items: []*document.ListItem{item}}
	}
	for name, test := range map[string]struct {
		old, new document.Block
		want     string
	}{
		"another meaning": {
			abbr("Government Digital Service"), abbr("Geodesic Survey"),
			"substantive link-retargeted/abbreviation: " +
				"\"GDS <Government Digital Service>\" -> \"GDS <Geodesic Survey>\"\n",
		},
		"a meaning lost": {
			abbr("Government Digital Service"), para(&document.Text{Text: "GDS"}),
			"minor       link-lost/abbreviation: \"GDS <Government Digital Service>\" -> \"\"\n",
		},
		"a title": {
			link("Opens on Monday"), link("Opens on Friday"),
			"minor       link-text-changed/title: \"Opens on Monday\" -> \"Opens on Friday\"\n",
		},
		"a title of a image": {
			para(&document.Image{Src: "a", Title: "one"}), para(&document.Image{Src: "a", Title: "two"}),
			"minor       link-text-changed/title: \"one\" -> \"two\"\n",
		},
		"a start": {list(1), list(3), "cosmetic    list-shape: \"number\" -> \"number from 3\"\n"},
	} {
		t.Run(name, func(t *testing.T) {
			compare := func(old, new document.Block) string {
				return outline(Compare(
					&document.Document{Blocks: []document.Block{old}},
					&document.Document{Blocks: []document.Block{new}}, nil))
			}
			if diff := cmp.Diff(test.want, compare(test.old, test.new)); diff != "" {
				t.Errorf("(- want, + got)\n%s", diff)
			}
			if got := compare(test.new, test.new); got != "" {
				t.Errorf("it differs from itself: %s", got)
			}
		})
	}
}

// The emphasis in a cell counts as that in a paragraph does, and a cell without
// any has none.
func TestEmphasisInCells(t *testing.T) {
	row := func(n document.Inline) *document.Document {
		cell := &document.Cell{Blocks: []document.Block{&document.Paragraph{Inlines: []document.Inline{n}}}}
		return &document.Document{Blocks: []document.Block{
			&document.Table{Bodies: [][]*document.Row{{{Cells: []*document.Cell{cell}}}}},
		}}
	}
	text := []document.Inline{&document.Text{Text: "carp"}}
	plain := row(text[0])
	emphasised, strong := row(&document.Emphasis{Inlines: text}), row(&document.Strong{Inlines: text})
	const want = "cosmetic    emphasis: \"carp\" -> \"carp\"\n"
	for name, pair := range map[string][2]*document.Document{
		"emphasis": {plain, emphasised}, "none": {emphasised, plain}, "strong": {plain, strong},
	} {
		if got := outline(Compare(pair[0], pair[1], nil)); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// TestRows holds changes of the rows of a table.
func TestRows(t *testing.T) {
	for name, test := range map[string]struct{ old, new, want string }{
		"another cell": {
			"| Chairs | 40 | ", "| Chairs |  | 40",
			"substantive wording: \"Chairs | 40 | \" -> \"Chairs |  | 40\"\n",
		},
		"every figure": {
			"| Chairs | 40 | 50 | 60\n| Tables | 1 | 2 | 3",
			"| Chairs | 41 | 51 | 61\n| Lamps | 7 | 8 | 9\n| Tables | 1 | 2 | 3",
			"substantive number-changed: \"40 50 60\" -> \"41 51 61\"\n" +
				"substantive paragraph-added: \"\" -> \"Lamps 7 8 9\"\n",
		},
		"a name": {
			"| Chairs | 40", "| Seats | 40",
			"substantive wording: \"Chairs\" -> \"Seats\"\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, outline(compare(test.old, test.new))); diff != "" {
				t.Errorf("(- want, + got)\n%s", diff)
			}
		})
	}
}
