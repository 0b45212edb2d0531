package main

import "regexp"

// accidents are what the two are known to read differently, and why that
// stays so. Documents that hold one are not compared.
var accidents = []struct {
	why     string
	pattern *regexp.Regexp
}{
	{"a line of number signs alone takes the next line for its heading",
		regexp.MustCompile(`(?m)^(?:[ >*+:-]|\d+\.)*#{1,6}[ \t]*$`)},
	{"an attribute list is lost before what seemed to be a table",
		regexp.MustCompile(`(?m)\{:[^}\n]*\}[ \t]*\n\n?[^\n]*\|`)},
	{"underscores after a word: the versions of kramdown differ", regexp.MustCompile(`_{3,}`)},
	{"a tab after spaces starts no block", regexp.MustCompile(`(?m)^[> *+.\d-]* +\t`)},
	{"a space at a line's end is kept in a term", regexp.MustCompile(`<< *\n(?:.*\n)*[ >*+\d.-]*:[ \t]|\n +>>`)},
	{"an element that ends nowhere keeps the break at the end of all", regexp.MustCompile(`(?s)<p .*(?:  |\\\\)\n*$`)},
	{"what is not HTML is drawn differently",
		regexp.MustCompile(`<(?:[ac-hj-z]|[ac-gi-z][rv]|[a-z][a-gi-lo-qs-uw-z]) ?/?>|<[a-z]+/>|<pre><pre>`)},
	{"an empty fence holds no line", regexp.MustCompile(`~~~\n *[:>*+.\d-]* *~~~`)},
	{"what becomes raw HTML is drawn differently", regexp.MustCompile(`nomarkdown\}[^{]*<`)},
	{"kramdown 2.4 does not know character data", regexp.MustCompile(`<!\[CDATA`)},
	{"formulas without content", regexp.MustCompile(`\$\$\s*\$\$`)},
}

// known returns the accident that src holds, or "".
func known(src string) string {
	for _, a := range accidents {
		if a.pattern.MatchString(src) {
			return a.why
		}
	}
	return ""
}
