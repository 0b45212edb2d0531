package gdspub

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// lintLink reports what is wrong with a link. Links into the document wait
// until all ids are known.
func (r *reader) lintLink(l *document.Link) {
	if fault := urlFault(l.Href); fault != "" {
		r.problems.Warn(l.Span, "broken-url", fmt.Sprintf("the URL %s %s", l.Href, fault), "correct the URL")
	}
	if strings.HasPrefix(l.Href, "#") {
		r.fragments = append(r.fragments, l)
	}
	if text := firstAndLast(l.Inlines); strings.TrimSpace(text) != text {
		r.problems.Warn(l.Span, "link-text-space",
			fmt.Sprintf("the text of the link to %s begins or ends with a space", l.Href),
			"move the space out of the brackets")
	}
	if opens, closes := strings.Count(" "+l.Title, " '"), strings.Count(l.Title+" ", "' "); opens != closes {
		r.problems.Warn(l.Span, "unbalanced-quote",
			fmt.Sprintf("a quotation mark is missing in the title %q", l.Title), "add it")
	}
}

// unresolvedLinks reports links into a merged document that lead nowhere. A single
// file may be part of one; but no id of the site holds a slash. A link to a heading whose id
// ends in hyphens leads there, also without them.
func (r *reader) unresolvedLinks() {
	var long map[string]string // ids that end in hyphens, by what is before those
	for _, l := range r.fragments {
		id := l.Href[1:]
		if _, ok := r.ids[id]; ok || !r.merged && !strings.Contains(id, "/") {
			continue
		}
		if long == nil {
			long = map[string]string{}
			for id := range r.ids {
				if short := strings.TrimRight(id, "-"); short != id && short != "" {
					long[short] = max(long[short], id)
				}
			}
		}
		if full := long[id]; full != "" {
			r.problems.Remark(l.Span, "dangling-link",
				fmt.Sprintf("the link %s led nowhere on the site; it leads to #%s here", l.Href, full), "")
			l.Href = "#" + full
			continue
		}
		r.problems.Warn(l.Span, "dangling-link",
			fmt.Sprintf("the link %s leads nowhere in this document", l.Href), "correct the id")
	}
}

// urlFault returns what is wrong with a URL, and "" if nothing is.
func urlFault(url string) string {
	for _, scheme := range []string{"http:", "https:"} {
		rest, ok := strings.CutPrefix(url, scheme)
		switch {
		case !ok:
		case !strings.HasPrefix(rest, "//"):
			return "lacks the slashes behind " + scheme
		case strings.HasPrefix(rest, "//http://"), strings.HasPrefix(rest, "//https://"):
			return "names its scheme twice"
		}
	}
	switch {
	case strings.HasSuffix(url, "%20") || strings.TrimSpace(url) != url:
		return "begins or ends with a space"
	case strings.ContainsAny(url, " \t\n"):
		return "holds a space"
	}
	return ""
}

// firstAndLast returns the text at both ends of inlines: of the first node
// and of the last.
func firstAndLast(inlines []document.Inline) string {
	text := "x"
	if len(inlines) == 0 {
		return text
	}
	if t, ok := inlines[0].(*document.Text); ok {
		text = t.Text + text
	}
	if t, ok := inlines[len(inlines)-1].(*document.Text); ok {
		text += t.Text
	}
	return text
}

// lintGlued reports "Read more" links and emphasised quotations that stick to the
// text before them.
func (r *reader) lintGlued(inlines []document.Inline) {
	for i, n := range inlines {
		if i == 0 {
			continue
		}
		before, ok := inlines[i-1].(*document.Text)
		if !ok || before.Text == "" {
			continue
		}
		switch n := n.(type) {
		case *document.Link:
			glued := strings.TrimRightFunc(before.Text, unicode.IsSpace) == before.Text
			if glued && r.Profile.ReadMore(document.PlainText(n.Inlines)) {
				r.problems.Warn(n.Span, "missing-space", "there is no space before the link",
					"put one in front of the bracket")
			}
		case *document.Emphasis:
			if strings.HasSuffix(before.Text, ".") && strings.HasPrefix(document.PlainText(n.Inlines), "“") {
				r.problems.Warn(n.Span, "missing-space", "there is no space before the quotation",
					"put one in front of the asterisk")
			}
		}
	}
}

// lintText reports what was mistyped in prose. Quotation marks that are the wrong way
// round are turned, as the site's tool did; all else is left.
func (r *reader) lintText(t *document.Text) {
	cursor := splitter{text: t, line: t.Span.Line, column: t.Column}
	var mended []byte
	for i := 0; i < len(t.Text); i++ {
		c := t.Text[i]
		if c == ' ' || isLower(c) {
			continue // most of any text
		}
		var f fault
		switch c {
		default:
			continue
		case 0xe2: // the first byte of quotation marks and dashes
			f = markFault(t.Text, i)
		case '.':
			if f = stopFault(t.Text, i); f.code == "" {
				f = hostInText(t.Text, i)
			}
		case '[':
			f = bracketFault(t.Text, i)
		case ':':
			f = urlInText(t.Text, i)
		}
		if f.code == "" || f.code == bareURL && r.linked {
			continue
		}
		cursor.take(i)
		r.problems.Add(document.Problem{
			Span: cursor.take(i + f.size).Span, Severity: f.severity, Code: f.code, Message: f.message, Hint: f.hint,
		})
		if f.repair != "" {
			if mended == nil {
				mended = []byte(t.Text)
			}
			copy(mended[i:], f.repair)
		}
		i += f.size - 1
	}
	if mended != nil {
		t.Text = string(mended)
	}
}

// fault is something mistyped at a place in a text.
type fault struct {
	size                int // in bytes
	severity            document.Severity
	code, message, hint string
	repair              string // of the same size
}

// markFault looks at quotation marks and dashes.
func markFault(s string, i int) fault {
	c, size := utf8.DecodeRuneInString(s[i:])
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	next, _ := utf8.DecodeRuneInString(s[i+size:])
	switch {
	case c == '‘' && unicode.IsLetter(before) && unicode.IsLetter(next):
		return fault{size, document.Warning, "reversed-quote",
			"an opening quotation mark stands for an apostrophe; it is read as one", "write ’", "’"}
	case c == '”' && (i == 0 || unicode.IsSpace(before) || before == '(' || before == '*') && unicode.IsLetter(next):
		return fault{size, document.Warning, "reversed-quote",
			"a closing quotation mark opens a quotation; it is read as an opening one", "write “", "“"}
	case c == '–' && unicode.IsLower(before) && unicode.IsLower(next) && prefixed(s[:i]):
		return fault{size, document.Warning, "dash-for-hyphen", "an en dash stands for a hyphen", "write -", ""}
	}
	return fault{}
}

// stopFault looks at full stops: "view.The" lacks a space, "GOV.UK" does not.
func stopFault(s string, i int) fault {
	if i == 0 || i+2 >= len(s) || !isLower(s[i-1]) || s[i+1] < 'A' || s[i+1] > 'Z' || !isLower(s[i+2]) || inURL(s[:i]) {
		return fault{}
	}
	return fault{1, document.Warning, "missing-space", "there is no space behind the full stop", "add one", ""}
}

func isLower(c byte) bool { return 'a' <= c && c <= 'z' }

func bracketFault(s string, i int) fault {
	if !brackets(s[i:]) {
		return fault{}
	}
	return fault{1, document.Info, "undefined-reference", "words in square brackets are no link; they are read as text",
		"define the link, or escape the bracket", ""}
}

// urlInText looks at colons: the one of a scheme is where a URL goes on.
func urlInText(s string, i int) fault {
	if !strings.HasPrefix(s[i:], "://") || !strings.HasSuffix(s[:i], "http") && !strings.HasSuffix(s[:i], "https") {
		return fault{}
	}
	return bare(3)
}

// hostInText looks at full stops for "www.example.org" without its scheme.
func hostInText(s string, i int) fault {
	word, ok := strings.CutSuffix(s[:i], "www")
	before, _ := utf8.DecodeLastRuneInString(word)
	if !ok || i+1 >= len(s) || !isAlnum(s[i+1]) || word != "" && !unicode.IsSpace(before) && before != '(' {
		return fault{}
	}
	return bare(1)
}

// bareURL is the code of URLs in running text.
const bareURL = "bare-url"

func bare(size int) fault {
	return fault{size, document.Info, bareURL,
		"a URL stands in the text without being a link", "put it in angle brackets", ""}
}

// prefixed reports whether s ends in a prefix that takes a hyphen.
func prefixed(s string) bool {
	word := s[strings.LastIndexFunc(s, func(c rune) bool { return !unicode.IsLetter(c) })+1:]
	switch strings.ToLower(word) {
	case "co", "re", "pre", "non", "self", "multi", "cross", "e":
		return true
	}
	return false
}

// inURL reports whether the word that s ends in looks like part of a URL.
func inURL(s string) bool {
	word := s[strings.LastIndexAny(s, " \n\u00a0(")+1:]
	return strings.ContainsAny(word, "/@:") || strings.HasPrefix(word, "www")
}

// brackets reports whether s begins with words in square brackets.
func brackets(s string) bool {
	end := strings.IndexAny(s[1:min(len(s), maxReadMore)], "]\n[")
	return end > 0 && s[1+end] == ']' && strings.Contains(s[1:1+end], " ")
}

// maxReadMore is the length of the longest "[Read more]" that is looked for.
const maxReadMore = 80

// halfOfNotes makes one remark of the problems with footnotes in a file that
// holds only references to them, or only their texts: it is one of several
// that are merged.
func (r *reader) halfOfNotes(doc *document.Document) {
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
