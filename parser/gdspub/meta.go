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
// document, that holds what its head says: the title.
const MetaFile = "meta.html"

// titleless are the templates of the site that had no place for a meta file.
var titleless = []string{"home_template", "landingpage_home_template", "quarter_template"}

// headTitle is the title that stands in the head of a page, not in its text.
type headTitle struct {
	text string
	file string // in which it is; empty for the page itself
}

// takeTitle finds the title of the head: in the meta file beside the page, or
// else in the page.
func (p *page) takeTitle(doc *document.Document) {
	p.head.text, doc.Meta.Title = doc.Meta.Title, ""
	if p.Root == nil || p.InRoot == "" || path.Base(p.InRoot) == MetaFile {
		return
	}
	file := path.Join(path.Dir(p.InRoot), MetaFile)
	text, err := p.read(file)
	title := titleIn(text)
	if err != nil || title == "" {
		return // there need be none
	}
	p.head = headTitle{title, path.Join(p.RootDir, file)}
	if slices.Contains(titleless, p.template) {
		p.problems.Remark(p.at, "unused-title", fmt.Sprintf(
			"%s has no place for %s: the site did not show the title %q, which the document has",
			p.template, p.head.file, title), "")
	}
}

// title gives a document the title of its head, unless its text has one: then
// that is what the readers saw.
func (r *reader) title(doc *document.Document) {
	switch title := r.head.text; {
	case title == "":
	case doc.Meta.Title == "":
		doc.Meta.Title = title
		doc.Blocks, _ = withoutHeading(doc.Blocks, title)
	case document.OneLine(doc.Meta.Title) != title:
		at := document.Span{File: r.head.file, Line: 1, Column: 1, EndLine: 1, EndColumn: 1}
		doc.Problems.Remark(at, "other-title",
			fmt.Sprintf("the title in the head, %q, is not that of the text, %q, which the document has",
				title, doc.Meta.Title), "")
		doc.Problems.Sort()
	}
}

// withoutHeading takes the first heading out of blocks if it says no more than the
// title, which writers print above the text.
func withoutHeading(blocks []document.Block, title string) (out []document.Block, done bool) {
	for i, b := range blocks {
		switch b := b.(type) {
		case *document.Section:
			if b.Level != 1 || !b.Attr.IsZero() && b.ID != document.Slug(title) || b.Name() != title {
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

// titleIn returns the text of the first title in HTML.
func titleIn(src string) string {
	tokens := html.NewTokenizer(strings.NewReader(src))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken:
			if name, _ := tokens.TagName(); string(name) == "title" && tokens.Next() == html.TextToken {
				return document.OneLine(string(tokens.Text()))
			}
		}
	}
}
