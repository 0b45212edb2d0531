package main

import (
	"io/fs"
	"path"
	"path/filepath"
	"strings"

	"github.com/stemmadocs/stemma/parser"
)

// site is the source folder that --root names.
type site struct {
	dir string
	parser.Site
}

// siteOf looks at the source folder, if one is named whose folders are to become a
// document each; it is nil otherwise.
func siteOf(input inputFlags) *site {
	if input.root == "" || input.merge || input.from != "" && input.from != parser.SiteFormat {
		return nil
	}
	s := &site{dir: input.root}
	var files []string
	top := strings.TrimSuffix(s.dir, "/") + "/"
	_ = filepath.WalkDir(top, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil: // it is reported where it is asked for
		case e.IsDir() && strings.HasPrefix(e.Name(), ".") && path != top:
			return filepath.SkipDir
		case e.Type().IsRegular():
			files = append(files, placeIn(s.dir, path))
		}
		return nil
	})
	s.Site = parser.NewSite(files)
	return s
}

// documents returns what becomes a document by itself: pages, and folders whose files
// make one. The other files are noted. Where there is nothing but such files, each is
// a document.
func (s *site) documents(files []source, others passed) []source {
	if s == nil {
		return files
	}
	var out []source
	within := passed{}
	merging := map[string]bool{}
	for _, f := range files {
		place := placeIn(s.dir, f.path)
		kind := parser.Page
		if place != "" && f.err == nil {
			kind = s.Kind(place)
		}
		switch dir := filepath.Dir(f.path); {
		case kind == parser.Page:
			out = append(out, f)
		case kind == parser.Part && !merging[dir]:
			merging[dir] = true
			out = append(out, source{path: dir, rel: filepath.Join(filepath.Dir(f.rel), "index"+merged), merge: true})
			fallthrough
		default:
			within.note(siteNames(kind), f.path).within = true
		}
	}
	if len(out) == 0 {
		return files
	}
	for name, kind := range within {
		others[name] = kind
	}
	return out
}

// siteNames is what files of a kind are called where they are listed.
func siteNames(kind parser.SiteFile) string {
	switch kind {
	case parser.Part:
		return "parts of documents"
	case parser.Partial:
		return "partials"
	}
	return "titles of pages"
}

// placeIn returns the path of a file below a folder, and "" for one that is not there.
func placeIn(dir, file string) string {
	if dir == "" || file == stdin {
		return ""
	}
	dir, errDir := filepath.Abs(dir)
	file, errFile := filepath.Abs(file)
	rel, err := filepath.Rel(dir, file)
	if errDir != nil || errFile != nil || err != nil || rel == ".." || strings.HasPrefix(rel, "../") {
		return ""
	}
	return path.Clean(filepath.ToSlash(rel))
}
