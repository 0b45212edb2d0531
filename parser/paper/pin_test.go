package paper

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/parser/outline"
	"github.com/stemmadocs/stemma/profile"
)

// shared is where texts of others are, beside the project.
const shared = "../../../shared/"

// papers returns all the papers that there are, by name: those of cases, and
// where they are beside the project, those of the corpus.
func papers(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	for i, src := range golden.Inputs(t, "testdata/*.txtar") {
		all[fmt.Sprintf("case %d", i)] = src
	}
	for _, pattern := range []string{"../../testdata/sample/*.txt", shared + "corpus/seed/*.txt",
		shared + "cases/pages/paper-*.txt", shared + "cases/actions/*.txt"} {
		paths, _ := filepath.Glob(pattern)
		for _, path := range paths {
			src, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			all[filepath.Base(path)] = string(src)
		}
	}
	marked, _ := filepath.Glob(openings + "/*.ann")
	for _, path := range marked {
		marks := readMarks(t, path)
		all[filepath.Base(path)+" C"], all[filepath.Base(path)+" D"] = faceC(marks), faceD(marks)
	}
	items, _ := filepath.Glob(corpus + "/*.json")
	for name, face := range faces {
		for _, path := range items {
			if text, _ := publishedText(t, path, face); text != "" {
				all[filepath.Base(path)+" "+name] = text
			}
		}
	}
	return all
}

// outlineOf returns the outline of a text as a file has it, and the document.
func outlineOf(t testing.TB, src string) (*document.Document, *outline.Outline) {
	t.Helper()
	doc, made := Outline(src, profile.GDS(), nil)
	o, problems := outline.Parse(made.String(), "outline")
	if len(problems) > 0 {
		t.Fatalf("%s\n%s", golden.Problems("", problems), made)
	}
	return doc, o
}

// The outline of a reading gives the same reading.
func TestOutlineComesBack(t *testing.T) {
	for name, src := range papers(t) {
		t.Run(name, func(t *testing.T) {
			doc, o := outlineOf(t, src)
			again := ParsePinned(src, profile.GDS(), o)
			if diff := cmp.Diff(document.Dump(doc), document.Dump(again)); diff != "" {
				t.Errorf("- as it was read, + with its outline\n%s\n%s", diff, o)
			}
			for _, p := range again.Problems {
				if strings.HasPrefix(p.Code, "pin-") {
					t.Error(p.Format(name))
				}
			}
		})
	}
}

// few is how many pins of a text are edited.
const few = 8

// Each pin of an outline that is made another kind takes effect, whatever the
// other pins say.
func TestEditedPinsTakeEffect(t *testing.T) {
	all := papers(t)
	for i, name := range slices.Sorted(maps.Keys(all)) {
		if testing.Short() && i%8 > 0 {
			continue
		}
		src := all[name]
		_, o := Outline(src, profile.GDS(), nil)
		step := max(1, len(o.Pins)/few)
		for i := 0; i < len(o.Pins); i += step {
			if sharesLine(o, i) {
				continue
			}
			was := o.Pins[i].Kind
			for k, kind := range pinKinds {
				if kind == was || was == outline.Join || len(o.Pins) > few && (i/step+k)%4 > 0 {
					continue // a line that another joins is none of its own; long texts give enough examples
				}
				checkEdited(t, name, src, o, i, kind)
			}
		}
	}
}

// sharesLine reports whether the line of pin i became two blocks: the sentence
// that names the series, and the rest.
func sharesLine(o *outline.Outline, i int) bool {
	return slices.ContainsFunc(o.Pins, func(p outline.Pin) bool {
		return p.Line == o.Pins[i].Line && p.Words != o.Pins[i].Words
	})
}

// checkEdited checks what becomes of the block of pin i if it is of that kind.
func checkEdited(t *testing.T, name, src string, o *outline.Outline, i int, kind outline.Kind) {
	t.Helper()
	was := o.Pins[i]
	edited := o.Without(func(p *outline.Pin) bool {
		return p.Line == was.Line || kind == outline.Title && p.IsTitle()
	})
	made := madeOf(was, kind)
	edited.Pins = append(edited.Pins, made)
	r := pin(src, profile.GDS(), edited, nil)
	if kind == outline.Join {
		checkJoined(t, name, r, &made)
		return
	}
	r.read()
	if got := r.became(was.Line); got != what(&made) {
		t.Errorf("%s: line %d, which was %s, is %q with %s", name, was.Line, &was, got, &made)
	}
	for _, p := range r.doc.Problems {
		if strings.HasPrefix(p.Code, "pin-") {
			t.Errorf("%s: with %s: %s", name, &made, p)
		}
	}
}

// checkJoined checks that the block of a pin goes on in the next, if there is
// one.
func checkJoined(t *testing.T, name string, r *reader, pin *outline.Pin) {
	t.Helper()
	i := slices.IndexFunc(r.blocks, func(b block) bool { return b.start.Line == pin.Line })
	if i < 0 { // a line that was printed round the page, and is now one of a block
		return
	}
	last := slices.ContainsFunc(r.doc.Problems, func(p document.Problem) bool { return p.Code == "pin-unused" })
	if len(r.blocks[i].lines) < 2 && !last {
		t.Errorf("%s: %s does not join line %d", name, pin, pin.Line)
	}
}

// what says what a pin should make of its block.
func what(p *outline.Pin) string {
	switch p.Kind {
	case outline.Heading:
		return fmt.Sprintf("%s level %d", p.Kind, p.Level)
	case outline.Department:
		return fmt.Sprintf("%s %s level %d", p.Kind, p.Key, p.Level)
	case outline.Statement:
		return fmt.Sprintf("%s %s", p.Kind, p.Period)
	}
	return string(p.Kind)
}

// became says what the block at a line became.
func (r *reader) became(number int32) string {
	for i := range r.blocks {
		b := &r.blocks[i]
		if b.start.Line != number {
			continue
		}
		switch {
		case b.heading != nil && b.heading.role == document.RoleDepartment:
			return fmt.Sprintf("department %s level %d", b.heading.roleKey, b.heading.level)
		case b.heading != nil && b.heading.role == document.RoleStatement:
			return fmt.Sprintf("statement %s", b.heading.period)
		case b.heading != nil:
			return fmt.Sprintf("heading level %d", b.heading.level)
		case b.kind == row:
			return "row"
		case b.kind == bullet || b.kind == item:
			return "item"
		}
		return "text"
	}
	for _, p := range r.doc.Problems {
		if p.Code == "dropped-line" && p.Span.Line == number {
			return "drop"
		}
	}
	if r.doc.Meta.Description == "About it" {
		return "meta"
	}
	return "title"
}
