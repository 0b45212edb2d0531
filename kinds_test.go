package stemma_test

import (
	"bytes"
	"encoding/json"
	"go/ast"
	goparser "go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/stemmadocs/stemma/check"
	"github.com/stemmadocs/stemma/convert"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
)

func textOf(s string) []document.Inline { return []document.Inline{&document.Text{Text: s}} }

func textBlock(s string) []document.Block {
	return []document.Block{&document.Paragraph{Inlines: textOf(s)}}
}

// blockKinds holds every kind of block, and in them every kind of part.
func blockKinds() []document.Block {
	rows := func(s string) []*document.Row {
		return []*document.Row{{Cells: []*document.Cell{{Blocks: textBlock(s)}}}}
	}
	return []document.Block{
		&document.Section{Level: 3, Heading: textOf("Apiaries"), Blocks: textBlock("They are in the garden.")},
		&document.Paragraph{Inlines: textOf("Bees fly.")},
		&document.List{Items: []*document.ListItem{{Blocks: textBlock("Wasps sting.")}}},
		&document.DefinitionList{Groups: []*document.DefinitionGroup{{
			Terms:       []*document.Term{{Inlines: textOf("drone")}},
			Definitions: []*document.Definition{{Blocks: textBlock("a male bee")}},
		}}},
		&document.Quote{Blocks: textBlock("Honey is sweet.")},
		&document.CodeBlock{Text: "hives := 9\n"},
		&document.MathBlock{Text: "h = 9"},
		&document.Table{
			Caption: textOf("Hives"),
			Head:    rows("Place"), Bodies: [][]*document.Row{rows("Garden")}, Foot: rows("Total"),
		},
		&document.Figure{Caption: textOf("A hive"), Blocks: textBlock("Combs are inside.")},
		&document.Element{Tag: "aside", Blocks: textBlock("Mind the smoke.")},
		&document.Contents{},
		&document.Notes{Mark: "note %s"},
		&document.Rule{},
		&document.Raw{Format: "html", Text: "<b>Wax melts.</b>"},
	}
}

// inlineKinds holds every kind of inline.
func inlineKinds() []document.Inline {
	return []document.Inline{
		&document.Text{Text: "nectar"},
		&document.Emphasis{Inlines: textOf("pollen")},
		&document.Strong{Inlines: textOf("propolis")},
		&document.Strikethrough{Inlines: textOf("jelly")},
		&document.Code{Text: "swarm"},
		&document.Math{Text: "n = 9"},
		&document.Link{Href: "/smoker", Inlines: textOf("smoker")},
		&document.Image{Src: "/veil.png", Alt: "a veil"},
		&document.LineBreak{},
		&document.FootnoteRef{Label: "1"},
		&document.Abbreviation{Expansion: "Bee Keepers", Inlines: textOf("BK")},
		&document.InlineElement{Tag: "sup", Inlines: textOf("th")},
		&document.RawInline{Format: "html", Text: "<b>wings</b>"},
	}
}

// around puts blocks into a document that gives every kind something to do.
func around(blocks ...document.Block) *document.Document {
	last := &document.Paragraph{Inlines: append(textOf("Ants crawl."), &document.FootnoteRef{Label: "1"})}
	return &document.Document{
		Meta: document.Meta{Title: "Bees"},
		Blocks: []document.Block{&document.Section{
			Attr: document.Attr{ID: "hives"}, Level: 2, Heading: textOf("Hives of today"),
			Blocks: append(blocks, last),
		}},
		Footnotes: []*document.Footnote{{Label: "1", Blocks: textBlock("They are small.")}},
	}
}

// aroundInlines does the same for inlines.
func aroundInlines(inlines ...document.Inline) *document.Document {
	inlines = append(textOf("One"), append(inlines, textOf("two.")...)...)
	return around(&document.Paragraph{Inlines: inlines})
}

// contrast is a document with a node of some kind, and one like it without.
type contrast struct{ with, without *document.Document }

// kinds returns a contrast for each kind of node.
func kinds() map[string]contrast {
	all := map[string]contrast{}
	for _, b := range blockKinds() {
		all[kindOf(b)] = contrast{around(b), around()}
	}
	for _, n := range inlineKinds() {
		all[kindOf(n)] = contrast{aroundInlines(n), aroundInlines()}
	}
	for _, part := range []document.Node{
		&document.ListItem{}, &document.DefinitionGroup{}, &document.Term{}, &document.Definition{},
		&document.Row{}, &document.Cell{}, &document.Footnote{},
	} {
		with := around(blockKinds()...)
		all[kindOf(part)] = contrast{with, without(with, kindOf(part))}
	}
	return all
}

// without returns a document without the nodes of a kind.
func without(doc *document.Document, kind string) *document.Document {
	return document.Rewrite(doc, func(n document.Node) []document.Node {
		if kindOf(n) == kind {
			return nil
		}
		return []document.Node{n}
	})
}

func kindOf(n document.Node) string { return reflect.TypeOf(n).Elem().Name() }

// TestKindsAreAll finds the kinds of nodes in the source of the model: one that
// is not in the lists above is not tested below.
func TestKindsAreAll(t *testing.T) {
	paths, err := filepath.Glob("document/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var declared []string
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := goparser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for spec := range typeSpecs(file) {
			if spec.Name.Name != "Problem" && embedsSpan(spec.Type) {
				declared = append(declared, spec.Name.Name)
			}
		}
	}
	slices.Sort(declared)
	if diff := cmp.Diff(declared, slices.Sorted(maps.Keys(kinds()))); diff != "" {
		t.Errorf("the kinds of the model and those that are tested (-declared +tested):\n%s", diff)
	}
}

func typeSpecs(file *ast.File) map[*ast.TypeSpec]bool {
	specs := map[*ast.TypeSpec]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		if spec, ok := n.(*ast.TypeSpec); ok {
			specs[spec] = true
		}
		return true
	})
	return specs
}

// embedsSpan reports whether a type is a struct with a place in the source, as
// every node is.
func embedsSpan(t ast.Expr) bool {
	s, ok := t.(*ast.StructType)
	return ok && slices.ContainsFunc(s.Fields.List, func(f *ast.Field) bool {
		name, ok := f.Type.(*ast.Ident)
		return ok && len(f.Names) == 0 && name.Name == "Span"
	})
}

// switches are the places where a type switch looks at every node. Each returns
// what it makes of a document, problems included.
func switches(t *testing.T) map[string]func(*document.Document) string {
	all := map[string]func(*document.Document) string{
		"walk": func(doc *document.Document) string {
			var names []string
			document.WalkDocument(doc, func(n document.Node) bool {
				names = append(names, kindOf(n))
				return true
			})
			return strings.Join(names, " ")
		},
		"rewrite": func(doc *document.Document) string {
			keep := func(n document.Node) []document.Node { return []document.Node{n} }
			return document.Dump(document.Rewrite(doc, keep))
		},
		"text": func(doc *document.Document) string { return document.BlocksText(doc.Blocks) },
		"dump": document.Dump,
		"drift": func(doc *document.Document) string {
			items, err := json.Marshal(drift.Compare(around(), doc, nil).Items)
			if err != nil {
				t.Fatal(err)
			}
			return string(items)
		},
		"check": func(doc *document.Document) string { return drawn(check.Consistency(doc, nil)) },
	}
	for _, f := range convert.Formats() {
		all[f.Name] = func(doc *document.Document) string {
			out, problems := f.Write(doc, convert.Options{})
			if f.Name == "json" {
				followsSchema(t, out)
			}
			return string(out) + drawn(problems)
		}
	}
	return all
}

func drawn(problems document.Problems) string {
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(p.Error() + "\n")
	}
	return b.String()
}

func followsSchema(t *testing.T, encoded []byte) {
	t.Helper()
	schema, err := jsonschema.UnmarshalJSON(strings.NewReader(document.JSONSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("document.json", schema); err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(encoded))
	if err != nil {
		t.Fatal(err)
	}
	if err := c.MustCompile("document.json").Validate(value); err != nil {
		t.Errorf("%v\n%s", err, encoded)
	}
}

// silent names the kinds that leave no trace in what a switch makes of a
// document, and why that is so.
var silent = map[string]string{
	"text Contents":    "it only places what is elsewhere",
	"text Notes":       "it only places what is elsewhere",
	"text Rule":        "it has no text",
	"text FootnoteRef": "a mark is no text",
	"text Raw":         "what another format shows is not known",
	"text RawInline":   "what another format shows is not known",
	"text Footnote":    "it is not among the blocks",
	"drift Contents":   "a list of the headings is nothing that a publication says",
	"drift Notes":      "how notes are marked is no change of them",
	"drift Rule":       "a line between blocks is no change of them",
}

// TestKinds feeds every kind of node to every switch: none leaves one out
// without a word.
func TestKinds(t *testing.T) {
	for where, look := range switches(t) {
		for kind, docs := range kinds() {
			reason, listed := silent[where+" "+kind]
			with := look(docs.with)
			switch same := with == look(docs.without); {
			case strings.Contains(with, "unknown"):
				t.Errorf("%s does not know a %s:\n%s", where, kind, with)
			case same && !listed && where != "check":
				t.Errorf("%s leaves out a %s and does not report it", where, kind)
			case !same && listed:
				t.Errorf("%s is listed as silent about a %s (%s), but is not", where, kind, reason)
			}
		}
	}
}

// TestWalkMeetsAll holds the walk, and the switch that copies, to go to every
// node that the fields of nodes hold.
func TestWalkMeetsAll(t *testing.T) {
	doc := around(append(blockKinds(), &document.Paragraph{Inlines: inlineKinds()})...)
	copied := document.Rewrite(doc, func(n document.Node) []document.Node { return []document.Node{n} })
	for what, doc := range map[string]*document.Document{"the walk": doc, "the walk of a copy": copied} {
		held, met := map[document.Node]bool{}, map[document.Node]bool{}
		hold(reflect.ValueOf(doc), held)
		document.WalkDocument(doc, func(n document.Node) bool { met[n] = true; return true })
		for n := range held {
			if !met[n] {
				t.Errorf("%s passes a %s over", what, kindOf(n))
			}
		}
	}
	before, after := map[document.Node]bool{}, map[document.Node]bool{}
	hold(reflect.ValueOf(doc), before)
	hold(reflect.ValueOf(copied), after)
	for n := range before {
		if after[n] {
			t.Errorf("a copy shares a %s", kindOf(n))
		}
	}
	if diff := cmp.Diff(doc, copied); diff != "" {
		t.Errorf("a copy is another document:\n%s", diff)
	}
}

// TestInner holds the switch that finds the inlines in an inline to the fields of
// the kinds.
func TestInner(t *testing.T) {
	for _, n := range inlineKinds() {
		field := reflect.ValueOf(n).Elem().FieldByName("Inlines")
		inner := document.Inner(n)
		if field.IsValid() != (inner != nil) || inner != nil && &(*inner)[0] != field.Index(0).Addr().Interface() {
			t.Errorf("what is in a %s is not found", kindOf(n))
		}
	}
}

// hold finds the nodes below a value by its fields.
func hold(v reflect.Value, nodes map[document.Node]bool) {
	switch v.Kind() {
	case reflect.Interface:
		hold(v.Elem(), nodes)
	case reflect.Pointer:
		if n, ok := v.Interface().(document.Node); ok && !v.IsNil() {
			nodes[n] = true
		}
		hold(v.Elem(), nodes)
	case reflect.Slice:
		for i := range v.Len() {
			hold(v.Index(i), nodes)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			hold(v.Field(i), nodes)
		}
	default:
		// The other fields hold no nodes.
	}
}

type (
	poem  struct{ document.Paragraph }
	verse struct{ document.Text }
)

// TestNoKinds feeds what is no node to every switch: nil, nil pointers of every
// kind in every place, and types of other packages. Nothing panics, writers
// report each, and what is around it is written as ever.
func TestNoKinds(t *testing.T) {
	strange := map[string]*document.Document{
		"poem":     around(&poem{}),
		"verse":    aroundInlines(&verse{}),
		"nil":      around(nil, &document.Paragraph{Inlines: []document.Inline{nil}}),
		"ListItem": around(&document.List{Items: []*document.ListItem{nil}}),
		"DefinitionGroup": around(&document.DefinitionList{Groups: []*document.DefinitionGroup{
			nil, {Terms: []*document.Term{nil}, Definitions: []*document.Definition{nil}}}}),
		"Row": around(&document.Table{Head: []*document.Row{nil},
			Bodies: [][]*document.Row{{nil, {Cells: []*document.Cell{nil}}}}}),
	}
	for _, b := range blockKinds() {
		strange[kindOf(b)] = around(reflect.Zero(reflect.TypeOf(b)).Interface().(document.Block))
	}
	for _, n := range inlineKinds() {
		strange[kindOf(n)] = aroundInlines(reflect.Zero(reflect.TypeOf(n)).Interface().(document.Inline))
	}
	for _, doc := range strange {
		doc.Footnotes = append(doc.Footnotes, nil)
	}
	for where, look := range switches(t) {
		for what, doc := range strange {
			got := look(doc)
			if _, err := convert.Find(where); err != nil {
				continue
			}
			code := "nil-node"
			if what == "poem" || what == "verse" {
				code = "unknown-"
			}
			if !strings.Contains(got, code) || !strings.Contains(got, "Ants crawl.") {
				t.Errorf("%s of %s: not reported, or the text around it is lost\n%s", where, what, got)
			}
		}
	}
}
