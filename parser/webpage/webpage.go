// Package webpage reads published HTML: whole pages, fragments, the HTML that
// the legacy site's tool made, and our own.
//
// Start with [Parse], which goes through the packages below. Package source makes a
// tree that knows where everything is and that no page can blow up; package archived
// undoes what a web archive changed; package office makes plain HTML of what word
// processors wrote, package system of what the systems write in which people keep
// texts, and package media of formulas, images and what is embedded; package footnote
// finds the two ends of each note, package unseen takes out what no reader is shown,
// and package boilerplate finds the text of a page and its metadata. What is here
// reads the blocks (block.go) and the inlines (inline.go) of that text, each kind in
// the file of its name, and package role then gives sections their roles. Pages of
// the legacy site (legacypage.go) and of our own writer (ownpage.go) are known by
// their marks, and take ways of their own. Addresses are those that a page has
// without its head (address.go); package stub knows pages without a text.
//
// Of what is no text of the author, package boilerplate leaves out what sites mark as
// such and what stands in its places, package furniture guesses at the rest for it,
// and package unseen finds what is hidden; what each tells is said there.
//
// Scripts, styles and event handlers never come through, nor does a URL that
// would run something. What has no place in the model is kept as raw HTML.
// Both are reported with line and column; so is everything that was dropped,
// but for what is marked as furniture, or is all links, around the text of a
// page. No input makes the reader fail.
package webpage

import (
	"maps"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/role"
	"github.com/stemmadocs/stemma/parser/webpage/archived"
	"github.com/stemmadocs/stemma/parser/webpage/boilerplate"
	"github.com/stemmadocs/stemma/parser/webpage/media"
	"github.com/stemmadocs/stemma/parser/webpage/office"
	"github.com/stemmadocs/stemma/parser/webpage/source"
	"github.com/stemmadocs/stemma/parser/webpage/unseen"
	"github.com/stemmadocs/stemma/profile"
)

// Parse reads src, which is valid UTF-8 with LF line ends. It never fails: the
// document holds all that could be read, and the problems that were found.
func Parse(src string, p *profile.Profile) *document.Document { return ParseSaved(src, p, Saved{}) }

// Saved is what is known of a page that was taken out of a file.
type Saved struct {
	Address string            // where it was
	Parts   map[string]string // addresses of what belongs to it, by the names that it has for them
	At      Locator           // places in the file; nil for a file that holds nothing else
}

// ParseSaved reads a page that was taken out of a file.
func ParseSaved(src string, p *profile.Profile, s Saved) *document.Document {
	return parse(src, p, s).doc
}

func parse(src string, p *profile.Profile, s Saved) *reader {
	if p == nil {
		p = profile.GDS()
	}
	r, page := newReader(src, p, s.At)
	nameParts(page.Get(0), s.Parts)
	r.captured = s.Address
	if !isOwn(page) {
		if address, ok := archived.Undo(page.Get(0), s.Address, r.places, &r.problems); ok {
			r.captured = address
		}
	}
	if isLegacy(page) {
		r.settleAddresses(page.Get(0))
		r.media(page)
		r.legacyPage(page)
	} else {
		r.office(page)
		r.page(page)
		r.contentsLevels()
		document.AssignIDs(r.doc)
		r.tellStub()
	}
	r.doc.Problems = append(r.doc.Problems, r.problems...).Sorted()
	role.Assign(r.doc, p)
	return r
}

// tellStub warns of a page that stands in the place of a text.
func (r *reader) tellStub() {
	if !r.whole || r.own {
		return
	}
	if p, ok := r.signs.Judge(r.doc); ok {
		r.problems.Add(p)
	}
}

// nameParts gives what belongs to a page its own address instead of the name that it
// has in the file of the page.
//
// https://www.rfc-editor.org/rfc/rfc2392
func nameParts(root *html.Node, parts map[string]string) {
	if len(parts) == 0 {
		return
	}
	for n := range root.Descendants() {
		for i := range n.Attr {
			if at, ok := parts[n.Attr[i].Val]; ok && n.Type == html.ElementNode {
				n.Attr[i].Val = at
			}
		}
	}
}

// Locator returns the place in a file of an offset in a text that was taken
// out of it.
type Locator = source.Locator

// Fragment reads HTML that another format holds as a string. Nothing in it is
// taken for the page around a text, and sections get neither ids nor roles:
// that is for who puts fragments together.
func Fragment(src string, p *profile.Profile, at Locator) *document.Document {
	r, page := newReader(src, p, at)
	r.whole = false
	r.office(page)
	r.page(page)
	r.doc.Problems = r.problems.Sorted()
	return r.doc
}

func newReader(src string, p *profile.Profile, at Locator) (*reader, *goquery.Document) {
	src, at = stored(src, at)
	s := source.Parse(src, source.Options{Locate: at, Sign: office.IsSign})
	r := &reader{
		profile: p, doc: &document.Document{}, places: s.Map, whole: s.Whole, signed: s.Signed, problems: s.Problems,
		invisible: hidesCharacters(src, at != nil),
	}
	return r, goquery.NewDocumentFromNode(s.Root)
}

// office makes plain HTML of what an office program wrote.
func (r *reader) office(page *goquery.Document) {
	if r.signed {
		cleaned := office.Clean(page.Get(0), r.places)
		r.added = cleaned.Added
		r.problems = append(r.problems, cleaned.Problems...)
		for _, n := range cleaned.Left {
			r.left = append(r.left, boilerplate.Left{Node: n, How: boilerplate.Silent})
		}
		for _, n := range cleaned.Hidden {
			r.leave(n, nil)
		}
	}
}

// media makes plain HTML of what a page shows by other means than text.
func (r *reader) media(page *goquery.Document) []media.Remark {
	plain := media.Plain(page.Get(0), r.places)
	r.formulas = plain.Formulas
	for _, n := range plain.Left {
		r.left = append(r.left, boilerplate.Left{Node: n, How: boilerplate.Silent})
	}
	if r.added == nil {
		r.added = plain.Added
	} else {
		maps.Copy(r.added, plain.Added)
	}
	return plain.Remarks
}

// tellMedia reports what was made of elements that are in the text.
func (r *reader) tellMedia(remarks []media.Remark, main *html.Node) {
	for _, remark := range remarks {
		for n := remark.Node; n != nil; n = n.Parent {
			if n == main {
				r.problems.Add(remark.Problem)
				break
			}
		}
	}
}

// page reads a tree: all of a fragment, or the text of a whole page.
func (r *reader) page(page *goquery.Document) {
	if r.ownPage(page) {
		return
	}
	r.settleAddresses(page.Get(0))
	r.tellInvisible()
	shown := r.media(page)
	root := page.Find("body").First()
	if root.Length() == 0 {
		return
	}
	r.system(root.Nodes[0])
	dropPermalinks(root.Nodes[0])
	r.findNotes(root.Nodes[0])
	r.notes.found.TakeOut(root.Nodes[0])
	hidden := unseen.Take(page.Nodes[0])
	if !r.whole {
		r.tellHidden(hidden, root.Nodes[0])
		r.tellMedia(shown, root.Nodes[0])
		r.putNotes(root.Nodes[0])
		r.read(root.Nodes[0], false)
		return
	}
	article := boilerplate.Find(page, r.places, r.profile, &r.doc.Meta, r.doc.Source.Address)
	r.left = append(r.left, article.Left...)
	r.tellHidden(hidden, article.Main)
	r.tellMedia(shown, article.Main)
	r.layouts = article.Layouts
	r.putNotes(article.Main)
	r.read(article.Main, true)
	settleLevels(r.doc.Blocks, article.TitleLevel())
	article.Head()
	r.problems = append(r.problems, article.Problems...)
	role.Series(r.doc, r.profile)
}
