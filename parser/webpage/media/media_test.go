package media

import "testing"

func TestCut(t *testing.T) {
	for _, c := range []struct {
		text, before, tex, after string
		dollars, displayed, ok   bool
	}{
		{text: `a \(b\) c`, before: "a ", tex: "b", after: " c", ok: true},
		{text: "a $$b$$ c", before: "a ", tex: "b", after: " c", displayed: true, ok: true},
		{text: "a $b$ c", before: "a $b$ c"},
		{text: "a $b$ c", before: "a ", tex: "b", after: " c", dollars: true, ok: true},
		{text: `$a {$b$} c$`, tex: "a {$b$} c", dollars: true, ok: true},
		{text: `\[\text{a\]}b\]`, tex: `\text{a\]}b`, displayed: true, ok: true},
		{text: `\$5 $6$`, before: `\$5 `, tex: "6", dollars: true, ok: true},
		{text: `\begin{a*}b\end{a*}c`, tex: `\begin{a*}b\end{a*}`, after: "c", displayed: true, ok: true},
		{text: `\begin{A}b\end{A}`, before: `\begin{A}b\end{A}`},
		{text: `\(a`, before: `\(a`},
		{text: "$$ $$", before: "$$ $$"},
		{text: `\\(a\)`, before: `\\(a\)`},
	} {
		s := search{dollars: c.dollars, left: 100}
		before, tex, after, displayed, ok := s.cut(c.text)
		if before != c.before || tex != c.tex || after != c.after || displayed != c.displayed || ok != c.ok {
			t.Errorf("%q: %q, %q, %q, displayed %v, %v", c.text, before, tex, after, displayed, ok)
		}
	}
	s := search{left: 0}
	if _, _, _, _, ok := s.cut("$$a$$"); ok {
		t.Error("a search goes on for longer than it may")
	}
}

func TestLargest(t *testing.T) {
	for set, want := range map[string]string{
		"":                             "",
		"a.png":                        "a.png",
		"a.png, b.png 2x":              "b.png",
		"a.png 300w,b.png 900w,c 1w":   "b.png",
		"a,b.png 2x, c.png":            "a,b.png",
		"data:image/gif;base64,R0 9w":  "",
		"  a.png   1.5x ,\n b.png 1x ": "a.png",
	} {
		if got := largest(set); got != want {
			t.Errorf("%q: %q, want %q", set, got, want)
		}
	}
}
