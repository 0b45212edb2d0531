package boilerplate

import (
	_ "embed"
	"path"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/names"
)

//go:embed languages.txt
var languageNames string

// languages are the lists of languages.txt.
var languages = sync.OnceValue(func() (l struct{ name, label *names.List }) {
	lists := names.Parse(languageNames)
	l.name, l.label = lists["language"], lists["label"]
	return l
})

// languageMenu is what is known of an element that may be a menu of languages.
type languageMenu struct {
	names, links, marked int  // marked are the links that say in which language they lead on
	label                bool // something says what the names are
}

// isLanguageMenu reports an element that holds nothing but the names of languages, each
// in its own language, with links to the page in them. Links to files are text.
func isLanguageMenu(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Table, atom.Tbody, atom.Tr, atom.Td, atom.Th, atom.Dd, atom.Dt:
		return false
	}
	var m languageMenu
	return m.read(n, nil) && (m.names > 1 && m.links > 0 || m.names == 1 && m.marked == 1)
}

// read reads what an element holds up to the first that is no name.
func (m *languageMenu) read(n, link *html.Node) bool {
	if n.DataAtom == atom.A {
		link = n
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch child.Type {
		case html.TextNode:
			if !m.text(child.Data, link) {
				return false
			}
		case html.ElementNode:
			switch child.DataAtom {
			case atom.Script, atom.Style, atom.Svg:
			default:
				if !m.read(child, link) {
					return false
				}
			}
		}
	}
	return true
}

// longestName is how many bytes the name of a language can have, or what says that such
// names follow.
const longestName = 60

// text reads a text with names of languages and marks between them.
func (m *languageMenu) text(text string, link *html.Node) bool {
	if len(text) > longestLine {
		return dom.IsSpace(text)
	}
	for part := range strings.FieldsFuncSeq(text, partsNames) {
		part = strings.Trim(document.OneLine(part), " :-.")
		if len(part) > longestName && !strings.ContainsAny(part, "()[]") {
			return false
		}
		switch part = strings.ToLower(part); {
		case part == "":
		case isLanguageName(part):
			m.add(link)
			if link != nil && isFile(dom.Attr(link, "href")) {
				return false
			}
		case m.names == 0 && languages().label.Has(part):
			m.label = true
		default:
			return false
		}
	}
	return true
}

// partsNames reports the marks between names.
func partsNames(r rune) bool {
	switch r {
	case '|', '/', '·', '•', ',', '–', '—', '›', '»':
		return true
	}
	return false
}

func (m *languageMenu) add(link *html.Node) {
	m.names++
	if link == nil {
		return
	}
	m.links++
	says := dom.Attr(link, "hreflang") != "" || dom.Attr(link, "lang") != "" || dom.Attr(link, "rel") == "alternate"
	if m.label || says {
		m.marked++
	}
}

// isLanguageName reports the name of a language, perhaps with another one in brackets:
// "cymraeg (welsh)".
func isLanguageName(s string) bool {
	if languages().name.Has(s) {
		return true
	}
	name, rest, ok := strings.Cut(s, "(")
	return ok && strings.HasSuffix(rest, ")") && languages().name.Has(strings.TrimSpace(name)) ||
		languages().name.Has(strings.Trim(s, "()[]"))
}

// isFile reports the address of a document to be downloaded.
func isFile(href string) bool {
	href, _, _ = strings.Cut(href, "?")
	switch strings.ToLower(path.Ext(href)) {
	case ".pdf", ".doc", ".docx", ".odt", ".rtf", ".txt", ".zip", ".mp3", ".mp4", ".epub":
		return true
	}
	return false
}
