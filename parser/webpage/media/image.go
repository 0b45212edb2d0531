package media

import (
	"iter"
	"path"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/document"
	urls "github.com/stemmadocs/stemma/internal/address"
	"github.com/stemmadocs/stemma/internal/htmlelement"
	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// lateNames are the attributes in which pages keep the address of an image until it is
// to be seen, and lateSets those of its forms.
var (
	lateNames = [...]string{
		"data-src", "data-lazy-src", "data-original", "data-lazy", "data-orig-file", "data-lazyload", "data-echo",
		"data-ll-src", "data-cfsrc", "data-image", "data-url", "data-hi-res-src", "data-full-src", "data-src-retina",
		"data-flickity-lazyload", "data-defer-src", "data-ezsrc", "data-pagespeed-lazy-src", "data-img-url",
	}
	lateSets = [...]string{"data-srcset", "data-lazy-srcset", "data-ll-srcset", "data-original-set", "data-ezsrcset"}
)

// KeepsAddress reports an attribute in which pages keep an address, or a set of them,
// until what is there is to be seen.
func KeepsAddress(attribute string) (address, set bool) {
	if !strings.HasPrefix(attribute, "data-") {
		return false, false
	}
	return slices.Contains(lateNames[:], attribute), slices.Contains(lateSets[:], attribute)
}

// image gives an image the address that it has once it is seen. Pixels that only count
// readers, and those that only take up room, are left out.
//
// https://html.spec.whatwg.org/multipage/embedded-content.html#the-img-element
func (p *plain) image(n *html.Node) (next *html.Node) {
	if next, ok := p.imageOfTeX(n); ok {
		return next
	}
	address := imageAddress(n)
	if isPixel(n, address) {
		p.remark(n, n.Parent, pixel, "an image that shows nothing is left out")
		return p.leave(n)
	}
	setAttr(n, "src", address)
	dropLate(n)
	return n.NextSibling
}

// imageAddress returns the address of an image. What is a placeholder is not one where
// there is another.
func imageAddress(n *html.Node) string {
	src := strings.TrimSpace(dom.Attr(n, "src"))
	if src != "" && !isPlaceholder(src) && !isLate(n) {
		return src
	}
	if address := lateAddress(n); address != "" {
		return address
	}
	if n.Parent != nil && n.Parent.DataAtom == atom.Picture {
		for s := range n.Parent.ChildNodes() {
			if s.DataAtom == atom.Source {
				if address := lateAddress(s); address != "" {
					return address
				}
			}
		}
	}
	return src
}

// lateAddress returns the address that an element keeps for later, or the largest of
// those to choose from.
func lateAddress(n *html.Node) string {
	for _, name := range lateNames {
		value := strings.TrimSpace(dom.Attr(n, name))
		if value == "" || isInPage(value) {
			continue
		}
		if value = widest(value, dom.Attr(n, "data-widths")); mayBeAddress(value) {
			return value
		}
	}
	for _, name := range lateSets {
		if best := largest(dom.Attr(n, name)); best != "" {
			return best
		}
	}
	return largest(dom.Attr(n, "srcset"))
}

// mayBeAddress reports a value that is no object, number or template of a script.
func mayBeAddress(value string) bool {
	return strings.ContainsAny(value, "/.") && !strings.ContainsAny(value[:1], "{[<") && !strings.Contains(value, "{{")
}

// widest fills the width into an address that has room for one.
func widest(address, widths string) string {
	if !strings.Contains(address, "{width}") {
		return address
	}
	most := 0
	for width := range strings.FieldsFuncSeq(widths, func(c rune) bool { return c < '0' || c > '9' }) {
		if w, err := strconv.Atoi(width); err == nil {
			most = max(most, w)
		}
	}
	if most == 0 {
		most = 1024
	}
	return strings.ReplaceAll(address, "{width}", strconv.Itoa(most))
}

// largest returns the address of the largest form of an image.
//
// https://html.spec.whatwg.org/multipage/images.html#srcset-attributes
func largest(set string) (address string) {
	most := -1.0
	for candidate := range Forms(set) {
		fields := strings.Fields(candidate)
		if len(fields) == 0 || isInPage(fields[0]) {
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

// Forms yields the forms of a set: a comma that is not within an address ends one.
func Forms(set string) iter.Seq[string] {
	set = strings.NewReplacer("x,", "x, ", "w,", "w, ").Replace(document.OneLine(set))
	return strings.SplitSeq(set, ", ")
}

// isLate reports an image whose address so far only holds its place.
func isLate(n *html.Node) bool {
	for class := range dom.Classes(n) {
		if isLateClass(class) {
			return true
		}
	}
	return false
}

func isLateClass(class string) bool {
	switch class = strings.ToLower(class); class {
	case "b-lazy", "blur-up", "unveil":
		return true
	}
	return strings.HasPrefix(class, "lazy")
}

// spacers are the names of images that show nothing, and waiting those of images that
// stand where another is to come.
var (
	spacers = [...]string{
		"blank", "spacer", "transparent", "trans", "1x1", "1px", "px", "pixel", "pix", "clear", "empty", "shim", "dot",
	}
	waiting = [...]string{"placeholder", "grey", "gray", "lazy", "lazyload", "loading", "loader"}
)

// isPlaceholder reports an address that only holds a place.
func isPlaceholder(address string) bool {
	return isInPage(address) || isSpacer(address) || isNamed(address, waiting[:])
}

// isInPage reports an address that is an image itself, or none.
func isInPage(address string) bool { return hasScheme(address, "data") || hasScheme(address, "about") }

// isSpacer reports the name of an image that shows nothing.
func isSpacer(address string) bool { return isNamed(address, spacers[:]) }

func isNamed(address string, names []string) bool {
	base := strings.ToLower(path.Base(urls.Path(address)))
	switch ext := path.Ext(base); ext {
	case ".gif", ".png", ".svg":
		return slices.Contains(names, strings.TrimSuffix(base, ext))
	}
	return false
}

func hasScheme(address, scheme string) bool {
	return len(address) > len(scheme) && address[len(scheme)] == ':' && strings.EqualFold(address[:len(scheme)], scheme)
}

// pixelData is how the address of a picture begins that is one pixel wide and high.
const pixelData = "data:image/gif;base64,R0lGODlhAQABA"

// isPixel reports an image that nobody sees and that has no text.
func isPixel(n *html.Node, address string) bool {
	if !dom.IsSpace(dom.Attr(n, "alt")) {
		return false
	}
	return isTiny(n) || strings.HasPrefix(address, pixelData) || isSpacer(address)
}

// isTiny reports an element of at most one pixel.
func isTiny(n *html.Node) bool {
	return tiny(n, "width") && tiny(n, "height")
}

func tiny(n *html.Node, side string) bool {
	size := dom.Attr(n, side)
	if said := htmlelement.StyleValue(dom.Attr(n, "style"), side); said != "" {
		size = said
	}
	size = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(size), "px"))
	return size == "0" || size == "1"
}

// dropLate takes out the attributes that only a script reads.
func dropLate(n *html.Node) {
	kept := n.Attr[:0]
	for _, a := range n.Attr {
		if a.Key == "class" {
			classes := slices.DeleteFunc(strings.Fields(a.Val), isLateClass)
			a.Val = strings.Join(classes, " ")
		}
		if !isLateName(a.Key) {
			kept = append(kept, a)
		}
	}
	n.Attr = kept
}

func isLateName(name string) bool {
	return slices.Contains(lateNames[:], name) || slices.Contains(lateSets[:], name) ||
		name == "data-widths" || name == "data-sizes"
}

// setAttr sets an attribute, if it is not there as it is to be.
func setAttr(n *html.Node, name, value string) {
	for i := range n.Attr {
		if a := &n.Attr[i]; a.Key == name && a.Namespace == "" {
			a.Val = value
			return
		}
	}
	if value != "" {
		n.Attr = append(n.Attr[:len(n.Attr):len(n.Attr)], html.Attribute{Key: name, Val: value})
	}
}
