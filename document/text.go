package document

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// PlainText returns inlines as one line of text: breaks and runs of white
// space (no-break spaces too) become one space, the ends are trimmed, an image
// gives its alternative text, a tag of a [Template] itself, footnote references
// and other raw text nothing.
func PlainText(inlines []Inline) string {
	var t TextBuilder
	t.inlines(inlines)
	return t.String()
}

// BlocksText returns blocks as lines of text, one for each paragraph, heading,
// list item, table row or line of code.
func BlocksText(blocks []Block) string {
	var t TextBuilder
	t.blocks(blocks)
	return t.String()
}

// OneLine returns s as one line: breaks and runs of white space (no-break
// spaces too) become one space, the ends are trimmed.
func OneLine(s string) string {
	if s = strings.TrimSpace(s); isOneLine(s) {
		return s
	}
	var t TextBuilder
	t.Text(s)
	return t.String()
}

// isOneLine reports a text without white space at its ends that is one line already, as
// most are.
func isOneLine(s string) bool {
	before := 'x'
	for _, r := range s {
		if r <= ' ' && (r < ' ' || before == ' ') || r >= utf8.RuneSelf && unicode.IsSpace(r) {
			return false
		}
		before = r
	}
	return true
}

// Quoted returns the words of s in quotation marks, for a [Problem]: of a long one the
// first, and how many more there are.
func Quoted(s string) string {
	const longest = 300
	if s = OneLine(s); len(s) <= longest {
		return "“" + s + "”"
	}
	end := strings.LastIndexByte(s[:longest], ' ')
	more := strings.Count(s[max(end, 0):], " ")
	if end < 0 {
		more++ // the end of the first
		for end = longest; !utf8.RuneStart(s[end]); end-- {
		}
	}
	return fmt.Sprintf("“%s …” (%d more words)", s[:end], more)
}

// IsText reports whether inlines are nothing but [Text].
func IsText(inlines []Inline) bool {
	for _, n := range inlines {
		if _, ok := n.(*Text); !ok {
			return false
		}
	}
	return true
}

// TextBuilder writes text with white space collapsed as it goes.
type TextBuilder struct {
	strings.Builder
	pending byte // white space owed before the next character: 0, ' ', '\t' or '\n'
}

// Text writes text.
func (t *TextBuilder) Text(s string) {
	t.Grow(len(s) + 1)
	from := 0
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		single := r == ' ' && i > from && i+1 < len(s) && s[i+1] > ' ' && s[i+1] < utf8.RuneSelf
		if single || r > ' ' && r < utf8.RuneSelf || !unicode.IsSpace(r) {
			i += n
			continue
		}
		t.word(s[from:i])
		t.owe(' ')
		i += n
		from = i
	}
	t.word(s[from:])
}

// EndLine ends a line, unless it is empty.
func (t *TextBuilder) EndLine() { t.owe('\n') }

// word writes characters that are no white space.
func (t *TextBuilder) word(s string) {
	if s == "" {
		return
	}
	if t.pending != 0 {
		t.WriteByte(t.pending)
		t.pending = 0
	}
	t.WriteString(s)
}

// owe notes white space; a line end outranks a tab, a tab a space.
func (t *TextBuilder) owe(c byte) {
	const rank = " \t\n"
	if t.Len() > 0 && c != t.pending && strings.IndexByte(rank, c) > strings.IndexByte(rank, t.pending) {
		t.pending = c
	}
}

func (t *TextBuilder) inlines(inlines []Inline) {
	for n := range present(inlines) {
		switch n := n.(type) {
		case *Text:
			t.Text(n.Text)
		case *Emphasis:
			t.inlines(n.Inlines)
		case *Strong:
			t.inlines(n.Inlines)
		case *Strikethrough:
			t.inlines(n.Inlines)
		case *Code:
			t.Text(n.Text)
		case *Math:
			t.Text(n.Text)
		case *Link:
			t.inlines(n.Inlines)
		case *Image:
			t.Text(n.Alt)
		case *LineBreak:
			t.owe(' ')
		case *Abbreviation:
			t.inlines(n.Inlines)
		case *InlineElement:
			t.inlines(n.Inlines)
		case *RawInline:
			if n.Format == Template {
				t.Text(n.Text)
			}
		case *FootnoteRef:
		default:
			// A kind that is not known has no text that is known.
		}
	}
}

func (t *TextBuilder) line(inlines []Inline) {
	t.inlines(inlines)
	t.EndLine()
}

func (t *TextBuilder) blocks(blocks []Block) {
	for b := range present(blocks) {
		t.block(b)
	}
}

func (t *TextBuilder) rows(rows []*Row) {
	for row := range present(rows) {
		for cell := range present(row.Cells) {
			var c TextBuilder
			c.blocks(cell.Blocks)
			t.Text(c.String())
			t.owe('\t')
		}
		t.owe('\n')
	}
}

func (t *TextBuilder) block(b Block) {
	switch b := b.(type) {
	case *Section:
		if b.Number != "" {
			t.Text(b.Number)
			t.owe(' ')
		}
		t.line(b.Heading)
		t.blocks(b.Blocks)
	case *Paragraph:
		t.line(b.Inlines)
	case *List:
		for item := range present(b.Items) {
			t.blocks(item.Blocks)
		}
	case *DefinitionList:
		for g := range present(b.Groups) {
			for term := range present(g.Terms) {
				t.line(term.Inlines)
			}
			for d := range present(g.Definitions) {
				t.blocks(d.Blocks)
			}
		}
	case *Quote:
		t.blocks(b.Blocks)
	case *CodeBlock:
		for line := range strings.Lines(b.Text) {
			t.Text(line)
			t.owe('\n')
		}
	case *MathBlock:
		t.Text(b.Text)
		t.owe('\n')
	case *Table:
		t.line(b.Caption)
		t.rows(b.Head)
		for _, body := range b.Bodies {
			t.rows(body)
		}
		t.rows(b.Foot)
	case *Figure:
		t.line(b.Caption)
		t.blocks(b.Blocks)
	case *Element:
		t.blocks(b.Blocks)
	case *Raw:
		if b.Format == Template {
			t.Text(b.Text)
			t.owe('\n')
		}
	case *Contents, *Notes, *Rule:
	default:
		// A kind that is not known has no text that is known.
	}
}

// ValidText returns s as valid UTF-8 without NUL: what is neither is U+FFFD, as
// readers of Markdown take it.
//
// https://spec.commonmark.org/0.31.2/#insecure-characters
func ValidText(s string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "\uFFFD")
}
