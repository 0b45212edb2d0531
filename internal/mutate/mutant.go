package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// A mutant is one small change to one file: the bytes from start to end are
// replaced by text.
type mutant struct {
	file       string // its absolute path
	line       int
	start, end int
	text       string
	pkg        string // the import path of its package
}

// mutants returns all mutants of a Go file, in the order of the source.
func mutants(path string, src []byte) ([]mutant, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, path, src, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	p := &planter{src: src, fset: fset, path: path}
	ast.Inspect(file, func(n ast.Node) bool {
		p.node(n)
		return true
	})
	return p.found, nil
}

type planter struct {
	src   []byte
	fset  *token.FileSet
	path  string
	found []mutant
}

// node adds the mutants of one node; those of its children are their own.
func (p *planter) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.IfStmt:
		p.negate(n.Cond)
	case *ast.SwitchStmt:
		if n.Tag == nil {
			p.negateCases(n.Body.List)
		}
	case *ast.BinaryExpr:
		p.binary(n)
	case *ast.BasicLit:
		if n.Kind == token.INT || n.Kind == token.FLOAT || n.Kind == token.CHAR {
			p.replace(n.Pos(), n.End(), "("+n.Value+"+1)")
		}
	case *ast.ExprStmt:
		if _, ok := n.X.(*ast.CallExpr); ok {
			p.drop(n)
		}
	}
}

func (p *planter) negate(cond ast.Expr) {
	p.replace(cond.Pos(), cond.End(), "!("+p.text(cond)+")")
}

func (p *planter) negateCases(clauses []ast.Stmt) {
	for _, clause := range clauses {
		for _, cond := range clause.(*ast.CaseClause).List {
			p.negate(cond)
		}
	}
}

// flipped tells what takes the place of an operator.
var flipped = map[token.Token]string{
	token.LAND: "||", token.LOR: "&&",
	token.LSS: "<=", token.LEQ: "<", token.GTR: ">=", token.GEQ: ">",
	token.EQL: "!=", token.NEQ: "==",
}

// binary swaps the operator, and lets a condition of two parts have one.
func (p *planter) binary(n *ast.BinaryExpr) {
	if op, ok := flipped[n.Op]; ok {
		p.replace(n.OpPos, n.OpPos+token.Pos(len(n.Op.String())), op)
	}
	if n.Op == token.LAND || n.Op == token.LOR {
		p.replace(n.Pos(), n.End(), p.text(n.X))
		p.replace(n.Pos(), n.End(), p.text(n.Y))
	}
}

// drop never calls what is called. The call remains in the text, so that its
// variables and imports are used and the mutant compiles.
func (p *planter) drop(call *ast.ExprStmt) {
	p.replace(call.Pos(), call.End(), "if false { "+p.text(call)+" }")
}

func (p *planter) text(n ast.Node) string {
	return string(p.src[p.offset(n.Pos()):p.offset(n.End())])
}

func (p *planter) offset(pos token.Pos) int { return p.fset.Position(pos).Offset }

func (p *planter) replace(from, to token.Pos, text string) {
	at := p.fset.Position(from)
	p.found = append(p.found, mutant{file: p.path, line: at.Line, start: at.Offset, end: p.offset(to), text: text})
}

// apply returns the file with the mutant in it.
func (m mutant) apply(src []byte) []byte {
	return []byte(string(src[:m.start]) + m.text + string(src[m.end:]))
}

// describe returns the place and the change in one line; root is the folder
// that paths are relative to.
func (m mutant) describe(root string, src []byte) string {
	name, err := filepath.Rel(root, m.file)
	if err != nil {
		name = m.file
	}
	from, to := string(src[m.start:m.end]), m.text
	if len(from) < 3 { // an operator tells nothing without its line
		left := strings.LastIndexByte(string(src[:m.start]), '\n') + 1
		right := m.end + strings.IndexByte(string(src[m.end:])+"\n", '\n')
		before, after := string(src[left:m.start]), string(src[m.end:right])
		from, to = before+from+after, before+to+after
	}
	return filepath.ToSlash(name) + ":" + strconv.Itoa(m.line) + ": " + short(from) + "  ->  " + short(to)
}

// short returns the text on one line of at most 60 characters.
func short(s string) string {
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) > 60 {
		return string(r[:57]) + "..."
	}
	return string(r)
}

// candidates returns all mutants of the packages.
func candidates(pkgs []goPackage) ([]mutant, error) {
	var all []mutant
	for _, pkg := range pkgs {
		for _, name := range pkg.GoFiles {
			path := filepath.Join(pkg.Dir, name)
			src, err := os.ReadFile(path)
			if err != nil {
				return nil, err
			}
			found, err := mutants(path, src)
			if err != nil {
				return nil, err
			}
			for i := range found {
				found[i].pkg = pkg.ImportPath
			}
			all = append(all, found...)
		}
	}
	return all, nil
}
