package office

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// look is the style of an element, as far as it may mean something.
type look map[string]string

// isTelling reports the properties that may mean something.
func isTelling(property string) bool {
	switch property {
	case "font", "font-weight", "font-style", "font-family", "text-decoration", "text-decoration-line",
		"vertical-align", "text-align", "text-indent", "margin-left", "margin", "display", "list-style-type",
		"mso-list", "mso-outline-level", "mso-style-name", "mso-element", "mso-special-character", "mso-tab-count",
		"mso-spacerun", "mso-hide", "mso-footnote-id", "mso-endnote-id", "mso-comment-reference",
		"mso-level-number-format", "mso-level-text":
		return true
	}
	return false
}

// set adds declarations; later ones win.
func (l look) set(declarations string) {
	for declaration := range strings.SplitSeq(declarations, ";") {
		name, value, ok := strings.Cut(declaration, ":")
		if !ok {
			continue
		}
		if name = strings.ToLower(strings.TrimSpace(name)); isTelling(name) {
			value, _, _ = strings.Cut(value, "!important")
			l[name] = strings.ToLower(document.OneLine(value))
		}
	}
}

// styles are the rules of style sheets.
type styles struct {
	rules  map[string]look // by class
	levels map[string]look // of lists, by list and level: "l0:level1"
}

// look returns the style of an element: that of its classes, and on top its own.
func (s *styles) look(n *html.Node) look {
	l := own(n)
	if len(s.rules) == 0 {
		return l
	}
	for class := range dom.Classes(n) {
		for name, value := range s.rules[class] {
			if _, ok := l[name]; !ok {
				if l == nil {
					l = look{}
				}
				l[name] = value
			}
		}
	}
	return l
}

// own returns the style that an element has of its own.
func own(n *html.Node) look {
	style := dom.Attr(n, "style")
	if style == "" {
		return nil
	}
	l := look{}
	l.set(style)
	return l
}

// stylesOf reads the rules for classes and for the levels of lists.
func stylesOf(root *html.Node) styles {
	s := styles{rules: map[string]look{}, levels: map[string]look{}}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.DataAtom == atom.Style && n.FirstChild != nil {
			s.sheet(n.FirstChild.Data)
		}
	}
	return s
}

func (s *styles) sheet(css string) {
	css = strings.NewReplacer("<!--", " ", "-->", " ").Replace(withoutComments(css))
	for {
		selectors, rest, ok := strings.Cut(css, "{")
		if !ok {
			return
		}
		var declarations string
		declarations, css, _ = strings.Cut(rest, "}")
		for selector := range strings.SplitSeq(selectors, ",") {
			s.rule(strings.TrimSpace(selector), declarations)
		}
	}
}

// rule keeps the declarations for one class, with or without a tag before it,
// or for one level of a list.
func (s *styles) rule(selector, declarations string) {
	into := s.rules
	if level, ok := strings.CutPrefix(selector, "@list "); ok {
		into, selector = s.levels, strings.TrimSpace(level)
	} else {
		_, class, ok := strings.Cut(selector, ".")
		if !ok || class == "" || strings.ContainsAny(class, " .:>#[+~") {
			return
		}
		selector = class
	}
	if into[selector] == nil {
		into[selector] = look{}
	}
	into[selector].set(declarations)
}

func withoutComments(css string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(css, "/*")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		_, css, _ = strings.Cut(rest, "*/")
	}
}

// points returns a length in points.
func points(length string) (float64, bool) {
	length = strings.TrimSpace(length)
	n := len(length)
	for n > 0 && (length[n-1] < '0' || length[n-1] > '9') {
		n--
	}
	value, err := strconv.ParseFloat(length[:n], 64)
	if err != nil {
		return 0, false
	}
	switch strings.TrimSpace(length[n:]) {
	case "pt", "":
		return value, true
	case "in":
		return value * 72, true
	case "cm":
		return value * 72 / 2.54, true
	case "mm":
		return value * 72 / 25.4, true
	case "px":
		return value * 0.75, true
	}
	return 0, false
}

// indent returns how far a paragraph is moved in, in points.
func (l look) indent() float64 {
	left, ok := l["margin-left"]
	if !ok {
		if sides := strings.Fields(l["margin"]); len(sides) == 4 {
			left = sides[3]
		}
	}
	value, _ := points(left)
	return value
}
