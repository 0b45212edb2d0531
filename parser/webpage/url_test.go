package webpage_test

import (
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage"
)

// TestUnsafeAddresses: no attribute of an image that browsers ever took for an
// address comes through with one that runs something, and each is reported.
func TestUnsafeAddresses(t *testing.T) {
	for _, attribute := range []string{"srcset='/a.png 1x, javascript:x 2x'", "srcset='data:image/svg+xml,x'",
		"lowsrc=javascript:x", "dynsrc=javascript:x",
		"usemap=javascript:x", "longdesc=' java\nscript:x'", "src=vbscript:x"} {
		doc := webpage.Parse("<p>a <img src=/a.png "+attribute+" alt=b></p>", nil)
		if attribute == "src=vbscript:x" {
			doc = webpage.Parse("<p>a <img "+attribute+" alt=b></p>", nil)
		}
		document.WalkDocument(doc, func(n document.Node) bool {
			if image, ok := n.(*document.Image); ok && (len(image.Pairs) > 0 || image.Src == "vbscript:x") {
				t.Errorf("%s came through: %v", attribute, image)
			}
			return true
		})
		if len(doc.Problems) != 1 || doc.Problems[0].Code != "unsafe-url" {
			t.Errorf("%s: %v", attribute, doc.Problems)
		}
	}
}
