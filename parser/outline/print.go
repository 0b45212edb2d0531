package outline

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// Write writes the file that [Parse] reads, a line a pin; those below a heading
// are set in.
func (o *Outline) Write(w io.Writer) error {
	depth := 0
	for i := range o.Pins {
		p := &o.Pins[i]
		indent := depth
		if p.Kind.IsHeading() {
			indent = max(p.Level-2, 0)
			depth = indent + 1
		}
		if p.Kind.isMeta() || p.Comment != "" { // those with a comment are out of their order
			indent = 0
		}
		if _, err := fmt.Fprintf(w, "%s%s\n", strings.Repeat("  ", indent), p); err != nil {
			return err
		}
	}
	return nil
}

// String is the file as [Outline.Write] writes it.
func (o *Outline) String() string {
	var s strings.Builder
	_ = o.Write(&s) // a strings.Builder takes everything
	return s.String()
}

// String is the pin as a line of a file.
func (p *Pin) String() string {
	parts := []string{string(p.Kind)}
	add := func(part ...string) { parts = append(parts, part...) }
	words, value := strconv.Quote(p.Words), strconv.Quote(p.Value)
	if p.Field != "" {
		add(p.Field)
	}
	if p.Key != "" {
		add(p.Key)
	}
	if p.Level > 0 {
		add(strconv.Itoa(p.Level))
	}
	switch {
	case p.Value == "":
		add(words)
	case p.Words == "":
		add(value)
	default:
		add(value, "from", words)
	}
	if p.Period != nil {
		add("for", strconv.Quote(p.Period.String()))
	}
	for _, heading := range p.Under {
		add("under", strconv.Quote(heading))
	}
	if p.Nth > 0 {
		add("#" + strconv.Itoa(p.Nth))
	}
	if p.Every {
		add("every")
	}
	if p.Comment != "" {
		add("#", document.OneLine(p.Comment))
	}
	return strings.Join(parts, " ")
}
