package drift

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
)

// What was never filled in is empty, and compared as such.
func TestZeroValues(t *testing.T) {
	full := sketch("%title The pond\nIt is deep.\n# Carp\nThey are fed twice a day.")
	empty := &document.Document{}
	for name, old := range map[string]*document.Document{"nil": nil, "empty": empty} {
		if r := Compare(old, old, nil); len(r.Items)+len(r.Sections)+len(r.Passages) != 0 {
			t.Errorf("%s: it differs from itself:\n%s", name, outline(r))
		}
		if there, want := outline(Compare(old, full, nil)), outline(Compare(empty, full, nil)); there != want {
			t.Errorf("%s against a text:\n%s\nwant\n%s", name, there, want)
		}
		if back, want := outline(Compare(full, old, nil)), outline(Compare(full, empty, nil)); back != want {
			t.Errorf("a text against %s:\n%s\nwant\n%s", name, back, want)
		}
	}
	var r Report
	if r.Worst() != "" || len(r.AtLeast(Info)) != 0 {
		t.Error("an empty report holds something")
	}
	if (Item{}).Fingerprint("") == "" || (Section{}).Renamed() || (&Period{}).String() != "" {
		t.Error("an empty part of a report holds something")
	}
}

// That a format holds no links is known from the document.
func TestNoLinks(t *testing.T) {
	old := sketch("# Carp\nSee [the pond](https://pond.example) of *old* carp.")
	new := sketch("# Carp\nSee the pond of old carp.")
	if r := Compare(old, new, nil); r.Worst() != Substantive {
		t.Errorf("a link that was taken away is %s:\n%s", r.Worst(), outline(r))
	}
	new.Source.NoLinks = true
	want := `info        link-unrepresentable: "" -> ""` + "\n"
	if got := outline(Compare(old, new, nil)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// What a program left out of a document is reported, and the rest compared.
func TestNilNodes(t *testing.T) {
	text := func(s string) *document.Paragraph {
		return &document.Paragraph{Inlines: []document.Inline{nil, &document.Text{Text: s}}}
	}
	old := &document.Document{Blocks: []document.Block{text("They are fed twice a day."), nil, (*document.List)(nil)}}
	new := &document.Document{
		Blocks: []document.Block{text("They are fed once a day.")}, Footnotes: []*document.Footnote{nil},
	}
	want := `substantive wording: "twice" -> "once"
info        coarse-comparison: "" -> ""
info        coarse-comparison: "" -> ""
`
	r := Compare(old, new, nil)
	if got := outline(r); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	for i, want := range []string{"3 nodes of the old document", "2 nodes of the new document"} {
		if reason := r.Items[i+1].Reason; !strings.HasSuffix(reason, want) {
			t.Errorf("%q does not end in %q", reason, want)
		}
	}
}

// Another mark after a label is no new name; another number is one.
func TestLabelMarks(t *testing.T) {
	labelled := func(number string) *document.Document {
		doc := sketch("# every garden\nText of the action is here.")
		doc.Blocks[0].(*document.Section).Number = number
		return doc
	}
	in := sketch("# Action 1 every garden\nText of the action is here.")
	for _, number := range []string{"Action 1:", "Action 1.", "Action 1 –", "Action 1"} {
		if r := Compare(in, labelled(number), nil); len(r.Items) > 0 {
			t.Errorf("%s:\n%s", number, outline(r))
		}
	}
	if r := Compare(in, labelled("Action 2:"), nil); r.Worst() != Substantive {
		t.Errorf("another number:\n%s", outline(r))
	}
}
