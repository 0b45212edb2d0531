package parser

import (
	"path"
	"strings"

	"github.com/stemmadocs/stemma/parser/gdspub"
)

// A SiteFile is what a file in the source folder of a publications site is for.
type SiteFile string

// The kinds of files. Only pages are documents by themselves.
const (
	Page    SiteFile = "page"    // a document at its place
	Part    SiteFile = "part"    // one of the files that make one document of their folder
	Partial SiteFile = "partial" // a text that others include
	Head    SiteFile = "meta"    // the title of the page beside it, or of the document in its folder
)

// MetaFile is the name of the files that hold a title.
const MetaFile = gdspub.MetaFile

// partExt is the extension of the files that make one document.
const partExt = ".md"

// Site is the files of a source folder. Make one with [NewSite].
type Site struct{ merged map[string]bool }

// NewSite looks at the paths of all files of a source folder, which are relative to
// it. Numbered files beside a meta file, or with one that is numbered 00 as that
// of the title, make one document of all .md files of their folder.
func NewSite(files []string) Site {
	numbered, titled := map[string]bool{}, map[string]bool{}
	for _, file := range files {
		dir, base := path.Dir(file), path.Base(file)
		switch {
		case dir == ".":
		case base == MetaFile:
			titled[dir] = true
		case path.Ext(base) == partExt && isNumbered(base):
			numbered[dir] = true
			titled[dir] = titled[dir] || strings.HasPrefix(base, "00")
		}
	}
	s := Site{merged: map[string]bool{}}
	for dir := range numbered {
		s.merged[dir] = titled[dir]
	}
	return s
}

// Kind tells what a file is for.
func (s Site) Kind(file string) SiteFile {
	switch {
	case strings.HasPrefix(file, "partials/"):
		return Partial
	case path.Base(file) == MetaFile:
		return Head
	case path.Ext(file) == partExt && s.merged[path.Dir(file)]:
		return Part
	}
	return Page
}

// isNumbered reports a name that begins with a number of one or two digits.
func isNumbered(name string) bool {
	n := len(name) - len(strings.TrimLeft(name, "0123456789"))
	return n == 1 || n == 2
}
