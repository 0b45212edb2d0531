package paper

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// paragraphs draws the paragraphs of a text, a "|" between those of one, "¶"
// between two.
func paragraphs(src string) string {
	r := newReader(src, profile.GDS())
	var s strings.Builder
	for i := range r.blocks {
		if i > 0 {
			s.WriteString(" ¶ ")
		}
		s.WriteString(strings.ReplaceAll(r.blocks[i].text(), "\n", " | "))
	}
	return s.String()
}

func TestWrapping(t *testing.T) {
	const (
		full  = "This line of a text is as long as all the lines"
		lower = "of it can be, and so it goes on in the next one"
	)
	for name, c := range map[string]struct{ src, want string }{
		"a line a paragraph": {full + "\n" + full + ".\n" + full, full + " ¶ " + full + ". ¶ " + full},
		"goes on":            {full + "\n" + lower, full + " | " + lower},
		"ends short": {full + "\n" + lower + "\nhere.\nAnother one.", full + " | " + lower +
			" | here. ¶ Another one."},
		"a heading without a blank line": {"Bees\n" + full + "\n" + lower + "\nhere.",
			"Bees ¶ " + full + " | " + lower + " | here."},
		"a date":  {full + "\n" + lower + "\nUpdated 3 May 2015", full + " | " + lower + " ¶ Updated 3 May 2015"},
		"an item": {full + "\n" + lower + "\n- " + lower, full + " | " + lower + " ¶ " + lower},
		"a list whose words would have fitted": {"What a keeper needs before the summer of a year\n" +
			"a garden with trees\nthe consent of the owner\na hive",
			"What a keeper needs before the summer of a year ¶ a garden with trees ¶ the consent of the owner " +
				"¶ a hive"},
		"double spacing": {"Bees\n\n" + full + "\n\n" + lower + "\n\nhere.", "Bees ¶ " + full + " | " + lower +
			" | here."},
		"too narrow": {"as long as all the lines\nof it can be, and so it\ngoes on",
			"as long as all the lines ¶ of it can be, and so it ¶ goes on"},
		"a letter of many bytes": {"Ééééé éééé éé é éééé éé éé éééé éé ééé ééé ééééé\n" +
			"of it can be, and so it goes on in the next one",
			"Ééééé éééé éé é éééé éé éé éééé éé ééé ééé ééééé | of it can be, and so it goes on in the next one"},
	} {
		if got := paragraphs(c.src); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, c.want)
		}
	}
}

func TestPages(t *testing.T) {
	const (
		full  = "This line of a text is as long as all the lines"
		lower = "of it can be, and so it goes on in the next one"
	)
	head := func(n string) string { return "Plan of the county   page " + n + "\n\n" }
	for name, c := range map[string]struct {
		src, want string
		dropped   int
	}{
		"running heads": {head("1") + full + "\n" + lower + "\n\f" + head("2") + "to the end.\n",
			full + " | " + lower + " | to the end.", 2},
		"page numbers": {full + "\n" + lower + "\n\n- 1 -\n\f" + "to the end.\n\n2/2\n", full + " | " + lower +
			" | to the end.", 2},
		"a sentence that ends with its page": {full + "\n" + lower + ".\n\n1\n\f" + "There is more.\n\n2\n",
			full + " | " + lower + ". ¶ There is more.", 2},
		"no pages": {head("1") + "Text.", "Plan of the county   page 1 ¶ Text.", 0},
	} {
		r := newReader(c.src, profile.GDS())
		dropped := 0
		for _, p := range r.doc.Problems {
			if p.Code == "dropped-line" {
				dropped++
			}
		}
		if got := paragraphs(c.src); got != c.want || dropped != c.dropped {
			t.Errorf("%s: %d dropped\n%s\nwant\n%s", name, dropped, got, c.want)
		}
	}
}

func TestIsAside(t *testing.T) {
	for _, text := range []string{
		"22 April 2022", "April 2022", "Tuesday 19 March 2024", "3rd May 2015", "19/03/2024", "MS Word Document, 159KB",
		"Minutes of the board (PDF, 1.2MB, 5 pages)", "Source: the survey of hives", "Lead minister: Jo Field",
		"HC 1025",
		"ISBN 978-1-4741-0000-0", "A note. ↩",
	} {
		if !isAside(text) {
			t.Errorf("%q can be a heading", text)
		}
	}
	for _, text := range []string{
		"Progress in April 2022", "Foreword: why bees", "May the bees live", "2 hives", "Bees in May and June",
		"HC and the bees",
		"100MBps for all", "Sources",
	} {
		if isAside(text) {
			t.Errorf("%q can be no heading", text)
		}
	}
}

func TestPrintedLinks(t *testing.T) {
	for text, want := range map[string]string{
		"See the plan of the county (https://example.org/plan) for more.": "county → https://example.org/plan",
		"See Hive Plan 2015 (http://example.org) and bees (https://b.example).": "See Hive Plan 2015 → " +
			"http://example.org, bees → https://b.example",
		"It ended. (https://example.org)": "ended. → https://example.org",
		"No words":                        "",
		"Open (https://example.org":       "",
		"Two words (https://a b)":         "",
		"(https://example.org)":           "",
	} {
		var all []string
		for _, l := range printedLinks(text) {
			all = append(all, text[l.start:l.text]+" → "+l.href)
		}
		if got := strings.Join(all, ", "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestFeetOfPages(t *testing.T) {
	const src = "Bees of the county\n\n" +
		"There have been bees in the county since 20061 and there are more of them in each\n" +
		"year that has passed since then.2\n\n" +
		"1 Survey of hives, in which the hives of all gardens\nwere counted.\n2 Report of the office.\n\n1\n\f" +
		"They live in hives, which stand in gardens3 all year.\n\n3 Not in winter.\n\n2\n\f"
	doc := Parse(src, profile.GDS())
	var got []string
	for _, f := range doc.Footnotes {
		got = append(got, f.Label+" "+document.OneLine(document.PlainText(f.Blocks[0].(*document.Paragraph).Inlines)))
	}
	want := "1 Survey of hives, in which the hives of all gardens were counted. | " +
		"2 Report of the office. | 3 Not in winter."
	if strings.Join(got, " | ") != want {
		t.Errorf("notes %q", got)
	}
	dump := document.Dump(doc)
	for _, want := range []string{"since 2006", "since then.", "gardens"} {
		if !strings.Contains(dump, want) {
			t.Errorf("no %q in\n%s", want, dump)
		}
	}
	if n := count[*document.FootnoteRef](doc); n != 3 {
		t.Errorf("%d references in\n%s", n, dump)
	}
	plain := Parse("Page one has a list\n\n1 Apples\n2 Pears\n\fPage two is text.\n", profile.GDS())
	if len(plain.Footnotes) > 0 {
		t.Error("a list is taken for notes")
	}
}

func TestColumns(t *testing.T) {
	left := []string{
		"Bees are kept in hives that stand in", "the gardens of the county, where a",
		"keeper looks after them all year and", "counts them in the spring of each of",
		"the years in which they live there,", "and the office writes down how many",
		"there are of them in each garden and", "what they need to come through the",
		"winter without any harm to them.",
	}
	right := []string{
		"The honey is taken twice, in early", "summer and once more in the autumn,",
		"and is sold on the market of a town", "that is near, for a price which the",
		"office has set for all the keepers", "of the county, so that none of them",
		"has to sell for less than what it", "costs to keep the bees that made it",
		"in the garden of its keeper.",
	}
	var src strings.Builder
	src.WriteString("Bees of the county\n\n")
	for i := range left {
		src.WriteString(left[i] + strings.Repeat(" ", 44-len(left[i])) + right[i] + "\n")
	}
	src.WriteString("\n1\n\fThe end of the paper is on a page by itself.\n\n2\n\f")
	want := "Bees of the county ¶ " + strings.Join(left, " | ") + " ¶ " + strings.Join(right, " | ") +
		" ¶ The end of the paper is on a page by itself."
	if got := paragraphs(src.String()); got != want {
		t.Errorf("\n%s\nwant\n%s", got, want)
	}
	table := "Wool     12    40\nSilk     10    41\nFlax     10    42\n"
	if got := paragraphs(strings.Repeat(table, 4) + "\fThe end.\n"); !strings.HasPrefix(got,
		"Wool     12    40 ¶ Silk") {
		t.Errorf("a table is taken apart: %s", got)
	}
}
