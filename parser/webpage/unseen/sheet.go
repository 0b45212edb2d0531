package unseen

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/internal/htmlelement"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// sheet is what the style sheets in a page say of classes and ids, which are written
// with their sign: ".x", "#x".
type sheet struct {
	rules map[string][]rule // by the last name of their selector
	shown map[string]bool   // names that some rule shows, in whatever circumstances
}

// rule is a rule that hides the elements with all of its names.
type rule struct {
	tag        string // or ""
	names      []string
	visibility htmlelement.Visibility
}

// read reads a style element, unless it is for readers without scripts or for paper.
func (s *sheet) read(style *html.Node) {
	media := strings.ToLower(dom.Attr(style, "media"))
	if style.FirstChild == nil || media != "" && !strings.Contains(media, "screen") && media != "all" ||
		style.Parent.DataAtom == atom.Noscript || style.Namespace != "" {
		return
	}
	text := style.FirstChild.Data
	if strings.Contains(text, "--") {
		text = strings.ReplaceAll(strings.ReplaceAll(text, "<!--", " "), "-->", " ")
	}
	s.block(css{htmlelement.WithoutComments(text)}, true, 0)
}

// maxDepth bounds how deep rules are looked for in each other, mostRules how many there
// are for one name.
const maxDepth, mostRules = 4, 16

// block reads rules. Those for some screens only show what they show, and hide nothing.
func (s *sheet) block(c css, plain bool, depth int) {
	for {
		selectors, body, ok := c.rule()
		if !ok || depth > maxDepth {
			return
		}
		name, conditions, _ := strings.Cut(strings.TrimPrefix(selectors, "@"), " ")
		switch {
		case !strings.HasPrefix(selectors, "@"):
			s.add(selectors, htmlelement.StyleVisibility(body), plain)
		case name == "layer":
			s.block(css{body}, plain, depth+1)
		case (name == "media" || name == "supports" || name == "container") && conditions != "print":
			s.block(css{body}, false, depth+1)
		}
	}
}

// add adds a rule for each of its selectors.
func (s *sheet) add(selectors string, v htmlelement.Visibility, plain bool) {
	if v == htmlelement.Unsaid {
		return
	}
	for selector := range strings.SplitSeq(selectors, ",") {
		selector = strings.TrimSpace(selector)
		last := selector[strings.LastIndexAny(selector, " >+~")+1:]
		tag, names, simple := compound(last)
		switch {
		case v == htmlelement.Shown:
			for _, name := range names {
				s.shown[name] = true
			}
		case plain && simple && last == selector && len(names) > 0:
			if key := names[len(names)-1]; len(s.rules[key]) < mostRules {
				s.rules[key] = append(s.rules[key], rule{tag, names, v})
			}
		}
	}
}

// compound takes a compound selector apart. It is simple if it has no more than a tag,
// classes and an id.
//
// https://www.w3.org/TR/selectors-4/#compound
func compound(selector string) (tag string, names []string, simple bool) {
	end := strings.IndexAny(selector, ".#:[")
	if end < 0 {
		return selector, nil, true
	}
	tag = strings.ToLower(strings.TrimPrefix(selector[:end], "*"))
	for rest := selector[end:]; rest != ""; {
		end := strings.IndexAny(rest[1:], ".#:[") + 1
		if end == 0 {
			end = len(rest)
		}
		if rest[0] != '.' && rest[0] != '#' {
			return tag, names, false
		}
		names = append(names, rest[:end])
		rest = rest[end:]
	}
	return tag, names, true
}

// of returns what the rules say of an element that has no style of its own.
func (s *sheet) of(n *html.Node, id, class string) htmlelement.Visibility {
	if len(s.rules) == 0 {
		return htmlelement.Unsaid
	}
	if id != "" {
		if v := s.named(n, "#"+id); v != htmlelement.Unsaid {
			return v
		}
	}
	for name := range strings.FieldsSeq(class) {
		if v := s.named(n, "."+name); v != htmlelement.Unsaid {
			return v
		}
	}
	return htmlelement.Unsaid
}

// named returns what the rules say that have this name last.
func (s *sheet) named(n *html.Node, name string) htmlelement.Visibility {
	for _, r := range s.rules[name] {
		if (r.tag == "" || r.tag == n.Data) && s.matches(n, r.names) {
			return r.visibility
		}
	}
	return htmlelement.Unsaid
}

// matches reports whether an element has all of the names, and none that some rule shows.
func (s *sheet) matches(n *html.Node, names []string) bool {
	for _, name := range names {
		if s.shown[name] || name[0] == '#' && dom.Attr(n, "id") != name[1:] ||
			name[0] == '.' && !dom.HasClass(n, name[1:]) {
			return false
		}
	}
	return true
}

// css is the rest of a style sheet.
type css struct{ rest string }

// rule returns the next rule: what it is for, and what is between its braces.
//
// https://www.w3.org/TR/css-syntax-3/#consume-qualified-rule
func (c *css) rule() (prelude, body string, ok bool) {
	for {
		i := 0
		for ; i < len(c.rest) && c.rest[i] != '{' && c.rest[i] != ';' && c.rest[i] != '}'; i++ {
		}
		if i == len(c.rest) {
			return "", "", false
		}
		prelude, c.rest = strings.TrimSpace(c.rest[:i]), c.rest[i:]
		if c.rest[0] == '{' {
			break
		}
		c.rest = c.rest[1:]
	}
	depth := 0
	for i := range len(c.rest) {
		switch c.rest[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				body, c.rest = c.rest[1:i], c.rest[i+1:]
				return prelude, body, true
			}
		}
	}
	body, c.rest = c.rest[1:], ""
	return prelude, body, true
}
