package printer

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/drift"
)

// largeText returns a version of a paper of 2,000 sentences; version 1 differs
// from version 0 in 800 numbers.
func largeText(version int) string {
	var b strings.Builder
	for i := range 200 {
		fmt.Fprintf(&b, "# Chapter %d on hives\n\n", i)
		for j := range 10 {
			n := i*10 + j
			if j%3 == 0 {
				n += version
			}
			fmt.Fprintf(&b, "In place%d%d we keep %d hives for the people who live near station%d%d, "+
				"and *nobody* has counted <b>bees</b>.\n\n", i, j, n, i, j)
		}
	}
	return b.String()
}

func BenchmarkPrinters(b *testing.B) {
	old, new := largeText(0), largeText(1)
	r := compareMarkdown(old, new)
	opts := Options{FailOn: drift.Minor, Old: []byte(old), New: []byte(new)}
	for name, print := range printers() {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := print(io.Discard, r, opts); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
