package templating

import (
	"testing"

	"github.com/stemmadocs/stemma/document"
)

// TestConcealedText: addresses come back whole, wherever in them tags and what only
// looks like one stand.
func TestConcealedText(t *testing.T) {
	for _, src := range []string{
		"", "a", "{", "{{", "{{ a", "a{{b", "a{%", "a}}", "{{ a }}", "{{ a }}/b", "a/{{ b }}", "a/{{ b }}/c",
		"{{ a }}{{ b }}", "{% a %}/{{ b", "a\U000F0000b", "{{ a }}\U000F0000b",
	} {
		doc := &document.Document{Blocks: []document.Block{&document.Paragraph{
			Inlines: []document.Inline{&document.Link{Href: src}},
		}}}
		concealed, tags := Conceal(doc)
		href := concealed.Blocks[0].(*document.Paragraph).Inlines[0].(*document.Link).Href
		if got := string(tags.Reveal([]byte(href), nil)); got != src {
			t.Errorf("%q comes back as %q", src, got)
		}
	}
}
