package annotation

import "github.com/stemmadocs/stemma/document"

// Anchor returns the id of the anchor that phrases begin with: an empty "a"
// with an id, or a name as in old pages, and nothing else. At the start of a
// paragraph it is the id of that, and alone in one that of the block after it,
// unless the annotation of the paragraph has the flag "anchor".
//
// https://html.spec.whatwg.org/multipage/browsing-the-web.html#find-a-potential-indicated-element
func Anchor(inlines []document.Inline) (id string, ok bool) {
	if len(inlines) == 0 {
		return "", false
	}
	e, ok := inlines[0].(*document.InlineElement)
	if !ok || e.Tag != "a" || len(e.Inlines) > 0 || len(e.Classes) > 0 {
		return "", false
	}
	name := e.Pairs["name"]
	switch {
	case e.ID != "" && len(e.Pairs) == 0:
		return e.ID, true
	case e.ID == "" && name != "" && len(e.Pairs) == 1:
		return name, true
	}
	return "", false
}
