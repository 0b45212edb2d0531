package frontmatter

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
)

// FuzzRead holds of any text that its lines stay, that front matter is written as
// it stands, and that a new title changes nothing else of what it says.
func FuzzRead(f *testing.F) {
	for _, input := range golden.Inputs(f, "testdata/*.txtar") {
		f.Add(input)
	}
	for _, input := range []string{
		"---\na: &x [1, *x]\n---\n", "---\n? a\n: b\n---\n", "---\n{a: 1}\n---\n",
		"---\n<<: {a: 1}\na: 2\n---\n",
		"---\ntitle: a\n# b\n...\n", "+++\na.b = 1\nc = {d = 2}\n[a.e]\n[[f]]\n+++\n",
		"+++\nx = 1979-05-27 07:32:00\n+++",
		"{\"a\": 1e400, \"a\\n\": [{}]}\n\nx", "---json\n[1]\n---\n", "--- toml\n'' = ''\n---\n",
		"---\n- a\n---\n",
		"---\n\"a\": |\n  b\n---\n---\n", "---\nlast_update:\n  date: 2012-1-1\n---\n", "---js\na: b\n---\n",
	} {
		f.Add(input)
	}
	f.Fuzz(func(t *testing.T, input string) {
		if !utf8.ValidString(input) || strings.ContainsAny(input, "\r\x00") {
			t.Skip("readers get no such text")
		}
		front, body, _ := Read(input)
		if strings.Count(body, "\n") != strings.Count(input, "\n") {
			t.Errorf("the lines of %q are others in %q", input, body)
		}
		if front == nil {
			if body != input || Body(input) != input {
				t.Errorf("%q became %q", input, body)
			}
			return
		}
		var m document.Meta
		front.Fill(&m)
		if out, lost := Write(&m, m.Front.Kind); out != ensureNewline(m.Front.Text) || len(lost) > 0 {
			t.Errorf("%q is written as %q: %v", m.Front.Text, out, lost)
		}
		m.Title = "a: b"
		for _, kind := range Kinds() {
			out, lost := Write(&m, kind)
			if len(lost) > 0 {
				continue
			}
			back, _, problems := Read(out)
			if back == nil {
				t.Fatalf("as %s, %q is not read: %v", kind, out, problems)
			}
			var again document.Meta
			back.Fill(&again)
			again.Front = m.Front
			if diff := cmp.Diff(sortedMeta(m), sortedMeta(again)); diff != "" {
				t.Errorf("%q, with a title, as %s is %q (-want +got)\n%s", input, kind, out, diff)
			}
		}
	})
}

// sortedMeta returns metadata whose order does not matter.
func sortedMeta(m document.Meta) document.Meta {
	m.Extra = sorted(m.Extra)
	return m
}
