package paper

import (
	"fmt"
	"regexp"
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
		"It works", "See the plan of the county (https://example.org/plan) and more (http://x) (https://", "SW1A 2AS",
		"mail@example.com", "12", "…",
		"Progress during 2013 was slower than the department had planned",
		"Published 4 May 2010Last updated 1 June 2017 + show all updates",
		"Published 4 May 2010 Last updated 1 June 2017",
		"Applies to England and Wales", "Release date:", "22 April 2022", "Contact:", "This guidance was withdrawn on",
		"Requirement 1", "Requirement 2", "Why it is there", "Question 1: what is a hive?", "Annex B: hives",
		"Recommendation 2: " + strings.Repeat("the keepers should answer the office and ", 4) + "be quick",
		"1. Home Office", "1.1 Progress during 2013", "Lead minister: Jo Field", "Minutes (PDF, 478KB, 5 pages)",
		"HC 1025",
		"County", "Hives", "40", "Wexmoor 12 40", "Eastmoor 15 44", "Westmoor 22 41", "Spring 2024 Set up the hives",
		"This action forms part of the Government Digital Strategy. It will be done by all.",
		"\f", "\fPlan of the county  page 2", "Plan of the county  page 1", "- 3 -", "  Page 4 of 10  ",
		"This line of a wrapped text is about as long as the longest one is, and it is hyph-\nenated in the next " +
			"one, which is nearly as long as that and does not end like a sen-\ntence, until the last one does, as " +
			"a well-\n" +
			"known one.",
		"This line of a wrapped text is about as long as the longest one is, and it goes on-\n\n7\n" +
			"\fPlan of the county  page 3\n\nto the next page, which is nearly as long as that and ends.",
	})
	other := rapid.StringOfN(rapid.RuneFrom([]rune("aA1 .:\t•-é\n↩[]")), 0, 30, -1)
	lines := rapid.SliceOfN(rapid.OneOf(line, line, line, other), 0, 40).Draw(t, "lines")
	return strings.Join(lines, rapid.SampledFrom([]string{"\n", "\n\n"}).Draw(t, "separator"))
})

// wrappedGenerator makes text that was broken to a width, with words parted by
// hyphens, and with pages.
var wrappedGenerator = rapid.Custom(func(t *rapid.T) string {
	all := rapid.SliceOfN(rapid.SampledFrom([]string{
		"a", "of", "the", "bees", "county", "gardens", "well-known", "keepers", "counted.", "Hives", "2013", "it",
		"office-", "honey", "between", "departments", "[footnote 1]", "(https://example.org/plan)", "Policy", "- and",
		"–", "winter,",
	}), 20, 200).Draw(t, "words")
	width := rapid.IntRange(45, 90).Draw(t, "width")
	height := rapid.IntRange(3, 12).Draw(t, "lines of a page")
	breaks := rapid.SliceOfN(rapid.IntRange(0, 5), 1, 20).Draw(t, "breaks")
	var s strings.Builder
	line, lines := "", 0
	end := func(kind int) {
		s.WriteString(line + "\n")
		line = ""
		switch lines++; {
		case kind == 0:
			s.WriteString("\n")
		case kind == 1 && lines > height:
			fmt.Fprintf(&s, "\n%20d\n\fPlan of the county   page %d\n\n", lines, lines)
		}
	}
	for i, word := range all {
		room := width - len(line) - 1
		switch {
		case len(word) < room:
			line = strings.TrimLeft(line+" "+word, " ")
		case room > 3 && word[0] >= 'a':
			line += " " + word[:2] + "-"
			end(breaks[i%len(breaks)])
			line = word[2:]
		default:
			end(breaks[i%len(breaks)])
			line = word
		}
	}
	end(2)
	return s.String() + rapid.SampledFrom([]string{"", "1. A note. ↩\n"}).Draw(t, "note")
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
	for _, p := range r.doc.Problems {
		if p.Code == "dropped-line" && isPart(lines, p.Span) {
			out = append(out, words(cut(lines, p.Span))...)
		}
	}
	for n := range droppedLines(r.doc, lines) {
		out = append(out, words(lines[n-1])...)
	}
	lines = withoutDropped(r.doc, lines)
	for _, span := range r.taken {
		out = append(out, words(cut(lines, span))...)
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
		case *document.Link:
			defer func() { out = append(out, words(n.Href)...) }()
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

// rejoinedSource is src with the words put together that the reader says it has
// put together.
func rejoinedSource(r *reader, src string) string {
	lines := strings.Split(src, "\n")
	dropped := droppedLines(r.doc, lines)
	for _, span := range slices.Backward(r.rejoined) {
		if slices.ContainsFunc(r.doc.Footnotes, func(f *document.Footnote) bool {
			return f.Line <= span.Line && span.Line <= f.EndLine
		}) {
			continue // documentWords takes these from src
		}
		next := span.Line
		for dropped[next+1] || strings.TrimSpace(lines[next]) == "" {
			next++
		}
		lines[span.Line-1] = lines[span.Line-1][:span.Column-1] + strings.TrimSpace(lines[next])
		lines[next] = ""
	}
	return strings.Join(lines, "\n")
}

// isPart reports whether a span has a part of a line: where two sentences or two
// columns were taken apart.
func isPart(lines []string, s document.Span) bool {
	whole := strings.Join(lines[s.Line-1:s.EndLine], "\n")
	return len(words(cut(lines, s))) < len(words(whole))
}

// droppedLines returns the numbers of the lines that are reported as dropped as a
// whole.
func droppedLines(doc *document.Document, lines []string) map[int32]bool {
	dropped := map[int32]bool{}
	for _, p := range doc.Problems {
		if p.Code == "dropped-line" && !isPart(lines, p.Span) {
			for n := p.Line; n <= p.EndLine; n++ {
				dropped[n] = true
			}
		}
	}
	return dropped
}

// withoutDropped returns lines with blanks for those that are dropped.
func withoutDropped(doc *document.Document, lines []string) []string {
	lines = slices.Clone(lines)
	for n := range droppedLines(doc, lines) {
		lines[n-1] = strings.Repeat(" ", len(lines[n-1]))
	}
	return lines
}

func checkNothingLost(t interface{ Errorf(string, ...any) }, src string) {
	r := newReader(src, profile.GDS())
	r.read()
	want, got := words(rejoinedSource(r, src)), documentWords(r, src)
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
	rapid.Check(t, func(t *rapid.T) { checkNothingLost(t, wrappedGenerator.Draw(t, "text")) })
}

var hyphen = regexp.MustCompile(`-\s*`)

// Every text is in the source where its span says, but for the hyphens at line
// ends and the lines round a page.
func checkSpans(t interface{ Errorf(string, ...any) }, src string) {
	lines := strings.Split(src, "\n")
	doc := Parse(src, profile.GDS())
	lines = withoutDropped(doc, lines)
	fields := func(s string) []string { return strings.Fields(hyphen.ReplaceAllString(s, "")) }
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
		if want := cut(lines, span); !slices.Equal(fields(want), fields(text.Text)) {
			t.Errorf("%q stands where %q is said to be, in %q", want, text.Text, src)
		}
		return true
	})
}

func TestSpans(t *testing.T) {
	checkSpans(t, seed(t))
	rapid.Check(t, func(t *rapid.T) { checkSpans(t, paperGenerator.Draw(t, "paper")) })
	rapid.Check(t, func(t *rapid.T) { checkSpans(t, wrappedGenerator.Draw(t, "text")) })
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
		f.Add(wrappedGenerator.Example(i))
	}
	f.Fuzz(func(t *testing.T, src string) {
		src = strings.ReplaceAll(strings.ToValidUTF8(src, "?"), "\r", "\n")
		checkNothingLost(t, src)
		checkSpans(t, src)
	})
}
