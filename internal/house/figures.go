package main

import (
	"fmt"
	"go/ast"
	"io"
	"slices"
)

// figures are what is measured of a package.
type figures struct {
	name     string
	files    int
	lines    int
	funcs    []int // the lines of each function, braces and all
	exported int   // names; methods and fields are not counted
	arrows   int
	back     int
	least    int
}

func measure(s *source) figures {
	g := s.arrows()
	f := figures{name: s.name, files: len(s.files), arrows: g.count(), back: g.back(), least: g.least()}
	for _, file := range s.files {
		f.lines += s.fset.File(file.FileStart).LineCount()
		for _, decl := range file.Decls {
			if decl, ok := decl.(*ast.FuncDecl); ok {
				f.funcs = append(f.funcs, s.fset.Position(decl.End()).Line-s.fset.Position(decl.Pos()).Line+1)
			}
		}
	}
	for _, name := range s.types.Scope().Names() {
		if ast.IsExported(name) {
			f.exported++
		}
	}
	slices.Sort(f.funcs)
	return f
}

// add makes the figures of two packages those of both.
func (f *figures) add(other figures) {
	f.files += other.files
	f.lines += other.lines
	f.exported += other.exported
	f.arrows += other.arrows
	f.back += other.back
	f.least += other.least
	f.funcs = append(f.funcs, other.funcs...)
	slices.Sort(f.funcs)
}

func (f *figures) print(w io.Writer) {
	fmt.Fprintf(w, "%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%s\t%s\t  %s\n", f.files, f.lines, len(f.funcs),
		f.quantile(50), f.quantile(90), f.quantile(100), f.exported, f.arrows,
		f.share(f.back), f.share(f.least), f.name)
}

// quantile returns how many lines the percentage of the functions have at
// most.
func (f *figures) quantile(percent int) int {
	if len(f.funcs) == 0 {
		return 0
	}
	return f.funcs[(len(f.funcs)*percent+99)/100-1]
}

func (f *figures) share(n int) string {
	if f.arrows == 0 {
		return "0"
	}
	return fmt.Sprintf("%d (%d %%)", n, (200*n+f.arrows)/(2*f.arrows))
}
