package kramdown

import "github.com/stemmadocs/stemma/document"

// startTag is that of an element that is kept as it is written.
type startTag struct {
	tag     htmlTag
	changed bool // an attribute list adds to it
}

// keepTag remembers the start tag of raw and returns its attributes, for an
// attribute list to add to.
func (p *parser) keepTag(raw *document.Raw, t htmlTag) *document.Attr {
	if p.startTags == nil {
		p.startTags = map[*document.Raw]*startTag{}
	}
	v := &startTag{tag: t}
	p.startTags[raw] = v
	return &v.tag.attr
}

// rewriteTags writes the tags anew to which attribute lists have added.
func (p *parser) rewriteTags() {
	for raw, v := range p.startTags {
		if v.changed {
			_, n, _ := scanTag(raw.Text)
			raw.Text = v.tag.String() + raw.Text[n:]
		}
	}
}
