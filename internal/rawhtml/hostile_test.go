package rawhtml_test

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/rawhtml"
	"github.com/stemmadocs/stemma/parser/kramdown"
)

// TestHostile checks that what comes of HTML which makes browsers open the same
// elements again and again is bounded by its size.
func TestHostile(t *testing.T) {
	const n = 300
	for name, src := range map[string]string{
		"formatting":   strings.Repeat("<p><b>", 90) + strings.Repeat("<p>x</p>", n) + strings.Repeat("</b></p>", 90),
		"links":        "<div>" + strings.Repeat(`<a href="x">`, 90) + "x" + strings.Repeat("</a>", 90) + "</div>",
		"tables":       strings.Repeat("<table>", 90) + "x" + strings.Repeat("</table>", 90),
		"phrases":      `<b title="` + strings.Repeat("x", 9999) + `">` + strings.Repeat("<p>x</p>", n) + "</b>",
		"items":        strings.Repeat("<ul>x<li>", 90) + strings.Repeat("</li></ul>", 90),
		"wide columns": "<table>" + strings.Repeat(`<tr><td colspan="1000"></td></tr>`, n) + "</table>",
		"many columns": "<table><tr>" + strings.Repeat(`<td colspan="1000"></td>`, n) + "</tr></table>",
	} {
		doc := kramdown.Parse(kramdown.Split(src+"\n", ""), kramdown.Options{})
		settled, _ := rawhtml.Settle(doc)
		for _, doc := range []*document.Document{doc, settled} {
			if out, _ := html.Write(doc, html.Options{}); len(out) > 40*len(src)+1<<21 {
				t.Errorf("%s: %d bytes become %d", name, len(src), len(out))
			}
		}
	}
}
