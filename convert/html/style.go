package html

import "strings"

// safeStyle reports whether every declaration of a style attribute formats
// the element itself: it loads nothing and does not lift it over others.
//
// https://html.spec.whatwg.org/multipage/dom.html#the-style-attribute
func safeStyle(style string) bool {
	for declaration := range strings.SplitSeq(style, ";") {
		if strings.TrimSpace(declaration) == "" {
			continue
		}
		property, value, ok := strings.Cut(declaration, ":")
		if !ok || !safeProperty(strings.ToLower(strings.TrimSpace(property))) || !safeStyleValue(value) {
			return false
		}
	}
	return true
}

func safeProperty(property string) bool {
	property = withoutVendor(property)
	switch property {
	case "color", "background", "background-color", "box-shadow", "display", "opacity", "overflow", "overflow-x",
		"overflow-y", "overflow-wrap", "word-break", "list-style", "width",
		"height", "max-width", "min-width", "max-height", "min-height",
		"text-align", "text-decoration", "text-indent", "text-transform", "vertical-align", "white-space",
		"line-height", "letter-spacing", "float", "clear", "list-style-type", "direction",
		"border-collapse", "border-spacing", "caption-side", "page-break-after", "page-break-before":
		return true
	}
	for _, family := range [...]string{"font", "margin", "padding", "border"} {
		if rest, ok := strings.CutPrefix(property, family); ok && (rest == "" || rest[0] == '-') {
			return !strings.Contains(rest, "image")
		}
	}
	return false
}

// withoutVendor returns the name of a property without the prefix of a browser.
//
// https://www.w3.org/TR/CSS22/syndata.html#vendor-keywords
func withoutVendor(property string) string {
	for _, prefix := range [...]string{"-webkit-", "-moz-", "-ms-", "-o-"} {
		if rest, ok := strings.CutPrefix(property, prefix); ok {
			return rest
		}
	}
	return property
}

// safeStyleValue allows words, numbers, colours and lists of them; no other
// function and no string, escape or comment can be written with these characters.
//
// https://www.w3.org/TR/css-color-4/#color-syntax
func safeStyleValue(value string) bool {
	for i := range len(value) {
		switch c := value[i]; {
		case 'a' <= c|0x20 && c|0x20 <= 'z', '0' <= c && c <= '9', strings.IndexByte(" #%.,+-!)", c) >= 0:
		case c == '(' && colourFunction(value[:i]):
		default:
			return false
		}
	}
	return true
}

// colourFunction reports whether before ends in the name of a function that
// makes a colour of numbers.
func colourFunction(before string) bool {
	switch name := before[strings.LastIndexAny(before, " ,")+1:]; strings.ToLower(name) {
	case "rgb", "rgba", "hsl", "hsla":
		return true
	}
	return false
}

// withoutColours returns the declarations of a style attribute that set no
// colour.
func withoutColours(style string) string {
	var kept []string
	for declaration := range strings.SplitSeq(style, ";") {
		property, _, _ := strings.Cut(declaration, ":")
		if strings.TrimSpace(declaration) != "" && !colours(strings.TrimSpace(strings.ToLower(property))) {
			kept = append(kept, declaration)
		}
	}
	if len(kept) == strings.Count(strings.TrimRight(style, "; "), ";")+1 {
		return style
	}
	return strings.Join(kept, ";")
}

func colours(property string) bool {
	property = withoutVendor(property)
	return strings.HasSuffix(property, "color") || property == "background" || property == "box-shadow"
}
