package parser_test

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/parser"
)

// Text that was read in another charset than it was written in is warned of, in every
// format, and is not changed. Other accented letters beside signs are none.
func TestTwiceEncoded(t *testing.T) {
	const (
		one  = "1 character looks as if UTF-8 had been read as "
		some = "3 characters look as if UTF-8 had been read as "
	)
	for _, c := range []struct{ format, src, want string }{
		{"markdown", "Itâ€™s a cafÃ© for Â£5.", some + `windows-1252: "Itâ€™s" for "It’s"`},
		{"markdown", "It\u00e2\u0080\u0099s", one + `ISO-8859-1: `},
		{"paper", "A cafÃ© of bees.", one + `ISO-8859-1: "cafÃ©" for "café"`},
		{"html", "<p>It&acirc;&euro;&trade;s</p>", one + `windows-1252: "Itâ€™s" for "It’s"`},
		{"html", "<html><head><title>CafÃ©</title></head><body><p>Bees.</p></body></html>", one},
		{"html", `<img src="a.png" alt="cafÃ©">`, one},
		{"kramdown", "Ã¢â‚¬â„¢",
			`"Ã¢â‚¬â„¢" for "â€™"; mend them in the source; where all of it is so: ` +
				`iconv -f UTF-8 -t windows-1252 FILE, twice`},
		{"markdown", "Emoji ðŸ˜€", one},

		{"markdown", "It’s a café for £5 – naïve… Ä “x” «É» 5 °C", ""},
		{"markdown", "NÃO, AMANHÃ”, IRMÃ»", ""},
		{"markdown", "SÉCURITÉ\u00a0: CAFÉ\u00a0»", ""},
		{"markdown", "„Abkürzung Ä“ und „Ö“, „Ü”", ""},
		{"markdown", "câ ngâ€ Â A", ""},
		{"markdown", "Straße Ãbc", ""},
	} {
		doc, err := parser.Parse([]byte(c.src), parser.Options{Path: "a", Format: c.format})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, p := range doc.Problems {
			if p.Code == "twice-encoded" {
				got += p.Message + "; " + p.Hint
			}
		}
		if (got == "") != (c.want == "") || !strings.Contains(got, c.want) {
			t.Errorf("%s %q: %q, want %q", c.format, c.src, got, c.want)
		}
	}
}
