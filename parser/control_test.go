package parser_test

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
)

// A control character does not keep an input of any format from being read: it is
// left out with one remark that counts them.
func TestControlCharacters(t *testing.T) {
	const (
		zero   = "bees:2:3: info control-character: 1 zero byte is left out"
		others = "bees:2:3: info control-character: 2 zero bytes and 3 other control characters are left out"
		escape = "bees:2:3: info control-character: 1 control character is left out"
	)
	for controls, want := range map[string]string{
		"\x00": zero, "\x00\x01\x7f\x00\x08": others, "\x1b": escape,
	} {
		for format, src := range map[string]string{
			"markdown": "\nbe@es hum", "kramdown": "\nbe@es hum", "kramdown-gfm": "\nbe@es hum",
			"gdspub": "\nbe@es hum", "paper": "\nbe@es hum", "html": "\nbe@es hum",
			"content": `{"title": "Bees", "document_type": "guidance", "details": {` +
				"\n\"b@ody\": \"<p>bees hum</p>\"}}",
			"json": `{"schema": "stemma.document/1",` + "\n\"b@locks\": [{\"type\": \"paragraph\", " +
				`"inlines": [{"type": "text", "text": "bees hum"}]}]}`,
		} {
			doc, err := parser.Parse([]byte(strings.Replace(src, "@", controls, 1)), parser.Options{Format: format})
			if err != nil {
				t.Errorf("%s with %q: %v", format, controls, err)
				continue
			}
			var text strings.Builder
			found := ""
			document.WalkDocument(doc, func(n document.Node) bool {
				if n, ok := n.(*document.Text); ok {
					text.WriteString(n.Text)
				}
				return true
			})
			for _, p := range doc.Problems {
				if p.Code == "control-character" {
					found += p.Format("bees")
				}
			}
			if text.String() != "bees hum" || !strings.HasPrefix(found, want+";") {
				t.Errorf("%s with %q: %q, %s", format, controls, text.String(), found)
			}
		}
	}
}

// A vertical tab parts words, as word processors mean it.
func TestVerticalTab(t *testing.T) {
	doc, err := parser.Parse([]byte("bees\vhum"), parser.Options{Format: "markdown"})
	if err != nil {
		t.Fatal(err)
	}
	p, ok := doc.Blocks[0].(*document.Paragraph)
	if !ok || document.PlainText(p.Inlines) != "bees hum" {
		t.Errorf("%v", doc.Blocks[0])
	}
}
