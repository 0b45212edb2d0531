package rawhtml_test

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/parser/kramdown"
)

// BenchmarkRepair reads tables of HTML: one that a browser completes, one that it
// leaves as it is.
func BenchmarkRepair(b *testing.B) {
	rows := strings.Repeat("<tr><td>x</td><td>y</td></tr>\n", 2000)
	for name, src := range map[string]string{
		"completed": "<table>" + rows + "</table>\n", "whole": "<table><tbody>" + rows + "</tbody></table>\n",
		"list": "<ul>" + strings.Repeat("<li>x</li>\n", 2000) + "</ul>\n",
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				kramdown.Parse(kramdown.Split(src, ""), kramdown.Options{})
			}
		})
	}
}
