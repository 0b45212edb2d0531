package gdspub

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
)

// MetaFile is the name of the file beside a page, or in the folder of a merged
// document, that holds what its head says: the title, and sometimes its author.
const MetaFile = "meta.html"

// titleless are the templates of the site that had no place for a meta file.
var titleless = []string{"home_template", "landingpage_home_template", "quarter_template"}

// head is what the head of a page says: the title, and what else stands in its meta file.
type head struct {
	title, description string
	more               []document.MetaEntry
	file               string // in which it is; empty for the page itself
}

// takeHead finds what the head says: in the meta file beside the page, and the title
// otherwise in the page.
func (p *page) takeHead(doc *document.Document) {
	inPage := doc.Meta.Title
	doc.Meta.Title = ""
	p.head = p.metaFile()
	if p.head.title == "" {
		p.head.title = inPage
	} else if slices.Contains(titleless, p.template) {
		p.problems.Remark(p.at, "unused-title", fmt.Sprintf(
			"%s has no place for %s: the site did not show the title %q, which the document has",
			p.template, p.head.file, p.head.title), "")
	}
}

// metaFile reads the meta file beside the text, if there is one.
func (x *includes) metaFile() (h head) {
	if x.Root == nil || x.InRoot == "" || path.Base(x.InRoot) == MetaFile {
		return h
	}
	file := path.Join(path.Dir(x.InRoot), MetaFile)
	text, err := x.read(file)
	if err != nil {
		return h // there need be none
	}
	return headIn(text, path.Join(x.RootDir, file))
}

// fill gives a document what its head says. Where the text has a title, that is what
// the readers saw. A first heading that is another one stays in the text, which then
// needs no title above it.
func (h head) fill(doc *document.Document) {
	m := &doc.Meta
	m.Description, m.Extra = h.description, h.more
	switch {
	case h.title == "":
	case m.Title == "":
		m.Title = h.title
		doc.Blocks, _ = withoutHeading(doc.Blocks, h.title)
		m.Front.TitleOnly = hasTitle(doc.Blocks)
	case document.OneLine(m.Title) != h.title:
		at := document.Span{File: h.file, Line: 1, Column: 1, EndLine: 1, EndColumn: 1}
		doc.Problems.Remark(at, "other-title",
			fmt.Sprintf("the title in the head, %q, is not that of the text, %q, which the document has",
				h.title, m.Title), "")
		doc.Problems.Sort()
	}
}

// hasTitle reports blocks whose first heading is of the first level.
func hasTitle(blocks []document.Block) bool {
	level := 0
	document.WalkBlocks(blocks, func(n document.Node) bool {
		if s, ok := n.(*document.Section); ok && level == 0 {
			level = s.Level
		}
		return level == 0
	})
	return level == 1
}

// withoutHeading takes the first heading out of blocks if it says no more than the
// title, which writers print above the text. The site gave those of Markdown ids, to
// which links may lead.
func withoutHeading(blocks []document.Block, title string) (out []document.Block, done bool) {
	for i, b := range blocks {
		switch b := b.(type) {
		case *document.Section:
			plain := len(b.Classes)+len(b.Pairs) == 0 && b.ID == document.Slug(title) && !isMarkdown(b.File)
			if b.Level != 1 || b.Name() != title || !plain {
				return blocks, true
			}
			return slices.Concat(blocks[:i], b.Blocks, blocks[i+1:]), true
		case *document.Element:
			if b.Blocks, done = withoutHeading(b.Blocks, title); done && len(b.Blocks) == 0 && b.ID == "" {
				return slices.Concat(blocks[:i], blocks[i+1:]), true
			} else if done {
				return blocks, true
			}
		}
	}
	return blocks, false
}

// headIn reads HTML as the head of a page.
func headIn(src, file string) head {
	h := head{file: file}
	tokens := html.NewTokenizer(strings.NewReader(src))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return h
		case html.StartTagToken, html.SelfClosingTagToken:
			switch tag := tokens.Token(); {
			case tag.Data == "title" && h.title == "" && tokens.Next() == html.TextToken:
				h.title = document.OneLine(string(tokens.Text()))
			case tag.Data == "meta":
				h.meta(tag.Attr)
			}
		}
	}
}

// meta takes what a meta element says; authors wrote "value" for "content", too.
func (h *head) meta(attrs []html.Attribute) {
	var name, content string
	for _, a := range attrs {
		switch a.Key {
		case "name", "property":
			name = strings.ToLower(a.Val)
		case "content", "value":
			content = document.OneLine(a.Val)
		}
	}
	switch {
	case name == "" || content == "" || name == "viewport":
	case name == "description":
		h.description = content
	default:
		h.more = append(h.more, document.TextEntry(name, content))
	}
}
