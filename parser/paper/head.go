package paper

import (
	"strings"
	"unicode"

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
	r.doc.Meta.Settle()
	r.readContents(top)
}

// header returns the field and the value of a line round the paper.
func (r *reader) header(b *block) (field, value string) {
	text, ok := b.joined(longestLabel)
	if !ok || b.kind != paragraph {
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
		if dated || i == 0 && isCandidate(&top[1]) {
			r.setMeta(&top[i], "type", value)
			return i + 1
		}
	}
	return -1
}

// canBeTitle reports whether a block beside a type or a date can be the title.
func (r *reader) canBeTitle(b *block) bool {
	text, ok := b.joined(longestLabel)
	if !ok || b.kind != paragraph || strings.ContainsRune(text, '\t') {
		return false
	}
	field, _ := r.header(b)
	return field == "" && !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, ":")
}

// setTitle takes a block for the title, with the date that may be glued to it.
func (r *reader) setTitle(i int) {
	b := &r.blocks[i]
	if !r.canBeTitle(b) {
		return
	}
	title, _ := b.joined(longestLabel)
	if at, date := r.gluedDate(title); at > 0 && *r.metaField(date.Field) == "" {
		*r.metaField(date.Field) = date.Value
		title = title[:at]
	}
	r.nameTitle(title)
	r.take(b)
}

func (r *reader) nameTitle(title string) {
	r.doc.Meta.Title = document.OneLine(title)
	r.doc.Meta.Number = role.TitleNumber(title)
}

// gluedTitle finds a title by the date that is glued to it.
func (r *reader) gluedTitle(top []block) bool {
	for i := range top[:min(len(top), 4)] {
		text, ok := top[i].short(longestLabel)
		if !ok || top[i].kind != paragraph {
			continue
		}
		if at, _ := r.gluedDate(text); at > 0 {
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
// title where that is certain: it is the only "Action 9: …" of the paper, or a
// line without a number right above the first of numbered headings.
func (r *reader) titleAlone() {
	if len(r.blocks) < 2 || r.blocks[0].kind != paragraph {
		return
	}
	b := &r.blocks[0]
	text, ok := b.short(longestLabel)
	if !ok {
		return
	}
	if l, ok := role.LabelOf(text); ok {
		if l.Word != "" && !prose.EndsInMark(text) && !r.labelled(r.blocks[1:], l.Word) {
			r.setTitle(0)
		}
		return
	}
	second := &r.blocks[1]
	if !isCandidate(b) || !isCandidate(second) {
		return
	}
	if l, ok := role.LabelOf(second.text()); ok && l.ID == "1" {
		r.setTitle(0)
	}
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
