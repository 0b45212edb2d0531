package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// A listed package is what `go list` tells of one.
type listed struct {
	Dir, ImportPath, Export string
	GoFiles                 []string
	DepOnly                 bool // is there because another package imports it
	Module                  struct{ Path string }
}

// A source is a package, parsed and with its types; test files are left out.
type source struct {
	name  string // its folder within its module
	fset  *token.FileSet
	files []*ast.File
	types *types.Package
	uses  map[*ast.Ident]types.Object
}

// load reads the packages that the patterns name, seen from dir.
func load(dir string, patterns []string) ([]*source, error) {
	all, err := list(dir, patterns)
	if err != nil {
		return nil, err
	}
	exports := map[string]string{}
	for _, p := range all {
		exports[p.ImportPath] = p.Export
	}
	var found []*source
	for _, p := range all {
		if p.DepOnly || len(p.GoFiles) == 0 {
			continue
		}
		s, err := check(p, exports)
		if err != nil {
			return nil, err
		}
		found = append(found, s)
	}
	return found, nil
}

// list asks for the packages and for all that they import, compiled.
func list(dir string, patterns []string) ([]listed, error) {
	fields := "-json=Dir,ImportPath,Export,GoFiles,DepOnly,Module"
	cmd := exec.Command("go", append([]string{"list", "-export", "-deps", fields}, patterns...)...)
	cmd.Dir = dir
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	var all []listed
	for dec := json.NewDecoder(bytes.NewReader(out)); dec.More(); {
		var p listed
		if err := dec.Decode(&p); err != nil {
			return nil, err
		}
		all = append(all, p)
	}
	return all, nil
}

// check parses a package and finds out what its names mean.
func check(p listed, exports map[string]string) (*source, error) {
	name := strings.TrimPrefix(strings.TrimPrefix(p.ImportPath, p.Module.Path), "/")
	s := &source{name: name, fset: token.NewFileSet(), uses: map[*ast.Ident]types.Object{}}
	for _, name := range p.GoFiles {
		file, err := parser.ParseFile(s.fset, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		s.files = append(s.files, file)
	}
	compiled := func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) }
	conf := types.Config{Importer: importer.ForCompiler(s.fset, "gc", compiled)}
	var err error
	s.types, err = conf.Check(p.ImportPath, s.fset, s.files, &types.Info{Uses: s.uses})
	return s, err
}
