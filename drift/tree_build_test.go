package drift

import (
	"testing"

	"github.com/stemmadocs/stemma/document"
)

// TestEveryNodeCounts changes one node of every kind and checks that the
// change is told.
func TestEveryNodeCounts(t *testing.T) {
	text := func(s string) []document.Inline { return []document.Inline{&document.Text{Text: s}} }
	para := func(inlines ...document.Inline) []document.Block {
		return []document.Block{&document.Paragraph{Inlines: inlines}}
	}
	tight := func(s string) []document.Block {
		return []document.Block{&document.Paragraph{Tight: true, Inlines: text(s)}}
	}
	row := func(s string) []*document.Row {
		return []*document.Row{{Cells: []*document.Cell{{Blocks: tight("name")}, {Blocks: tight(s)}}}}
	}
	kinds := map[string]func(s string) []document.Block{
		"paragraph": func(s string) []document.Block { return para(text(s)...) },
		"heading": func(s string) []document.Block {
			return []document.Block{&document.Section{Level: 1, Heading: text(s)}}
		},
		"number": func(s string) []document.Block {
			return []document.Block{&document.Section{Level: 1, Number: s, Heading: text("A")}}
		},
		"item": func(s string) []document.Block {
			return []document.Block{&document.List{Items: []*document.ListItem{{Blocks: tight(s)}}}}
		},
		"task": func(s string) []document.Block {
			return []document.Block{&document.List{Items: []*document.ListItem{
				{Task: document.Task(s), Blocks: tight("a")}}}}
		},
		"quote": func(s string) []document.Block { return []document.Block{&document.Quote{Blocks: para(text(s)...)}} },
		"code":  func(s string) []document.Block { return []document.Block{&document.CodeBlock{Text: s}} },
		"math":  func(s string) []document.Block { return []document.Block{&document.MathBlock{Text: s}} },
		"raw":   func(s string) []document.Block { return []document.Block{&document.Raw{Format: "html", Text: s}} },
		"element": func(s string) []document.Block {
			return []document.Block{&document.Element{Tag: "div", Blocks: para(text(s)...)}}
		},
		"figure":  func(s string) []document.Block { return []document.Block{&document.Figure{Caption: text(s)}} },
		"caption": func(s string) []document.Block { return []document.Block{&document.Table{Caption: text(s)}} },
		"head":    func(s string) []document.Block { return []document.Block{&document.Table{Head: row(s)}} },
		"body": func(s string) []document.Block {
			return []document.Block{&document.Table{Bodies: [][]*document.Row{row(s)}}}
		},
		"foot":       func(s string) []document.Block { return []document.Block{&document.Table{Foot: row(s)}} },
		"term":       func(s string) []document.Block { return definitions(text(s), tight("b")) },
		"definition": func(s string) []document.Block { return definitions(text("b"), tight(s)) },
		"emphasis":   func(s string) []document.Block { return para(&document.Emphasis{Inlines: text(s)}) },
		"strong":     func(s string) []document.Block { return para(&document.Strong{Inlines: text(s)}) },
		"struck":     func(s string) []document.Block { return para(&document.Strikethrough{Inlines: text(s)}) },
		"code span":  func(s string) []document.Block { return para(&document.Code{Text: s}) },
		"formula":    func(s string) []document.Block { return para(&document.Math{Text: s}) },
		"link":       func(s string) []document.Block { return para(&document.Link{Href: "a", Inlines: text(s)}) },
		"href":       func(s string) []document.Block { return para(&document.Link{Href: s, Inlines: text("a")}) },
		"alt":        func(s string) []document.Block { return para(&document.Image{Src: "a", Alt: s}) },
		"src":        func(s string) []document.Block { return para(&document.Image{Src: s, Alt: "a"}) },
		"abbr":       func(s string) []document.Block { return para(&document.Abbreviation{Inlines: text(s)}) },
		"span": func(s string) []document.Block {
			return para(&document.InlineElement{Tag: "span", Inlines: text(s)})
		},
		"raw span": func(s string) []document.Block { return para(&document.RawInline{Format: "html", Text: s}) },
	}
	for name, make := range kinds {
		t.Run(name, func(t *testing.T) {
			old, new := &document.Document{Blocks: make("done")}, &document.Document{Blocks: make("open")}
			if r := Compare(old, new, nil); len(r.Items) == 0 {
				t.Error("the change is not told")
			}
		})
	}
	for name, extra := range map[string][]document.Inline{
		"footnote reference": {&document.FootnoteRef{Label: "1"}},
		"link":               {&document.Link{Href: "a"}},
		"image":              {&document.Image{Src: "a"}},
	} {
		old, new := &document.Document{Blocks: para(text("a")...)},
			&document.Document{Blocks: para(append(text("a"), extra...)...)}
		r := Compare(new, old, nil)
		if len(r.Items) != 1 || r.Items[0].Class != LinkLost {
			t.Errorf("a lost %s is told as\n%s", name, outline(r))
		}
	}
}

func definitions(term []document.Inline, definition []document.Block) []document.Block {
	return []document.Block{&document.DefinitionList{Groups: []*document.DefinitionGroup{{
		Terms: []*document.Term{{Inlines: term}}, Definitions: []*document.Definition{{Blocks: definition}}}}}}
}
