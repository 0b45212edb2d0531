package gdspub

import (
	"path"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// What the tool of the site wrote for a directive: the text of a link to the PDF, and
// the date of the build, in whose place stands a word.
const (
	pdfText       = "PDF format"
	timestampText = "TIMESTAMP"
)

func (r *reader) remarkTimestamp(at document.Span) {
	r.problems.Remark(at, "timestamp", "the date of the last build stood here; it is not in the source",
		"write the date that is meant")
}

func (r *reader) remarkTemplate(d directive, at document.Span) {
	r.problems.Remark(at, "template",
		"the page names its template ("+d.name+"), which is not part of its content", "")
}

// history returns the address of the history of the folder that the text is in, to which
// the date of the last build was a link, or nothing where the folder is not known.
func (r *reader) history() string {
	pattern := r.Profile.Series().History
	folder := path.Dir(r.InRoot)
	if r.InRoot == "" {
		folder = path.Dir(r.Path)
		if i := strings.LastIndex(folder, sourceFolder); i >= 0 {
			folder = folder[i+len(sourceFolder):]
		}
	}
	if folder == "." || path.IsAbs(folder) || strings.Count(pattern, "%s") != 1 {
		return ""
	}
	return strings.ReplaceAll(strings.Replace(pattern, "%s", folder, 1), " ", "%20")
}

// sourceFolder is what the folder of the sources was called, where no other is named.
const sourceFolder = "source/"
