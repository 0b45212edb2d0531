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
	if k.attr == nil {
		return
	}
	if k.list.noID {
		k.attr.ID = ""
	}
	if _, heading := k.block.(*document.Section); heading && k.list.noID {
		p.pending[k.text].noID = true
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
		own := attrList{Attr: l.Attr}
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
	attr.Merge(list.Attr)
	if code, ok := node.(*document.CodeBlock); ok && code.Language == "" {
		liftLanguage(code)
	}
}

func liftLanguage(code *document.CodeBlock) {
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
