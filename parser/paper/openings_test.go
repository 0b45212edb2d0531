package paper

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// openings are where the openings of real publications are, in other words and
// marked by hand: a line a block, "KIND|text".
const openings = "../../../shared/cases/papers"

// mark is one block of a marked opening.
type mark struct{ kind, text string }

// readMarks reads a marked opening.
func readMarks(t *testing.T, path string) []mark {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var marks []mark
	for _, l := range strings.Split(string(src), "\n") {
		if kind, text, ok := strings.Cut(l, "|"); ok && len(kind) == 1 {
			marks = append(marks, mark{kind, text})
		}
	}
	return marks
}

// faceC parts blocks by blank lines, and sets bullets in.
func faceC(marks []mark) string {
	var s strings.Builder
	for i, m := range marks {
		bullet := m.kind == "b"
		if i > 0 && (!bullet || marks[i-1].kind != "b") {
			s.WriteByte('\n')
		}
		if bullet {
			s.WriteString("  • ")
		}
		s.WriteString(m.text + "\n")
	}
	return s.String()
}

// faceD has a line a block.
func faceD(marks []mark) string {
	var s strings.Builder
	for _, m := range marks {
		if m.kind == "b" {
			s.WriteString("- ")
		}
		s.WriteString(m.text + "\n")
	}
	return s.String()
}

// tally counts headings that were found.
type tally struct {
	right, wrong, missed int
	levels               int // wrong ones, of the headings that are right
}

func (s tally) precision() float64 { return share(s.right, s.right+s.wrong) }
func (s tally) recall() float64    { return share(s.right, s.right+s.missed) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// TestOpenings holds how many headings of marked openings are found, in both
// faces, and that no word of them vanishes.
func TestOpenings(t *testing.T) {
	paths, _ := filepath.Glob(openings + "/*.ann")
	if len(paths) == 0 {
		t.Skip("no marked openings in " + openings)
	}
	for name, face := range map[string]func([]mark) string{"C": faceC, "D": faceD} {
		t.Run(name, func(t *testing.T) {
			var sum tally
			for _, path := range paths {
				marks := readMarks(t, path)
				src := face(marks)
				doc := Parse(src, profile.GDS())
				sum.count(t, filepath.Base(path), marks, doc)
				checkNothingLost(t, src)
			}
			t.Logf("%+v: precision %.3f, recall %.3f", sum, sum.precision(), sum.recall())
			if sum.precision() < 0.92 || sum.recall() < 0.95 {
				t.Errorf("precision %.3f, recall %.3f", sum.precision(), sum.recall())
			}
		})
	}
}

// count compares the headings of doc with the marks. Levels are compared as
// they step: a heading is at the wrong level where it is deeper, shallower or
// equal to the one before it in one and not in the other.
func (s *tally) count(t *testing.T, name string, marks []mark, doc *document.Document) {
	type head struct {
		text  string
		level int
	}
	var got []head
	document.WalkDocument(doc, func(n document.Node) bool {
		if n, ok := n.(*document.Section); ok {
			got = append(got, head{bare(n.Number + " " + n.Name()), n.Level})
		}
		return true
	})
	at := 0
	for _, m := range marks {
		switch m.kind {
		case "=":
			if bare(doc.Meta.Title) != bare(m.text) {
				t.Logf("%s: title %q, not %q", name, doc.Meta.Title, m.text)
				s.missed++
			} else {
				s.right++
			}
		case "2", "3", "4":
			want := bare(m.text)
			i := at
			for i < len(got) && got[i].text != want {
				i++
			}
			if i == len(got) {
				t.Logf("%s: missed %q", name, m.text)
				s.missed++
				continue
			}
			for _, h := range got[at:i] {
				t.Logf("%s: not a heading: %q", name, h.text)
				s.wrong++
			}
			s.right++
			if got[i].level != int(m.kind[0]-'0') {
				t.Logf("%s: level %d, not %s: %q", name, got[i].level, m.kind, m.text)
				s.levels++
			}
			at = i + 1
		}
	}
	for _, h := range got[at:] {
		t.Logf("%s: not a heading: %q", name, h.text)
		s.wrong++
	}
}

// bare is the letters and digits of a text.
func bare(text string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return unicode.ToLower(c)
		}
		return -1
	}, text)
}
