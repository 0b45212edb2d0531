package randdoc

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// pieces are what text is made of: words, and what means something to some
// markup.
var pieces = []string{
	"word", "a", " ", "two words", "Read more", "é", "“quote”", "’s", "1", "10", ".", ",", "\n",
	"  ", "\t", "\u00A0", "\u2028", "\u0085",
	"\\", "`", "``", "*", "**", "_", "__", "~", "~~", "[", "]", "(", ")", "[^1]", "[x]", "[ ] ",
	"![", "](", "<", ">", "<!--", "-->", "--",
	"<b>", "</b>", "<br>", "<div>", "</div>", "<span></span>", "<!-- stemma: end -->", "&", "&amp;", "&#10;", "&nbsp",
	"#", "# ", "## x", "+", "+ ", "-", "- ",
	"* ", "1. ", "2) ", "=", "===", "---", "***", "|", "| - |", ":-", ":", "^", "$", "$$", "{", "{:", "{: .x}", "}",
	"{pull}", ";", "!", "!!", "?", "'", "\"",
	"/", "@", "%", "£", "€", "😀", "\u2060", "\u200D", "\u202E", "```", "~~~", "http://example.org/a_b*c",
	"www.example.org", "a@b.example",
	"\x01", "\x1b", "\x7f", "\r", "    ", "* * *", "[a]: b", "[^1]: b", "*[A]: b", ": d", "x^2", "中文", "\\|",
	"> ", "\\\n", "  \n", "\n\n", "\n\n    ",
}

var plain = [...]string{"word", "two words", "Read more", "a", "1", "x.", "é"}

func (d drawer) text(label string) string {
	if !d.one(2, label+" nasty") {
		return plain[d.n(len(plain)-1, label)]
	}
	var b strings.Builder
	for range 1 + d.n(5, label+" length") {
		b.WriteString(d.choose(label, pieces, wildText))
	}
	return b.String()
}

// maybe draws a text or none.
func (d drawer) maybe(label string) string {
	if d.one(3, label) {
		return d.text(label)
	}
	return ""
}

func (d drawer) pick(label string, values ...string) string { return values[d.n(len(values)-1, label)] }

var labels = []string{"1", "2", "note", "a b", "]", "A", "x|y"}

func (d drawer) label() string { return d.choose("label", labels, wildText) }

// value draws the value of an attribute.
func (d drawer) value() string {
	if d.wild && d.one(2, "address") {
		return d.url()
	}
	return d.text("value")
}

var pairs = []string{
	"style", "data-x", "title", "align", "id", "class", "href", "Odd Name", "\"", "", "alt", "é",
}

func (d drawer) attr() (a document.Attr) {
	if !d.one(5, "attr") {
		return a
	}
	if d.one(2, "id") {
		a.ID = d.pick("id", "x", "fig-1", "a\"b", "section", "--", "a|b", "{:", "a b")
	}
	for range d.n(2, "classes") {
		a.AddClass(d.pick("class", "pull", "x-y", "<b>", "a\"", "--", "é", "|"))
	}
	for range d.n(1, "pairs") {
		a.Set(d.choose("pair", pairs, wildPairs), d.value())
	}
	return a
}

func (d drawer) url() string {
	if !d.one(3, "url nasty") {
		return d.pick("url", "/digital/strategy", "http://example.org/", "#x", "#fig-1", "../x", "mailto:a@b.example")
	}
	return d.choose("url", nastyURLs, wildURLs)
}

var nastyURLs = []string{
	"", "a b", "(", ")", "a(b)c", "((", "<x>", "a\nb", "a\\b", "&amp;", "x&copy=1",
	"a|b", "{:}", "\"q\"", " ", "\t", "\u00A0",
	"http://example.org/a_(b)", "javascript:x", "é", "\x01", "a\rb", "https://example.org/?a=b&c=d", "%20", "\u2060",
}
