// Package templating keeps the tags of template engines as they stand while the
// text round them is read or written as markup.
//
// A source that Jekyll, Hugo or Eleventy reads is first a template, then Markdown:
// what stands in {{ }} and {% %} is no markup, whatever it looks like. A [Hider]
// puts one character, that no dialect knows, in the place of each tag before a
// text is read, and brings the tags back into the document. [Conceal] does so
// before a document is written, and [Concealed.Reveal] brings them back into the
// text. So neither readers nor writers know of tags.
//
// In a document a tag in text is a [document.RawInline] of the format
// [document.Template], one that stands alone a [document.Raw]; in addresses, titles,
// attributes and code it is part of the string.
// All work is linear in the size of the text.
package templating

import (
	"strings"
	"unicode/utf8"
)

// A Hider hides the tags of the files of one document. The zero value is ready to
// use.
type Hider struct {
	// Except are tags that mean something to the reader.
	Except []string
	// Tildes says that only they make fences of code, as in kramdown.
	Tildes bool
	// Attributes says that lists of attributes stay as they stand, too, since the
	// reader knows none.
	Attributes bool

	tags  []tag
	files map[string]*places
}

// tag is what a stand-in stands for.
type tag struct {
	text    string
	file    string
	at      int  // offset in its file
	output  bool // it stands for a phrase
	flows   bool // what it stands for goes on in the block that its line is in
	code    bool // it is in code, as far as can be told
	literal bool // it is no tag but a character that stand-ins are made of
	list    bool // it is no tag but a list of attributes
	inside  bool // another tag holds it
	seen    bool // it is in the document
}

// The stand-ins are the private use characters of planes 15 and 16, which no
// dialect knows. Where a text holds one, that gets a stand-in too.
const (
	firstStandIn = 0xF0000
	perPlane     = 0xFFFE // the last two of a plane are no characters
	mostTags     = 2 * perPlane
)

func standIn(n int) rune { return rune(firstStandIn + n/perPlane<<16 + n%perPlane) }

// number returns which stand-in a character is; -1 if none.
func number(r rune) int {
	if r < firstStandIn || r&0xFFFF >= perPlane {
		return -1
	}
	return int(r-firstStandIn)>>16*perPlane + int(r&0xFFFF)
}

// Hide returns the text of a file with a stand-in for each tag. The name is what
// spans call it, empty for the main one.
func (h *Hider) Hide(file, src string) string {
	if !mayHold(src) && !(h.Attributes && strings.Contains(src, "{")) {
		return src
	}
	before := len(h.tags)
	p := &places{src: src, layers: []layer{h.cover(file, src)}}
	if len(h.tags) == before {
		return src
	}
	p.layers = append(p.layers, h.swallowElements(p))
	p.layers = append(p.layers, h.part(p))
	if h.files == nil {
		h.files = map[string]*places{}
	}
	h.files[file] = p
	return p.hidden()
}

// cover puts a stand-in in the place of each tag. One that begins in code ends there.
func (h *Hider) cover(file, src string) layer {
	c := newCoverer(h, file, src)
	for c.at < len(src) {
		c.step()
	}
	return c.layer()
}

// coverer is one run over a text.
type coverer struct {
	*Hider
	*scanner
	editor
	file      string
	code      int // where code ends, if this is code
	paragraph int // where the paragraph ends that was looked at last
	noSpan    map[int]int
	noFence   map[byte]int

	brokenTags map[string][]int // elements whose start tag a template breaks, by name; how many are in each
}

func newCoverer(h *Hider, file, src string) *coverer {
	return &coverer{Hider: h, scanner: newScanner(src), editor: editor{text: src}, file: file}
}

// step goes on by what the next byte begins.
func (c *coverer) step() {
	rest := c.src[c.at:]
	switch ch := rest[0]; {
	case c.at < c.code:
		c.inCode()
	case c.at == 0 || c.src[c.at-1] == '\n':
		if c.code = c.at + c.fence(); c.at < c.code {
			return
		}
		n := len(rest) - len(strings.TrimLeft(rest, " \t>"))
		c.copy(max(n, 0))
		if n == 0 {
			c.inline(ch)
		}
	default:
		c.inline(ch)
	}
}

// inline goes on within a line.
func (c *coverer) inline(ch byte) {
	switch ch {
	case '\\':
		if next := c.src[c.at+1:]; strings.HasPrefix(next, "{{") || strings.HasPrefix(next, "{%") {
			c.copy(1) // the engine knows no backslashes
			return
		}
		c.copy(min(2, len(c.src)-c.at))
	case '`':
		n := c.codeSpan()
		if run := backticks(c.src[c.at:]); n > run {
			c.code, n = c.at+n, run
		}
		c.copy(n)
	case '{':
		c.brace()
	case '<':
		c.angle()
	default:
		n := 1
		for c.at+n < len(c.src) && isPlain(c.src[c.at+n]) {
			n++
		}
		if ch == '\n' {
			n = 1
		}
		c.copy(n)
	}
}

// angle goes on behind a tag of HTML that a template has broken, or behind a "<".
func (c *coverer) angle() {
	before := strings.TrimRight(c.src[max(0, c.at-3):c.at], " ")
	if strings.HasSuffix(before, "](") || strings.HasSuffix(before, "]:") { // the address of a link
		c.copy(1)
		return
	}
	if n, block := c.htmlTag(); n > 0 {
		c.hide(c.at+n, tag{output: !block, flows: !block})
		return
	}
	if strings.HasPrefix(c.src[c.at+1:], "{") { // a stand-in would be the name of an element
		if end, k := c.tag(c.at + 1); end > 0 {
			c.hide(end, tag{output: k.output, flows: true})
			return
		}
	}
	c.copy(1)
}

// inCode goes on in code.
func (c *coverer) inCode() {
	if n := strings.IndexByte(c.src[c.at:c.code], '{'); n != 0 {
		if n < 0 {
			n = c.code - c.at
		}
		c.copy(n)
		return
	}
	// In a cell of a table a backslash before a pipe is none of the code.
	if end, _ := c.tag(c.at); end > 0 && end <= c.code && !strings.Contains(c.src[c.at:end], `\|`) {
		c.hide(end, tag{code: true})
		return
	}
	c.copy(1)
}

// isPlain reports whether a byte begins nothing that is looked at.
func isPlain(ch byte) bool { return ch != '\\' && ch != '`' && ch != '{' && ch != '<' && ch != '\n' }

// brace goes on behind the tag that a brace begins, or behind the brace.
func (c *coverer) brace() {
	end, k := c.tag(c.at)
	if end == 0 {
		if n := c.attributes(); n > 0 {
			c.hide(c.at+n, tag{output: true, flows: true, list: true})
		} else {
			c.copy(1)
		}
		return
	}
	for _, except := range c.Except {
		if c.src[c.at:end] == except {
			c.copy(end - c.at)
			return
		}
	}
	end = c.region(c.at, end, k)
	c.hide(end, tag{output: k.output, flows: k.output || k.open == shortcode})
}

// hide puts a stand-in in the place of the text up to end.
func (c *coverer) hide(end int, t tag) {
	t.text, t.file, t.at = c.src[c.at:end], c.file, c.at
	if name, ok := c.name(t); ok {
		c.replace(end, name)
	} else {
		c.editor.copy(end)
	}
}

// name returns a stand-in for a tag, if there are any left.
func (h *Hider) name(t tag) (string, bool) {
	if len(h.tags) == mostTags {
		return "", false
	}
	h.tags = append(h.tags, t)
	return string(standIn(len(h.tags) - 1)), true
}

// copy goes on by n bytes, which stay as they are but for characters that
// stand-ins are made of.
func (c *coverer) copy(n int) {
	for end := c.at + n; c.at < end; {
		c.editor.copy(c.at + privateUse(c.src[c.at:end]))
		if c.at < end {
			_, size := utf8.DecodeRuneInString(c.src[c.at:])
			c.hide(c.at+size, tag{literal: true})
		}
	}
}

// privateUse returns where the first character stands that stand-ins are made of;
// the length of s if nowhere.
func privateUse(s string) int {
	for i := range len(s) {
		if s[i] < 0xF3 {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(s[i:]); number(r) >= 0 {
			return i
		}
	}
	return len(s)
}
