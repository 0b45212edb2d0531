package role

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// Statements at the level of their department go into it, where that is sure.
func TestNest(t *testing.T) {
	for name, c := range map[string]struct{ src, want string }{
		"below a known name": {`
			## Home Office
			## Progress during 2013
			Text.
			## Plans for 2014
			Text.`, "## home-office\n### progress 2013\n### plan 2014\n"},
		"below other names, beside a known one": {`
			## Forests Board
			## Progress during 2013
			Text.
			## Home Office
			## Progress during 2013
			Text.
			## what is new
			## Progress during 2013
			Text.`, "## forests-board\n### progress 2013\n## home-office\n### progress 2013\n## progress 2013\n"},
		"below names of which none is known": {`
			## Forests Board
			## Progress during 2013
			Text.
			## Canal Agency
			## Progress during 2013
			Text.`, "## progress 2013\n## progress 2013\n"},
		"below a name with a text of its own": {`
			## Home Office
			Its address.
			## Progress during 2013
			Text.
			## Progress during 2014
			Text.`, "## progress 2013\n## progress 2014\n"},
		"below a name with a section of its own": {`
			## Home Office
			### Its address
			## Progress during 2013
			Text.
			## Progress during 2014
			Text.`, "## progress 2013\n## progress 2014\n"},
		"below a name with a number": {`
			## 1| Home Office
			## Progress during 2013
			Text.
			## Progress during 2014
			Text.`, "## home-office\n### progress 2013\n### progress 2014\n"},
		"periods with numbers": {`
			## Home Office
			## 1| Progress during 2013
			Text.
			## 2| Progress during 2014
			Text.`, "## home-office\n### progress 2013\n### progress 2014\n"},
		"below a label": {`
			## Annex A| Home Office
			## Progress during 2013
			Text.`, ""},
		"below no name": {`
			##
			## Progress during 2013
			Text.
			## Cabinet Office
			## Progress during 2013
			Text.`, "## progress 2013\n## cabinet-office\n### progress 2013\n"},
		"of a higher level": {`
			### Home Office
			## Progress during 2013
			Text.
			## Progress during 2014
			Text.`, "## progress 2013\n## progress 2014\n"},
		"as deep as can be": {`
			###### Home Office
			###### Progress during 2013
			Text.
			###### Progress during 2014
			Text.`, "###### home-office\n###### progress 2013\n###### progress 2014\n"},
		"in a section": {`
			# Responses
			## Home Office
			## Progress during 2013
			Text.
			### Training
			Text.
			# Annex
			Text.`, "## home-office\n### progress 2013\n"},
	} {
		t.Run(name, func(t *testing.T) {
			doc := outline(c.src)
			Assign(doc, profile.GDS())
			if diff := cmp.Diff(c.want, roles(doc)); diff != "" {
				t.Errorf("roles (- want, + got)\n%s", diff)
			}
		})
	}
}

// Each department is told of, whether its sections have numbers or not.
func TestNestTellsOfEach(t *testing.T) {
	doc := outline("## Home Office\n## 1| Progress during 2013\nText.\n## Cabinet Office\n## Progress during " +
		"2013\nText.")
	Assign(doc, profile.GDS())
	if len(doc.Blocks) != 2 || len(doc.Problems) != 2 {
		t.Errorf("%d sections, problems %v", len(doc.Blocks), doc.Problems)
	}
}

const flat = `
	## Home Office
	## Progress during 2013
	We did.
	### Training
	All of us.
	# Annex
	Text.`

// What is below a statement is lowered with it; the rest stays.
func TestNestLowers(t *testing.T) {
	doc := outline(flat)
	Assign(doc, profile.GDS())
	var levels []int
	document.WalkDocument(doc, func(n document.Node) bool {
		if s, ok := n.(*document.Section); ok {
			levels = append(levels, s.Level)
		}
		return true
	})
	if want := []int{2, 3, 4, 1}; !cmp.Equal(levels, want) {
		t.Errorf("levels %v, want %v", levels, want)
	}
}

// Roles are found in what is marked up round sections, too, but not in lists.
func TestAssignInside(t *testing.T) {
	inside := outline(flat).Blocks
	for name, c := range map[string]struct {
		block document.Block
		want  string
	}{
		"an element": {&document.Element{Tag: "div", Blocks: inside}, "## home-office\n### progress 2013\n"},
		"a quote":    {&document.Quote{Blocks: outline(flat).Blocks}, "## home-office\n### progress 2013\n"},
		"a list":     {&document.List{Items: []*document.ListItem{{Blocks: outline(flat).Blocks}}}, ""},
	} {
		doc := &document.Document{Blocks: []document.Block{c.block}}
		Assign(doc, profile.GDS())
		if got := roles(doc); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// Each department whose statements are moved is reported, in the order of the
// source.
func TestNestReports(t *testing.T) {
	doc := outline("## Home Office\n## Progress during 2013\nText.\n" +
		"## Department for Transportation\n## Progress during 2013\nText.")
	for i, b := range doc.Blocks {
		b.(*document.Section).Span = document.Span{Line: int32(i + 1), Column: 1}
	}
	doc.Problems.Remark(document.Span{Line: 2, Column: 1}, "before", "a problem of the reader", "")
	Assign(doc, profile.GDS())
	var got []string
	for _, p := range doc.Problems {
		got = append(got, p.Format("x"))
	}
	const says = " says for each time has headings of its own level; it is read as part of it; lower the headings " +
		"below it by one level"
	want := []string{
		"x:1:1: info flat-statements: what Home Office" + says,
		"x:2:1: info before: a problem of the reader",
		"x:3:1: info flat-statements: what Department for Transportation" + says,
		`x:3:1: info similar-name: "Department for Transportation" is taken for "Department for Transport"` +
			`; write "Department for Transport" if that is meant`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("problems (- want, + got)\n%s", diff)
	}
}

// A role anywhere in a document keeps all of it as it is.
func TestRolesBelowAreKept(t *testing.T) {
	doc := outline("## Home Office\n### Progress during 2013\nText.\n## Annex\nText.")
	doc.Blocks[0].(*document.Section).Blocks[0].(*document.Section).Role = document.RoleStatement
	doc.Blocks[0].(*document.Section).Blocks[0].(*document.Section).Period = &document.Period{Kind: document.Plan,
		Year: 1}
	Assign(doc, profile.GDS())
	if got := roles(doc); got != "### plan 1\n" {
		t.Errorf("a document that has roles got others: %q", got)
	}
}

func TestSaysNothing(t *testing.T) {
	text := func(s string) document.Block {
		return &document.Paragraph{Inlines: []document.Inline{&document.Text{Text: s}}}
	}
	for name, c := range map[string]struct {
		blocks []document.Block
		want   bool
	}{
		"empty":           {nil, true},
		"a placeholder":   {[]document.Block{text("Coming soon...")}, true},
		"a text":          {[]document.Block{text("We did.")}, false},
		"two paragraphs":  {[]document.Block{text("Coming soon..."), text("We did.")}, false},
		"no paragraph":    {[]document.Block{&document.Quote{}}, false},
		"a mark for none": {[]document.Block{text("…")}, true},
	} {
		if got := SaysNothing(&document.Section{Blocks: c.blocks}, profile.GDS()); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
