package paper

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/parser/role"
	"github.com/stemmadocs/stemma/profile"
)

// How far the head of a paper goes: bounds with room, not measured ones. The
// seed paper has 4 such blocks, its date in the third.
const (
	headBlocks   = 12  // from the top on that can be lines round the paper
	longestLogo  = 5   // blocks above the date: logo, type, title
	longestLabel = 400 // bytes of a title or of a line round the paper
)

// head reads the lines above the paper into the metadata and takes them out.
func (r *reader) head() {
	top := r.blocks[:min(len(r.blocks), headBlocks)]
	title := r.titleAfterType(top)
	for i := range top {
		switch h, text := r.header(&top[i]); h {
		case "published", "updated", "withdrawn", "government":
			if isDate(h) && title < 0 && i < longestLogo {
				title = i - 1
			}
			r.setMeta(&top[i], h, text)
		}
	}
	switch {
	case title >= 0:
		r.setTitle(title)
	case !r.gluedTitle(top):
		r.titleAlone()
	}
	r.dates()
	r.round(top)
	r.titleAgain(top)
	r.doc.Meta.Settle()
	r.readContents(top)
}

// header returns the field and the value of a line round the paper.
func (r *reader) header(b *block) (field, value string) {
	text, ok := b.joined(longestLabel)
	if !ok || b.kind != paragraph || b.pin() != nil {
		return "", ""
	}
	h, _ := r.profile.Header(text)
	return h.Field, h.Value
}

func (r *reader) setMeta(b *block, field, value string) {
	if to := r.metaField(field); to != nil && *to == "" && value != "" {
		*to = value
		r.doc.Meta.Political = r.doc.Meta.Government != ""
		r.take(b)
	}
}

// metaField is where the value of a line round the paper belongs, or nil.
func (r *reader) metaField(field string) *string {
	for _, text := range r.doc.Meta.Texts() {
		if text.Name == field {
			return text.Value
		}
	}
	return nil
}

// isDate reports the lines that are below the title.
func isDate(field string) bool { return field == "published" || field == "updated" }

func (r *reader) take(b *block) {
	b.kind = gone
	r.taken = append(r.taken, b.span())
	r.record.take(b, &r.doc.Meta)
}

// titleAfterType finds the document type at the top and returns the block of
// the title below it, or -1. A word such as "Guidance" is a type only where a
// date follows, or where it is the first line and a title is the second.
func (r *reader) titleAfterType(top []block) int {
	for i := 0; i+1 < len(top) && i < 4; i++ {
		field, value := r.header(&top[i])
		if field != "type" || !r.canBeTitle(&top[i+1]) {
			continue
		}
		dated := false
		for j := i + 2; j < min(i+5, len(top)); j++ {
			field, _ := r.header(&top[j])
			dated = dated || isDate(field) || field == "government"
		}
		if dated || i == 0 && r.canBeTitleAlone(&top[1]) {
			r.setMeta(&top[i], "type", value)
			return i + 1
		}
	}
	return -1
}

// canBeTitle reports whether a block beside a type or a date can be the title.
func (r *reader) canBeTitle(b *block) bool {
	if r.pins.hasTitle() {
		return b.isTitle()
	}
	text, ok := b.joined(longestLabel)
	if !ok || b.kind != paragraph || strings.ContainsRune(text, '\t') || !strings.ContainsFunc(text, prose.IsWordRune) {
		return false
	}
	if at, _ := r.gluedDate(text); at > 0 {
		if h, ok := r.profile.Header(text[:at]); ok && isDate(h.Field) {
			return false // two dates
		}
	}
	field, _ := r.header(b)
	return field == "" && !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, ":")
}

// setTitle takes a block for the title, with the lines over which a long one
// goes on and the date that may be glued to it.
func (r *reader) setTitle(i int) {
	if r.pins.hasTitle() {
		r.pinTitle()
		return
	}
	from, to := r.titleLines(i)
	if !r.canBeTitle(&r.blocks[from]) {
		return
	}
	var parts []string
	for n := from; n < to; n++ {
		text, _ := r.blocks[n].joined(longestLabel)
		parts = append(parts, text)
	}
	title := strings.Join(parts, " ")
	if at, date := r.gluedDate(title); at > 0 && *r.metaField(date.Field) == "" {
		*r.metaField(date.Field) = date.Value
		title = title[:at]
	}
	r.nameTitle(title)
	for n := from; n < to; n++ {
		r.take(&r.blocks[n])
	}
	r.record.together(r.blocks[from:to])
}

// titleLines returns the blocks of a title that is broken into lines, of which
// the others begin in lower case: all round block i.
func (r *reader) titleLines(i int) (from, to int) {
	goesOn := func(n int) bool {
		text, ok := r.blocks[n].short(longestHeading)
		c, _ := utf8.DecodeRuneInString(text)
		return ok && r.blocks[n].kind == paragraph && unicode.IsLower(c) && !prose.EndsInMark(text)
	}
	from, to = i, i+1
	for from > 0 && goesOn(from) && r.canBeTitle(&r.blocks[from-1]) {
		from--
	}
	for to < len(r.blocks) && to < headBlocks && goesOn(to) && r.aboveDate(to) {
		to++
	}
	return from, to
}

// aboveDate reports whether a date or another line round the paper is at most
// two blocks after block i.
func (r *reader) aboveDate(i int) bool {
	for n := i + 1; n < min(i+3, len(r.blocks)); n++ {
		if r.blocks[n].kind == gone {
			return true // it is taken already
		}
	}
	return false
}

func (r *reader) nameTitle(title string) {
	r.doc.Meta.Title = document.OneLine(title)
	r.doc.Meta.Number = role.TitleNumber(title)
}

// titleAgain drops a line that says the title again before any text.
func (r *reader) titleAgain(top []block) {
	for i := range top {
		b := &top[i]
		if b.kind == gone {
			continue
		}
		text, ok := b.joined(longestLabel)
		if !ok || r.doc.Meta.Title == "" || fold(text) != fold(r.doc.Meta.Title) {
			return
		}
		r.dropBlock(b, "is the title again")
	}
}

// splitSeries makes a paragraph of its own of the sentence that names the series
// of the paper, where it begins a longer one near the top.
func (r *reader) splitSeries() {
	for i := range r.blocks[:min(len(r.blocks), headBlocks)] {
		b := &r.blocks[i]
		if b.kind != paragraph {
			continue
		}
		first := b.lines[0]
		name, n := r.profile.SeriesIn(first.text)
		if name == "" || n == len(first.text) && len(b.lines) == 1 {
			continue
		}
		rest := block{lines: b.lines[1:]}
		if n < len(first.text) {
			rest.lines = append([]line{first.from(n)}, b.lines[1:]...)
		}
		rest.start = rest.lines[0].span()
		first.text = first.text[:n]
		b.start, b.lines = first.span(), []line{first}
		r.blocks = slices.Insert(r.blocks, i+1, rest)
		return
	}
}

// dates reads the lines of two dates, such as "Published 4 May 2010Last updated
// 1 June 2017", wherever they are.
func (r *reader) dates() {
	for i := range r.blocks {
		text, ok := r.blocks[i].short(longestLabel)
		if !ok || r.blocks[i].kind != paragraph {
			continue
		}
		at, second := r.gluedDate(text)
		if at == 0 {
			continue
		}
		first, ok := r.profile.Header(text[:at])
		if !ok || !isDate(first.Field) {
			continue
		}
		a, b := r.metaField(first.Field), r.metaField(second.Field)
		if *a != "" && *a != first.Value || *b != "" && *b != second.Value || a == b {
			r.dropBlock(&r.blocks[i], "is a line of other dates")
			continue
		}
		*a, *b = first.Value, second.Value
		r.take(&r.blocks[i])
	}
}

// round drops the lines near the top that are no part of the paper, and the
// values below those that end in a colon.
func (r *reader) round(top []block) {
	for i := range top {
		text := top[i].text()
		if field, _ := r.header(&top[i]); field != "top" || strings.HasSuffix(text, ".") {
			continue
		}
		r.dropBlock(&top[i], "is not part of the paper")
		if !strings.HasSuffix(text, ":") || i+1 == len(top) || !r.isValue(&top[i+1]) {
			continue
		}
		if _, value := r.header(&top[i+1]); value == "" {
			if h, ok := r.profile.Header(text + " " + top[i+1].text()); ok && isDate(h.Field) {
				r.setMeta(&top[i+1], h.Field, h.Value)
			}
		}
		if top[i+1].kind != gone {
			r.dropBlock(&top[i+1], "is not part of the paper")
		}
	}
}

// isValue reports whether a block below "Release date:" can be what it says: a
// date, or words that are no sentence.
func (r *reader) isValue(b *block) bool {
	text, ok := b.short(longestHeading)
	return ok && b.kind == paragraph && !prose.EndsInMark(text) && len(strings.Fields(text)) <= wordiest
}

// gluedTitle finds a title by the date that is glued to it.
func (r *reader) gluedTitle(top []block) bool {
	for i := range top[:min(len(top), 4)] {
		text, ok := top[i].short(longestLabel)
		if !ok || top[i].kind != paragraph {
			continue
		}
		if at, _ := r.gluedDate(text); at > 0 {
			if h, ok := r.profile.Header(text[:at]); ok && isDate(h.Field) {
				continue // two dates
			}
			r.setTitle(i)
			return true
		}
	}
	return false
}

// gluedDate finds a date that follows without a space, as in the text of a
// printed page: "Digital StrategyUpdated 10 December 2013".
func (r *reader) gluedDate(text string) (at int, date profile.Header) {
	before := ' '
	for at, c := range text {
		if unicode.IsUpper(c) && !unicode.IsSpace(before) && !unicode.IsUpper(before) {
			if h, ok := r.profile.Header(text[at:]); ok && isDate(h.Field) {
				return at, h
			}
		}
		before = c
	}
	return 0, profile.Header{}
}

// titleAlone takes the first line of a paper without lines above it for its
// title where it can be one: it is no sentence, and no heading of the paper,
// which a line of its form further down shows, or a department or period.
func (r *reader) titleAlone() {
	if len(r.blocks) < 2 || !r.canBeTitleAlone(&r.blocks[0]) {
		return
	}
	text := r.blocks[0].text()
	if _, ok := r.profile.Period(text); ok || r.beginsWithHeading() {
		return
	}
	if l, ok := role.LabelOf(text); ok && (l.Word == "" || r.labelled(r.blocks[1:], l.Word)) {
		return
	}
	r.setTitle(0)
}

// canBeTitleAlone reports whether a block without a date near it can be the title.
func (r *reader) canBeTitleAlone(b *block) bool {
	text, ok := b.short(longestLabel)
	if !ok || !r.canBeTitle(b) || prose.EndsInMark(text) && !strings.HasSuffix(text, "?") {
		return false
	}
	return role.StartsHeading(text) && !isAddress(text) && !isCaption(text)
}

// beginsWithHeading reports whether the first line is a department, above a period,
// or one that comes again: then it is a heading of the paper.
func (r *reader) beginsWithHeading() bool {
	first, _ := r.blocks[0].short(longestLabel)
	if _, ok := r.profile.Organisation(first); ok {
		return true
	}
	if next, ok := r.blocks[1].short(longestLabel); ok {
		if _, ok := r.profile.Period(next); ok {
			return true
		}
	}
	key := fold(first)
	for i := 2; i < len(r.blocks); i++ {
		if text, ok := r.blocks[i].short(longestLabel); ok && fold(text) == key {
			return true
		}
	}
	return false
}

// labelled reports whether a block begins with a label of that word.
func (r *reader) labelled(blocks []block, word string) bool {
	for i := range blocks {
		if text, ok := blocks[i].short(longestLabel); ok {
			if l, ok := role.LabelOf(text); ok && l.Word == word {
				return true
			}
		}
	}
	return false
}
