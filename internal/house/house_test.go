package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// drawn returns the graph of files a, b, c and on, of arrows such as "ab".
func drawn(files int, arrows string) graph {
	g := make(graph, files)
	for _, arrow := range strings.Fields(arrows) {
		from := int(arrow[0] - 'a')
		g[from] = append(g[from], int(arrow[1]-'a'))
	}
	return g
}

func TestBack(t *testing.T) {
	tests := []struct {
		name        string
		files       int
		arrows      string
		back, least int
	}{
		{"nothing", 2, "", 0, 0},
		{"a stair", 3, "ab bc ac", 0, 0},
		{"the names of files count for nothing", 3, "cb ba ca", 0, 0},
		{"two that need each other", 2, "ab ba", 1, 1},
		{"a circle of three", 3, "ab bc ca", 1, 1},
		{"all need the first and the first needs all", 4, "ab ac ad ba ca da", 3, 3},
		{"a circle with a door", 4, "ab bc ca db", 1, 1},
		// Reading begins at d and goes up once for each arrow to a; with b and
		// c before a only one arrow runs up.
		{"two ways up", 4, "da ab ac ba ca bc", 2, 2},
		{"the greedy order does better", 4, "ab ac ad bc cd db bd", 1, 1},
	}
	for _, test := range tests {
		g := drawn(test.files, test.arrows)
		if got := g.back(); got != test.back {
			t.Errorf("%s: %d run back, want %d", test.name, got, test.back)
		}
		if got := g.least(); got != test.least {
			t.Errorf("%s: %d at least, want %d", test.name, got, test.least)
		}
		if got, want := g.count(), len(strings.Fields(test.arrows)); got != want {
			t.Errorf("%s: %d arrows, want %d", test.name, got, want)
		}
	}
}

func TestQuantile(t *testing.T) {
	f := figures{funcs: []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 30}}
	for percent, want := range map[int]int{50: 5, 90: 9, 91: 30, 100: 30} {
		if got := f.quantile(percent); got != want {
			t.Errorf("%d %%: %d, want %d", percent, got, want)
		}
	}
	if got := (&figures{}).quantile(50); got != 0 {
		t.Errorf("no functions: %d", got)
	}
}

// files are a module of two packages. In package p a.go uses a type and a
// method of b.go, b.go a field and a constant of c.go, and c.go a function of
// a.go. What is called n in two functions is no arrow.
var files = map[string]string{
	"go.mod": "module m\n\ngo 1.26\n",
	"p/a.go": "package p\n\nimport \"strings\"\n\nfunc A(b B) string {\n\tn := b.Text()\n" +
		"\treturn strings.ToUpper(n)\n}\n",
	"p/b.go": "package p\n\ntype B struct{ c }\n\nfunc (b B) Text() string { return b.s[:Most] }\n",
	"p/c.go": "package p\n\nconst Most = 3\n\ntype c struct{ s string }\n\n" +
		"func three() string { n := A(B{}); return n }\n",
	"p/a_test.go": "package p\n\nfunc testsAreLeftOut() {}\n",
	"q/q.go":      "package q\n\nimport \"m/p\"\n\nvar Q = p.Most\n",
}

func TestRun(t *testing.T) {
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var out strings.Builder
	if err := run(dir, []string{"./..."}, &out); err != nil {
		t.Fatal(err)
	}
	want := []string{
		"files lines funcs median p90 longest exported arrows back least package",
		"3 20 3 1 4 4 3 4 2 (50 %) 1 (25 %) p",
		"1 5 0 0 0 0 1 0 0 0 q",
		"4 25 3 1 4 4 4 4 2 (50 %) 1 (25 %) all",
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	for i := range max(len(lines), len(want)) {
		if i >= len(lines) || i >= len(want) || strings.Join(strings.Fields(lines[i]), " ") != want[i] {
			t.Fatalf("got\n%s\nwant\n%s", out.String(), strings.Join(want, "\n"))
		}
	}
}

func TestBroken(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"go.mod": files["go.mod"], "p.go": "package p\n\nvar x int = \"\"\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := run(dir, []string{"./..."}, &strings.Builder{}); err == nil {
		t.Error("a package that does not compile is measured")
	}
}
