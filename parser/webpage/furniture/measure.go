package furniture

import (
	"path"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// amount is how much of what an element holds.
type amount struct {
	text, linked, prose int32 // bytes: of all text, of that in links, of sentences outside links
	links, local, files int32 // links, and those to places in the page and to files
	controls, images    int32
	headings, blocks    int32
	leads               int32 // headings that are links to other pages
	paras, solid        int32 // runs of sentences; bytes of those outside lists
	last                int32 // paras of the page up to the end of the element
}

func (m amount) minus(b amount) amount {
	return amount{
		m.text - b.text, m.linked - b.linked, m.prose - b.prose,
		m.links - b.links, m.local - b.local, m.files - b.files,
		m.controls - b.controls, m.images - b.images,
		m.headings - b.headings, m.blocks - b.blocks, m.leads - b.leads,
		m.paras - b.paras, m.solid - b.solid, m.paras,
	}
}

// amounts are those of the elements of a tree.
type amounts map[*html.Node]amount

// measure measures each element of a tree, in one pass. It is told the places in it
// that links can lead to.
func (a amounts) measure(root *html.Node, places map[string]bool) {
	clear(a)
	r := &ruler{amounts: a, places: places}
	r.element(root)
}

type ruler struct {
	amounts amounts
	places  map[string]bool
	sum     amount // of all elements so far
	run     run
	links   int // around
	items   int // of lists, around
}

// run is text without a block in it.
type run struct {
	text, linked int32
	sentence     bool
}

func (r *ruler) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Noscript:
		return
	}
	block := dom.IsBlock(n) || n.DataAtom == atom.Br
	if block {
		r.endRun()
	}
	before := r.sum
	links, items := r.links, r.items
	switch n.DataAtom {
	case atom.A:
		r.links++
	case atom.Li:
		r.items++
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch child.Type {
		case html.TextNode:
			r.text(child.Data)
		case html.ElementNode:
			r.element(child)
		}
	}
	if block {
		r.endRun()
	}
	r.links, r.items = links, items
	m := r.sum.minus(before)
	r.amounts[n] = m
	r.count(n, m, block)
}

// count counts an element as one of those in the elements around it.
func (r *ruler) count(n *html.Node, m amount, block bool) {
	switch n.DataAtom {
	case atom.A:
		r.sum.links++
		href := dom.Attr(n, "href")
		if place, ok := strings.CutPrefix(href, "#"); ok && r.places[place] {
			r.sum.local++
		}
		if isFile(href) {
			r.sum.files++
		}
	case atom.Button, atom.Input, atom.Select, atom.Textarea:
		r.sum.controls++
	case atom.Img, atom.Video, atom.Iframe:
		r.sum.images++
	}
	if dom.HeadingLevel(n) > 0 {
		r.sum.headings++
		if m.text > 0 && m.linked == m.text && m.local == 0 {
			r.sum.leads++
		}
	}
	if block {
		r.sum.blocks++
	}
}

func (r *ruler) text(s string) {
	s = strings.TrimSpace(s)
	size := int32(len(s))
	r.sum.text += size
	r.run.text += size
	if r.links > 0 {
		r.sum.linked += size
		r.run.linked += size
		return
	}
	r.run.sentence = r.run.sentence || endsSentence(s)
}

// endRun counts a run that is prose.
func (r *ruler) endRun() {
	const least = 80 // bytes
	if own := r.run.text - r.run.linked; own >= least && r.run.sentence {
		r.sum.prose += own
		r.sum.paras++
		if r.items == 0 {
			r.sum.solid += own
		}
	}
	r.run = run{}
}

// endsSentence reports a text in which a sentence ends.
func endsSentence(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case '.', '!', '?':
			if i+1 == len(s) || s[i+1] <= ' ' || s[i+1] == '"' || s[i+1] == ')' || s[i+1] >= 0x80 {
				return true
			}
		case 0xE3, 0xD8, 0xE0, 0xEF: // those of scripts that have their own
			for _, end := range [...]string{"。", "؟", "।", "！", "？"} {
				if strings.HasPrefix(s[i:], end) {
					return true
				}
			}
		}
	}
	return false
}

// placesIn returns the places in a tree that links can lead to.
func placesIn(root *html.Node) map[string]bool {
	places := map[string]bool{}
	for n := root; n != nil; n = dom.Next(n, root) {
		for _, a := range n.Attr {
			if a.Key == "id" || a.Key == "name" && n.DataAtom == atom.A {
				places[a.Val] = true
			}
		}
	}
	return places
}

// isFile reports the address of a document that is no page.
func isFile(href string) bool {
	href, _, _ = strings.Cut(href, "?")
	switch strings.ToLower(path.Ext(href)) {
	case ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".odp", ".rtf", ".csv", ".epub",
		".zip":
		return true
	}
	return false
}
