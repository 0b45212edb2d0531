package main

import (
	"fmt"
	"regexp"
)

// accident is something that the two are known to read or write differently.
type accident struct {
	why     string
	pattern *regexp.Regexp // of documents that may hold it
	example string         // on which they differ as long as that is so
	where   place
}

// place says which comparisons an accident is of.
type place uint8

const (
	everywhere place = iota
	plainOnly
	gfmOnly
	writerOnly
)

// accidents are what stays different, and why. A document on which the two
// disagree is left out if it holds one.
var accidents = []accident{
	{"elements that run, load or send are not written, nor what a form is made of",
		regexp.MustCompile(`<(?:script|style|iframe|input|button|textarea|video)`), "<script></script>", writerOnly},
	{"a formula with attributes is between brackets, not dollars", regexp.MustCompile(`\$\$\{:`),
		"x $$a$${:.c}", writerOnly},

	{"underscores after a word: kramdown 2.4, which is compared, differs from 2.5, which is followed",
		regexp.MustCompile(`[\pL\pN]_{3,}`), "a___b_", everywhere},
	{"the last header_offset of a document holds for the headings before it too",
		regexp.MustCompile(`(?s)\S.*header_offset`), "# a\n\n{::options header_offset=\"1\" /}", everywhere},
	{"a space at the end of a term's line is kept by the quotation mark before it",
		regexp.MustCompile(`<< *\n|\n[ \t]+>>`), "<< \na\n: b", everywhere},
	{"a cell with nothing but an extension has no space",
		regexp.MustCompile(`\{::[^}]*/\} *\||\| *\{::[^}]*/\}`), "|{::nomarkdown/}", everywhere},
	{"parts of tables outside of one are dropped by browsers, and the space at them is kept",
		regexp.MustCompile(`<(?:td|tr|th|tbody|thead)>`), "<x>a<td>b", everywhere},
	{"entities count in the ids of terms", regexp.MustCompile(`(?s)auto_ids.*&`), "{:auto_ids}\n&#65;\n: b", plainOnly},
	{"a table of contents has links to headings without an id",
		regexp.MustCompile(`\{:[^}]*toc`), "# (\n\n* a\n{:toc}", gfmOnly},
	{"attributes of a script or a style are left out", regexp.MustCompile(`\{:[^}]*\}\n*<(?:script|style)`),
		"{:.c}\n<style></style>", everywhere},
}

// known returns the reason for which the two may disagree on src, or "".
func (k *peer) known(src string) string {
	for i := range accidents {
		if a := &accidents[i]; k.has(a) && a.pattern.MatchString(src) {
			return a.why
		}
	}
	return ""
}

// has reports whether the accident is one of what is compared.
func (k *peer) has(a *accident) bool {
	switch a.where {
	case plainOnly:
		return !k.gfm
	case gfmOnly:
		return k.gfm
	case writerOnly:
		return k.writer
	}
	return true
}

// checkAccidents returns an error if an accident is none any more, or its
// example is not of its pattern.
func (k *peer) checkAccidents() error {
	for i := range accidents {
		a := &accidents[i]
		if !k.has(a) {
			continue
		}
		same, err := k.agrees(a.example)
		switch {
		case err != nil:
			return err
		case same:
			return fmt.Errorf("healed: take it off the list: %s", a.why)
		case !a.pattern.MatchString(a.example):
			return fmt.Errorf("the pattern is not of the example: %s", a.why)
		}
	}
	return nil
}
