package randdoc

// choose picks one of the tame values and, in wild documents, of the wild ones
// too.
func (d drawer) choose(label string, tame, wild []string) string {
	if d.wild {
		tame = append(tame[:len(tame):len(tame)], wild...)
	}
	return d.pick(label, tame...)
}

var wildText = []string{"\x00", "\xff", "]]>", "<c>", " b\n", "--!>", "<!-->"}

var wildURLs = []string{
	"javascript:x", " JAVASCRIPT:x", "java\nscript:x", "vbscript:x", "data:text/html,x", "data:image/png,x", "#a",
	"http://a.example/?a&b", "color: red", "background: url(x)",
}

var wildPairs = []string{
	"onclick", "src", "srcset", "srcdoc", "action", "ID", "Class", "width",
	"colspan", "x y", "name", "tabindex", "role",
	"aria-hidden", "lang",
}

var wildTags = []string{
	"div", "p", "span", "a", "table", "tr", "td", "ul", "li", "h2", "pre", "b", "script",
	"iframe", "SVG", "x-y", "type", "o:p", "br", "img",
	"tbody", "dl", "dt", "dd", "ruby", "rt", "style", "button", "select", "details",
	"summary", "video", "source", "colgroup",
	"col", "noscript", "main", "map", "area", "caption", "figcaption", "title", "",
}
