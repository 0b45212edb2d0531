// Package content reads content items: the JSON in which the publishing
// platform keeps a publication and gives it to whoever asks its API, today or
// in 2012 (artefact.go).
//
// Start with [Parse]. An item is decoded into values that know their places
// (json.go); what it tells of the publication becomes the meta (meta.go); its
// details become blocks (details.go, value.go, link.go), the HTML in them as
// package webpage reads it, joined into one document (section.go).
//
// Details of any type of item are read by what they look like: HTML and prose
// are text, lists of titles and addresses are links, an object with a title is
// a section. A table names the few that are shown in a certain place or not at
// all. What is not read is named in one remark. The only input that is refused
// is one that is no JSON object; the error then has the place.
package content

import (
	"html"
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/role"
	"github.com/stemmadocs/stemma/profile"
)

// reader is the state of one Parse.
type reader struct {
	file
	profile     *profile.Profile
	item        *value
	details     *value
	links       map[string]*value // what the item is linked to, by its id
	attachments map[string]*value // by id
	addressed   map[string]bool   // addresses in the HTML of the details
	doc         *document.Document
	out         *builder
	names       document.Names // of the fragments before
	notes       *document.Notes
	lists       map[*document.List]bool // that were made of plain texts
	hooks       int                     // attributes for scripts that were left out
	problems    document.Problems
}

// Parse reads an item. The error, if any, is a [document.Problem] that tells why
// it is none.
func Parse(src string, p *profile.Profile) (*document.Document, error) {
	item, err := decode(src)
	if err != nil {
		return nil, err
	}
	if p == nil {
		p = profile.GDS()
	}
	r := &reader{
		file: newFile(src), profile: p, item: item, details: item.get("details"),
		links: map[string]*value{}, attachments: map[string]*value{}, addressed: map[string]bool{},
		doc: &document.Document{}, out: &builder{},
		lists: map[*document.List]bool{},
	}
	r.index()
	r.meta()
	r.text()
	r.doc.Blocks = r.out.blocks
	document.AssignIDs(r.doc)
	r.compareHeaders()
	r.stub()
	r.left()
	r.doc.Problems = r.problems.Sorted()
	role.Assign(r.doc, p)
	return r.doc, nil
}

// index notes what values of the details may refer to.
func (r *reader) index() {
	if links := r.item.get("links"); links != nil {
		for _, kind := range links.members {
			for _, e := range kind.elements {
				if id := e.get("content_id"); id != nil && id.text != "" && r.links[id.text] == nil {
					r.links[id.text] = e
				}
			}
		}
	}
	if all := r.details.get("attachments"); all != nil {
		for _, e := range all.elements {
			if id := e.get("id"); id != nil && id.text != "" {
				r.attachments[id.text] = e
			}
		}
	}
	r.findAddresses(r.details)
}

// findAddresses notes what the HTML below a value leads to or shows.
func (r *reader) findAddresses(v *value) {
	if v == nil {
		return
	}
	if v.kind == text && isMarkup(v.text) {
		for word := range strings.FieldsFuncSeq(v.text, endsValue) {
			if isAddress(word) {
				r.addressed[html.UnescapeString(word)] = true
			}
		}
	}
	for _, m := range v.members {
		r.findAddresses(m.value)
	}
	for _, e := range v.elements {
		r.findAddresses(e)
	}
}

// endsValue reports what an attribute's value cannot hold, or is not in quotes.
func endsValue(c rune) bool { return strings.ContainsRune(`"'=<>`, c) }

// compareHeaders reports the headings that the item lists but its text does
// not have.
func (r *reader) compareHeaders() {
	headers := r.details.get("headers")
	if headers == nil {
		return
	}
	ids := map[string]bool{}
	document.WalkDocument(r.doc, func(n document.Node) bool {
		if a := document.AttrOf(n); a != nil && a.ID != "" {
			ids[a.ID] = true
		}
		return true
	})
	r.headers(headers, ids)
}

func (r *reader) headers(headers *value, ids map[string]bool) {
	for _, h := range headers.elements {
		if id := h.get("id"); id != nil && id.text != "" && !ids[id.text] {
			r.problems.Remark(r.span(h), "header-without-heading",
				"the item lists the heading \""+h.get("text").str()+"\", which its text does not have",
				"save the item again")
		}
		if inner := h.get("headers"); inner != nil {
			r.headers(inner, ids)
		}
	}
	headers.use()
}

// left names what no part of the reader took, in one remark.
func (r *reader) left() {
	if r.hooks > 0 {
		r.problems.Remark(r.span(r.details), "script-hooks",
			strconv.Itoa(r.hooks)+" attributes that only scripts look for (data-…) are left out", "")
	}
	_, unread := unread("", r.item)
	if len(unread) == 0 {
		return
	}
	const most = 60
	more := ""
	if len(unread) > most {
		unread, more = unread[:most], " and others"
	}
	r.problems.Remark(r.span(r.item), "not-content",
		"not read, being no part of the text: "+strings.Join(unread, ", ")+more, "")
}

// unread returns the paths of the values that were not read and are not blank;
// of a member of which nothing was read it returns the path alone.
func unread(path string, v *value) (used bool, paths []string) {
	if v.kind != list && v.kind != object {
		if v.used || v.blank() {
			return v.used, nil
		}
		return false, []string{path}
	}
	seen := map[string]bool{}
	note := func(below []string) {
		for _, p := range below {
			if !seen[p] {
				seen[p] = true
				paths = append(paths, p)
			}
		}
	}
	for _, m := range v.members {
		inner := strings.TrimPrefix(path+"."+m.key, ".")
		read, below := unread(inner, m.value)
		if used = used || read; !read && len(below) > 0 && path != "" {
			below = []string{inner}
		}
		note(below)
	}
	for _, e := range v.elements {
		read, below := unread(path, e)
		used = used || read
		note(below)
	}
	return used, paths
}
