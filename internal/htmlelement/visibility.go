package htmlelement

import "strings"

// Visibility is what the attributes of an element say of whether it is shown.
type Visibility byte

// The visibilities. The zero value is that nothing is said.
const (
	Unsaid    Visibility = iota
	Removed              // as if it were not there
	Invisible            // its room is left empty
	Shown                // whatever style sheets say
)

// Hides reports an attribute that hides its element from all readers.
//
// https://html.spec.whatwg.org/multipage/interaction.html#the-hidden-attribute
func Hides(name, value string) bool {
	switch name {
	case "hidden":
		return !strings.EqualFold(strings.Trim(value, WhiteSpace), "until-found")
	case "style":
		v := StyleVisibility(value)
		return v == Removed || v == Invisible
	}
	return false
}

// StyleVisibility returns what declarations say. Word's mso-hide is read as the hiding
// that Word shows.
//
// https://www.w3.org/TR/css-display-3/#the-display-properties
// https://www.w3.org/TR/css-display-3/#visibility
func StyleVisibility(declarations string) Visibility {
	if !mayHide(declarations) {
		return Unsaid
	}
	var display, visibility property
	for declaration := range strings.SplitSeq(WithoutComments(declarations), ";") {
		name, value, ok := strings.Cut(declaration, ":")
		if !ok {
			continue
		}
		name, value = strings.ToLower(strings.Trim(name, WhiteSpace)), strings.ToLower(value)
		value, _, important := strings.Cut(value, "!")
		switch value = strings.Trim(value, WhiteSpace); name {
		case "display":
			display.set(value, important)
		case "visibility":
			visibility.set(value, important)
		case "mso-hide":
			if value == "all" {
				display.set("none", true)
			}
		}
	}
	switch {
	case display.value == "none":
		return Removed
	case visibility.value == "hidden" || visibility.value == "collapse":
		return Invisible
	case display.value != "" || visibility.value == "visible":
		return Shown
	}
	return Unsaid
}

// property is the value of a property of CSS: the last one, but for important ones.
type property struct {
	value     string
	important bool
}

func (p *property) set(value string, important bool) {
	if value != "" && (important || !p.important) {
		p.value, p.important = value, important
	}
}

// mayHide reports declarations that hold the name of a property that hides.
func mayHide(declarations string) bool {
	for i := 0; i+4 <= len(declarations); i++ {
		switch c := declarations[i] | 0x20; {
		case c == 'd' && hasFold(declarations[i:], "display"), c == 'v' && hasFold(declarations[i:], "visibility"),
			c == 'm' && hasFold(declarations[i:], "mso-hide"):
			return true
		}
	}
	return false
}

func hasFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// WithoutComments puts a blank in the place of each comment of CSS.
func WithoutComments(css string) string {
	before, rest, ok := strings.Cut(css, "/*")
	if !ok {
		return css
	}
	var b strings.Builder
	for ok {
		b.WriteString(before)
		b.WriteByte(' ')
		_, rest, _ = strings.Cut(rest, "*/")
		before, rest, ok = strings.Cut(rest, "/*")
	}
	b.WriteString(before)
	return b.String()
}
