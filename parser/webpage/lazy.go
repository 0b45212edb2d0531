package webpage

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// source returns the address of an image. Pages that load their images late have
// nothing, or a placeholder in the address itself, where it belongs.
//
// https://html.spec.whatwg.org/multipage/embedded-content.html#the-img-element
func (r *reader) source(n *html.Node, at document.Span) string {
	src := strings.TrimSpace(dom.Attr(n, "src"))
	if r.own || src != "" && !strings.HasPrefix(strings.ToLower(src), "data:") {
		return r.url(n, "src", true, at)
	}
	for _, name := range [...]string{"data-src", "data-lazy-src", "data-original"} {
		if dom.Attr(n, name) != "" {
			return r.url(n, name, true, at)
		}
	}
	for _, name := range [...]string{"srcset", "data-srcset", "data-lazy-srcset"} {
		if best := largest(dom.Attr(n, name)); best != "" {
			return r.address(best, true, at)
		}
	}
	return r.url(n, "src", true, at)
}

// largest returns the address of the largest form of an image.
//
// https://html.spec.whatwg.org/multipage/images.html#srcset-attributes
func largest(set string) (address string) {
	most := -1.0
	for candidate := range strings.SplitSeq(set, ", ") {
		fields := strings.Fields(candidate)
		if len(fields) == 0 {
			continue
		}
		size := 1.0
		if len(fields) > 1 {
			size, _ = strconv.ParseFloat(strings.TrimRight(fields[1], "wx,"), 64)
		}
		if size > most {
			most, address = size, strings.Trim(fields[0], ",")
		}
	}
	return address
}
