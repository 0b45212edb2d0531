package content

import (
	"errors"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/internal/words"
)

func TestGolden(t *testing.T) {
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		name, src := c.Input(t)
		doc := parse(t, name, src)
		return map[string]string{"dump": document.Dump(doc), "problems": golden.Problems(name, doc.Problems)}
	})
}

// TestPlaces looks up what stands at the places of phrases in the file.
func TestPlaces(t *testing.T) {
	src := "{\"title\": \"T\",\n \"details\": {\"body\": \"<p>Caf\\u00e9 \\ud83d\\udc1d " +
		"\\\"x\\\"\\n<b>bold</b> &amp; <i>slanted</i></p>\"}}"
	lines := strings.Split(src, "\n")
	found := 0
	document.WalkDocument(parse(t, "places", src), func(n document.Node) bool {
		if e, ok := n.(*document.InlineElement); ok {
			if rest := lines[e.Line-1][e.Column-1:]; !strings.HasPrefix(rest, "<"+e.Tag+">") {
				t.Errorf("<%s> is said to stand at %d:%d, where there is %q", e.Tag, e.Line, e.Column, rest)
			}
			found++
		}
		return true
	})
	if found != 2 {
		t.Errorf("%d phrases found, want 2", found)
	}
}

func TestRefused(t *testing.T) {
	for _, test := range []struct {
		src          string
		line, column int32
		message      string
	}{
		{"", 1, 1, "the text ends too early"},
		{"[]", 1, 1, "this is no content item"},
		{"{\n \"title\": ", 2, 11, "the text ends too early"},
		{"{\n \"title\": x}", 2, 11, "invalid character 'x'"},
		{"{\"a\": 1} 2", 1, 10, "text after the end"},
		{"{\"a\": 1,}", 1, 9, "invalid character '}'"},
		{strings.Repeat(`{"a":`, 5000), 1, 0, "nest deeper than"},
		{strings.Repeat(`[`, 500000), 1, 0, "nest deeper than"},
	} {
		_, err := Parse(test.src, nil)
		var p document.Problem
		if !errors.As(err, &p) {
			t.Errorf("%.20q: the error is %v", test.src, err)
			continue
		}
		if p.Span.Line != test.line || test.column > 0 && p.Column != test.column ||
			!strings.Contains(p.Message, test.message) {
			t.Errorf("%.20q: %s, want %d:%d %s", test.src, p.Format("x"), test.line, test.column, test.message)
		}
	}
}

// TestUnfinished reads items that lack what every item has.
func TestUnfinished(t *testing.T) {
	for _, src := range []string{
		`{}`, `{"details": null}`, `{"details": []}`, `{"details": {"body": null}}`,
		`{"details": {"body": 1}}`, `{"title": 1, "links": 2}`,
		`{"links": {"parent": [], "government": [null], "organisations": [1]}}`,
		`{"details": {"body": [{"content_type": "text/html"}]}}`,
		`{"details": {"parts": [null, 1, "x", [], {}]}}`,
		`{"details": {"attachments": [{"id": 1}, {"id": "a"}], "featured_attachments": ["a"]}}`,
		`{"details": {"attachments": [{"id": "a", "title": "T"}], "featured_attachments": ["a"]}}`,
		`{"details": {"attachments": [{"id": "a", "url": "/u"}], "featured_attachments": ["a"]}}`,
		`{"details": {"image": 1}}`, `{"details": {"image": {"url": 1}}}`, `{"details": {"image": {"url": "/x"}}}`,
		`{"withdrawn_notice": 1}`,
		`{"withdrawn_notice": {"explanation": 1}}`, `{"details": {"national_applicability": {"england": 1}}}`,
		`{"details": {"transaction_start_link": {}}}`,
		`{"details": {"headers": [1, {"headers": 1}]}}`,
		`{"description": [{"content_type": "text/plain", "content": "x"}]}`,
	} {
		parse(t, src, src)
	}
}

// TestHostile reads items that would be slow to read if anything were done
// twice, each large enough to show it.
func TestHostile(t *testing.T) {
	const n = 5000
	repeat := func(head, one, tail string) string {
		return head + strings.TrimSuffix(strings.Repeat(one, n), ",") + tail
	}
	for _, src := range []string{
		repeat(`{"details": {"parts": [`, `{"title": "t", "body": "<h2 id='a'>b</h2><p>c</p>"},`, `]}}`),
		repeat(`{"details": {"attachments": [`, `{"id": "a", "title": "t", "url": "/u", "file_size": 1},`, `]}}`),
		repeat(`{"details": {"body": "`,
			`<p>a<sup><a href='#fn:1'>1</a></sup></p><ol><li id='fn:1'>b</li></ol>`, `"}}`),
		repeat(`{"details": {"body": "`, `\u00e9\n<b>`, `"}}`),
		repeat(`{"details": {`, `"a": "<p>b</p>",`, `}}`),
		repeat(`{`, `"a": [[[1]]],`, `}`),
		repeat("{", "\n", "}"),
		repeat(`{"details": {"list": [`, `"some words here", "/a",`, `]}}`),
	} {
		t.Run(src[:30], func(t *testing.T) { parse(t, src[:30], src) })
	}
}

// TestShown reads details as a page shows them.
func TestShown(t *testing.T) {
	for _, test := range []struct{ details, want string }{
		{`"casualties": ["Captain A Bee", "Private Wasp"]`, "CasualtiesCaptainABeePrivateWasp"},
		{`"child_section_groups": [{"title": "Group", "child_sections": [{"section_id": "BEE100", "title": "Bees", ` +
			`"base_path": "/b"}]}]`, "GroupBEE100Bees"},
		{`"cards": [{"type": "heading", "content": "All hives"}, {"type": "heading", "content": " "}]`,
			"CardsAllhives"},
		{`"body": "<p>Buzz</p>", "hidden_search_terms": ["how to buzz well"]`, "Buzz"},
	} {
		doc := parse(t, test.details, `{"title": "T", "details": {`+test.details+`}}`)
		if got := words.Document(doc); got != test.want {
			t.Errorf("%s holds %q, want %q", test.details, got, test.want)
		}
	}
	lists := 0
	document.WalkDocument(parse(t, "", `{"details": {"casualties": ["Captain A Bee", "Private Wasp"]}}`),
		func(n document.Node) bool {
			if l, ok := n.(*document.List); ok {
				lists += len(l.Items)
			}
			return true
		})
	if lists != 2 {
		t.Errorf("%d items of a list of two", lists)
	}
}
