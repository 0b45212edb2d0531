package document_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stemmadocs/stemma/document"
)

// everything holds one node of every type, each with every field set.
func everything() *document.Document {
	at := document.Span{Line: 3, Column: 1, EndLine: 4, EndColumn: 9}
	attr := document.Attr{ID: "id", Classes: []string{"a", "b"}, Pairs: map[string]string{"lang": "cy", "dir": "ltr"}}
	text := func(s string) []document.Inline { return []document.Inline{&document.Text{Span: at, Text: s}} }
	para := func(s string) []document.Block {
		return []document.Block{&document.Paragraph{Span: at, Attr: attr, Tight: true, Inlines: text(s)}}
	}
	row := &document.Row{Span: at, Attr: attr, Cells: []*document.Cell{
		{Span: at, Attr: attr, Header: true, Align: document.AlignRight, ColSpan: 2, RowSpan: 3, Blocks: para("cell")}}}
	rows := []*document.Row{row}
	inlines := []document.Inline{
		&document.Text{Span: at, Text: "quote \" back \\ tab \t line \n bell \a é 😀"},
		&document.Emphasis{Span: at, Attr: attr, Inlines: text("em")},
		&document.Strong{Span: at, Attr: attr, Inlines: text("strong")},
		&document.Strikethrough{Span: at, Attr: attr, Inlines: text("struck")},
		&document.Code{Span: at, Attr: attr, Text: "code"},
		&document.Math{Span: at, Attr: attr, Text: "x^2"},
		&document.Link{Span: at, Attr: attr, Href: "/a?b&c", Title: "t", Inlines: text("link")},
		&document.Image{Span: at, Attr: attr, Src: "/i.png", Alt: "alt", Title: "t", NoAlt: true},
		&document.LineBreak{Span: at, Attr: attr},
		&document.FootnoteRef{Span: at, Attr: attr, Label: "1"},
		&document.Abbreviation{Span: at, Attr: attr, Expansion: "Driver and Vehicle Agency", Inlines: text("DVA")},
		&document.InlineElement{Span: at, Attr: attr, Tag: "sup", Inlines: text("rd")},
		&document.RawInline{Span: at, Format: "html", Text: "<!-- x -->"},
	}
	return &document.Document{
		Source: document.Source{Path: "a.md", Format: "gdspub", SHA256: strings.Repeat("0f", 32)},
		Meta: document.Meta{Title: "Action 9: bees", Number: "9", Type: "Policy paper", Updated: "2015-01-16",
			Description: "About bees.", Published: "2014-12-08", Withdrawn: "2016-05-06", CurrentGovernment: true,
			Political: true, Organisations: []string{"Cabinet Office"}, Language: "cy",
			Government: "an earlier government", Series: "Bee Strategy",
			Extra: []document.MetaEntry{
				{Name: "tags", Value: `["bees",{"title":1,"level":null}]`}, {Name: "draft", Value: "false"}},
			Front: document.FrontMatter{Kind: "yaml", Text: "---\ntags: [bees]\n---\n", TitleOnly: true}},
		Blocks: []document.Block{
			&document.Section{Span: at, Attr: attr, Role: document.RoleDepartment, Key: "bee-office", Number: "01",
				Level:   2,
				Heading: text("Bee Office"), Period: &document.Period{Kind: document.Plan, Year: 2015,
					Month: 12}, Placeholder: true,
				Inferred: &document.Inference{Confidence: 0.75, Reason: "seen twice"},
				Blocks: []document.Block{
					&document.Paragraph{Span: at, Attr: attr, Tight: true, Inlines: inlines},
					&document.List{Span: at, Attr: attr, Ordered: true, Start: 4, Items: []*document.ListItem{
						{Span: at, Attr: attr, Task: document.TaskDone, Blocks: para("item")}}},
					&document.DefinitionList{Span: at, Attr: attr, Groups: []*document.DefinitionGroup{{Span: at,
						Terms:       []*document.Term{{Span: at, Attr: attr, Inlines: text("term")}},
						Definitions: []*document.Definition{{Span: at, Attr: attr, Blocks: para("meaning")}}}}},
					&document.Quote{Span: at, Attr: attr, Blocks: para("quote")},
					&document.CodeBlock{Span: at, Attr: attr, Language: "go", Info: "title", Text: "x := 1\n"},
					&document.MathBlock{Span: at, Attr: attr, Text: "\\pi"},
					&document.Table{Span: at, Attr: attr, Caption: text("caption"),
						Columns: []document.Align{"", document.AlignLeft},
						Head:    rows, Bodies: [][]*document.Row{rows, rows}, Foot: rows},
					&document.Figure{Span: at, Attr: attr, Caption: text("caption"), Blocks: para("figure")},
					&document.Element{Span: at, Attr: attr, Tag: "div", Blocks: para("div")},
					&document.Contents{Span: at, Attr: attr, Ordered: true, Levels: []int{1, 2}},
					&document.Notes{Span: at, Attr: attr, Start: 35, Mark: "[%s]", Backlink: "back", Inline: true},
					&document.Rule{Span: at, Attr: attr},
					&document.Raw{Span: at, Format: "html", Text: "<hr>"},
				}},
		},
		Footnotes: []*document.Footnote{{Span: at, Attr: attr, Label: "1", Blocks: para("note")}},
		Problems: document.Problems{{Span: document.Span{File: "b.md", Line: 1, Column: 2},
			Severity: document.Warning, Loss: true,
			Code: "code", Message: "message", Hint: "hint"}},
	}
}

// encoded writes a document that JSON holds all of.
func encoded(t testing.TB, doc *document.Document) []byte {
	t.Helper()
	out, problems := document.EncodeJSON(doc)
	if len(problems) > 0 {
		t.Errorf("JSON does not hold all of it: %v", problems)
	}
	return out
}

func TestJSONRoundTrip(t *testing.T) {
	doc := everything()
	first := encoded(t, doc)
	back, err := document.DecodeJSON(first)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(doc, back); diff != "" {
		t.Errorf("the document changed on its way through JSON (-out +back):\n%s", diff)
	}
	if again := encoded(t, back); string(again) != string(first) {
		t.Errorf("the second writing differs:\n%s", cmp.Diff(string(first), string(again)))
	}
}

func TestJSONFollowsSchema(t *testing.T) {
	for name, doc := range map[string]*document.Document{"everything": everything(), "nothing": {}, "nil": nil} {
		follows(t, name, encoded(t, doc))
	}
}

// follows holds JSON to the schema.
func follows(t *testing.T, name string, encoded []byte) {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(encoded))
	if err != nil {
		t.Fatal(err)
	}
	if err := compileSchema(t).Validate(value); err != nil {
		t.Errorf("%s: %v", name, err)
	}
}

// TestJSONUnknown writes nodes that are nil, and of no kind of the model: what
// comes of it follows the schema, and the problems name them.
func TestJSONUnknown(t *testing.T) {
	type verse struct{ document.Text }
	at := document.Span{Line: 3, Column: 7}
	out, problems := document.EncodeJSON(&document.Document{Blocks: []document.Block{
		nil,
		&poem{document.Paragraph{Span: at}},
		paragraph(&verse{document.Text{Span: at}}, (*document.Text)(nil)),
	}})
	follows(t, "unknown", out)
	const want = `document
  raw format="go" text="*document_test.poem"
  paragraph
    raw format="go" text="*document_test.verse"
`
	back, err := document.DecodeJSON(out)
	if err != nil || document.Dump(back) != want {
		t.Errorf("read back as\n%s%v", document.Dump(back), err)
	}
	var got []string
	for _, p := range problems.Losses() {
		got = append(got, p.Error())
	}
	if diff := cmp.Diff([]string{
		"warning nil-node: a node is nil (*document.Text) and is left out",
		"warning nil-node: a node is nil (<nil>) and is left out",
		":3:7: warning unknown-block: JSON has no place for a *document_test.poem; it is written as its name",
		":3:7: warning unknown-inline: JSON has no place for a *document_test.verse; it is written as its name",
	}, got); diff != "" {
		t.Error(diff)
	}
}

func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(document.JSONSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("document.json", value); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("document.json")
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

// TestSchemaNamesTheKeys keeps the schema and the structs of the reader
// together: the keys that the full document uses are those that the schema
// allows, and a schema that allows more or fewer fails here.
func TestSchemaNamesTheKeys(t *testing.T) {
	var schema any
	if err := json.Unmarshal([]byte(document.JSONSchema()), &schema); err != nil {
		t.Fatal(err)
	}
	allowed := map[string]bool{}
	schemaKeys(schema, allowed)
	var value any
	if err := json.Unmarshal(encoded(t, everything()), &value); err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	valueKeys(value, used)
	if diff := cmp.Diff(slices.Sorted(maps.Keys(allowed)), slices.Sorted(maps.Keys(used))); diff != "" {
		t.Errorf("keys of the schema against keys in use:\n%s", diff)
	}
}

func schemaKeys(v any, keys map[string]bool) {
	switch v := v.(type) {
	case map[string]any:
		if props, ok := v["properties"].(map[string]any); ok {
			for key := range props {
				keys[key] = true
			}
		}
		for _, child := range v {
			schemaKeys(child, keys)
		}
	case []any:
		for _, child := range v {
			schemaKeys(child, keys)
		}
	}
}

func valueKeys(v any, keys map[string]bool) {
	switch v := v.(type) {
	case map[string]any:
		for key, child := range v {
			keys[key] = true
			if key != "pairs" {
				valueKeys(child, keys)
			}
		}
	case []any:
		for _, child := range v {
			valueKeys(child, keys)
		}
	}
}

// TestJSONOfOne: a list of one is a list.
func TestJSONOfOne(t *testing.T) {
	doc := &document.Document{Blocks: []document.Block{
		&document.Table{Columns: []document.Align{document.AlignLeft}, Bodies: [][]*document.Row{{}}},
		&document.Contents{Levels: []int{2}},
	}}
	back, err := document.DecodeJSON(encoded(t, doc))
	if err != nil || document.Dump(back) != document.Dump(doc) {
		t.Errorf("read back as\n%s%v", document.Dump(back), err)
	}
}

// TestJSONStrings: control characters are escaped, and what is no UTF-8 replaced.
func TestJSONStrings(t *testing.T) {
	doc := &document.Document{Meta: document.Meta{Title: "a\x00\x1f \x7f\xffé\xc3", Type: "\xe2\x82"}}
	const want = `"title": "a\u0000\u001f \u007f` + "\ufffdé\ufffd\",\n    \"type\": \"\ufffd\ufffd\""
	if got := string(encoded(t, doc)); !strings.Contains(got, want) {
		t.Errorf("got %s, want %s", got, want)
	}
	back, err := document.DecodeJSON(encoded(t, doc))
	if err != nil || back.Meta.Title != "a\x00\x1f \x7f\ufffdé\ufffd" {
		t.Errorf("read back as %q, %v", back.Meta.Title, err)
	}
}

// TestEverythingIsEverything fails when a node type gets a field, or the model
// a type, that the document above does not exercise.
func TestEverythingIsEverything(t *testing.T) {
	seen := map[string]bool{}
	document.WalkDocument(everything(), func(n document.Node) bool {
		v := reflect.ValueOf(n).Elem()
		seen[v.Type().Name()] = true
		for i := range v.NumField() {
			if f := v.Type().Field(i); v.Field(i).IsZero() {
				t.Errorf("%s.%s is not set", v.Type().Name(), f.Name)
			}
		}
		return true
	})
	if len(seen) != 14+13+7 {
		t.Errorf("%d types of nodes were seen: %v", len(seen), slices.Sorted(maps.Keys(seen)))
	}
}

func TestDecodeJSONRefuses(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{``, `:1:1: error json-syntax: the text ends too early`},
		{`[1, 2]`, `:1:1: error json-syntax: this is no document: a document is an object`},
		{"{\n  \"schema\": nonsense}",
			`:2:14: error json-syntax: invalid character 'o' in literal null (expecting 'u')`},
		{`{"schema": "stemma.document/9"}`,
			`error json-schema: the key "schema" is "stemma.document/9", not "stemma.document/1"`},
		{`{"schema": "stemma.document/1", "blocks": [{"type": "poem"}]}`,
			`error json-schema: unknown type of block "poem"`},
		{`{"schema": "stemma.document/1", "blocks": [{"type": "paragraph", "inlines": ` +
			`[{"type": "rhyme"}]}, {"type": "poem"}]}`,
			`error json-schema: unknown type of inline "rhyme"`},
		{"{\n  \"schema\": 7}", `:2:13: error json-syntax: schema cannot be number`},
		{`{"poem": ""}`, `:1:12: error json-syntax: unknown field "poem"`},
		{`{"schema": "stemma.document/1"`, `:1:30: error json-syntax: the text ends too early`},
		{`{"schema": "stemma.document/1"} {}`, `:1:33: error json-syntax: text after the end of the document`},
	} {
		_, err := document.DecodeJSON([]byte(c.in))
		if err == nil || !strings.HasPrefix(err.Error(), c.want+"; ") {
			t.Errorf("DecodeJSON(%q): got %v, want %s", c.in, err, c.want)
		}
	}
}

func FuzzDecodeJSON(f *testing.F) {
	f.Add(encoded(f, everything()))
	f.Add([]byte(`{"schema":"stemma.document/1","source":{},"meta":{},"blocks":[{"type":"rule"}]}`))
	f.Fuzz(func(t *testing.T, src []byte) {
		doc, err := document.DecodeJSON(src)
		if err != nil {
			return
		}
		first := encoded(t, doc)
		back, err := document.DecodeJSON(first)
		if err != nil {
			t.Fatalf("cannot read back what was written: %v", err)
		}
		if again := encoded(t, back); string(again) != string(first) {
			t.Fatal(cmp.Diff(string(first), string(again)))
		}
	})
}
