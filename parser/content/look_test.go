package content

import (
	"testing"

	"github.com/stemmadocs/stemma/document"
)

// TestLooks holds what texts and keys are taken for.
func TestLooks(t *testing.T) {
	for _, c := range []struct {
		name    string
		is      func(string) bool
		yes, no []string
	}{
		{"markup", isMarkup,
			[]string{"<a>", "<Z>", "<z x>", "<A>", "</p>", "<!-- x -->", "1 < 2 <b>", "<<b>", "x<p>y"},
			[]string{"", "<", "a <", "1 < 2 > 1", "<a", "<{>", "<@>", "<[>", "<`>", "<1>", "<>", "a > b"}},
		{"prose", isProse, []string{"one two three", "a b c d"}, []string{"", "one", "one two", " one  two "}},
		{"address", isAddress,
			[]string{"/a", "#a", " /a ", "https://a.uk", "mailto:bee", "x://h", "//"},
			[]string{"", "/", "#", "a", "ab", "a/b", "/a b", "/a\nb", "/a\tb", "a:", "https://",
				"a.uk", ":a", "%zz:a"}},
		{"email", isEmail,
			[]string{"bee@hive.uk", " bee@hive.uk ", "a@b.c", "a@.", "a@b@c.d"},
			[]string{"", "@", "@hive.uk", "bee@", "bee@hive", "a.bee@hive", "bee.uk", "a b@c.d", "a\nb@c.d", "a\tb@c.d",
				"mailto:a@b.c", "a/b@c.d", "<a@b.c", "a@b.c>", "\"a@b.c"}},
		{"link", isLink,
			[]string{"url", "href", "link", "a_url", "a_link", "a_href"},
			[]string{"", "urls", "aurl", "hrefs", "links", "ahref", "alink", "title"}},
		{"listed", isListed,
			[]string{"one two", " one  two "},
			[]string{"", "one", "one two three", "<b>one two</b>", "one <b>two</b>"}},
		{"text", isText,
			[]string{"description", "summary", "content", "text", "caption", "body", "details", "html", "introduction",
				"number", "email", "address", "quote", "label"},
			[]string{"", "title", "texts"}},
		{"internal", isInternal,
			[]string{"id", "slug", "type", "locale", "phase", "a_id", "a_at", "a_on", "a_date", "a_timestamp",
				"a_identifier", "a_type", "a_status", "a_priority", "a_class"},
			[]string{"", "title", "body", "aid", "station", "flat", "on", "at", "class", "date"}},
	} {
		for _, s := range c.yes {
			if !c.is(s) {
				t.Errorf("%q is no %s", s, c.name)
			}
		}
		for _, s := range c.no {
			if c.is(s) {
				t.Errorf("%q is %s", s, c.name)
			}
		}
	}
}

// TestLinkLabels holds the texts of links that have none.
func TestLinkLabels(t *testing.T) {
	for key, want := range map[string]string{
		"url": "Link", "href": "Link", "link": "Link", "start_link": "Start", "more_bees_url": "More bees",
		"hive_href": "Hive",
	} {
		if got := linkLabel(key); got != want {
			t.Errorf("%s gives %q, want %q", key, got, want)
		}
	}
}

// TestWrappers: only a plain division of the class govspeak is left out.
func TestWrappers(t *testing.T) {
	element := func(tag, id string, pairs map[string]string, classes ...string) *document.Element {
		return &document.Element{Tag: tag, Attr: document.Attr{ID: id, Pairs: pairs, Classes: classes}}
	}
	if !isWrapper(element("div", "", nil, "govspeak")) {
		t.Error("the division of the platform is no wrapper")
	}
	for _, e := range []*document.Element{
		element("section", "", nil, "govspeak"),
		element("div", "a", nil, "govspeak"),
		element("div", "", map[string]string{"lang": "cy"}, "govspeak"),
		element("div", "", nil, "govspeak", "bees"),
		element("div", "", nil, "bees"),
		element("div", "", nil),
	} {
		if isWrapper(e) {
			t.Errorf("%+v is a wrapper", e)
		}
	}
}
