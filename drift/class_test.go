package drift

import (
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestClassTable(t *testing.T) {
	seen := map[Class]bool{}
	for _, row := range classTable {
		if seen[row.class] {
			t.Errorf("%s is there twice", row.class)
		}
		seen[row.class] = true
		if row.severity.rank() < 0 || row.reason == "" {
			t.Errorf("%s has no severity or no reason", row.class)
		}
		if row.dual != "" && row.dual.info().dual != row.class {
			t.Errorf("the dual of %s is %s, but its dual is %q", row.class, row.dual, row.dual.info().dual)
		}
		if row.class.Severity() != row.severity || row.class.Reason() != row.reason {
			t.Errorf("%s is looked up in another row", row.class)
		}
	}
	if c := Class("none-of-them"); c.Severity() != "" || c.Reason() != "" {
		t.Error("what is no class has a severity or a reason")
	}
}

// A constant has the name of its value, and its comment is the reason that
// reports give.
func TestClassConstants(t *testing.T) {
	file, err := parser.ParseFile(gotoken.NewFileSet(), "class.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	var all []Class
	for _, decl := range file.Decls {
		d, ok := decl.(*ast.GenDecl)
		if !ok || d.Tok != gotoken.CONST {
			continue
		}
		for _, s := range d.Specs {
			spec := s.(*ast.ValueSpec)
			value, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			name := ""
			for word := range strings.SplitSeq(value, "-") {
				name += strings.ToUpper(word[:1]) + word[1:]
			}
			comment := strings.TrimSpace(spec.Doc.Text() + spec.Comment.Text())
			if spec.Names[0].Name != name || comment != Class(value).Reason() {
				t.Errorf("%s is %s and called %q; its reason is %q", value, spec.Names[0].Name, comment, Class(value).Reason())
			}
			all = append(all, Class(value))
		}
	}
	slices.Sort(all)
	if !slices.Equal(all, Classes()) {
		t.Errorf("constants: %q\nclasses:   %q", all, Classes())
	}
}

func BenchmarkSeverity(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		PlaceholderRemaining.Severity()
	}
}

func TestSeverityAllocatesNothing(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { NumberChanged.Severity() }); n != 0 {
		t.Errorf("%v allocations to look a severity up", n)
	}
}
