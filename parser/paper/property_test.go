package paper

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// paperGenerator makes papers out of the lines that the reader looks for.
var paperGenerator = rapid.Custom(func(t *rapid.T) string {
	line := rapid.SampledFrom([]string{
		"", "", "", "\u00a0", "Policy paper", "Guidance", "Updated 16 January 2015", "Published 4 December 2013",
		"This was published under the 2010 to 2015 Example government", "Contents", "Print this page", "Back to top",
		"Action 9: there will be a plan", "Action 10: there will be another", "Digital planUpdated 1 May 2014",
		"This action forms part of the Government Digital Strategy.", "Here’s how departments are responding:",
		"Cabinet Office", "Department for Transportation", "HM Treasury", "Forests Board", "Next steps", "Next Steps",
		"Progress during 2013", "Progress in 2013:", "Plans for 2015", "Planned activities in 2015",
		"Departmental digital strategy commitments (December 2012)", "Coming soon...", "Awaiting confirmation",
		"1. Introduction", "2. Method", "1.\tIntroduction", "1.1 Background", "01 Summary", "3. We did this.",
		"4. We did that.",
		"Annex A: Glossary", "Annex – Sources", "Introduction", "Method", "Figure 1: users",
		"  • first thing", "    ◦ inner thing", "- second thing", "* third thing", "first of these", "second of these",
		"name\tvalue", "a | b", "c | d", "see the report[footnote 1] and more [footnote 2]", "1. A note. ↩",
		"A note. ↩︎",
		"The department tested the service with users in 2013 and changed what they could not use.",
		"3. We did this.\n4. We did that.\n5. We stopped.",
		"Contents\n1.\tIntroduction\nMethod\nPrint this page\n1. Introduction\nMethod",
		"The principles:\nfirst of these\nsecond of these",
		"HM Treasury\nProgress during 2013\nIt did what it could.\nPlans for 2014\nMore.",
		"This line of a wrapped text is about as long as the longest one is, and it goes\non in the next one, " +
			"which is nearly as long as that and does not end like a\nsentence, until the last one does.",
		"It works", "SW1A 2AS", "mail@example.com", "12", "…",
		"Progress during 2013 was slower than the department had planned",
	})
	other := rapid.StringOfN(rapid.RuneFrom([]rune("aA1 .:\t•-é\n↩[]")), 0, 30, -1)
	lines := rapid.SliceOfN(rapid.OneOf(line, line, line, other), 0, 40).Draw(t, "lines")
	return strings.Join(lines, rapid.SampledFrom([]string{"\n", "\n\n"}).Draw(t, "separator"))
})

// words are what must not be lost: runs of letters and digits.
func words(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// documentWords returns the words of the whole document, and of the lines of
// src that it says it has read into metadata or dropped.
func documentWords(r *reader, src string) []string {
	var out []string
	lines := strings.Split(src, "\n")
	for _, span := range r.taken {
		out = append(out, words(cut(lines, span))...)
	}
	for _, p := range r.doc.Problems {
		if p.Code == "dropped-line" {
			out = append(out, words(cut(lines, p.Span))...)
		}
	}
	for _, f := range r.doc.Footnotes {
		out = append(out, words(cut(lines, f.Span))...)
	}
	document.WalkBlocks(r.doc.Blocks, func(n document.Node) bool {
		switch n := n.(type) {
		case *document.Section:
			out = append(out, words(n.Number)...)
		case *document.List:
			for i := range n.Items {
				if n.Ordered {
					out = append(out, strconv.Itoa(n.Start+i))
				}
			}
		case *document.Text:
			out = append(out, words(n.Text)...)
		case *document.FootnoteRef:
			out = append(out, "footnote", n.Label)
		}
		return true
	})
	return out
}

// cut returns the text of a span.
func cut(lines []string, s document.Span) string {
	if s.Line == s.EndLine {
		return lines[s.Line-1][s.Column-1 : s.EndColumn-1]
	}
	text := lines[s.Line-1][s.Column-1:]
	for n := s.Line; n < s.EndLine-1; n++ {
		text += "\n" + lines[n]
	}
	return text + "\n" + lines[s.EndLine-1][:s.EndColumn-1]
}

func checkNothingLost(t interface{ Errorf(string, ...any) }, src string) {
	r := newReader(src, profile.GDS())
	r.read()
	want, got := words(src), documentWords(r, src)
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(want, got) {
		t.Errorf("words were lost or made up (- input, + document)\n%s\nof %q\n%s", cmp.Diff(want, got), src,
			document.Dump(r.doc))
	}
}

func TestNothingIsLost(t *testing.T) {
	checkNothingLost(t, seed(t))
	rapid.Check(t, func(t *rapid.T) { checkNothingLost(t, paperGenerator.Draw(t, "paper")) })
}

// Every text stands in the source where its span says.
func checkSpans(t interface{ Errorf(string, ...any) }, src string) {
	lines := strings.Split(src, "\n")
	doc := Parse(src, profile.GDS())
	document.WalkDocument(doc, func(n document.Node) bool {
		span := n.Pos()
		if span.Line < 1 || span.EndLine < span.Line || int(span.EndLine) > len(lines) || span.Column < 1 {
			t.Errorf("%T has the span %v in %q", n, span, src)
			return false
		}
		text, ok := n.(*document.Text)
		if !ok {
			return true
		}
		if want := cut(lines, span); !slices.Equal(strings.Fields(want), strings.Fields(text.Text)) {
			t.Errorf("%q stands where %q is said to be, in %q", want, text.Text, src)
		}
		return true
	})
}

func TestSpans(t *testing.T) {
	checkSpans(t, seed(t))
	rapid.Check(t, func(t *rapid.T) { checkSpans(t, paperGenerator.Draw(t, "paper")) })
}

// What blank lines and bullets look like changes nothing below the head.
func TestSeparatorsDoNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		departments := rapid.SliceOfN(rapid.SampledFrom([]string{
			"Cabinet Office", "HM Treasury", "Home Office", "Ministry of Defence", "Department of Health",
		}), 1, 5).Draw(t, "departments")
		var blocks []string
		for _, d := range departments {
			blocks = append(blocks, d, "Progress during 2013", "The department did what it had planned to do:",
				"  • one thing with a name", "  • another", "Planned activities in 2014",
				"It will do more, and say so.")
		}
		published := strings.Join(blocks, "\n\n")
		a, b := Parse(published, profile.GDS()), Parse(crawled(published, 0), profile.GDS())
		if diff := cmp.Diff(document.Dump(a), document.Dump(b)); diff != "" {
			t.Errorf("- published, + crawled\n%s", diff)
		}
		if got := len(sections(a, document.RoleStatement)); got != 2*len(departments) {
			t.Errorf("%d statements of %d departments", got, len(departments))
		}
	})
}

func FuzzParse(f *testing.F) {
	for i := range 40 {
		f.Add(paperGenerator.Example(i))
	}
	f.Fuzz(func(t *testing.T, src string) {
		src = strings.ReplaceAll(strings.ToValidUTF8(src, "?"), "\r", "\n")
		checkNothingLost(t, src)
		checkSpans(t, src)
	})
}
