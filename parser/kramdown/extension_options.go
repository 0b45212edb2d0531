package kramdown

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// options sets the options that an extension names.
func (p *parser) options(attrs string, at document.Span) {
	var list attrList
	list.parse(attrs)
	for _, name := range slices.Sorted(maps.Keys(list.Pairs)) {
		o, ok := findOption(name)
		switch {
		case !ok:
			p.warn(at, "unknown-option", "see kramdown's list of options", "unknown option %q", name)
		case o.site:
			p.remark(at, "option", "set it for the site", "the option %s has no effect in a document", name)
		case o.set != nil:
			o.set(&p.settings, list.Pairs[name])
		default:
			p.remarkOption(o, at)
		}
	}
}

// remarkOption reports an option that would change the document, but does not here.
func (p *parser) remarkOption(o option, at document.Span) {
	if o.instead != "" {
		p.remark(at, "option", "", "the option %s is not followed: %s", o.name, o.instead)
	}
}

// Setting is an option of kramdown and its value.
type Setting struct{ Name, Value string }

// Check returns why a setting cannot be one, and what there is instead.
func (s Setting) Check() error {
	o, ok := findOption(s.Name)
	switch {
	case !ok:
		return fmt.Errorf("kramdown has no option %q; there are %s", s.Name, strings.Join(optionNames(), ", "))
	case !o.takes.has(s.Value):
		return fmt.Errorf("the option %s is %s, not %q", s.Name, o.takes, s.Value)
	}
	return nil
}

// GFM reports whether settings ask for the dialect of GitHub, where they name one.
func GFM(settings []Setting) (gfm, named bool) {
	for _, s := range settings {
		if s.Name == inputOption {
			gfm, named = isGFM(s.Value), true
		}
	}
	return gfm, named
}

// site sets what a site sets for all its documents.
func (p *parser) site(settings []Setting) {
	for _, s := range settings {
		switch o, ok := findOption(s.Name); {
		case !ok:
		case o.set != nil:
			o.set(&p.settings, s.Value)
		default:
			p.remarkOption(o, document.Span{Line: 1, Column: 1, EndLine: 1, EndColumn: 1})
		}
	}
}
