package templating

import "strings"

// kind is a row of the table of tags.
type kind struct {
	open, close string
	lines       bool // it may hold blank lines
	output      bool // it stands for a phrase, not for a block
}

// kinds are the tags of the engines, the longer before those that they begin
// with:
//   - Liquid, https://shopify.github.io/liquid/basics/introduction/
//   - Nunjucks, https://mozilla.github.io/nunjucks/templating.html
//   - Handlebars, https://handlebarsjs.com/guide/
//   - shortcodes of Hugo, https://gohugo.io/content-management/shortcodes/
func kinds() [8]kind {
	return [...]kind{
		{open: "{{!--", close: "--}}", lines: true},
		{open: "{{{{", close: "}}}}"},
		{open: "{{{", close: "}}}", output: true},
		{open: shortcode, close: ">}}", lines: true},
		{open: "{{%", close: "%}}", lines: true},
		{open: "{{", close: "}}", output: true},
		{open: "{%", close: "%}", lines: true},
		{open: "{#", close: "#}", lines: true},
	}
}

// shortcode opens a tag of Hugo that is replaced when the Markdown has been read.
const shortcode = "{{<"

// scanner finds the tags of a text. It remembers where the marks come next, so
// that marks without a partner cost nothing.
type scanner struct {
	src    string
	kinds  [8]kind
	opens  [8]finder
	closes [8]finder
	ends   map[string]*finder // end tags of regions
}

func newScanner(src string) *scanner { return &scanner{src: src, kinds: kinds()} }

// mayHold reports whether a text can hold a tag.
func mayHold(src string) bool {
	for {
		i := strings.IndexByte(src, '{')
		if i < 0 || i+1 == len(src) {
			return false
		}
		if strings.IndexByte("{%#", src[i+1]) >= 0 {
			return true
		}
		src = src[i+1:]
	}
}

// finder remembers where a mark comes next.
type finder struct {
	from, at int  // it does not come between from and at
	known    bool // from and at are set
}

// next returns where sub comes next at or after i; the length of src if nowhere.
func (f *finder) next(src, sub string, i int) int {
	if f.known && f.from <= i && i <= f.at {
		return f.at
	}
	f.known, f.from, f.at = true, i, len(src)
	if n := strings.Index(src[i:], sub); n >= 0 {
		f.at = i + n
	}
	return f.at
}

// tag returns where the tag ends that begins at i, and its kind; 0 if none
// begins there. A tag holds no other of its kind: of two marks that open one, the
// first is text.
func (s *scanner) tag(i int) (end int, of kind) {
	for n, k := range s.kinds {
		if !strings.HasPrefix(s.src[i:], k.open) {
			continue
		}
		body := i + len(k.open)
		end := s.closes[n].next(s.src, k.close, body)
		if end == len(s.src) || s.opens[n].next(s.src, k.open, body) < end || !k.holds(s.src[body:end]) {
			continue
		}
		end += len(k.close)
		if k.open == "{{" {
			end = s.balanced(body, end)
		}
		k.output = k.output && !strings.HasPrefix(strings.TrimLeft(s.src[body:end], "~- "), "#") &&
			s.src[body] != '/' && s.src[body] != '>' && s.src[body] != '!'
		return end, k
	}
	return 0, kind{}
}

// holds reports whether a tag of the kind can have that between its marks.
func (k kind) holds(body string) bool {
	switch {
	case k.open == "{#" && body != "" && strings.IndexByte(" \t\n-", body[0]) < 0:
		return !strings.Contains(body, "}") // else it may be the id of a heading, {#id}
	case k.open == "{{{" && strings.Contains(body, "}}"):
		return false
	case k.lines:
		return true
	}
	return !hasBlankLine(body)
}

func hasBlankLine(s string) bool {
	for {
		i := strings.IndexByte(s, '\n')
		if i < 0 {
			return false
		}
		s = strings.TrimLeft(s[i+1:], " \t\r")
		if strings.HasPrefix(s, "\n") {
			return true
		}
	}
}

// balanced returns where a tag ends that may hold braces of its own, as
// {{ {a: {b: 1}} | dump }} does. Where they have no partners it ends at end.
func (s *scanner) balanced(body, end int) int {
	depth := strings.Count(s.src[body:end-2], "{") - strings.Count(s.src[body:end-2], "}")
	if depth <= 0 {
		return end
	}
	limit := min(s.opens[genericKind].next(s.src, "{{", body), len(s.src))
	for i := end - 2; i < limit; i++ {
		switch {
		case s.src[i] == '\n' && strings.HasPrefix(s.src[i+1:], "\n"):
			return end
		case s.src[i] == '{':
			depth++
		case s.src[i] == '}' && depth > 0:
			depth--
		case strings.HasPrefix(s.src[i:], "}}"):
			return i + 2
		}
	}
	return end
}

// genericKind is the row of {{ }}.
const genericKind = 5

// tagName returns the name of a tag: "endfor" of {%- endfor -%}, "/highlight" of
// {{< /highlight >}}.
func tagName(tag string, k kind) string {
	body := strings.TrimLeft(tag[len(k.open):len(tag)-len(k.close)], "-~ \t\n\r")
	end := strings.IndexFunc(body, func(r rune) bool { return r <= ' ' })
	if end < 0 {
		end = len(body)
	}
	name := strings.TrimRight(body[:end], "-~")
	if rest, isClosed := strings.CutPrefix(name, "/"); isClosed && rest == "" { // "< / name >"
		return "/" + strings.TrimSpace(body[end:])
	}
	return name
}
