package gdspub

import (
	"path"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/kramdown"
	"github.com/stemmadocs/stemma/parser/legacy"
)

// File is one file of a merged document.
type File struct {
	Path string // for problems and spans
	Text string // valid UTF-8 with LF line ends
}

// Merge reads numbered files as one document, in the order that they are
// given; the site sorted them by the bytes of their names. A file meta.html among
// them gives the title where the text has none. Includes and
// directives belong to their file and cannot reach into the next one;
// footnotes, link definitions, abbreviations and ids are shared.
func Merge(files []File, opts Options) *document.Document {
	r := &reader{Options: opts, merged: true}
	var all []kramdown.Line
	for _, file := range files {
		if path.Base(file.Path) == MetaFile {
			r.head = headIn(file.Text, file.Path)
			continue
		}
		r.Path, r.InRoot = file.Path, ""
		if opts.InRoot != "" {
			r.InRoot = path.Join(opts.InRoot, path.Base(file.Path))
		}
		lines := r.lines(kramdown.Split(file.Text, file.Path), r.includes())
		if len(lines) == 0 {
			continue
		}
		first, last, blank := lines[0], lines[len(lines)-1], lines[len(lines)-1]
		first.Text, last.Text, blank.Text = `<div class="`+wrapper(file.Path)+`">`, "</div>", ""
		all = append(append(append(all, first), lines...), blank, last, blank)
	}
	doc := r.document(all)
	r.head.fill(doc)
	return doc
}

func wrapper(file string) string {
	if strings.HasPrefix(path.Base(file), "00-") {
		return legacy.TitleWrapper
	}
	return legacy.SectionWrapper
}
