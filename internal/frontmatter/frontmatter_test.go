package frontmatter

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/internal/randdoc"
)

// dump returns the metadata of a text, its body and the problems.
func dump(text string) string {
	f, body, problems := Read(text)
	var doc document.Document
	if f != nil {
		problems = append(problems, f.Fill(&doc.Meta)...)
	}
	out := strings.ReplaceAll(strings.TrimPrefix(document.Dump(&doc), "document"), `\"`, `"`)
	if f == nil {
		out = "none\n"
	}
	out += body
	for _, p := range problems {
		out += fmt.Sprintf("\n%d:%d: %s %s", p.Span.Line, p.Span.Column, p.Severity, p.Message)
	}
	return strings.TrimSpace(out)
}

// TestCases reads front matter and writes what it says as each kind.
func TestCases(t *testing.T) {
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		_, input := c.Input(t)
		f, _, problems := Read(input)
		var doc document.Document
		problems = append(problems, f.Fill(&doc.Meta)...)
		meta := strings.ReplaceAll(document.Dump(&doc), `\"`, `"`)
		meta = strings.ReplaceAll(meta, " extra:", "\nextra:")
		out := map[string]string{"meta": meta + golden.Problems("input.md", problems)}
		for _, kind := range Kinds() {
			text, lost := Write(&doc.Meta, kind)
			out["as."+kind] = text + golden.Problems("input.md", lost)
		}
		return out
	})
}

func TestRead(t *testing.T) {
	for name, test := range map[string]struct{ in, want string }{
		"says nothing": {"---\ntitle:\ndescription: \"\"\nsummary: Kites\n---\nText",
			`description="Kites"` + "\n\n\n\n\n\nText"},
		"blanks":       {"\n\n--- \ntitle: a\n---\t\nText", `title="a"` + "\n\n\n\n\n\nText"},
		"dots":         {"---\ntitle: a\n...\nText", `title="a"` + "\n\n\n\nText"},
		"empty":        {"---\n---\nText", "Text"},
		"empty, blank": {"---\n\n# none\n---\nText", "Text"},
		"folded":       {"---\ntitle: >\n  a\n  b\n\nx: |\n  c\n---\n", `title="a b" extra:x=""c\\n""`},
		"at the end":   {"---\ntitle: a\n---", `title="a"`},
		"anchor":       {"---\na: &x [1]\nb: *x\n---\n", `extra:a="[1]" extra:b="[1]"`},
		"day first or not": {"---\ndate: 05/12/2012\n---\n", `extra:date=""05/12/2012""` + "\n\n\n\n\n2:1: info " +
			`it is not clear which day "05/12/2012" is; it is kept as it stands`},

		"rule": {"---\nText: with *stars*\nand more\n", "none\n---\nText: with *stars*\nand more"},
		"rules": {"---\n\nText: *a*\nand more\n\n---\nText",
			"none\n---\n\nText: *a*\nand more\n\n---\nText"},
		"rules and words":  {"---\nText\n---\nText", "none\n---\nText\n---\nText"},
		"rules and a list": {"---\n- Text: a\n---\nText", "none\n---\n- Text: a\n---\nText"},
		"directive":        {"{div .x}\n\n{/div}\n", "none\n{div .x}\n\n{/div}"},
		"braces":           {"{\"bees\"} fly", "none\n{\"bees\"} fly"},
		"object in a line": {"{\"bees\": 1} fly", "none\n{\"bees\": 1} fly"},
		"indented":         {"    ---\n    title: x\n    ---\n", "none\n    ---\n    title: x\n    ---"},

		"unclosed": {"---\ntitle: Kites\n\nText", "none\n---\ntitle: Kites\n\nText\n" +
			`1:1: warning front matter begins here, and no "---" ends it`},
		"unclosed TOML": {"+++\ntitle = 'Kites'\n\nText", "none\n+++\ntitle = 'Kites'\n\nText\n" +
			`1:1: warning front matter begins here, and no "+++" ends it`},
		"JavaScript": {"---js\n{title: 'a'}\n---\nText", "none\n---js\n{title: 'a'}\n---\nText\n" +
			`1:1: warning front matter in js is not read`},
		"YAML": {"---\ntitle: Kites: a\n---\n", "none\n---\ntitle: Kites: a\n---\n\n" +
			"2:1: warning this front matter is not YAML: mapping values are not allowed in this context"},
		"twice": {"---\ntitle: a\ndate: b\ntitle: c\n---\n", "none\n---\ntitle: a\ndate: b\ntitle: c\n---\n\n" +
			`4:1: warning this front matter is not YAML: "title" is there twice`},
		"TOML": {"\n+++\ntitle = 'a'\nx = \n+++\n", "none\n\n+++\ntitle = 'a'\nx = \n+++\n\n" +
			"4:5: warning this front matter is not TOML: unexpected character U+000A at start of value"},
		"JSON": {"{\n  \"title\": \"a\",\n  x\n}\n\nText", "none\n{\n  \"title\": \"a\",\n  x\n}\n\nText\n" +
			"3:3: warning this front matter is not JSON: " +
			"invalid character 'x' looking for beginning of object key string"},
		"JSON in fences": {"---json\n{\"title\": \"a\"\n---\nText", "none\n---json\n{\"title\": \"a\"\n---\nText\n" +
			"2:14: warning this front matter is not JSON: unexpected end of JSON input"},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(strings.TrimSpace(test.want), dump(test.in)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// TestBody holds that the places of the body stay.
func TestBody(t *testing.T) {
	const text = "---\ntitle: a\n---\n\n# b\n"
	_, body, _ := Read(text)
	if strings.Count(body, "\n") != strings.Count(text, "\n") || !strings.HasSuffix(body, "\n# b\n") {
		t.Errorf("the body is %q", body)
	}
	if Body(text) != "\n# b\n" || Body("---\nx\n---\n") != "---\nx\n---\n" {
		t.Errorf("without front matter it is %q", Body(text))
	}
}

func TestDay(t *testing.T) {
	for in, want := range map[string]string{
		"2012-12-05": "2012-12-05", "2012-1-5": "2012-01-05", "2012/12/05": "2012-12-05",
		"2012-12-05T23:59:59.1+02:00": "2012-12-05",
		"2012-12-05 10:00:00 -0800":   "2012-12-05", "5 December 2012": "2012-12-05", "5th Dec 2012": "2012-12-05",
		"December 5, 2012": "2012-12-05", "Wed, 05 Dec 2012 10:00:00 GMT": "2012-12-05", "13/12/2012": "2012-12-13",
		"12/13/2012": "2012-12-13", "6/6/2012": "2012-06-06", "1/2/2012": "", "2012-13-05": "", "2012-02-30": "",
		"2012": "", "tomorrow": "", "": "", "20121205": "", "2012-12-05 and later": "",
	} {
		if got, ok := day(in); ok != (want != "") || ok && got != want {
			t.Errorf("%q is read as %q, %v, want %q", in, got, ok, want)
		}
	}
}

// TestKept changes one thing that front matter says; all else stays as it
// stands.
func TestKept(t *testing.T) {
	const yaml = "---\n# ours\ntitle: 'Kites'   # a comment\ndate: 2012-12-05T10:00:00+01:00\n" +
		"tags: [ a,b ]\n\n# last\nk: |\n  x\n---\n"
	const toml = "+++\ntitle = 'Kites'\ndate = 2012-12-05T10:00:00Z\n" +
		"tags = [ 'a','b' ]\n\n[params]\n  k = 1\n+++\n"
	const json = "{\n\t\"title\": \"Kites\",\n\t\"date\": \"2012-12-05\",\n\t\"tags\": [ \"a\",\"b\" ]\n}\n"
	retitle := func(m *document.Meta) { m.Title = "No: kites" }
	describe := func(m *document.Meta) { m.Description = "In short" }
	untag := func(m *document.Meta) { m.Extra = m.Extra[1:] }
	retag := func(m *document.Meta) { m.Extra[0].Value = `["c",{"d":1}]` }
	postpone := func(m *document.Meta) { m.Published, m.Updated = "2013-01-01", "2013-01-01" }
	for name, test := range map[string]struct {
		in       string
		change   func(*document.Meta)
		from, to string
	}{
		"yaml":            {yaml, func(*document.Meta) {}, "", ""},
		"yaml title":      {yaml, retitle, "title: 'Kites'   # a comment", `title: "No: kites"`},
		"yaml described":  {yaml, describe, "  x\n", "  x\ndescription: In short\n"},
		"yaml untagged":   {yaml, untag, "tags: [ a,b ]\n", ""},
		"yaml retagged":   {yaml, retag, "tags: [ a,b ]\n", "tags:\n  - c\n  - d: 1\n"},
		"yaml postponed":  {yaml, postpone, "2012-12-05T10:00:00+01:00", "2013-01-01"},
		"toml":            {toml, func(*document.Meta) {}, "", ""},
		"toml title":      {toml, retitle, "'Kites'", `"No: kites"`},
		"toml described":  {toml, describe, "'b' ]\n", "'b' ]\ndescription = \"In short\"\n"},
		"toml untagged":   {toml, untag, "tags = [ 'a','b' ]\n", ""},
		"toml retagged":   {toml, retag, "[ 'a','b' ]", `["c", {d = 1}]`},
		"json":            {json, func(*document.Meta) {}, "", ""},
		"json title":      {json, retitle, "Kites", "No: kites"},
		"json described":  {json, describe, "\"b\" ]", "\"b\" ],\n\t\"description\": \"In short\""},
		"json postponed":  {json, postpone, "2012-12-05", "2013-01-01"},
		"fenced json":     {"---json\n" + json + "---\n", retitle, "Kites", "No: kites"},
		"fenced toml":     {"--- toml\ntitle = 'Kites'\n---\n", retitle, "'Kites'", `"No: kites"`},
		"two names":       {"---\nupdated: 2012-01-01\nexcerpt: a\nsummary: b\n---\n", describe, ": b", ": In short"},
		"nested":          {"---\nlastUpdate: {date: 2012-1-1}\n---\n", describe, "}\n", "}\ndescription: In short\n"},
		"said nothing":    {"---\ntitle:\nx: 1\n---\n", retitle, "title:", `title: "No: kites"`},
		"dots":            {"---\ntitle: a\n...\n", describe, "a\n", "a\ndescription: In short\n"},
		"empty":           {"---\n---\n", retitle, "---\n---", "---\ntitle: \"No: kites\"\n---"},
		"comments only":   {"---\n# none\n---\n", retitle, "none\n", "none\ntitle: \"No: kites\"\n"},
		"only a mapping":  {"---\n{title: Kites, x: [1]}\n---\n", untag, "{title: Kites, x: [1]}", "title: Kites"},
		"an alias is cut": {"---\ntags: &t [a]\nmore: *t\n---\n", untag, "tags: &t [a]\nmore: *t", "more:\n  - a"},
	} {
		t.Run(name, func(t *testing.T) {
			f, _, problems := Read(test.in)
			if f == nil {
				t.Fatal(problems)
			}
			var m document.Meta
			f.Fill(&m)
			test.change(&m)
			out, lost := Write(&m, m.Front.Kind)
			want := test.in
			if test.from != "" {
				want = strings.Replace(test.in, test.from, test.to, 1)
			}
			if diff := cmp.Diff(want, out); diff != "" || len(lost) > 0 {
				t.Errorf("(-want +got)\n%s%v", diff, lost)
			}
		})
	}
}

// TestOtherKind writes front matter of one kind as another, with one thing more
// to say, and nothing as nothing.
func TestOtherKind(t *testing.T) {
	const in = "---\ntitle: Kites\ndate: 2012-12-05 10:30:00 +0100\n" +
		"nested: {a: {b: [[1, 2], []]}, c: 2012-01-01}\n---\n"
	f, _, _ := Read(in)
	var m document.Meta
	f.Fill(&m)
	m.Organisations = []string{"Bee Office"}
	for kind, want := range map[string]string{
		YAML: in[:len(in)-4] + "organisations:\n  - Bee Office\n---\n",
		TOML: "+++\ntitle = \"Kites\"\ndate = \"2012-12-05 10:30:00 +0100\"\n" +
			"nested = {a = {b = [[1, 2], []]}, c = 2012-01-01}\norganisations = [\"Bee Office\"]\n+++\n",
	} {
		out, lost := Write(&m, kind)
		if diff := cmp.Diff(want, out); diff != "" || len(lost) > 0 {
			t.Errorf("%s (-want +got)\n%s%v", kind, diff, lost)
		}
	}
	if out, _ := Write(&document.Meta{}, YAML); out != "" {
		t.Errorf("nothing to say, and written: %q", out)
	}
}

// TestJSONStyle: a value that has no field says the same however its JSON is
// written.
func TestJSONStyle(t *testing.T) {
	const in = "---\nauthor: \"Mill & Sons\"\nwind: {from: north}\n---\n"
	m := document.Meta{Extra: []document.MetaEntry{
		{Name: "author", Value: `"Mill \u0026 Sons"`}, {Name: "wind", Value: `{ "from" : "\u006eorth" }`}}}
	for _, kind := range Kinds() {
		if out, lost := Write(&m, kind); !strings.Contains(out, "Mill & Sons") || len(lost) > 0 {
			t.Errorf("%s: %s%v", kind, out, lost)
		}
	}
	m.Front = document.FrontMatter{Kind: YAML, Text: in}
	if out, lost := Write(&m, YAML); out != in || len(lost) > 0 {
		t.Errorf("what says the same is written anew: %s%v", out, lost)
	}
}

// metadata draws metadata with whatever else there may be in front matter.
func metadata() *rapid.Generator[document.Meta] {
	return rapid.Custom(func(t *rapid.T) document.Meta {
		text := randdoc.Text()
		m := document.Meta{Title: text.Draw(t, "title"), Description: text.Draw(t, "description"),
			Number: text.Draw(t, "number"), Type: text.Draw(t, "type"), Series: text.Draw(t, "series"),
			Published: rapid.SampledFrom([]string{"", "2012-12-05"}).Draw(t, "published"),
			Updated:   rapid.SampledFrom([]string{"", "2012-12-05", "2013-01-01"}).Draw(t, "updated"),
			Political: rapid.Bool().Draw(t, "political")}
		m.Settle()
		names := map[string]bool{}
		for range rapid.IntRange(0, 3).Draw(t, "extra") {
			name := "x" + text.Draw(t, "name")
			if !names[name] {
				m.Extra = append(m.Extra, document.MetaEntry{Name: name, Value: drawValue(t, 0).json()})
			}
			names[name] = true
		}
		return m
	})
}

// drawValue draws a value that all kinds have.
func drawValue(t *rapid.T, depth int) *value {
	v := &value{form: form(rapid.IntRange(1, 5).Draw(t, "form"))}
	switch {
	case v.form == flag:
		v.raw = "true"
	case v.form == number:
		v.number = rapid.SampledFrom([]string{"0", "-7", "1.50", "12345678901", "2e9"}).Draw(t, "number")
	case v.form < list || depth > 3:
		return textOf(document.ValidText(randdoc.Text().Draw(t, "text")))
	case v.form == list:
		for range rapid.IntRange(0, 3).Draw(t, "items") {
			v.items = append(v.items, drawValue(t, depth+1))
		}
	default:
		for range rapid.IntRange(0, 3).Draw(t, "items") {
			if name := document.ValidText(randdoc.Text().Draw(t, "name")); v.named(name) == nil {
				v.set(name, drawValue(t, depth+1))
			}
		}
	}
	return v
}

// TestWriteReads holds that what is written says the same when it is read, of
// each kind, and when it is made of another.
func TestWriteReads(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := metadata().Draw(t, "metadata")
		kinds := Kinds()
		for range 2 {
			kind := rapid.SampledFrom(kinds).Draw(t, "kind")
			out, lost := Write(&m, kind)
			if len(lost) > 0 {
				t.Fatalf("%s: %v\n%s", kind, lost, out)
			}
			f, body, problems := Read(out + "body")
			if f == nil || strings.Trim(body, "\n") != "body" {
				t.Fatalf("%s is not read: %v\n%s", kind, problems, out)
			}
			var got document.Meta
			f.Fill(&got)
			want := m
			want.Front = got.Front
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("%s (-want +got)\n%s\n%s", kind, diff, out)
			}
			m = got
		}
	})
}

// TestHostile reads what is made to grow.
func TestHostile(t *testing.T) {
	bomb := "a: &a [x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c < 'k'; c++ {
		bomb += string(c) + ": &" + string(c) + " [" + strings.Repeat("*"+string(c-1)+",", 9) + "]\n"
	}
	for name, test := range map[string]struct{ in, want string }{
		"aliases":  {"---\n" + bomb + "---\n", "aliases stand for more than"},
		"brackets": {"---\na: b\nc: " + strings.Repeat("[", 50_000) + "\n---\n", "nests too deep"},
		"dashes":   {"---\na: b\nc:\n  " + strings.Repeat("- ", 5000) + "\n---\n", "nests too deep"},
		"objects":  {"{\"a\":" + strings.Repeat(`{"a":`, 50_000), "nests too deep"},
		"dots":     {"+++\n" + strings.Repeat("a.", 20_000) + "a = 1\n+++\n", "nests too deep"},
		"large":    {"---\na: b\nc: " + strings.Repeat("x", maxSize) + "\n---\n", "larger than"},
		"itself":   {"---\na: &a [*a]\nb: c\n---\n", "nests too deep"},
		"tables":   {"+++\na = 1\n" + many("[t%d]\n") + "+++\n", "larger than"},
		"names":    {"---\n" + many("n%d: x\n") + "---\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			_, _, problems := Read(test.in)
			switch {
			case test.want == "" && len(problems) > 0,
				test.want != "" && (len(problems) != 1 || !strings.Contains(problems[0].Message, test.want)):
				t.Errorf("want %q, got %v", test.want, problems)
			}
		})
	}
}

func many(format string) string {
	var b strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// TestTagsInValues: tags of template engines in values are text, however YAML would
// read them, and the front matter stays as it stands.
func TestTagsInValues(t *testing.T) {
	const src = "---\n" +
		"title: \"{{ replace .Name \"-\" \" \" | title }}\" # as Hugo's archetypes have it\n" +
		"date: {{ .Date }}\n" +
		"draft:   true\n" +
		"tags: [a, {{ b: c }}]\n" +
		"list:\n  - {% if d %}\"e\"{% endif %}\n  - \"{{ f | g: \\\"h\\\" }}\"\n  - '{{ i }}''s'\n" +
		"link: /{{ j: k }}/l\n" +
		"---\n"
	f, _, problems := Read(src + "\nText.\n")
	if f == nil || len(problems) > 0 {
		t.Fatalf("it is not read: %v", problems)
	}
	var m document.Meta
	f.Fill(&m)
	if want := `{{ replace .Name "-" " " | title }}`; m.Title != want {
		t.Errorf("the title is %q, not %q", m.Title, want)
	}
	want := []document.MetaEntry{
		{Name: "date", Value: `"{{ .Date }}"`}, {Name: "draft", Value: "true"},
		{Name: "tags", Value: `["a","{{ b: c }}"]`},
		{Name: "list", Value: `["{% if d %}\"e\"{% endif %}","{{ f | g: \"h\" }}","{{ i }}'s"]`},
		{Name: "link", Value: `"/{{ j: k }}/l"`},
	}
	if diff := cmp.Diff(want, m.Extra); diff != "" {
		t.Errorf("(- wanted, + got)\n%s", diff)
	}
	if out, problems := Write(&m, YAML); out != src || len(problems) > 0 {
		t.Errorf("written as\n%s%v", out, problems)
	}
}
