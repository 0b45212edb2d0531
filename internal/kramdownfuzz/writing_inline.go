package main

import "strings"

// line is running text.
func (w writer) line() string {
	var parts []string
	for range 1 + w.IntN(4) {
		parts = append(parts, w.phrase())
	}
	return strings.Join(parts, w.pick(" ¦ ¦ ¦ ¦"))
}

func (w writer) phrase() string {
	inner := func() string {
		if w.one(4) {
			return w.phrase()
		}
		return w.pick(plain)
	}
	list := w.pick("¦¦¦¦¦¦{:.s}¦{: #t}¦{: k=\"v\"}¦{:ald}")
	switch w.IntN(14) {
	case 0:
		return "*" + inner() + "*" + list
	case 1:
		return "**" + inner() + "**" + list
	case 2:
		return w.pick("_¦__¦***¦_¦~~") + inner() + w.pick("_¦__¦***¦___¦~~")
	case 3:
		return "`" + w.pick("x¦a|b¦<b>¦a `` b¦ c ¦\\¦&amp;") + "`" + list
	case 4:
		return "[" + inner() + "]" + w.pick(linkEnds) + list
	case 5:
		return w.image() + list
	case 6:
		return w.pick("[^1]¦[^n]¦[^note]¦[^a-b]¦[^none]¦[^é]") + list
	case 7:
		return w.pick("$$x$$¦$$a|b$$¦$$a < n$$¦$x$¦$$ \\frac{1}{2} $$¦\\$$x$$¦$$é$$") + list
	case 8:
		return w.pick(spans)
	case 9:
		return w.pick(entities)
	}
	return w.pick(plain)
}
