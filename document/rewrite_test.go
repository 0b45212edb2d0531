package document_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/document"
)

// TestRewriteCopies rewrites everything into itself: an equal document that
// shares nothing with the first.
func TestRewriteCopies(t *testing.T) {
	doc := everything()
	copied := document.Rewrite(doc, func(n document.Node) []document.Node { return []document.Node{n} })
	if diff := cmp.Diff(doc, copied); diff != "" {
		t.Errorf("the copy is another document (-first +copy):\n%s", diff)
	}
	spoil(copied)
	if diff := cmp.Diff(everything(), doc); diff != "" {
		t.Errorf("the first changed with the copy (-before +after):\n%s", diff)
	}
}

// spoil changes what a copy might share: attributes, lists and what is pointed
// at.
func spoil(doc *document.Document) {
	doc.Meta.Organisations[0], doc.Problems[0].Code = "x", "x"
	document.WalkDocument(doc, func(n document.Node) bool {
		if a := document.AttrOf(n); a != nil {
			a.Classes[0] = "x"
			a.Set("lang", "x")
		}
		switch n := n.(type) {
		case *document.Section:
			n.Period.Year, n.Inferred.Reason = 1, "x"
		case *document.Table:
			n.Columns[0] = "x"
			n.Bodies[0][0].Cells = nil
			n.Bodies[0] = nil
		case *document.Contents:
			n.Levels[0] = 9
		case *document.Text:
			n.Text = "x"
		}
		return true
	})
}

// TestRewrite replaces nodes by others, by several and by none, from the
// bottom up.
func TestRewrite(t *testing.T) {
	doc := &document.Document{Blocks: []document.Block{
		&document.Quote{Blocks: []document.Block{paragraph(text("a"),
			&document.Strong{Inlines: []document.Inline{text("b")}})}},
		&document.Rule{},
		&document.List{Items: []*document.ListItem{{Blocks: []document.Block{paragraph(text("c"))}}, {}}},
	}}
	before := document.Dump(doc)
	var order []string
	got := document.Rewrite(doc, func(n document.Node) []document.Node {
		switch n := n.(type) {
		case *document.Quote: // leaves what it holds
			order = append(order, "quote of "+document.BlocksText(n.Blocks))
			var inner []document.Node
			for _, b := range n.Blocks {
				inner = append(inner, b)
			}
			return inner
		case *document.Rule:
			return nil
		case *document.Text:
			order = append(order, n.Text)
			n.Text = strings.ToUpper(n.Text)
		case *document.Strong:
			return []document.Node{text("<"), n, text(">")}
		case *document.ListItem:
			if len(n.Blocks) == 0 {
				return nil
			}
		}
		return []document.Node{n}
	})
	want := `document
  paragraph
    "A<"
    strong
      "B"
    ">"
  list
    item
      paragraph
        "C"
`
	if diff := cmp.Diff(want, document.Dump(got)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"a", "b", "quote of A<B>", "c"}, order); diff != "" {
		t.Errorf("the order is not from the bottom up:\n%s", diff)
	}
	if document.Dump(doc) != before {
		t.Error("the first document has changed")
	}
}

// TestCopyGoesDown chooses which nodes are copied and looked into.
func TestCopyGoesDown(t *testing.T) {
	code := &document.CodeBlock{Text: "x\n"}
	var seen []string
	var visit func(document.Node) []document.Node
	visit = func(n document.Node) []document.Node {
		switch n := n.(type) {
		case *document.CodeBlock:
			return []document.Node{n}
		case *document.Text:
			seen = append(seen, n.Text)
		case *document.Section:
			seen = append(seen, n.Number)
		}
		return []document.Node{document.Copy(n, visit)}
	}
	section := &document.Section{Number: "1", Heading: []document.Inline{text("a")}, Blocks: []document.Block{code}}
	doc := &document.Document{Blocks: []document.Block{section}, Footnotes: []*document.Footnote{{Label: "n"}}}
	got := document.CopyDocument(doc, visit)
	if diff := cmp.Diff([]string{"1", "a"}, seen); diff != "" {
		t.Error(diff)
	}
	if s := got.Blocks[0].(*document.Section); s == section || s.Blocks[0] != document.Block(code) {
		t.Error("the section must be a copy, its code the same")
	}
	if got.Footnotes[0] == doc.Footnotes[0] || !document.Equal(doc, got) {
		t.Error("the copy is another document")
	}
}

// TestRewriteRefuses: what cannot take the place of a node is a mistake of the
// program.
func TestRewriteRefuses(t *testing.T) {
	for want, in := range map[string]document.Node{
		"document: *document.Text cannot replace *document.Paragraph": text("x"),
		"document: <nil> cannot replace *document.Paragraph":          nil,
	} {
		func() {
			defer func() {
				if got := recover(); got != want {
					t.Errorf("got %v, want %s", got, want)
				}
			}()
			doc := &document.Document{Blocks: []document.Block{paragraph()}}
			document.Rewrite(doc, func(document.Node) []document.Node { return []document.Node{in} })
		}()
	}
}

type poem struct{ document.Paragraph }

// TestCopyOfUnknown: what the package does not know stays what it is, and nil
// nodes are left out.
func TestCopyOfUnknown(t *testing.T) {
	p := &poem{}
	keep := func(n document.Node) []document.Node { return []document.Node{n} }
	if document.Copy(p, keep) != p || document.Copy[document.Node](nil, keep) != nil ||
		document.Copy[*document.Text](nil, keep) != nil {
		t.Error("Copy must return what it does not know")
	}
	doc := &document.Document{Blocks: []document.Block{nil, p, (*document.Section)(nil)}}
	if got := document.Rewrite(doc, keep); !slices.Equal(got.Blocks, []document.Block{p}) {
		t.Errorf("got %v", got.Blocks)
	}
}

// TestWithoutNil looks for nil nodes in every place.
func TestWithoutNil(t *testing.T) {
	sound := everything()
	if got, problems := document.WithoutNil(sound); got != sound || problems != nil {
		t.Errorf("a sound document is not returned itself: %v", problems)
	}
	if got, problems := document.WithoutNil(nil); got == nil || len(got.Blocks) > 0 || problems != nil {
		t.Errorf("nil is not an empty document: %v %v", got, problems)
	}
	doc := everything()
	holes := 0
	document.WalkDocument(doc, func(n document.Node) bool { holes += punch(n); return true })
	doc.Blocks = append(doc.Blocks, nil, (*document.Rule)(nil))
	doc.Footnotes = append(doc.Footnotes, nil)
	got, problems := document.WithoutNil(doc)
	if len(problems) != holes+3 || len(problems.Losses()) != len(problems) {
		t.Errorf("%d problems for %d holes", len(problems), holes+3)
	}
	const want = "warning nil-node: a node is nil (*document.Footnote) and is left out"
	if last := problems[len(problems)-1].Error(); last != want {
		t.Errorf("got %s, want %s", last, want)
	}
	if again, more := document.WithoutNil(got); again != got || more != nil {
		t.Errorf("nil nodes are left: %v", more)
	}
	if diff := cmp.Diff(document.Dump(everything()), document.Dump(got)); diff != "" {
		t.Errorf("more than the nil nodes is left out:\n%s", diff)
	}
}

// punch puts a nil node into every list of a node, and returns their number.
func punch(n document.Node) (holes int) {
	block := func(list *[]document.Block) { *list = append(*list, nil); holes++ }
	inline := func(list *[]document.Inline) { *list = append(*list, (*document.Image)(nil)); holes++ }
	rows := func(list *[]*document.Row) { *list = append((*list)[:len(*list):len(*list)], nil); holes++ }
	switch n := n.(type) {
	case *document.Section:
		inline(&n.Heading)
		block(&n.Blocks)
	case *document.List:
		n.Items = append(n.Items, nil)
		holes++
	case *document.DefinitionList:
		n.Groups = append(n.Groups, nil)
		holes++
	case *document.DefinitionGroup:
		n.Terms, n.Definitions = append(n.Terms, nil), append(n.Definitions, nil)
		holes += 2
	case *document.Table:
		inline(&n.Caption)
		rows(&n.Head)
		rows(&n.Bodies[0])
		rows(&n.Foot)
	case *document.Link:
		inline(&n.Inlines)
	case *document.Footnote:
		block(&n.Blocks)
	}
	return holes
}

// TestHolesInText: text and walks pass nil nodes over.
func TestHolesInText(t *testing.T) {
	doc := everything()
	want := document.BlocksText(doc.Blocks)
	document.WalkDocument(doc, func(n document.Node) bool { punch(n); return true })
	if got := document.BlocksText(doc.Blocks); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	document.Walk((*document.Link)(nil), func(document.Node) bool { t.Error("a nil node was visited"); return true })
}
