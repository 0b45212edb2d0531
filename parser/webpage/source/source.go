// Package source makes a tree of HTML that knows where in the source each
// element starts and each text is, and that is bounded by the size of the source
// whatever is in it.
//
// Start with [Parse]. A source is cut into tags once (tokenizer.go). On the way
// what would blow up the tree is kept from the parser of golang.org/x/net/html
// (scan.go and limit.go, with a copy of what that parser has open in stack.go),
// and the place of each tag is noted. The tree then gets the numbers of its tags
// (number.go), from which a [Map] finds the places, and what the parser was spared.
//
// It knows HTML and no site: what a page means is up to its importers. No
// input makes it fail. What it leaves out is in [Page.Problems].
package source

import (
	"bytes"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Parse makes the tree of a source. Marks that link elements to their tags are left
// out at first, as most pages need none. Where the parser refuses a tree as too
// deep, it is made flatter; one without any depth is never refused.
func Parse(src string, opts Options) *Page {
	s := scan(src, maxDepth, false, opts)
	if root, err := parse(s.html, s.whole); err == nil && s.number(src, root, false) {
		return s.page(root)
	}
	for _, depth := range []int{maxDepth, maxDepth / 4, 0} {
		s := scan(src, depth, true, opts)
		if depth == 0 {
			s = plain(src, opts)
		}
		if root, err := parse(s.html, s.whole); err == nil {
			s.number(src, root, true)
			return s.page(root)
		}
	}
	panic("webpage: text without tags was refused")
}

// parse parses a whole page, or a fragment as what is in the body of one:
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
