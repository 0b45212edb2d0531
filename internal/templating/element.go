package templating

import "strings"

// swallowElements makes one tag of each list and table of HTML that has tags
// between its parts, as <ul>{% for … %}<li>…</li>{% endfor %}</ul> has: what they
// hold is not known before the engine has run, and a browser would move them.
func (h *Hider) swallowElements(p *places) layer {
	f := elementFinder{Hider: h, text: p.hidden()}
	f.find()
	e := editor{text: f.text}
	for _, region := range f.found {
		h.swallow(&e, p, region.from, region.to)
	}
	return e.layer()
}

// elementFinder finds the elements that tags break.
type elementFinder struct {
	*Hider
	text  string
	open  []openElement
	found []stretch
}

type stretch struct{ from, to int }

type openElement struct {
	name   string
	at     int
	broken bool
}

// deepest is how many elements are followed.
const deepest = 100

func (f *elementFinder) find() {
	if !strings.Contains(f.text, "<") {
		return
	}
	for at, r := range f.text {
		if r == '<' {
			f.element(at)
		} else if n := number(r); n >= 0 && !f.tags[n].literal && len(f.open) > 0 {
			last := &f.open[len(f.open)-1]
			last.broken = last.broken || holdsParts(last.name)
		}
	}
}

// element follows the tag of HTML at an offset.
func (f *elementFinder) element(at int) {
	name, isEnd := elementName(f.text[at+1:])
	switch {
	case !holdsParts(name) && !isPart(name):
	case !isEnd:
		for len(f.open) > 0 && endsBefore(f.open[len(f.open)-1].name, name) {
			f.close(at)
		}
		if len(f.open) < deepest {
			f.open = append(f.open, openElement{name: name, at: at})
		}
	default:
		f.end(name, at)
	}
}

// elementName returns the name of the element whose tag begins behind "<".
func elementName(s string) (name string, isEnd bool) {
	s, isEnd = strings.CutPrefix(s, "/")
	n := 0
	for n < len(s) && n < len("colgroup") && isNameByte(s[n]) {
		n++
	}
	if n < len(s) && isNameByte(s[n]) {
		return "", isEnd
	}
	return strings.ToLower(s[:n]), isEnd
}

// end closes the innermost open element of that name, and those in it.
func (f *elementFinder) end(name string, at int) {
	for i := len(f.open) - 1; i >= 0; i-- {
		if f.open[i].name != name {
			continue
		}
		for len(f.open) > i {
			f.close(at)
		}
		return
	}
}

// close takes the innermost element off; what breaks a part of a table breaks that.
func (f *elementFinder) close(at int) {
	last := f.open[len(f.open)-1]
	f.open = f.open[:len(f.open)-1]
	if !last.broken {
		return
	}
	if n := len(f.open); isPart(last.name) && n > 0 {
		f.open[n-1].broken = f.open[n-1].broken || holdsParts(f.open[n-1].name)
		return
	}
	end := strings.IndexByte(f.text[at:], '>')
	if end < 0 || isPart(last.name) {
		return
	}
	for len(f.found) > 0 && f.found[len(f.found)-1].from > last.at {
		f.found = f.found[:len(f.found)-1]
	}
	f.found = append(f.found, stretch{last.at, at + end + 1})
}

// holdsParts reports whether an element holds nothing but parts of a list or a table.
func holdsParts(name string) bool {
	switch name {
	case "table", "thead", "tbody", "tfoot", "tr", "colgroup", "ul", "ol", "dl", "select":
		return true
	}
	return false
}

// isPart reports whether an element is a part of a list or a table.
func isPart(name string) bool {
	switch name {
	case "thead", "tbody", "tfoot", "tr", "colgroup", "td", "th", "caption", "li", "dt", "dd", "option":
		return true
	}
	return false
}

// endsBefore reports whether a part without an end tag ends where another begins.
//
// https://html.spec.whatwg.org/multipage/syntax.html#optional-tags
func endsBefore(open, next string) bool {
	switch next {
	case "li":
		return open == "li"
	case "dt", "dd":
		return open == "dt" || open == "dd"
	case "option":
		return open == "option"
	case "td", "th":
		return open == "td" || open == "th" || open == "caption"
	case "tr":
		return open == "td" || open == "th" || open == "tr" || open == "caption" || open == "colgroup"
	case "thead", "tbody", "tfoot":
		return isPart(open) && open != "li" && open != "dt" && open != "dd" && open != "option"
	}
	return false
}
