package drift

import (
	"go/ast"
	"go/parser"
	"go/token"
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
	var all []Class
	for _, spec := range constants(t, "class.go", "Class") {
		value := valueOf(t, spec)
		name := ""
		for word := range strings.SplitSeq(value, "-") {
			name += strings.ToUpper(word[:1]) + word[1:]
		}
		comment := strings.TrimSpace(spec.Doc.Text() + spec.Comment.Text())
		if spec.Names[0].Name != name || comment != Class(value).Reason() {
			t.Errorf("%s is %s and called %q; its reason is %q",
				value, spec.Names[0].Name, comment, Class(value).Reason())
		}
		all = append(all, Class(value))
	}
	slices.Sort(all)
	if !slices.Equal(all, Classes()) {
		t.Errorf("constants: %q\nclasses:   %q", all, Classes())
	}
}

// Every kind of edit is a class of the same name.
func TestKindsAreClasses(t *testing.T) {
	kinds := constants(t, "internal/wording/kind.go", "Kind")
	for _, spec := range kinds {
		if value := valueOf(t, spec); Class(value).Severity() == "" {
			t.Errorf("%s is no class", value)
		}
	}
	if len(kinds) == 0 {
		t.Error("there are no kinds")
	}
}

// constants returns the constants of a type that a file declares.
func constants(t *testing.T, path, typeName string) []*ast.ValueSpec {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	var out []*ast.ValueSpec
	for _, decl := range file.Decls {
		if d, ok := decl.(*ast.GenDecl); ok && d.Tok == token.CONST {
			for _, s := range d.Specs {
				spec := s.(*ast.ValueSpec)
				if name, ok := spec.Type.(*ast.Ident); ok && name.Name == typeName {
					out = append(out, spec)
				}
			}
		}
	}
	return out
}

func valueOf(t *testing.T, spec *ast.ValueSpec) string {
	t.Helper()
	value, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
	if err != nil {
		t.Fatal(err)
	}
	return value
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
