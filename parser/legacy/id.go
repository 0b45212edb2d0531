package legacy

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// IDsOf returns the ids that a document has.
func IDsOf(doc *document.Document) document.IDs {
	ids := document.IDs{}
	document.WalkDocument(doc, func(n document.Node) bool {
		if a := document.AttrOf(n); a != nil && a.ID != "" {
			ids[a.ID] = 0
		}
		return true
	})
	return ids
}

// assignIDs gives headings the ids that the legacy site gave them, on which
// its links depend, and makes each of them unique.
func (r *reading) assignIDs(doc *document.Document) {
	document.WalkDocument(doc, func(n document.Node) bool {
		s, ok := n.(*document.Section)
		if !ok || s.ID != "" || len(s.Heading) == 0 {
			_, text := n.(*document.Paragraph)
			return !text
		}
		switch name := s.Name(); {
		case strings.HasPrefix(s.Number, "Action "):
			s.ID = "action-" + twoDigits(strings.TrimPrefix(s.Number, "Action "))
		case s.Number != "":
			s.ID = SectionID(name)
		default:
			s.ID = document.Slug(typed(name))
		}
		s.ID = r.ids.Unique(s.ID)
		return true
	})
}

// SectionID is the id that the legacy site gave a heading with a number: lower case, spaces to
// hyphens, everything but ASCII letters, digits, "_" and "-" dropped. The title is without
// its number, and as it was typed: spaces before a no-break space at its end are hyphens, too.
func SectionID(title string) string {
	var b strings.Builder
	for _, c := range []byte(strings.ToLower(strings.Trim(title, " \t\r\n"))) {
		switch {
		case c == ' ':
			b.WriteByte('-')
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9', c == '_', c == '-':
			b.WriteByte(c)
		}
	}
	if b.Len() == 0 {
		return "section"
	}
	return b.String()
}

// typed spells dashes as the legacy tool did before it made ids.
func typed(name string) string {
	return strings.ReplaceAll(strings.ReplaceAll(name, "–", "--"), "—", "---")
}

// twoDigits writes the number of an action as the site's links have it.
func twoDigits(number string) string {
	if len(number) == 1 {
		return "0" + number
	}
	return number
}
