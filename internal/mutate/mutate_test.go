package main

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestMutants(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"a condition", "if ok { g() }", `
			if ok { g() }  ->  if !(ok) { g() }
			g()  ->  if false { g() }`},
		{"two parts", "return a && b", `
			return a && b  ->  return a || b
			a && b  ->  a
			a && b  ->  b`},
		{"a bound", "return n < m", `
			return n < m  ->  return n <= m`},
		{"equality", "return n == m", `
			return n == m  ->  return n != m`},
		{"a number and a character", "return 40, 'x'", `
			return 40, 'x'  ->  return (40+1), 'x'
			'x'  ->  ('x'+1)`},
		{"a case", "switch { case ok: return }", `
			switch { case ok: return }  ->  switch { case !(ok): return }`},
		{"a case of a value", "switch x { case y: return }", ``},
		{"a string and a sum", `return "a" + b`, ``},
	}
	for _, test := range tests {
		src := []byte("package p\nfunc f() {\n" + test.body + "\n}\n")
		found, err := mutants("/p/p.go", src)
		if err != nil {
			t.Fatalf("%s: %v", test.name, err)
		}
		var got []string
		for _, m := range found {
			got = append(got, strings.TrimPrefix(m.describe("/p", src), "p.go:3: "))
		}
		var want []string
		for line := range strings.Lines(strings.TrimSpace(test.want)) {
			want = append(want, strings.TrimSpace(line))
		}
		if test.want == `` {
			want = nil
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: got\n%s\nwant\n%s", test.name, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

func TestApply(t *testing.T) {
	src := []byte("package p\nfunc f() bool { return 1 < 2 }\n")
	found, err := mutants("p.go", src)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(found[0].apply(src)), "package p\nfunc f() bool { return 1 <= 2 }\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if string(src) != "package p\nfunc f() bool { return 1 < 2 }\n" {
		t.Error("the source itself has changed")
	}
}

func TestJudge(t *testing.T) {
	tests := []struct {
		out, where string
		want       verdict
	}{
		{"ok  \tm/a\t0.1s\n--- FAIL: TestX (0.00s)\nFAIL\tm/b\t0.2s\nFAIL\n", "m/b", failed},
		{"# m/a\na.go:1: no\nFAIL\tm/a [build failed]\nFAIL\n", "m/a", broken},
		{"panic: test timed out after 30s\nFAIL\tm/a\t30.1s\n", "m/a", timedOut},
		{"panic: runtime error: index out of range\nFAIL\tm/a\t0.1s\n", "m/a", failed},
		{"go: no such thing\n", "", failed},
	}
	for _, test := range tests {
		if got := judge(test.out); got != test.want {
			t.Errorf("%q: got %q, want %q", test.out, got, test.want)
		}
		if got := firstFailure(test.out); got != test.where {
			t.Errorf("%q: failed first in %q, want %q", test.out, got, test.where)
		}
	}
}

func TestParseArgs(t *testing.T) {
	o, patterns, err := parseArgs([]string{"./a", "-n", "3", "./b", "-all", "-seed=7"})
	if err != nil {
		t.Fatal(err)
	}
	if want := (options{count: 3, seed: 7, seconds: 300, all: true}); o != want {
		t.Errorf("options %+v, want %+v", o, want)
	}
	if want := []string{"./a", "./b"}; !slices.Equal(patterns, want) {
		t.Errorf("packages %v, want %v", patterns, want)
	}
}

// module is a module of two packages. Of the three mutants of package a its own
// tests hold one and those of package b another; nothing holds the third.
var module = map[string]string{
	"go.mod": "module m\n\ngo 1.26\n",
	"a/a.go": `package a

func Old(age int) bool {
	return age > 17
}
func Double(n int) int {
	return n * 2
}
`,
	"a/a_test.go": `package a

import "testing"

func TestOld(t *testing.T) {
	if !Old(18) {
		t.Error("18 is old")
	}
}
`,
	"b/b.go": "package b\n",
	"b/b_test.go": `package b

import (
	"m/a"
	"testing"
)

func TestDouble(t *testing.T) {
	if a.Double(2) != 4 {
		t.Error("2 and 2 is 4")
	}
}
`,
}

func writeModule(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range module {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestRun(t *testing.T) {
	dir := writeModule(t)
	var out strings.Builder
	if err := run(context.Background(), dir, []string{"./a", "-all"}, &out); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	last := len(lines) - 1
	slices.Sort(lines[:last])
	want := []string{
		"LIVES            a/a.go:4: return age > 17  ->  return age >= 17",
		"killed by own    a/a.go:4: return age > 17  ->  return age > (17+1)",
		"killed by suite  a/a.go:7: return n * 2  ->  return n * (2+1)  (m/b)",
	}
	if !slices.Equal(lines[:last], want) {
		t.Errorf("got\n%s\nwant\n%s", out.String(), strings.Join(want, "\n"))
	}
	shares := "killed by own 1 (33 %); killed by suite 1 (33 %); LIVES 1 (33 %)"
	if !strings.HasPrefix(lines[last], "3 mutants of 3 possible, seed 1, ") || !strings.HasSuffix(lines[last], shares) {
		t.Errorf("summary %q", lines[last])
	}
	for name, text := range module {
		if now, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(now) != text {
			t.Errorf("%s is touched: %v", name, err)
		}
	}
}

func TestTimeIsUp(t *testing.T) {
	var out strings.Builder
	if err := run(context.Background(), writeModule(t), []string{"./a", "-seconds", "0"}, &out); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(out.String(), "the time is up\n0 mutants of 3 possible") {
		t.Errorf("got %q", out.String())
	}
}

func TestBadSuite(t *testing.T) {
	dir := writeModule(t)
	bad := []byte("package a\nvar x int = \"\"\n")
	if err := os.WriteFile(filepath.Join(dir, "a/a_test.go"), bad, 0o600); err != nil {
		t.Fatal(err)
	}
	err := run(context.Background(), dir, []string{"./a"}, &strings.Builder{})
	if err == nil || !strings.Contains(err.Error(), "without any mutant") {
		t.Errorf("got %v", err)
	}
}
