package frontmatter

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// field is a row of the table of what has a field in [document.Meta].
type field struct {
	name  string   // as the canonical JSON has it
	write string   // the name that we write
	read  []string // names that mean it, folded, the first first; one with a dot is in a table
}

// fields is the table, in the order in which we write. Its names are those of
// ours and of:
//
//   - Jekyll (https://jekyllrb.com/docs/front-matter/), with the plugins for feeds
//     and last_modified_at; its published is no date but whether a page is built
//   - Hugo (https://gohugo.io/content-management/front-matter/); its type chooses a
//     layout, so that only one that is written as a name is the type of a document
//   - Eleventy (https://www.11ty.dev/docs/data-frontmatter/)
//   - Docusaurus (https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs)
//
// A value that does not fit its field is kept as any other.
var fields = [...]field{
	{"title", "title", []string{"title"}},
	{"description", "description", []string{"description", "summary", "excerpt", "abstract"}},
	{"published", "date", []string{"date", "publishdate", "pubdate", "published", "publishedat", "datepublished",
		"publicationdate", "firstpublished", "firstpublishedat"}},
	{"updated", "lastmod", []string{"lastmod", "updated", "lastmodifiedat", "lastmodified", "lastupdated", "modified",
		"updatedat", "modifiedat", "dateupdated", "datemodified", "publicupdatedat", "lastupdate.date"}},
	{"withdrawn", "withdrawn", []string{"withdrawn", "withdrawnat", "withdrawndate", "datewithdrawn"}},
	{"type", "type", []string{"documenttype", "type"}},
	{"number", "number", []string{"number"}},
	{"series", "series", []string{"series"}},
	{"government", "government", []string{"government"}},
	{"current_government", "current_government", []string{"currentgovernment"}},
	{"political", "political", []string{"political"}},
	{"organisations", "organisations", []string{"organisations", "organizations", "organisation", "organization",
		"publishers", "publisher"}},
	{"language", "lang", []string{"lang", "language", "locale", "languagecode"}},
}

// fold makes one of the ways to write a name: publishDate, publish_date.
func fold(name string) string { return strings.ToLower(joints.Replace(name)) }

// joints are what stands between the words of a name.
var joints = strings.NewReplacer("_", "", "-", "")

// known reports a name that the table has.
func known(name string) bool {
	name = fold(name)
	if name == "layout" || name == "draft" || name == "permalink" {
		return true
	}
	for _, f := range fields {
		for _, read := range f.read {
			if read == name {
				return true
			}
		}
	}
	return false
}

// languageTag is what a BCP 47 tag looks like, and one as programs write it.
var languageTag = compiled(`^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$`)

// set puts a value into a field of m, if it fits. The name is that of the entry.
func (f *field) set(m *document.Meta, name string, v *value) bool {
	switch f.name {
	case "current_government":
		m.CurrentGovernment = v.raw == "true"
		return v.form == flag
	case "political":
		m.Political = v.raw == "true"
		return v.form == flag
	case "organisations":
		names, ok := v.texts()
		if ok {
			m.Organisations = names
		}
		return ok
	}
	s, ok := f.text(name, v)
	if !ok {
		return false
	}
	if f.name == "title" {
		m.Title = s
	} else {
		*m.Text(f.name) = s
	}
	return true
}

// text returns a value as its field holds it.
func (f *field) text(name string, v *value) (string, bool) {
	if !v.isScalar() {
		return "", false
	}
	switch f.name {
	case "published", "updated", "withdrawn":
		return day(v.raw)
	case "language":
		return strings.ReplaceAll(v.raw, "_", "-"), languageTag().MatchString(v.raw)
	case "type":
		return v.raw, v.form == text && (fold(name) != "type" || isName(v.raw))
	case "description", "government", "series":
		return v.line(), v.form == text
	}
	return v.line(), true
}

// line returns a scalar without the end of its last line.
func (v *value) line() string {
	if v.block {
		return strings.TrimRight(v.raw, "\n")
	}
	return v.raw
}

// isName reports whether a type is written as one that readers see: "Policy
// paper", and not "post".
func isName(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first)
}

// texts returns one text, or several.
func (v *value) texts() ([]string, bool) {
	if v.form == text {
		return []string{v.raw}, true
	}
	var all []string
	for _, item := range v.items {
		if item.form != text || item.raw == "" {
			return nil, false
		}
		all = append(all, item.raw)
	}
	return all, v.form == list && len(all) > 0
}
