package media

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// mayTypeset reports elements in whose text scripts look for formulas.
//
// https://docs.mathjax.org/en/latest/options/document.html#the-configuration-block
func mayTypeset(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Pre, atom.Code, atom.Textarea, atom.Title, atom.Noscript, atom.Option:
		return false
	}
	return !dom.HasClass(n, "tex2jax_ignore") && !dom.HasClass(n, "mathjax_ignore")
}

// typeset makes formulas of texts between delimiters, on pages with a script that does so.
func (p *plain) typeset() {
	if !p.typesets {
		return
	}
	for _, n := range p.delimiters {
		p.textFormulas(n)
	}
}

// textFormulas makes formulas of those in one text.
func (p *plain) textFormulas(n *html.Node) {
	s := search{dollars: p.dollars, left: 8*len(n.Data) + 1<<12}
	for {
		before, tex, after, displayed, ok := s.cut(n.Data)
		n.Data = before
		if p.dollars {
			n.Data = strings.ReplaceAll(before, `\$`, "$")
		}
		if !ok {
			return
		}
		formula, rest := dom.New(atom.Span), p.text(after)
		n.Parent.InsertBefore(rest, n.NextSibling)
		n.Parent.InsertBefore(formula, rest)
		p.formula(formula, tex, displayed)
		if n = rest; after == "" {
			remove(rest)
			return
		}
	}
}

// delimiter is what is around formulas.
type delimiter struct {
	open, close string
	displayed   bool
}

var delimiters = [...]delimiter{
	{"$$", "$$", true}, {`\[`, `\]`, true}, {`\(`, `\)`, false}, {`\begin{`, "", true}, {"$", "$", false},
}

// search looks for formulas in one text, for as long as it may.
type search struct {
	dollars bool // there are some between single dollars
	left    int  // bytes that may be looked at
}

// cut cuts a text around its first formula; all of one without any is before it.
func (s *search) cut(text string) (before, tex, after string, displayed, ok bool) {
	for i := 0; i < len(text); i++ {
		if text[i] != '$' && text[i] != '\\' {
			continue
		}
		for _, d := range delimiters {
			if d.open == "$" && !s.dollars || !strings.HasPrefix(text[i:], d.open) {
				continue
			}
			inner, length, ok := d.formula(text[i:min(len(text), i+max(s.left, len(d.open)))])
			if s.left -= length; ok {
				return text[:i], inner, text[i+length:], d.displayed, true
			}
		}
		if text[i] == '\\' {
			i++ // what is after it is no delimiter
		}
	}
	return text, "", "", false, false
}

// formula returns the formula that a text begins with, and its length with delimiters,
// or how much was looked at in vain.
func (d delimiter) formula(text string) (tex string, length int, ok bool) {
	if d.close == "" {
		name, _, found := strings.Cut(text[len(d.open):], "}")
		if !found || strings.Trim(strings.TrimSuffix(name, "*"), "abcdefghijklmnopqrstuvwxyz") != "" {
			return "", 0, false
		}
		end := `\end{` + name + "}"
		i := strings.Index(text, end)
		if i < 0 {
			return "", len(text), false
		}
		return text[:i+len(end)], i + len(end), true
	}
	rest := text[len(d.open):]
	end := endOf(rest, d.close)
	if end < 0 {
		return "", len(text), false
	}
	if dom.IsSpace(rest[:end]) {
		return "", end, false
	}
	return rest[:end], len(d.open) + end + len(d.close), true
}

// endOf returns the place of a delimiter that is in no group.
func endOf(text, close string) int {
	depth := 0
	for i := 0; i < len(text); i++ {
		if depth <= 0 && strings.HasPrefix(text[i:], close) {
			return i
		}
		switch text[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			depth--
		}
	}
	return -1
}
