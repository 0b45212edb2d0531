package parser

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/internal/frontmatter"
	"github.com/stemmadocs/stemma/parser/gdspub"
	"github.com/stemmadocs/stemma/parser/mhtml"
)

// sampled is how much of a text is looked at to tell its format.
const sampled = 64 << 10

// rank is how sure a sign makes a format. The format that has the highest one is
// taken, of several the first in the table.
type rank uint8

const (
	never     rank = iota
	anything       // any text may be in this format
	usual          // marks that texts in other formats may hold, too
	named          // the extension; marks that only a page may speak of
	namedPage      // the extension of a page, which may speak of marks
	markup         // a line that only this format has
	signed         // a comment of our writer
	page           // a whole page: read as anything else, its tags would be text
	sitePage       // a page with lines that only the sources of the publications site have
	object         // our JSON
	item           // a content item, which may quote all of the above
)

// Detect names the format of text by what it holds, and where that has no sign
// of one by the extension of path.
func Detect(path, text string) string {
	body := frontmatter.Body(text)
	s := look(path, body[:min(len(body), sampled)])
	s.front = len(body) < len(text) && strings.TrimSpace(body) != ""
	s.whole = text[:min(len(text), sampled)]
	name, best := "", never
	for _, f := range formats() {
		if f.detect == nil {
			continue
		}
		if r := f.detect(s, slices.Contains(f.Extensions, s.ext)); r > best {
			name, best = f.Name, r
		}
	}
	return name
}

// The functions below rank a sample for their row of the table; byName is
// whether the file has an extension of the format.

func detectGdspub(s sample, byName bool) rank {
	switch {
	case s.assembled > 0 && (isHTML(s.ext) || isWebPage(s.text)):
		return sitePage
	case s.assembled > 0:
		return markup
	case s.directives > 0:
		return markup
	case s.marks > 0:
		return named
	case s.tightHeadings > 0 || byName && isPartial(s.path):
		return usual
	}
	return never
}

func detectKramdown(s sample, byName bool) rank {
	switch {
	case byName:
		return named
	case s.attributes > 0 && s.backticks == 0:
		return usual
	}
	return never
}

// detectKramdownGFM knows GitHub's dialect by its fences, which are none to kramdown.
//
// https://kramdown.gettalong.org/parser/gfm.html
func detectKramdownGFM(s sample, _ bool) rank {
	if s.attributes > 0 && s.backticks > 0 {
		return usual
	}
	return never
}

func detectPaper(s sample, byName bool) rank {
	switch {
	case s.front:
		return never
	case byName:
		return named
	}
	return anything
}

func detectMarkdown(s sample, byName bool) rank {
	switch {
	case s.ours:
		return signed
	case byName || s.front || s.headings > 0 || s.links > 0:
		return usual
	}
	return never
}

func detectHTML(s sample, byName bool) rank {
	switch {
	case isWebPage(s.text):
		return page
	case byName:
		return namedPage
	}
	return never
}

func detectMHTML(s sample, byName bool) rank {
	switch {
	case mhtml.Is([]byte(s.whole)):
		return object
	case byName:
		return namedPage
	}
	return never
}

func detectContent(s sample, _ bool) rank {
	if isItem(s.whole) {
		return item
	}
	return never
}

func detectJSON(s sample, byName bool) rank {
	if byName || isOurs(s.whole) {
		return object
	}
	return never
}

// isOurs reports whether a text is a document in our JSON.
func isOurs(text string) bool {
	return strings.HasPrefix(strings.TrimSpace(text), "{") && strings.Contains(text, `"stemma.document/`)
}

// isPartial reports whether a file is named as the legacy site named those that
// others include: a leading underscore, in a folder of partials.
func isPartial(path string) bool {
	dir, base := filepath.Split(filepath.ToSlash(path))
	return strings.HasPrefix(base, "_") && strings.Contains("/"+dir, "/partials/")
}

// isWebPage reports whether a text is a whole HTML page. A comment of the program
// that saved it may come first.
func isWebPage(text string) bool {
	text = strings.TrimSpace(text)
	for _, around := range [...][2]string{{"<?xml", "?>"}, {"<!--", "-->"}} {
		for strings.HasPrefix(text, around[0]) && !strings.HasPrefix(text, signature) {
			_, rest, ok := strings.Cut(text, around[1])
			if !ok {
				return false
			}
			text = strings.TrimSpace(rest)
		}
	}
	for _, start := range [...]string{"<!doctype html", "<html", "<head>", "<body>"} {
		if len(text) >= len(start) && strings.EqualFold(text[:len(start)], start) {
			return true
		}
	}
	return false
}

// signature is how the comments of our Markdown writer begin.
const signature = "<!-- stemma:"

// isHTML reports the extension of a page.
func isHTML(ext string) bool { return ext == ".html" || ext == ".htm" || ext == ".xhtml" }

// isItem reports whether a text is a content item: an object with the keys
// that every item of today or of 2012 has.
func isItem(text string) bool {
	text = strings.TrimSpace(text)
	isObject := strings.HasPrefix(text, "{") || strings.HasPrefix(text, "[[") // one in pairs
	if !isObject || strings.HasPrefix(strings.TrimSpace(text[1:]), `"schema"`) {
		return false
	}
	found := func(keys ...string) (n int) {
		for _, key := range keys {
			if hasMember(text, key) {
				n++
			}
		}
		return n
	}
	return found("schema_name", "base_path", "document_type", "details") >= 2 ||
		found("format", "details") == 2 && found("web_url", "_response_info") > 0
}

// hasMember reports whether a text of JSON has a member of that name, in an object
// or in a list of pairs, before any other text of the name.
func hasMember(text, name string) bool {
	before, after, ok := strings.Cut(text, strconv.Quote(name))
	after = strings.TrimSpace(after)
	return ok && (strings.HasPrefix(after, ":") ||
		strings.HasPrefix(after, ",") && strings.HasSuffix(strings.TrimSpace(before), "["))
}

// sample is the start of a text, and what its lines show of its format.
type sample struct {
	path, ext   string
	text, whole string // without and with front matter

	front         bool // begins with front matter
	ours          bool // holds a comment of our Markdown writer
	assembled     int  // lines that name a template, or begin with {include name.html}
	directives    int  // lines that begin with {div .x}, <div .x>, {navigation} …
	marks         int  // {TIMESTAMP}, {PDF=…} and {include …} within a line
	attributes    int  // {: .x}, {:toc}
	backticks     int  // ```go
	tightHeadings int  // ##Title, which is no heading in CommonMark
	headings      int  // ## Title
	links         int
}

func look(path, text string) sample {
	s := sample{path: path, ext: strings.ToLower(filepath.Ext(path)), text: text}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if gdspub.NamesTemplateOrFile(line) {
			s.assembled++
		}
		switch {
		case strings.HasPrefix(line, signature):
			s.ours = true
		case isDirective(line):
			s.directives++
		case strings.HasPrefix(line, "{:") && strings.HasSuffix(line, "}"):
			s.attributes++
		case strings.HasPrefix(line, "```") && !strings.Contains(strings.TrimLeft(line, "`"), "`"):
			s.backticks++
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
	return strings.Contains(line, "{PDF=") || strings.Contains(line, "{TIMESTAMP}") ||
		strings.Contains(line, "{include ")
}
