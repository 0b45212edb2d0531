package check

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

// passage is text that is read in one go: a paragraph, a heading, a caption.
type passage struct {
	kind   kind
	within *section
	at     document.Span
	text   string
	pieces []piece
	words  []word
	marked []string // keys of abbreviations that are marked up with what they are short for
}

// piece is a part of a passage that comes from one node.
type piece struct {
	from  int // in the text of the passage
	node  *document.Text
	lines []int // where its second line and those after it begin
}

func newPiece(from int, node *document.Text) piece {
	p := piece{from: from, node: node}
	for i := range len(node.Text) {
		if node.Text[i] == '\n' {
			p.lines = append(p.lines, i+1)
		}
	}
	return p
}

// word is a run of letters and digits, with the hyphens, apostrophes and dots
// inside it.
type word struct {
	from, to int
	fold     string // as the function fold returns it
	id       int32  // of the fold
}

// barrier is put for what is no running text, such as code: no rule looks
// across it.
const barrier = "\ufffc"

func (r *reader) passage(inlines []document.Inline, at document.Span) {
	if len(inlines) == 0 {
		return
	}
	p := &passage{kind: r.kind, within: r.within, at: at}
	var b strings.Builder
	p.join(&b, inlines)
	p.text = b.String()
	r.split(p)
	r.passages = append(r.passages, p)
}

func (p *passage) join(b *strings.Builder, inlines []document.Inline) {
	for _, n := range inlines {
		switch n := n.(type) {
		case *document.Text:
			p.pieces = append(p.pieces, newPiece(b.Len(), n))
			b.WriteString(n.Text)
		case *document.Emphasis:
			p.join(b, n.Inlines)
		case *document.Strong:
			p.join(b, n.Inlines)
		case *document.Link:
			p.join(b, n.Inlines)
		case *document.InlineElement:
			p.join(b, n.Inlines)
		case *document.Abbreviation:
			p.marked = append(p.marked, abbreviationKey(document.PlainText(n.Inlines)))
			p.join(b, n.Inlines)
		case *document.LineBreak:
			b.WriteByte(' ')
		case *document.FootnoteRef:
		default:
			b.WriteString(barrier)
		}
	}
}

// split finds the words of p.
func (r *reader) split(p *passage) {
	for i := 0; i < len(p.text); {
		c, size := utf8.DecodeRuneInString(p.text[i:])
		switch {
		case c == '&':
			p.words = append(p.words, r.word(i, i+size, "and"))
		case prose.IsWordRune(c):
			size = prose.WordLen(p.text[i:], joints)
			p.words = append(p.words, r.word(i, i+size, fold(p.text[i:i+size])))
		}
		i += size
	}
}

func (r *reader) word(from, to int, fold string) word {
	id, ok := r.ids[fold]
	if !ok {
		id = int32(len(r.ids))
		r.ids[fold] = id
	}
	return word{from, to, fold, id}
}

// joints are the signs that hold a word together: GOV.UK, on-going, aren't,
// and/or.
const joints = "-‑'’./@"

// fold is what the spellings of a word have in common: "on-going" with any
// hyphen, and a name with its "'s".
func fold(s string) string { return strings.TrimSuffix(prose.Fold(s), "'s") }

// written returns a word as it is in the text.
func (p *passage) written(w word) string { return p.text[w.from:w.to] }

// gap returns what is between word i and the one before it.
func (p *passage) gap(i int) string { return p.text[p.words[i-1].to:p.words[i].from] }

// joined reports whether nothing but white space is before word i.
func (p *passage) joined(i int) bool { return i > 0 && strings.TrimSpace(p.gap(i)) == "" }

// capital reports whether word i begins with a capital letter.
func (p *passage) capital(i int) bool {
	r, _ := utf8.DecodeRuneInString(p.text[p.words[i].from:])
	return unicode.IsUpper(r)
}

// phrase returns the words from i to before j as they are in the text, on one line.
func (p *passage) phrase(i, j int) string {
	return document.OneLine(p.text[p.words[i].from:p.words[j-1].to])
}

// place returns where in the source the words from i to before j are.
func (p *passage) place(i, j int) document.Span {
	start, ok := p.point(p.words[i].from)
	if !ok {
		return p.at
	}
	end, _ := p.point(p.words[j-1].to - 1)
	start.EndLine, start.EndColumn = end.Line, end.Column+1
	return start
}

// point returns where in the source one byte of the text is. It is off where the source
// writes a character in another way, but stays on the line.
func (p *passage) point(offset int) (document.Span, bool) {
	n := sort.Search(len(p.pieces), func(i int) bool { return p.pieces[i].from > offset }) - 1
	if n < 0 || p.pieces[n].node.IsZero() {
		return document.Span{}, false
	}
	from := p.pieces[n]
	offset = min(offset-from.from, len(from.node.Text))
	at := from.node.Span
	if line := sort.SearchInts(from.lines, offset+1); line > 0 {
		at.Line = min(at.Line+int32(line), at.EndLine)
		at.Column = 1
		offset -= from.lines[line-1]
	}
	at.Column += int32(offset)
	if at.Line == at.EndLine {
		at.Column = max(1, min(at.Column, at.EndColumn-1))
	}
	return at, true
}
