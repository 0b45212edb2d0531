package drift

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

// builder builds a tree.
type builder struct {
	tree    *tree
	profile *profile.Profile
	vocab   *prose.Vocabulary
	series  string    // the sentence that names the series: it is metadata
	bold    boldLines // what lines in bold type may stand for
	flat    bool      // the other document has no statements: those without a heading are text of the department
}

// head returns a heading or title as a block, nil if it has no words.
func (b *builder) head(s *section, shape, text string) *block {
	return b.number(&block{section: s, shape: shape, Tokenized: b.vocab.Read(text)})
}

// number cuts l into sentences and makes it the next block of the document. One
// without tokens is none.
func (b *builder) number(l *block) *block {
	if len(l.Tokens) == 0 {
		return nil
	}
	l.cut()
	b.tree.number(l)
	return l
}

// verbatim adds each line of text as a block, as it is.
func (b *builder) verbatim(s *section, text, shape string, span document.Span) {
	for line := range strings.Lines(text) {
		w := b.writer()
		w.text(line, span, literal)
		b.add(s, w, shape, true)
	}
}

// text adds inlines as a block. The sentence that names the series is metadata.
func (b *builder) text(s *section, inlines []document.Inline, shape string, oneSentence bool) {
	w := b.writer()
	w.inlines(inlines, 0)
	if b.isSeries(w.String()) {
		b.tree.series = b.profile.Series().Name
		return
	}
	b.add(s, w, shape, oneSentence)
}

// isSeries reports whether text is the sentence that names the series.
func (b *builder) isSeries(text string) bool {
	return b.series != "" && len(text) < 2*len(b.series) &&
		strings.TrimSuffix(prose.Fold(text), ".") == strings.TrimSuffix(b.series, ".")
}

// writer returns what gathers the text of one block.
func (b *builder) writer() *blockWriter { return &blockWriter{readMore: b.profile.ReadMore} }

// add adds what w has gathered to s.
func (b *builder) add(s *section, w *blockWriter, shape string, oneSentence bool) {
	b.tree.skipped += w.skipped
	s.links = append(s.links, w.links...)
	for _, a := range w.abbreviations {
		b.tree.glossary.add(a)
	}
	l := b.number(&block{
		Tokenized: b.vocab.Read(w.whole()), section: s, shape: shape, oneSentence: oneSentence, runs: w.runs,
	})
	if l != nil {
		s.blocks = append(s.blocks, l)
	}
}
