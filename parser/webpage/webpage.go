// Package webpage reads published HTML: whole pages, fragments, the HTML that
// the legacy site's tool made, and our own.
//
// Start with Parse. It works in the order of its files: the text is cut into
// tags once (cut.go), to remember where each stands and to keep what would blow
// up the tree from reaching it (scan.go); goquery makes the tree; what an
// office program wrote is made plain (office.go); the body of the page is found
// (page.go); blocks and phrases are read, each kind in the file of its name;
// and package role gives sections their roles.
//
// Scripts, styles and event handlers never come through, nor does a URL that
// would run something. What has no place in the model is kept as raw HTML.
// Both are reported with line and column; so is everything that was dropped,
// but for what surrounds the text of a page. No input makes the reader fail.
package webpage

import (
	"bytes"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/role"
	"github.com/stemmadocs/stemma/profile"
)

// Parse reads src, which is valid UTF-8 with LF line ends. It never fails: the
// document holds all that could be read, and the problems that were found.
func Parse(src string, p *profile.Profile) *document.Document {
	if p == nil {
		p = profile.GDS()
	}
	page, places, problems := tree(src, nil)
	r := &reader{profile: p, places: places, problems: problems, doc: &document.Document{}}
	if isLegacy(page) {
		r.legacyPage(page)
	} else {
		r.office(page)
		r.page(page)
		r.contentsLevels()
		document.AssignIDs(r.doc)
	}
	r.doc.Problems = append(r.doc.Problems, r.problems...).Sorted()
	role.Assign(r.doc, p)
	return r.doc
}

// tree makes the tree of a source. Marks that tell elements their tags are left
// out first, as most pages need none. Where the parser refuses a tree as too
// deep, it is made flatter; one without any depth is never refused.
func tree(src string, at Locator) (*goquery.Document, *places, document.Problems) {
	s := scan(src, maxDepth, false, at)
	if root, err := parse(s.html, s.places.whole); err == nil && s.number(src, root) {
		return goquery.NewDocumentFromNode(root), &s.places, s.problems
	}
	for _, depth := range []int{maxDepth, maxDepth / 4, 0} {
		s := scan(src, depth, true, at)
		if depth == 0 {
			s = plain(src, at)
		}
		root, err := parse(s.html, s.places.whole)
		if err == nil {
			return goquery.NewDocumentFromNode(root), &s.places, s.problems
		}
	}
	panic("webpage: text without tags was refused")
}

// parse parses a whole page, or a fragment as what stands in the body of one:
// comments before its first element stay in it.
func parse(src []byte, whole bool) (*html.Node, error) {
	quiet := html.ParseOptionEnableScripting(false)
	if whole {
		return html.ParseWithOptions(bytes.NewReader(src), quiet)
	}
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragmentWithOptions(bytes.NewReader(src), body, quiet)
	if err != nil {
		return nil, err
	}
	for _, n := range nodes {
		body.AppendChild(n)
	}
	root := &html.Node{Type: html.DocumentNode}
	root.AppendChild(body)
	return root, nil
}

// reader is the state of one Parse.
type reader struct {
	profile  *profile.Profile
	doc      *document.Document
	places   *places
	notes    notes
	wrapping []*html.Node          // phrasing elements round the blocks in hand, outermost first
	inside   map[*html.Node]bool   // phrasing elements that hold blocks
	placed   map[*html.Node]bool   // those without an address that stand round a block already
	added    map[*html.Node]bool   // texts that stand nowhere in the source
	layouts  map[*html.Node]layout // elements that only arrange a page
	copied   int                   // bytes of elements that stand round several blocks
	full     bool                  // there are too many
	crowded  bool                  // there are too many organisations
	problems document.Problems
	own      bool            // our writer made the page
	listed   map[string]bool // ids of the headings in the table of contents
	contents *document.Contents
}
