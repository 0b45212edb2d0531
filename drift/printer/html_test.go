package printer

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/drift"
)

// textIn returns the text of the elements of a page that have the class.
func textIn(t *testing.T, page []byte, class string) []string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(string(page)))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && strings.Contains(" "+attribute(n, "class")+" ", " "+class+" ") {
			out = append(out, textOfNode(n))
		}
	}
	return out
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// textOfNode returns the text of an element without its labels.
func textOfNode(n *html.Node) string {
	text := ""
	for c := range n.ChildNodes() {
		switch {
		case c.Type == html.TextNode:
			text += c.Data
		case attribute(c, "class") != "side":
			text += textOfNode(c)
		}
	}
	return text
}

// TestHTMLHoldsBothTexts checks that the page shows every passage, old and
// new, and nothing that the documents hold as markup.
func TestHTMLHoldsBothTexts(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		old, new := pairGen(rt)
		r := compareMarkdown(old, new)
		page := draw(t, HTML, r, Options{})
		shown := map[string]string{}
		for _, side := range []string{"old", "new"} {
			shown[side] = strings.Join(textIn(t, page, side), "\n")
		}
		titles := strings.Join(titlesOf(r), "\n")
		for _, p := range r.Passages {
			for side, text := range map[string]string{"old": p.Old(), "new": p.New()} {
				if !strings.Contains(shown[side]+"\n"+titles, text) {
					rt.Fatalf("the %s text does not show %q\n%s", side, text, page)
				}
			}
		}
		if strings.Count(string(page), "<script") != 1 {
			rt.Fatal("a script of the text came through")
		}
	})
}

func titlesOf(r *drift.Report) []string {
	var out []string
	for _, s := range r.Sections {
		out = append(out, sectionTitle(s))
	}
	return out
}

func TestHTMLNotesEveryItemOnce(t *testing.T) {
	for name, m := range machineReports(t) {
		r := m.report
		page := string(draw(t, HTML, r, m.opts))
		for _, item := range r.Items {
			if n := strings.Count(page, fmt.Sprintf("<li id=\"i-%s\"", item.ID)); n != 1 {
				t.Errorf("%s: %s %s is noted %d times", name, item.Class, item.ID, n)
			}
		}
		ids := map[string]bool{}
		for _, id := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(page, -1) {
			if ids[id[1]] {
				t.Errorf("%s: the id %s stands there twice", name, id[1])
			}
			ids[id[1]] = true
		}
	}
}

// TestHTMLKeepsItsPolicy checks that the page asks for nothing from elsewhere,
// and that the hashes of its policy are those of what it holds.
func TestHTMLKeepsItsPolicy(t *testing.T) {
	r, opts := judged()
	page := string(draw(t, HTML, r, opts))
	for _, element := range []string{"style", "script"} {
		_, rest, _ := strings.Cut(page, "<"+element+">")
		body, _, _ := strings.Cut(rest, "</"+element+">")
		if !strings.Contains(page, element+"-src "+hashOf(body)) {
			t.Errorf("the policy does not know the %s", element)
		}
	}
	if at := regexp.MustCompile(`(?i)(src|href)="[^#"]|url\(|@import| on\w+=| style=`).FindString(page); at != "" {
		t.Errorf("the page holds %q", at)
	}
	for _, want := range []string{
		"accepted: as agreed &lt;1&gt; (by Ann, on 2015-01-02)", "the acceptance has expired",
		"Accept as a rule?", "no longer there",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
}

// TestMovesAreLinked checks that what moved is linked from where it stood.
func TestMovesAreLinked(t *testing.T) {
	moved := "This whole paragraph about fountains and their long history goes to the end."
	r := compareMarkdown("# A\n\nFirst things come first.\n\n"+moved+"\n\nBees like hives.\n\n# B\n\nWe sing.\n",
		"# A\n\nFirst things come first.\n\nBees like hives.\n\n# B\n\nWe sing.\n\n"+moved+"\n")
	page := string(draw(t, HTML, r, Options{}))
	link := regexp.MustCompile(`Moved: <a href="#(p-\d+)">This whole`).FindStringSubmatch(page)
	if link == nil || !strings.Contains(page, `id="`+link[1]+`"`) {
		t.Errorf("no link from the old place:\n%s", page)
	}
}

// TestPeriodsAreHeadings checks that what a section holds for a period is under
// the name of the period.
func TestPeriodsAreHeadings(t *testing.T) {
	r := &drift.Report{Passages: []drift.Passage{
		{Section: "a", Item: -1},
		{Section: "a", Item: -1, OldIndex: 1, NewIndex: 1, Period: &drift.Period{Kind: "plan", Year: 2014}},
		{Section: "a", Item: -1, OldIndex: 2, NewIndex: 2, Period: &drift.Period{Kind: "plan", Year: 2014}},
		{Section: "a", Item: -1, OldIndex: 3, NewIndex: 3, Period: &drift.Period{Kind: "plan", Year: 2015}},
	}}
	told := regexp.MustCompile(`<h3>.*</h3>|\d unchanged blocks?`)
	got := told.FindAllString(string(draw(t, HTML, r, Options{})), -1)
	want := []string{
		"1 unchanged block", "<h3>plan 2014</h3>", "2 unchanged blocks", "<h3>plan 2015</h3>", "1 unchanged block",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestUnchanged checks what is folded away.
func TestUnchanged(t *testing.T) {
	same := drift.Passage{Item: -1, Segments: []drift.Segment{{Op: drift.Equal, Item: -1}}}
	if !unchanged(same) {
		t.Error("a passage without a change is shown")
	}
	for name, change := range map[string]func(*drift.Passage){
		"moved":               func(p *drift.Passage) { p.Moved = true },
		"of an item":          func(p *drift.Passage) { p.Item = 0 },
		"only in the new one": func(p *drift.Passage) { p.OldIndex = -1 },
		"only in the old one": func(p *drift.Passage) { p.NewIndex = -1 },
		"changed":             func(p *drift.Passage) { p.Segments = []drift.Segment{{Op: drift.Replace, Item: -1}} },
		"marked":              func(p *drift.Passage) { p.Segments = []drift.Segment{{Op: drift.Equal, Item: 0}} },
	} {
		p := same
		if change(&p); unchanged(p) {
			t.Errorf("a passage that is %s is folded away", name)
		}
	}
}
