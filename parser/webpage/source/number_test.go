package source

import (
	"slices"
	"testing"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/internal/hostile"
)

// TestNumbers gives the elements of a tree the same numbers without marks as
// with them, or none.
func TestNumbers(t *testing.T) {
	pages := hostile.Pages(40)
	pages["late body"] = "<html><head><noscript><img src=a></noscript></head><body class=a><p b=c>x<table><td>y"
	pages["ends of breaks"] = "a</br><br>b</br></br><p a=b>c<br></br><select></br></select><br>"
	for name, page := range pages {
		t.Run(name, func(t *testing.T) {
			quick, marked := scan(page, maxDepth, false, Options{}), scan(page, maxDepth, true, Options{})
			a, errA := parse(quick.html, quick.whole)
			b, errB := parse(marked.html, marked.whole)
			if errA != nil || errB != nil || !quick.number(page, a, false) || !marked.number(page, b, true) {
				return
			}
			sameNumbers(t, a, b)
		})
	}
}

func sameNumbers(t *testing.T, a, b *html.Node) {
	if a.Data != b.Data || tagNumber(a) != tagNumber(b) || !slices.Equal(Attributes(a), Attributes(b)) {
		t.Fatalf("<%s> has number %d, and <%s> has number %d with marks", a.Data, tagNumber(a), b.Data, tagNumber(b))
	}
	a, b = a.FirstChild, b.FirstChild
	for ; a != nil && b != nil; a, b = a.NextSibling, b.NextSibling {
		sameNumbers(t, a, b)
	}
	if a != nil || b != nil {
		t.Fatal("the trees differ")
	}
}
