package gdspub

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/kramdown"
	"github.com/stemmadocs/stemma/parser/legacy"
)

// File is one file of a merged document.
type File struct {
	Path string // stands in problems and in spans
	Text string // valid UTF-8 with LF line ends
}

// Merge reads numbered files as one document, in the order that they are
// given; the site sorted them by the bytes of their names. Includes and
// directives belong to their file and cannot reach into the next one;
// footnotes, link definitions, abbreviations and ids are shared.
func Merge(files []File, opts Options) *document.Document {
	r := &reader{Options: opts}
	var all []kramdown.Line
	for _, file := range files {
		r.Path, r.merged = file.Path, true
		lines := r.lines(kramdown.Split(file.Text, file.Path))
		if len(lines) == 0 {
			continue
		}
		first, last, blank := lines[0], lines[len(lines)-1], lines[len(lines)-1]
		first.Text, last.Text, blank.Text = `<div class="`+wrapper(file.Path)+`">`, "</div>", ""
		all = append(append(append(all, first), lines...), blank, last, blank)
	}
	return r.document(all)
}

func wrapper(file string) string {
	if strings.HasPrefix(path.Base(file), "00-") {
		return legacy.TitleWrapper
	}
	return legacy.SectionWrapper
}

// elsewhere makes one remark of the problems with footnotes in a file that
// holds only references to them, or only their texts: it is one of several
// that are merged.
func (r *reader) elsewhere(doc *document.Document) {
	count := map[string]int{}
	for _, p := range doc.Problems {
		count[p.Code]++
	}
	undefined, unused := count["undefined-footnote"], count["unused-footnote"]
	if r.merged || unused != len(doc.Footnotes) || undefined > 0 && unused > 0 {
		return
	}
	seen := false
	doc.Problems = slices.DeleteFunc(doc.Problems, func(p document.Problem) bool {
		again := seen
		half := p.Code == "undefined-footnote" || p.Code == "unused-footnote"
		seen = seen || half
		return half && again
	})
	for i := range doc.Problems {
		switch p := &doc.Problems[i]; p.Code {
		case "undefined-footnote":
			p.Message = fmt.Sprintf("the footnotes that are referred to here (%d) are not in this file", undefined)
		case "unused-footnote":
			p.Message = fmt.Sprintf("the footnotes here (%d) are referred to in no line of this file", unused)
		default:
			continue
		}
		doc.Problems[i].Severity = document.Info
		doc.Problems[i].Hint = "read the folder as one document with --merge"
	}
}

// history returns what stands for the date of the last build: in a merged
// document a link to the history of its folder, elsewhere the directive.
func (r *reader) history() string {
	pattern := r.Profile.Series().History
	if !r.merged || strings.Count(pattern, "%s") != 1 {
		return "{TIMESTAMP}"
	}
	folder := path.Dir(r.Path)
	if i := strings.LastIndex(folder, "source/"); i >= 0 {
		folder = folder[i+len("source/"):]
	}
	return "[TIMESTAMP](" + strings.Replace(pattern, "%s", folder, 1) + ")"
}
