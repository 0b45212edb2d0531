package main

import (
	"math/rand/v2"
	"strings"
)

// writer makes documents as authors write them: blocks in blocks, with the
// indentation that they should have, mostly.
type writer struct{ *rand.Rand }

func (w writer) one(in int) bool { return w.IntN(in) == 0 }

// pick returns one of the choices that bars part; a line may end after a bar.
func (w writer) pick(choices string) string {
	all := strings.Split(strings.ReplaceAll(choices, "¦\n", "¦"), "¦")
	return all[w.IntN(len(all))]
}

// document makes a few blocks. Most have a blank line after them.
func (w writer) document() string {
	var b strings.Builder
	for range 1 + w.IntN(6) {
		b.WriteString(strings.Join(w.block(0), "\n") + "\n")
		if !w.one(6) {
			b.WriteString("\n")
		}
	}
	return b.String()
}

// within returns the lines of one or a few blocks.
func (w writer) within(depth int) []string {
	lines := w.block(depth + 1)
	for w.one(3) {
		if !w.one(4) {
			lines = append(lines, "")
		}
		lines = append(lines, w.block(depth+1)...)
	}
	return lines
}

// indent puts first before the first line and rest before the others.
func indent(first, rest string, lines []string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		switch {
		case i == 0:
			line = first + line
		case line != "":
			line = rest + line
		}
		out[i] = line
	}
	return out
}

func (w writer) block(depth int) []string {
	lines := w.bareBlock(depth)
	switch w.IntN(16) {
	case 0:
		return append(lines, w.attrs())
	case 1:
		return append([]string{w.attrs()}, lines...)
	}
	return lines
}

func (w writer) bareBlock(depth int) []string {
	kinds := 20
	if depth > 2 {
		kinds = 14
	}
	switch w.IntN(kinds) {
	case 0:
		marks := w.pick("#¦##¦###¦######¦#######") + w.pick(" ¦ ¦ ¦¦  ")
		return []string{marks + w.line() + w.pick("¦¦¦ ##¦#¦ {#own-id}¦ {#é}¦ \\#")}
	case 1:
		return []string{w.line() + w.pick("¦¦ {#my-id}"), w.pick("===¦---¦-¦=¦---  ")}
	case 2:
		return w.code()
	case 3, 4:
		return w.table()
	case 5:
		return w.formula()
	case 6:
		return w.html(depth)
	case 7:
		return []string{w.image() + w.pick(standalone)}
	case 8:
		return w.definition(depth)
	case 9:
		return []string{w.pick(extensions)}
	case 14, 15, 16:
		return w.list(depth)
	case 17, 18:
		return w.definitionList(depth)
	case 19:
		return indent("> ", w.pick("> ¦> ¦>¦"), w.within(depth))
	}
	return w.paragraph()
}

func (w writer) paragraph() []string {
	var lines []string
	for range 1 + w.IntN(3) {
		lines = append(lines, w.line()+w.pick("¦¦¦¦  ¦ ¦\\\\¦   ¦\\"))
	}
	return lines
}

func (w writer) list(depth int) []string {
	marks := w.pick("*¦-¦+¦1.¦10.¦3.")
	gap := w.pick(" ¦ ¦   ¦  ¦\t")
	loose := w.one(3)
	var lines []string
	for range 1 + w.IntN(4) {
		item := w.paragraph()
		if w.one(3) {
			item = w.within(depth)
		} else if w.one(3) {
			item = append(item, w.list(depth+1)...)
		}
		if w.one(8) {
			item[0] = w.pick("[ ] ¦[x] ¦[X] ¦[]¦[x]") + item[0]
		}
		if w.one(12) {
			item[0] = w.attrs() + w.pick(" ¦") + item[0]
		}
		if loose || w.one(8) {
			item = append(item, "")
		}
		if w.one(12) {
			marks = w.pick("*¦-¦+¦1.¦10.")
		}
		rest := strings.Repeat(" ", len(marks)+len(gap))
		if w.one(6) {
			rest = w.pick("  ¦    ¦\t¦¦   ")
		}
		lines = append(lines, indent(marks+gap, rest, item)...)
	}
	return lines
}

func (w writer) definitionList(depth int) []string {
	var lines []string
	for range 1 + w.IntN(2) {
		for range 1 + w.IntN(2) {
			lines = append(lines, w.pick("¦¦¦{:.t} ¦{:#t}")+w.pick("¦¦¦ ")+w.line())
		}
		for range 1 + w.IntN(2) {
			if w.one(4) {
				lines = append(lines, "")
			}
			item := w.paragraph()
			if w.one(3) {
				item = w.within(depth)
			}
			gap := w.pick(" ¦ ¦   ¦\t")
			mark := w.pick("¦¦¦ ") + ":" + gap + w.pick("¦¦¦{:.d} ")
			lines = append(lines, indent(mark, strings.Repeat(" ", 1+len(gap)), item)...)
		}
		if w.one(2) {
			lines = append(lines, "")
		}
	}
	if w.one(4) {
		lines = append([]string{w.pick("{:auto_ids}¦{:auto_ids-p}¦{:auto_ids-p- .c}¦{:.c auto_ids}")}, lines...)
	}
	return lines
}

func (w writer) table() []string {
	edge := !w.one(4)
	row := func(cell func() string) string {
		var cells []string
		for range 1 + w.IntN(3) {
			cells = append(cells, cell())
		}
		if !edge && len(cells) > 1 {
			return strings.Join(cells, "|")
		}
		return "|" + strings.Join(cells, "|") + w.pick("|¦|¦")
	}
	text := func() string { return w.pick(" ¦ ¦ ¦") + w.pick(bars) + w.phrase() + w.pick(" ¦ ¦ ¦") }
	rule := func() string { return w.pick("---¦:--¦--:¦:-:¦-¦ --- ¦:---: ") }
	var lines []string
	if w.one(2) {
		lines = append(lines, row(text), row(rule))
	}
	for range 1 + w.IntN(4) {
		lines = append(lines, row(text))
		switch w.IntN(12) {
		case 0:
			lines = append(lines, row(rule))
		case 1:
			lines = append(lines, "|"+w.pick("===¦==¦=|=¦===|==="))
		}
	}
	return lines
}

func (w writer) code() []string {
	body := []string{w.line(), "", "  " + w.line()}[:1+w.IntN(3)]
	switch w.IntN(4) {
	case 0:
		return indent("    ", "    ", body)
	case 1:
		return indent("\t", "\t", body)
	}
	fence := w.pick("~~~¦~~~~¦```¦````")
	open := fence + w.pick("¦¦ruby¦ ruby¦ c++ ¦ js?start=3¦ {.x}¦ a b¦é")
	return append(append([]string{open}, body...), fence)
}

func (w writer) formula() []string {
	body := w.pick("x^2¦a < b & c¦\\alpha_{i}¦a | b¦\\text{\"x\"}¦<n¦é")
	if w.one(2) {
		return []string{"$$", body, "$$"}
	}
	return []string{"$$" + w.pick(" ¦") + body + "$$"}
}

// definition defines what phrases refer to.
func (w writer) definition(depth int) []string {
	attrs := func(line string) []string {
		if w.one(4) {
			return []string{line, w.attrs()}
		}
		return []string{line}
	}
	switch w.IntN(4) {
	case 0:
		return attrs("[" + w.pick("ref¦REF¦a b¦é¦1") + "]: " + w.pick(targets))
	case 1:
		return attrs("*[" + w.pick("HTML¦AB¦A.B¦two words¦é¦Ä1¦O'B") + "]:" + w.pick(expansions))
	}
	lines := indent("[^"+w.pick("1¦n¦note¦a-b¦é")+"]: ", w.pick("    ¦    ¦\t"), w.within(depth+1))
	if w.one(3) {
		return append(lines, w.attrs())
	}
	return lines
}

func (w writer) html(depth int) []string {
	tag := w.pick(tags)
	open := "<" + tag + w.pick(tagAttrs) + ">"
	inner := w.within(depth)
	switch w.IntN(6) {
	case 0:
		return []string{w.pick(elements)}
	case 1:
		return []string{open + w.line() + "</" + tag + ">"}
	case 2:
		return []string{`<table markdown="1">`, "<tr><td>" + w.line() + "</td><td>x", "</td></tr>", "</table>"}
	case 3:
		return append(append([]string{open, ""}, inner...), "", "</"+tag+">")
	}
	return append(append([]string{open}, inner...), "</"+tag+">")
}

func (w writer) attrs() string {
	return w.pick(lists)
}

func (w writer) image() string {
	return w.pick(images)
}
