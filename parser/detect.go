package parser

import (
	"path/filepath"
	"strings"
)

// sample is how much of a text is looked at to tell its format.
const sample = 64 << 10

// Detect names the format of text by what it holds, and where that says
// nothing by the extension of path.
func Detect(path, text string) string {
	if len(text) > sample {
		text = text[:sample]
	}
	ext := strings.ToLower(filepath.Ext(path))
	s := look(text)
	switch {
	case s.item:
		return "content"
	case s.json || ext == ".json":
		return "json"
	case isWebPage(text):
		return "html"
	case s.ours:
		return "markdown"
	case s.directives > 0:
		return "gdspub"
	case ext == ".html" || ext == ".htm" || ext == ".xhtml":
		return "html"
	case s.marks > 0:
		return "gdspub"
	case ext == ".kramdown" || ext == ".kd":
		return "kramdown"
	case ext == ".txt" || ext == ".text":
		return "paper"
	case s.tightHeadings > 0 || ext == ".md" && isPartial(path):
		return "gdspub"
	case s.attributes > 0:
		return "kramdown"
	case ext == ".md" || ext == ".markdown" || s.headings > 0 || s.links > 0:
		return "markdown"
	}
	return "paper"
}

// isPartial reports whether a file is named as the legacy site named those that
// others include: a leading underscore, in a folder of partials.
func isPartial(path string) bool {
	dir, base := filepath.Split(filepath.ToSlash(path))
	return strings.HasPrefix(base, "_") && strings.Contains("/"+dir, "/partials/")
}

// isWebPage reports whether a text is a whole HTML page. Read as anything else,
// its tags would stand for text.
func isWebPage(text string) bool {
	start := strings.ToLower(strings.TrimSpace(text[:min(len(text), sample)]))
	return strings.HasPrefix(start, "<!doctype html") || strings.HasPrefix(start, "<html")
}

// isItem reports whether a text is a content item: an object with the keys
// that every item has, before any other of the same names.
func isItem(text string) bool {
	text = strings.TrimSpace(text)
	if !strings.HasPrefix(text, "{") || strings.HasPrefix(strings.TrimSpace(text[1:]), `"schema"`) {
		return false
	}
	found := 0
	for _, key := range []string{`"schema_name"`, `"base_path"`, `"document_type"`, `"details"`} {
		if _, after, ok := strings.Cut(text, key); ok && strings.HasPrefix(strings.TrimSpace(after), ":") {
			found++
		}
	}
	return found >= 2
}

// signs are what the lines of a text show of its format.
type signs struct {
	json          bool // begins as our JSON does
	item          bool // begins as a content item does
	ours          bool // holds a comment of our Markdown writer
	directives    int  // lines that begin with {div .x}, <div .x>, {navigation} …
	marks         int  // {TIMESTAMP}, {PDF=…} and {include …} within a line, which a page may speak of
	attributes    int  // {: .x}, {:toc}
	tightHeadings int  // ##Title, which is no heading in CommonMark
	headings      int  // ## Title
	links         int
}

func look(text string) signs {
	s := signs{json: strings.HasPrefix(strings.TrimSpace(text), "{") && strings.Contains(text, `"stemma.document/`), item: isItem(text)}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "<!-- stemma:"):
			s.ours = true
		case isDirective(line):
			s.directives++
		case strings.HasPrefix(line, "{:") && strings.HasSuffix(line, "}"):
			s.attributes++
		case strings.HasPrefix(line, "#"):
			rest := strings.TrimLeft(line, "#")
			if rest == "" || rest[0] == ' ' || rest[0] == '\t' {
				s.headings++
			} else if len(line)-len(rest) > 1 {
				s.tightHeadings++
			}
		}
		if strings.Contains(line, "](") {
			s.links++
		}
		if hasMark(line) {
			s.marks++
		}
	}
	return s
}

// directiveStarts are how a line begins that only the publications markup has.
var directiveStarts = []string{
	"{div .", "{div #", "<div .", "<div #", "{/div}", "{{DEPARTMENTRESPONSE}}", "<<DEPARTMENTRESPONSE>>",
	"{navigation}", "<navigation>", "{department}", "<department>", "{statement}", "<statement>",
	"{include ", "<include ", "{pull}", "{big-pull}", "{pull-right}", "{fig}", "{page-break}", "{collapsed}", "<: .",
	"{: .logo-", "{: .action-dep-response",
}

func isDirective(line string) bool {
	for _, start := range directiveStarts {
		if strings.HasPrefix(line, start) {
			return true
		}
	}
	return false
}

func hasMark(line string) bool {
	return strings.Contains(line, "{PDF=") || strings.Contains(line, "{TIMESTAMP}") || strings.Contains(line, "{include ")
}
