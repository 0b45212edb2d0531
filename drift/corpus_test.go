package drift

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
)

// realPaper is a document of the corpus, in a form of which copies are made.
type realPaper struct {
	name string
	data []byte
}

// copy returns the document anew, for a test to change.
func (p realPaper) copy(t fataler) *document.Document {
	doc, err := document.DecodeJSON(p.data)
	if err != nil {
		t.Fatalf("%s: %v", p.name, err)
	}
	return doc
}

type fataler interface{ Fatalf(string, ...any) }

// realPapers reads every document of the corpus.
func realPapers(t testing.TB) []realPaper {
	t.Helper()
	root := filepath.Join("..", "..", "shared", "corpus")
	source := filepath.Join(root, "gdspub", "source")
	var papers []realPaper
	for _, dir := range []string{source, filepath.Join(root, "seed")} {
		err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
			if ext := filepath.Ext(path); err != nil || e.IsDir() || ext != ".md" && ext != ".txt" {
				return err
			}
			src, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			doc, err := parser.Parse(src, parser.Options{Path: path, Root: os.DirFS(source)})
			if err != nil {
				return err
			}
			encoded, _ := document.EncodeJSON(doc)
			papers = append(papers, realPaper{filepath.Base(path), encoded})
			return nil
		})
		if err != nil {
			t.Skipf("the corpus is not there: %v", err)
		}
	}
	return papers
}

// texts returns the pieces of text of doc that hold a word, but for those of
// its navigation, which are no part of what it says.
func texts(doc *document.Document) []*document.Text {
	var out []*document.Text
	document.WalkDocument(doc, func(n document.Node) bool {
		if e, ok := n.(*document.Element); ok && e.Tag == "nav" {
			return false
		}
		if text, ok := n.(*document.Text); ok && strings.ContainsAny(text.Text, "abcdefghijklmnopqrstuvwxyz") {
			out = append(out, text)
		}
		return true
	})
	return out
}

// revised draws a later version of p: a few words changed, a block dropped,
// doubled or moved.
func revised(t *rapid.T, p realPaper) *document.Document {
	doc := p.copy(t)
	for range rapid.IntRange(0, 6).Draw(t, "edits") {
		if all := texts(doc); len(all) > 0 {
			text := rapid.SampledFrom(all).Draw(t, "text")
			text.Text = mutatedLine(t, text.Text)
		}
	}
	blocks := blocksOf(doc, t)
	if n := len(*blocks); n > 1 {
		i, j := rapid.IntRange(0, n-1).Draw(t, "from"), rapid.IntRange(0, n-1).Draw(t, "to")
		block := (*blocks)[i]
		switch rapid.IntRange(0, 4).Draw(t, "blocks") {
		case 0:
			*blocks = slices.Delete(*blocks, i, i+1)
		case 1:
			*blocks = slices.Insert(*blocks, j, block)
		case 2:
			*blocks = slices.Insert(slices.Delete(*blocks, i, i+1), min(j, n-1), block)
		}
	}
	return doc
}

// blocksOf draws a list of blocks of doc: its own, or those of a section.
func blocksOf(doc *document.Document, t *rapid.T) *[]document.Block {
	lists := []*[]document.Block{&doc.Blocks}
	document.WalkDocument(doc, func(n document.Node) bool {
		if s, ok := n.(*document.Section); ok {
			lists = append(lists, &s.Blocks)
		}
		return true
	})
	return rapid.SampledFrom(lists).Draw(t, "list")
}

// TestCorpusIdentity checks that no document differs from itself, or from its
// copy.
func TestCorpusIdentity(t *testing.T) {
	for _, p := range realPapers(t) {
		if r := Compare(p.copy(t), p.copy(t), nil); len(r.Items) > 0 {
			t.Errorf("%s differs from itself:\n%s", p.name, outline(r))
		}
	}
}

// TestCorpusRevisions checks, for revisions of real documents, that nothing is
// lost, that the way back is the dual, and that a run on one processor writes
// the same bytes.
func TestCorpusRevisions(t *testing.T) {
	papers := realPapers(t)
	rapid.Check(t, func(t *rapid.T) {
		p := papers[rapid.IntRange(0, len(papers)-1).Draw(t, "paper")]
		old, new := p.copy(t), revised(t, p)
		checkPassages(t, old, new)
		there, back := Compare(old, new, nil), Compare(new, old, nil)
		if classCountsOf(there.reversed()) != classCountsOf(back) {
			t.Fatalf("%s\nthere:\n%s\nback:\n%s", p.name, outline(there), outline(back))
		}
		before := runtime.GOMAXPROCS(1)
		again := Compare(old, new, nil)
		runtime.GOMAXPROCS(8)
		third := Compare(old, new, nil)
		runtime.GOMAXPROCS(before)
		if first := whole(t, there); first != whole(t, again) || first != whole(t, third) {
			t.Fatalf("%s: two runs differ", p.name)
		}
	})
}

// TestCorpusGuard checks that a number, a negation or a modal verb that comes
// into any sentence of a real document is substantive.
func TestCorpusGuard(t *testing.T) {
	papers := realPapers(t)
	rapid.Check(t, func(t *rapid.T) {
		p := papers[rapid.IntRange(0, len(papers)-1).Draw(t, "paper")]
		doc := p.copy(t)
		all := texts(doc)
		if len(all) == 0 {
			return
		}
		text := rapid.SampledFrom(all).Draw(t, "text")
		words := strings.Fields(text.Text)
		at := rapid.IntRange(0, len(words)).Draw(t, "at")
		extra := rapid.SampledFrom([]string{"73", "73%", "£9m", "1973", "not",
			"never", "must", "cannot"}).Draw(t, "extra")
		before := text.Text
		text.Text = " " + strings.Join(slices.Insert(words, at, extra), " ") + " "
		if r := Compare(p.copy(t), doc, nil); r.Worst() != Substantive {
			t.Fatalf("%s: %q -> %q is only %q:\n%s", p.name, before, text.Text, r.Worst(), outline(r))
		}
	})
}

// TestCorpusTypography checks that another typography alone is never more than
// cosmetic.
func TestCorpusTypography(t *testing.T) {
	fold := strings.NewReplacer("‘", "'", "’", "'", "“", "\"", "”", "\"", "–", "-", "…", "...", "\u00a0", " ")
	for _, p := range realPapers(t) {
		doc := p.copy(t)
		for _, text := range texts(doc) {
			text.Text = fold.Replace(text.Text)
		}
		for _, i := range Compare(p.copy(t), doc, nil).Items {
			if i.Severity.AtLeast(House) {
				t.Errorf("%s: %s: %q -> %q", p.name, i.Class, i.Old, i.New)
			}
		}
	}
}

// TestCorpusOrder checks that the departments of a real document, in another
// order, only move; and that they are told in full.
func TestCorpusOrder(t *testing.T) {
	papers := realPapers(t)
	rapid.Check(t, func(t *rapid.T) {
		p := papers[rapid.IntRange(0, len(papers)-1).Draw(t, "paper")]
		doc := p.copy(t)
		var sections, rest []document.Block
		for _, b := range doc.Blocks {
			if s, ok := b.(*document.Section); ok && s.Role == document.RoleDepartment {
				sections = append(sections, b)
			} else {
				rest = append(rest, b)
			}
		}
		if len(sections) < 2 {
			return
		}
		doc.Blocks = slices.Concat(rest, rapid.Permutation(sections).Draw(t, "order"))
		for _, i := range Compare(p.copy(t), doc, nil).Items {
			if i.Class != SectionMoved {
				t.Fatalf("%s: %s: %q -> %q", p.name, i.Class, i.Old, i.New)
			}
		}
	})
}
