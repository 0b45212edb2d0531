package webpage

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// elementOf returns the first element of a kind in a source.
func elementOf(t *testing.T, src string, kind atom.Atom) *html.Node {
	t.Helper()
	for n := range source.Parse(src, source.Options{}).Root.Descendants() {
		if n.DataAtom == kind {
			return n
		}
	}
	t.Fatalf("%s has no <%v>", src, kind)
	return nil
}

// TestAttributeNames holds the names that can be written again as those of
// attributes.
func TestAttributeNames(t *testing.T) {
	for name, want := range map[string]bool{
		"a": true, "z": true, "_": true, "data-x": true, "a:b": true, "a.b": true, "a0": true, "a9": true, "a_": true,
		"": false, "0a": false, "-a": false, ":a": false, ".a": false, "A": false, "a{": false, "a`": false,
		"a/": false,
		"a;": false, "a é": false, "@": false, "a,": false,
	} {
		if attributeName(name) != want {
			t.Errorf("%q is a name: %v", name, !want)
		}
	}
}

// TestOwnNotation reads what our writer notes in attributes.
func TestOwnNotation(t *testing.T) {
	for src, want := range map[string]int{
		"<p data-level=1>": 1, "<p data-level=6>": 6, "<p data-level=0>": 0, "<p data-level=7>": 0,
		"<p data-level=x>": 0, "<p>": 0,
	} {
		if level, ok := levelOf(elementOf(t, src, atom.P)); ok != (want > 0) || ok && level != want {
			t.Errorf("%s is of level %d", src, level)
		}
	}
	for _, kind := range []document.PeriodKind{document.Commitment, document.Progress, document.Plan} {
		if p := period(string(kind) + " 2012-11"); p == nil || p.Kind != kind || p.Year != 2012 || p.Month != 11 {
			t.Errorf("%s is read as %v", kind, p)
		}
	}
	if period("other 2012") != nil {
		t.Error("another kind of period is read")
	}
	for src, want := range map[string]document.Role{
		"<section class=department>": document.RoleDepartment, "<section class=statement>": document.RoleStatement,
		"<section class=other>": "", "<section>": "",
	} {
		if got := roleOf(elementOf(t, src, atom.Section)); got != want {
			t.Errorf("%s has the role %q", src, got)
		}
	}
	if roleOf(elementOf(t, "<p class=statement>", atom.P)) != "" {
		t.Error("a paragraph has a role")
	}
	for src, want := range map[string]bool{
		"<p><b>a</b> </p>": true, "<p> <b>a</b></p>": true, "<p>a</p>": false, "<p><b></b>a</p>": false,
		"<p><b></b><i></i></p>":    false,
		"<p><b></b><!-- a --></p>": false,
	} {
		if onlyElement(elementOf(t, src, atom.P)) != want {
			t.Errorf("%s holds one element only: %v", src, !want)
		}
	}
}

// TestFragments: nothing in a fragment is taken for the page around a text.
func TestFragments(t *testing.T) {
	doc := Fragment("<title>A</title><main><nav>x</nav><p>y</p></main>", nil, nil)
	if got := document.Dump(doc); !strings.Contains(got, `"x"`) || !strings.Contains(got, `"y"`) {
		t.Errorf("the fragment is\n%s", got)
	}
}

// TestTasks: the check box that begins an item, of which no reader may change it.
func TestTasks(t *testing.T) {
	for src, want := range map[string]document.Task{
		"<input type=checkbox disabled>x":         document.TaskOpen,
		"<input type=checkbox disabled checked>x": document.TaskDone,
		"<p><input type=checkbox disabled>x":      document.TaskOpen, "<input type=checkbox>x": "",
		"<input type=radio disabled>x":    "",
		"<b type=checkbox disabled>x</b>": "", "<div><input type=checkbox disabled>x": "", "x": "",
	} {
		item := elementOf(t, "<ul><li>"+src+"</ul>", atom.Li)
		if got := takeTask(item); got != want {
			t.Errorf("%s is the task %q, want %q", src, got, want)
		}
	}
}
