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
	var t textBuilder
	t.inlines(inlines)
	return t.String()
}

// BlocksText returns blocks as lines of text, one for each paragraph, heading,
// list item, table row or line of code.
func BlocksText(blocks []Block) string {
	var t textBuilder
	t.blocks(blocks)
	return t.String()
}

// OneLine returns s as one line: breaks and runs of white space (no-break
// spaces too) become one space, the ends are trimmed.
func OneLine(s string) string {
	if isOneLine(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isOneLine reports a text in ASCII that has single blanks between its words alone.
func isOneLine(s string) bool {
	before := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c >= utf8.RuneSelf || c == ' ' && before == ' ' {
			return false
		}
		before = c
	}
	return s == "" || before != ' '
}

// Quoted returns the words of s in quotation marks, for a [Problem]: of a long one the
// first, and how many more there are.
func Quoted(s string) string {
	const longest = 300
	if s = OneLine(s); len(s) <= longest {
		return "“" + s + "”"
	}
	end := strings.LastIndexByte(s[:longest], ' ')
	if end < 0 {
		for end = longest; !utf8.RuneStart(s[end]); end-- {
		}
	}
	return fmt.Sprintf("“%s …” (%d more words)", s[:end], len(strings.Fields(s[end:])))
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

// textBuilder writes text with white space collapsed as it goes.
type textBuilder struct {
	strings.Builder
	pending byte // white space owed before the next character: 0, ' ', '\t' or '\n'
}

func (t *textBuilder) text(s string) {
	t.Grow(len(s) + 1)
	from := 0
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		if r > ' ' && r < utf8.RuneSelf || !unicode.IsSpace(r) {
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

// word writes characters that are no white space.
func (t *textBuilder) word(s string) {
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
func (t *textBuilder) owe(c byte) {
	const rank = " \t\n"
	if t.Len() > 0 && strings.IndexByte(rank, c) > strings.IndexByte(rank, t.pending) {
		t.pending = c
	}
}

func (t *textBuilder) inlines(inlines []Inline) {
	for n := range present(inlines) {
		switch n := n.(type) {
		case *Text:
			t.text(n.Text)
		case *Emphasis:
			t.inlines(n.Inlines)
		case *Strong:
			t.inlines(n.Inlines)
		case *Strikethrough:
			t.inlines(n.Inlines)
		case *Code:
			t.text(n.Text)
		case *Math:
			t.text(n.Text)
		case *Link:
			t.inlines(n.Inlines)
		case *Image:
			t.text(n.Alt)
		case *LineBreak:
			t.owe(' ')
		case *Abbreviation:
			t.inlines(n.Inlines)
		case *InlineElement:
			t.inlines(n.Inlines)
		case *RawInline:
			if n.Format == Template {
				t.text(n.Text)
			}
		case *FootnoteRef:
		default:
			// A kind that is not known has no text that is known.
		}
	}
}

func (t *textBuilder) line(inlines []Inline) {
	t.inlines(inlines)
	t.owe('\n')
}

func (t *textBuilder) blocks(blocks []Block) {
	for b := range present(blocks) {
		t.block(b)
	}
}

func (t *textBuilder) rows(rows []*Row) {
	for row := range present(rows) {
		for cell := range present(row.Cells) {
			var c textBuilder
			c.blocks(cell.Blocks)
			t.text(c.String())
			t.owe('\t')
		}
		t.owe('\n')
	}
}

func (t *textBuilder) block(b Block) {
	switch b := b.(type) {
	case *Section:
		if b.Number != "" {
			t.text(b.Number)
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
			t.text(line)
			t.owe('\n')
		}
	case *MathBlock:
		t.text(b.Text)
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
			t.text(b.Text)
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
