package office

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// element returns the first element of a body.
func element(t *testing.T, src string) *html.Node {
	t.Helper()
	for n := range source.Parse("<body>"+src, source.Options{}).Root.Descendants() {
		if n.DataAtom == atom.Body {
			return n.FirstChild
		}
	}
	t.Fatalf("%s has no body", src)
	return nil
}

// TestTelling: these properties may mean something, others do not.
func TestTelling(t *testing.T) {
	telling := strings.Fields(`font font-weight font-style font-family text-decoration text-decoration-line
		vertical-align text-align text-indent margin-left margin display list-style-type mso-list mso-outline-level
		mso-style-name mso-element mso-special-character mso-tab-count mso-spacerun mso-hide mso-footnote-id
		mso-endnote-id mso-comment-reference mso-level-number-format mso-level-text`)
	for _, name := range telling {
		l := look{}
		if l.set(name + ": A  b!important"); l[name] != "a b" {
			t.Errorf("%s is %q", name, l[name])
		}
	}
	l := look{"font": "old"}
	l.set("color:red; margin-right : 1pt;font; FONT:new")
	if len(l) != 1 || l["font"] != "new" {
		t.Errorf("the look is %v", l)
	}
}

// TestSheets: rules are for one class or for the level of a list; later ones win.
func TestSheets(t *testing.T) {
	s := styles{rules: map[string]look{}, levels: map[string]look{}}
	s.sheet(`<!-- /* a */ p.One, .two, div.Three {font-weight: bold} /* .gone {font: x} */
		p {font: x} .a.b {font: x} .c .d {font: x} .e:f {font: x} .g>h {font: x} .i#j {font: x} .k[l] {font: x}
		.m+n {font: x} .o~p {font: x} q. {font: x} .One {font-style: italic}
		@list l0:level1 {mso-level-text: "%1"} @list  l1 {font: x} --> .rest`)
	if len(s.rules) != 3 || len(s.rules["One"]) != 2 || s.rules["two"]["font-weight"] != "bold" ||
		len(s.rules["Three"]) != 1 {
		t.Errorf("the rules are %v", s.rules)
	}
	if len(s.levels) != 2 || s.levels["l0:level1"]["mso-level-text"] != `"%1"` {
		t.Errorf("the levels are %v", s.levels)
	}
	if l := s.look(element(t, `<p class="two One" style="font-weight: normal">`)); len(l) != 2 ||
		l["font-weight"] != "normal" || l["font-style"] != "italic" {
		t.Errorf("the look is %v", l)
	}
	if l := s.look(element(t, `<p class=two>`)); l["font-weight"] != "bold" {
		t.Errorf("without a style of its own, the look is %v", l)
	}
}

func TestPoints(t *testing.T) {
	for length, want := range map[string]float64{
		"7pt": 7, " 7 ": 7, "1.5 in": 108, "2.54cm": 72, "25.4mm": 72, "4px": 3, "-18pt": -18, "0": 0,
	} {
		if got, ok := points(length); !ok || got-want > 1e-9 || want-got > 1e-9 {
			t.Errorf("%q is %v points", length, got)
		}
	}
	for _, length := range []string{"", "auto", "pt", "3em", "7%"} {
		if got, ok := points(length); ok || got != 0 {
			t.Errorf("%q is %v points", length, got)
		}
	}
}

// TestItemLevels: an item is as deep as its style says, or as it is moved in.
func TestItemLevels(t *testing.T) {
	for _, test := range []struct {
		list, style string
		level       int
	}{
		{"l0 level1 lfo1", "", 1}, {"l0 level9 lfo1", "", 9}, {"l0 level0", "margin-left:72pt", 2}, {"level", "", 1},
		{"l0 levelx", "", 1}, {"", "margin-left:0", 1}, {"", "margin-left:53.9pt", 1}, {"", "margin-left:54pt", 2},
		{"", "margin-left:90pt;margin:0 0 0 400pt", 3}, {"", "margin:0 0 0 1in", 2}, {"", "margin:1in", 1},
		{"", "margin:9in 9in 0", 1}, {"", "margin-left:-9in", 1}, {"", "margin-left:9in", 9},
	} {
		l := look{}
		l.set(test.style)
		if level := itemLevel(test.list, l); level != test.level {
			t.Errorf("%q %q: level %d, want %d", test.list, test.style, level, test.level)
		}
	}
}

func TestListLevels(t *testing.T) {
	for src, want := range map[string]int{
		`<ul class="lst-kix_a-0">`: 1, `<ul class="c1 lst-kix_a-3">`: 4, `<ul class="lst-kix_a-x">`: 0,
		`<ul class="lst-kix_-2"><li data-aria-level=7>`: 3, `<ul><li data-aria-level=2>`: 2,
		`<ul> <li><li data-aria-level=2>`: 0, `<ul><li data-aria-level=-1>`: 0, `<ul class="a-5">`: 0,
	} {
		if got := listLevel(element(t, src)); got != want {
			t.Errorf("%s: level %d, want %d", src, got, want)
		}
	}
}

// TestForms: how text looks by its style, within text that is strong or in no
// form.
func TestForms(t *testing.T) {
	tests := []struct {
		style   string
		in, out form
	}{
		{"", formStrong | formSup, formStrong | formSup},
		{"font:bold 10pt x", 0, formStrong}, {"font:10pt bold", 0, 0}, {"font:italic bold 10pt x", 0,
			formStrong | formEmphasis},
		{"font:italics 10pt x", 0, 0}, {"font-weight:inherit", formStrong, formStrong},
		{"font-weight:normal", formStrong | formEmphasis, formEmphasis}, {"font-weight:400", formStrong, 0},
		{"font-weight:500", 0, 0}, {"font-style:italic", 0, formEmphasis}, {"font-style:oblique", 0, formEmphasis},
		{"font-style:normal", formEmphasis | formStrong, formStrong}, {"font-style:inherit", formEmphasis,
			formEmphasis},
		{"text-decoration:line-through", formSub, formStrike | formSub}, {"text-decoration:underline", 0, 0},
		{"text-decoration-line:line-through", 0, formStrike}, {"vertical-align:super", formStrong,
			formStrong | formSup},
		{"vertical-align:sub", 0, formSub}, {"vertical-align:top", 0, 0}, {"text-align:left", formStrong, formStrong},
	}
	for _, weight := range []string{"bold", "bolder", "600", "700", "800", "900"} {
		tests = append(tests, struct {
			style   string
			in, out form
		}{"font-weight:" + weight, 0, formStrong})
	}
	for _, test := range tests {
		l := look{}
		l.set(test.style)
		if got := l.form(test.in); got != test.out {
			t.Errorf("%q in form %b has form %b, want %b", test.style, test.in, got, test.out)
		}
	}
}

// TestElementForms: each element for a form is read and written as one.
func TestElementForms(t *testing.T) {
	for tag, want := range map[string]string{
		"b": "strong", "strong": "strong", "i": "em", "em": "em", "s": "strike", "strike": "strike", "u": "u",
		"sup": "sup", "sub": "sub", "font": "", "big": "", "small": "", "nobr": "", "label": "", "span": "",
		"cite": "",
		"o:p":  "", "code": "code", "q": "q", "ins": "ins", "del": "del", "abbr": "abbr", "a": "",
	} {
		want = "<p>a <" + want + ">b</" + want + "> c</p>"
		if body, _ := clean(t, "<!--StartFragment--><p>a <"+tag+">b</"+tag+"> c</p>"); body != strings.NewReplacer(
			"<>", "", "</>", "").Replace(want) {
			t.Errorf("<%s>: %s", tag, body)
		}
	}
}

// TestMeant holds the attributes that mean what something is, and where.
func TestMeant(t *testing.T) {
	td, ol, p := element(t, "<p>"), element(t, "<ol type=A>"), element(t, "<p type=a dir=rtl>")
	td.Data, td.DataAtom = "td", atom.Td
	for _, name := range strings.Fields("id href src alt title colspan rowspan start scope reversed value") {
		if !isMeant(p, name) {
			t.Errorf("%s means nothing", name)
		}
	}
	for _, kind := range []string{"a", "A", "i", "I"} {
		if !isMeant(element(t, "<ol type="+kind+">"), "type") {
			t.Errorf("type %s means nothing", kind)
		}
	}
	th := element(t, "<p dir=ltr>")
	if isMeant(th, "dir") || !isMeant(p, "dir") {
		t.Error("only a direction from right to left means something")
	}
	th.Data, th.DataAtom = "th", atom.Th
	if !isMeant(td, "style") || !isMeant(th, "style") || isMeant(p, "style") {
		t.Error("a style means something in a cell alone")
	}
	if !isMeant(ol, "type") || isMeant(p, "type") || isMeant(element(t, "<ol type=1>"), "type") || isMeant(ol,
		"width") {
		t.Error("the type of a list of letters means something, and a width nothing")
	}
}

// TestNoteDivisions: a division is a note by its style, or else by its id.
func TestNoteDivisions(t *testing.T) {
	for src, want := range map[string]bool{
		"<div style='mso-element:footnote' id=x>": true, "<div style='mso-element:endnote'>": true,
		"<div style='mso-element:footnote-list' id=ftn1>": false,
		"<div style='mso-element:endnote-list' id=edn1>":  false,
		"<div style='mso-element:frame' id=ftn1>":         false, "<div style='color:red' id=ftn1>": true,
		"<div id=ftn1>": true, "<div id=edn22>": true, "<div id=sdfootnote3>": true, "<div id=sdendnote3>": true,
		"<div id=ftnt3>": false, "<div id=ftn>": false, "<div>": false,
	} {
		n := element(t, src)
		id := ""
		for _, a := range n.Attr {
			if a.Key == "id" {
				id = a.Val
			}
		}
		if noteDivision(n, id) != want {
			t.Errorf("%s is a note: %v", src, !want)
		}
	}
}

// TestHeadingLevels: classes, roles and styles of headings.
func TestHeadingLevels(t *testing.T) {
	for src, want := range map[string]int{
		"<p class=MsoTitle>": 1, "<p class=MsoTitleCxSpFirst>": 1, "<p class=MsoTitleCxSpMiddle>": 1,
		"<p class=MsoTitleCxSpLast>": 1, "<div class=MsoTitle>": 1, "<p class=MsoSubtitle>": 0,
		"<p class=title>": 1, "<div class=title>": 0, "<p class=MsoHeading7>": 6, "<p class='x Heading2'>": 2,
		"<p class=heading3>": 3, "<p class=heading0>": 0, "<p class=heading10>": 0, "<div class=Heading2>": 0,
		"<p role=heading aria-level=4>": 4, "<div role=heading aria-level=4>": 0, "<p role=note aria-level=4>": 0,
		"<p role=heading>": 0, "<p style='mso-outline-level:5'>": 5, "<div style='mso-outline-level:5'>": 0,
		`<p style='mso-style-name:"heading 3"'>`: 3, `<p style='mso-style-name:heading 9'>`: 6,
		`<p style='mso-style-name:"body"'>`: 0, "<p>": 0,
	} {
		c := &cleaner{all: true}
		if got := c.headingLevel(element(t, src)); got != want {
			t.Errorf("%s has level %d, want %d", src, got, want)
		}
	}
	if c := (&cleaner{}); c.headingLevel(element(t, "<p class=title>")) != 0 {
		t.Error("a title of another program is a heading")
	}
}

func TestListParagraphs(t *testing.T) {
	for class, want := range map[string]bool{
		"MsoListParagraph": true, "MsoListParagraphCxSpLast": true, "MsoListContinue2": true, "MsoListBullet": true,
		"MsoListNumber3": true, "MsoList": false, "MsoNormal": false, "x MsoListBullet2": true,
	} {
		if isListParagraph(element(t, "<p class='"+class+"'>")) != want {
			t.Errorf("%s is of a list: %v", class, !want)
		}
	}
	for class, want := range map[string]bool{"MsoToc1": true, "x MsoTOC2": true, "MsoTo": false, "toc": false} {
		if isTocEntry(element(t, "<p class='"+class+"'>")) != want {
			t.Errorf("%s is of a table of contents: %v", class, !want)
		}
	}
}

// TestContainers: these elements hold paragraphs, and these do not.
func TestContainers(t *testing.T) {
	for _, tag := range strings.Fields("p h1 h2 h3 h4 h5 h6 ul ol pre br") {
		if isContainer(element(t, "<"+tag+">")) {
			t.Errorf("<%s> holds paragraphs", tag)
		}
	}
	for _, src := range []string{"<div>", "<table>", "<section>", "<div><p>", "<div>a<ul></div>",
		"<div><ul></ul><ul></div>"} {
		if !isContainer(element(t, src)) {
			t.Errorf("%s holds no paragraphs", src)
		}
	}
	if isContainer(element(t, "<div> <ul></ul><!-- a --></div>")) {
		t.Error("the wrapper of a list holds paragraphs")
	}
}

// TestEmpty: what there is to see in an element.
func TestEmpty(t *testing.T) {
	for src, want := range map[string]bool{
		"<p></p>": true, "<p> \t\n\f\r\u00a0\u200b\ufeff</p>": true, "<p>\u2003</p>": false,
		"<p><br><span> </span></p>": true,
		"<p><!-- a --></p>":         true, "<p>a</p>": false, "<p><img></p>": false, "<div><hr></div>": false,
		"<div><table></table></div>": false, "<div><p><b>a</b></p></div>": false, "<p><svg></svg></p>": false,
	} {
		if isEmpty(element(t, src)) != want {
			t.Errorf("%s is empty: %v", src, !want)
		}
	}
}
