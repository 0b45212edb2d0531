package screen

// Run is text of one style.
type Run struct {
	Style Style
	Text  string
}

// Style is how text looks.
type Style uint8

// The styles.
const (
	Plain    Style = iota
	Removed        // struck out and red, or [-like this-]
	Inserted       // underlined and green, or {+like this+}
	Loud           // what a reader must not miss
	Faint
)

// Run returns text of the style.
func (s Style) Run(text string) Run { return Run{s, text} }

// begin returns the code that begins a style on a terminal, one of the Select
// Graphic Rendition of ECMA-48.
func (s Style) begin() string {
	switch s {
	case Removed:
		return "\x1b[9;31m"
	case Inserted:
		return "\x1b[4;32m"
	case Loud:
		return "\x1b[1m"
	case Faint:
		return "\x1b[2m"
	}
	return ""
}

// end returns the code that ends a style.
func (s Style) end() string {
	if s == Plain {
		return ""
	}
	return "\x1b[0m"
}

// signs returns what is written around text of a style where there is no
// colour.
func (s Style) signs() (open, end string) {
	switch s {
	case Removed:
		return "[-", "-]"
	case Inserted:
		return "{+", "+}"
	}
	return "", ""
}
