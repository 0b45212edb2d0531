package annotation

import "strings"

// Token is a piece of an HTML block that our Markdown may hold: a tag of
// [Structure], an annotation, or a caption.
type Token struct {
	Tag        Tag // its name in lower case
	Annotation *Annotation
	Start, End int // in the text
	// From and To are where the HTML of a caption begins and ends: of a summary or a
	// figcaption that holds nothing but phrases. They are 0 for anything else.
	From, To int
}

// Tokens cuts an HTML block into tokens. It reports false where there is
// anything else in it but white space.
func Tokens(text string) (tokens []Token, ok bool) {
	for pos := 0; ; {
		pos += len(text[pos:]) - len(strings.TrimLeft(text[pos:], " \t\n"))
		if pos == len(text) {
			return tokens, len(tokens) > 0
		}
		t, ok := token(text[pos:])
		if !ok {
			return nil, false
		}
		if t.To > 0 {
			t.From, t.To = pos+t.From, pos+t.To
		}
		t.Start, t.End = pos, pos+t.End
		pos = t.End
		tokens = append(tokens, t)
	}
}

func token(s string) (t Token, ok bool) {
	if Is(s) {
		end := strings.Index(s, "-->")
		if end < 0 {
			return t, false
		}
		t.End = end + len("-->")
		t.Annotation, ok = Parse(s[:t.End])
		return t, ok
	}
	t.Tag, t.End, ok = ScanTag(s)
	t.Tag.Name = strings.ToLower(t.Tag.Name)
	if ok {
		t.caption(s)
	}
	return t, ok && Structure(t.Tag.Name) && Plain(&t.Tag)
}

// caption goes on from the start tag of a caption to its end tag, if there are
// nothing but phrases between.
func (t *Token) caption(s string) {
	name := t.Tag.Name
	if name != "summary" && name != "figcaption" || t.Tag.Close || len(t.Tag.Attributes) > 0 {
		return
	}
	for pos := t.End; ; pos++ {
		next := strings.IndexByte(s[pos:], '<')
		if next < 0 || Is(s[pos+next:]) {
			return
		}
		pos += next
		tag, length, ok := ScanTag(s[pos:])
		switch {
		case !ok:
		case tag.Close && tag.Name == name && strings.TrimSpace(s[t.End:pos]) != "":
			t.From, t.To, t.End = t.End, pos, pos+length
			return
		case StartsBlock(strings.ToLower(tag.Name)):
			return
		}
	}
}

// Plain reports whether a tag holds nothing that the attributes of a node could
// not: no attribute comes twice, and it does not close itself.
func Plain(t *Tag) bool {
	if t.SelfClosed && !Void(t.Name) {
		return false
	}
	for i, a := range t.Attributes {
		for _, b := range t.Attributes[:min(i, maxAttributes)] {
			if a.Name == b.Name {
				return false
			}
		}
	}
	return len(t.Attributes) <= maxAttributes
}

// maxAttributes bounds the work for one tag.
const maxAttributes = 100

// Understood reports whether an HTML block would be read as something else
// than raw HTML.
func Understood(text string) bool {
	if _, ok := Begins(text); ok {
		return true
	}
	_, ok := Tokens(text)
	return ok
}

// UnderstoodInline reports whether a tag or comment within a paragraph would
// be read as something else than raw HTML.
func UnderstoodInline(text string) bool {
	if Is(text) {
		_, ok := Parse(text)
		return ok
	}
	tag, _, ok := ScanTag(text)
	return ok && (Phrasing(strings.ToLower(tag.Name)) || StartsBlock(strings.ToLower(tag.Name)))
}
