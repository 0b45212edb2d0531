package kramdown

import (
	"maps"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// attrUse is a list with names and the node that it belongs to.
type attrUse struct {
	list *attrList
	node document.Node
	attr *document.Attr
}

// useAttrs gives a child the attributes that its list holds, if it can keep
// them.
func (p *parser) useAttrs(k *child) {
	if k.attr == nil && k.block != nil {
		k.attr = document.AttrOf(k.block)
	}
	switch b := k.block.(type) {
	case nil:
		p.noteStandalone(k.list, k.attr)
	case *document.Section:
		p.pending[k.text].noID = p.pending[k.text].noID || k.list.noID
	case *document.Paragraph:
		p.noteWithoutID(k.list, &b.Attr)
	case *document.Element:
		p.noteWithoutID(k.list, &b.Attr)
	case *document.DefinitionList:
		p.noteGlossary(b, k.list)
	case *document.Raw:
		if v := p.startTags[b]; v != nil {
			v.changed = true
		}
	}
	if k.attr == nil {
		return
	}
	p.contents(k)
	p.apply(k.list, k.block, k.attr)
}

// apply merges list into attr: at once, or at the end where it names lists
// that may still come.
func (p *parser) apply(list *attrList, node document.Node, attr *document.Attr) {
	if len(list.names) > 0 {
		p.uses = append(p.uses, attrUse{list, node, attr})
		return
	}
	p.merge(list, node, attr)
}

// resolveAttrs applies the lists that had to wait.
func (p *parser) resolveAttrs() {
	for _, u := range p.uses {
		p.merge(p.resolved(u.list), u.node, u.attr)
	}
	p.uses = nil
}

// resolved returns list with what the lists named in it hold, which comes
// first. Names within a named list count once.
func (p *parser) resolved(list *attrList) *attrList {
	if len(list.names) == 0 {
		return list
	}
	var all attrList
	seen := map[string]bool{}
	var add func(*attrList)
	add = func(l *attrList) {
		for _, name := range l.names {
			if named := p.named[name]; named != nil && !seen[name] && len(seen) < maxDepth {
				seen[name] = true
				add(named)
			}
		}
		own := attrList{Attr: l.Attr, noID: l.noID}
		all.merge(&own)
	}
	add(list)
	return &all
}

// merge gives attributes to a node. A class names the language of code for
// which no other is given (https://kramdown.gettalong.org/syntax.html#language-of-code-blocks).
func (p *parser) merge(list *attrList, node document.Node, attr *document.Attr) {
	if len(attr.Classes)+len(list.Classes) > maxAttrs {
		p.warn(node.Pos(), "attribute-list", "use fewer classes",
			"more than %d classes; the others are left out", maxAttrs)
		return
	}
	if list.noID {
		attr.ID = ""
	}
	attr.Merge(list.Attr)
	if len(attr.Classes) > 0 {
		delete(attr.Pairs, "class")
	}
	override(node, attr.Pairs)
	if code, ok := node.(*document.CodeBlock); ok {
		liftLanguage(code)
	}
}

// override sets what a node has of its own to the pair of that name. An empty
// pair stays, to tell an attribute without a value from none.
func override(node document.Node, pairs map[string]string) {
	if len(pairs) == 0 {
		return
	}
	set := func(name string, field *string) {
		value, given := pairs[name]
		if !given {
			return
		}
		if *field = value; value != "" {
			delete(pairs, name)
		}
	}
	switch n := node.(type) {
	case *document.Link:
		set("href", &n.Href)
		set("title", &n.Title)
	case *document.Image:
		set("src", &n.Src)
		set("alt", &n.Alt)
		set("title", &n.Title)
		delete(pairs, "alt")
	case *document.Abbreviation:
		set("title", &n.Expansion)
	}
}

func liftLanguage(code *document.CodeBlock) {
	if code.Language != "" {
		delete(code.Pairs, "class") // without a value: the code has one
		return
	}
	i := slices.IndexFunc(code.Classes, func(c string) bool { return strings.HasPrefix(c, "language-") })
	if i < 0 {
		return
	}
	code.Language = code.Classes[i][len("language-"):]
	code.Classes = slices.Delete(slices.Clone(code.Classes), i, i+1)
}

// cloneAttr returns a copy of a that can be changed.
func cloneAttr(a document.Attr) document.Attr {
	a.Classes = slices.Clone(a.Classes)
	a.Pairs = maps.Clone(a.Pairs)
	return a
}
