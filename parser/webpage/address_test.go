package webpage_test

import (
	"testing"

	"github.com/stemmadocs/stemma/parser/webpage"
)

// A page says where it was in several ways, of which a copy's own is the surest.
func TestAddress(t *testing.T) {
	const (
		canonical = `<link rel="canonical" href="https://huts.example/a/rules">`
		shared    = `<meta property="og:url" content="https://huts.example/shared">`
		saved     = "<!-- saved from url=(0026)https://huts.example/saved -->"
		mirrored  = "<!-- Mirrored from www.huts.example/list.asp?id=5 by HTTrack Website Copier/3.x, Mon -->"
		base      = `<base href="https://huts.example/base/">`
	)
	for _, c := range []struct{ before, head, want string }{
		{"", "", ""},
		{"", canonical, "https://huts.example/a/rules"},
		{"", shared + canonical, "https://huts.example/a/rules"},
		{"", shared, "https://huts.example/shared"},
		{"", base, "https://huts.example/base/"},
		{"", base + `<link rel="canonical" href="../rules">`, "https://huts.example/rules"},
		{"", `<base href="/"><link rel="canonical" href="/rules">`, ""},
		{saved, canonical, "https://huts.example/saved"},
		{"", "\n" + mirrored + canonical, "http://www.huts.example/list.asp?id=5"},
		{"<!-- saved from url=(0022)file:///C:/Users/a.html -->", "", ""},
		{"<!-- saved from url= -->", "", ""},
		{"<!-- Mirrored from life -->", "", ""},
		{"", `<base target="_blank">`, ""},
	} {
		for _, open := range []string{"<html>", "<!DOCTYPE html>\n<html>\n", ""} {
			src := c.before + open + "<head>" + c.head + "<title>Hut</title></head><body><p>Rules.</p></body></html>"
			if got := webpage.Parse(src, nil).Source.Address; got != c.want {
				t.Errorf("%s: the address is %q, want %q", src, got, c.want)
			}
		}
	}
}
