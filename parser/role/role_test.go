package role

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// outline makes a document of headings, one a line: "## Name". Other lines are
// paragraphs.
func outline(src string) *document.Document {
	doc := &document.Document{}
	var open []*document.Section
	add := func(b document.Block) {
		if len(open) == 0 {
			doc.Blocks = append(doc.Blocks, b)
			return
		}
		s := open[len(open)-1]
		s.Blocks = append(s.Blocks, b)
	}
	for line := range strings.Lines(src) {
		line = strings.TrimSpace(line)
		name := strings.TrimLeft(line, "#")
		level := len(line) - len(name)
		text := []document.Inline{&document.Text{Text: strings.TrimSpace(name)}}
		switch {
		case line == "":
		case level == 0:
			add(&document.Paragraph{Inlines: text})
		default:
			for len(open) > 0 && open[len(open)-1].Level >= level {
				open = open[:len(open)-1]
			}
			s := &document.Section{Level: level, Heading: text}
			if number, rest, ok := strings.Cut(text[0].(*document.Text).Text, "| "); ok {
				s.Number, s.Heading = number, []document.Inline{&document.Text{Text: rest}}
			}
			add(s)
			open = append(open, s)
		}
	}
	return doc
}

// roles draws the sections that have a role, one a line.
func roles(doc *document.Document) string {
	var b strings.Builder
	document.WalkDocument(doc, func(n document.Node) bool {
		if s, ok := n.(*document.Section); ok && s.Role != "" {
			b.WriteString(strings.Repeat("#", s.Level) + " ")
			if s.Period != nil {
				b.WriteString(s.Period.String())
			} else {
				b.WriteString(s.Key)
			}
			if s.Placeholder {
				b.WriteString(" …")
			}
			b.WriteString("\n")
		}
		return true
	})
	return b.String()
}

func TestAssign(t *testing.T) {
	for name, c := range map[string]struct{ src, want string }{
		"departments and their statements": {`
			Here is how departments respond.
			## Cabinet Office
			### Departmental digital strategy commitments (December 2012)
			We will.
			### Progress during 2013
			We did.
			## HM Treasury
			### Planned activities in 2014
			Coming soon...`,
			"## cabinet-office\n### commitment 2012-12\n### progress 2013\n## hm-treasury\n### plan 2014 …\n"},
		"other spellings": {`
			## The Dept. for Education
			### Progress in 2013
			Text.
			## Her Majesty's Treasury
			### Plans for 2015
			Text.`,
			"## department-for-education\n### progress 2013\n## hm-treasury\n### plan 2015\n"},
		"organisations of no list stand above periods": {`
			## Office for Names
			### Progress during 2013
			Text.
			## Bureau of Signs and Seals
			### Progress during 2013
			Text.`,
			"## office-for-names\n### progress 2013\n## bureau-of-signs-and-seals\n### progress 2013\n"},
		"a heading that is no name is none beside a name": {`
			## What we did
			### Progress during 2013
			Text.
			## What we will do
			### Planned activities in 2014
			Text.`,
			"### progress 2013\n### plan 2014\n"},
		"a lone period in a report is a heading": {`
			## Summary
			Text.
			## Plans for 2015
			Text.`, ""},
		"a lone period below an organisation is a statement": {`
			## Home Office
			### Progress during 2013
			Text.`, "## home-office\n### progress 2013\n"},
		"one name without periods says nothing": {`
			## Cabinet Office
			Its address.
			## Signs
			Text.`, ""},
		"well-known names without periods are departments in a paper that has such": {`
			## Cabinet Office
			### Progress during 2013
			Text.
			## Home Office
			### Progress during 2013
			Text.
			## HM Treasury
			### Progress during 2013
			Text.
			## Ministry of Justice
			Coming soon...
			## About the figures
			Text.`,
			"## cabinet-office\n### progress 2013\n## home-office\n### progress 2013\n" +
				"## hm-treasury\n### progress 2013\n## ministry-of-justice …\n"},
		"a number is no part of a name": {`
			## 1| Cabinet Office
			### 1.1| Progress during 2013
			Text.
			### 1.2| Progress during 2014
			Text.`, "## cabinet-office\n### progress 2013\n### progress 2014\n"},
		"a number in the heading": {`
			## 1. Cabinet Office
			### 1.1 Progress during 2013
			Text.
			### 1.2 Progress during 2014
			Text.`, "## cabinet-office\n### progress 2013\n### progress 2014\n"},
		"headings with labels have no role": {`
			## Annex A| Cabinet Office
			### Annex B| Progress during 2013
			Text.
			### Annex C| Progress during 2014
			Text.`, ""},
		"sections between stay": {`
			# Responses
			## Cabinet Office
			### Progress during 2013
			#### Training
			Text.
			## Home Office
			### Progress during 2013
			Text.`,
			"## cabinet-office\n### progress 2013\n## home-office\n### progress 2013\n"},
		"statements at the level of their department": {`
			## Cabinet Office
			## Progress during 2013
			We did.
			### Training
			All of us.
			## Planned activities in 2014
			We will.
			## Home Office
			## Progress during 2013
			We did.
			## Annex
			Text.`,
			"## cabinet-office\n### progress 2013\n### plan 2014\n## home-office\n### progress 2013\n"},
		"statements that skip a level": {`
			## Cabinet Office
			#### Progress during 2013
			Text.
			## Home Office
			#### Progress during 2013
			Text.`,
			"## cabinet-office\n#### progress 2013\n## home-office\n#### progress 2013\n"},
		"a heading without a name is no department": {`
			## Cabinet Office
			### Progress during 2013
			Text.
			##
			### Progress during 2013
			Text.`, "## cabinet-office\n### progress 2013\n### progress 2013\n"},
		"periods of a report about no one": {`
			## Progress during 2013
			Text.
			## Progress during 2014
			Text.`, "## progress 2013\n## progress 2014\n"},
	} {
		t.Run(name, func(t *testing.T) {
			doc := outline(c.src)
			Assign(doc, profile.GDS())
			if diff := cmp.Diff(c.want, roles(doc)); diff != "" {
				t.Errorf("roles (- want, + got)\n%s", diff)
			}
			before := document.Dump(doc)
			Assign(doc, profile.GDS())
			if document.Dump(doc) != before {
				t.Error("the second time gives other roles")
			}
		})
	}
}

func TestSimilarNamesAreReported(t *testing.T) {
	doc := outline("## Department for Culture, Media, Sports\n### Progress during 2013\nText.\n" +
		"## Home Office\n### Progress during 2013\nText.")
	Assign(doc, profile.GDS())
	if len(doc.Problems) != 1 || doc.Problems[0].Code != "similar-name" {
		t.Errorf("problems: %v", doc.Problems)
	}
}

func TestRolesAreKept(t *testing.T) {
	doc := outline("## Cabinet Office\n### Progress during 2013\nText.\n## Odd Office\nText.")
	doc.Blocks[1].(*document.Section).Role = document.RoleDepartment
	Assign(doc, profile.GDS())
	if got := roles(doc); got != "## \n" {
		t.Errorf("a document that has roles got others: %q", got)
	}
}
