package ledger

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// head is the beginning of every ledger.
const head = `# stemma ledger 1
# Drift that a person has accepted. Change it with "stemma ledger".
`

// Encode writes the ledger. The same entries give the same bytes, in whatever
// order they were accepted.
func (l *Ledger) Encode() []byte {
	l.sort()
	var b bytes.Buffer
	b.WriteString(head)
	entries, rules := map[string][]Entry{}, map[string][]Rule{}
	for _, e := range l.Entries {
		entries[e.Item.Section] = append(entries[e.Item.Section], e)
	}
	for _, r := range l.Rules {
		rules[r.Section] = append(rules[r.Section], r)
	}
	for _, section := range l.sections() {
		fmt.Fprintf(&b, "\n[%s]\n", heading(section))
		for _, r := range rules[section] {
			r.encode(&b)
		}
		for _, e := range entries[section] {
			e.encode(&b)
		}
	}
	return b.Bytes()
}

// front is how the section is written that has no key.
const front = "-"

func heading(section string) string {
	switch section {
	case "":
		return front
	case front:
		return strconv.Quote(section)
	}
	return quoted(section)
}

func (e Entry) encode(b *bytes.Buffer) {
	fmt.Fprintf(b, "\nitem %s\n", e.Item.ID)
	field(b, "document", e.Publication)
	field(b, "period", period(e.Item.Period))
	field(b, "class", string(e.Item.Class))
	field(b, "kind", e.Item.Sub)
	field(b, "old", e.Item.Old)
	field(b, "new", e.Item.New)
	field(b, "before", e.Item.Before)
	field(b, "after", e.Item.After)
	if e.Item.Ordinal > 0 {
		field(b, "nth", strconv.Itoa(e.Item.Ordinal+1))
	}
	e.Terms.encode(b)
}

func (r Rule) encode(b *bytes.Buffer) {
	fmt.Fprintf(b, "\nrule %s\n", r.id())
	field(b, "document", r.Publication)
	field(b, "class", string(r.Class))
	for _, p := range []struct {
		key  string
		text *string
	}{{"old", r.Old}, {"new", r.New}} {
		if p.text != nil {
			fmt.Fprintf(b, "%s: %s\n", p.key, quoted(*p.text))
		}
	}
	field(b, "covered", strconv.Itoa(r.Covered))
	r.Terms.encode(b)
}

func (t Terms) encode(b *bytes.Buffer) {
	field(b, "reason", t.Reason)
	field(b, "by", t.By)
	field(b, "date", t.Date)
	field(b, "expires", t.Expires)
	if t.Sources != "" {
		field(b, "until", untilChange+t.Sources)
	}
}

// untilChange is written before the digest of the versions that an acceptance
// holds for.
const untilChange = "source-changes "

// field writes a line, unless its value is empty.
func field(b *bytes.Buffer, key, value string) {
	if value != "" {
		fmt.Fprintf(b, "%s: %s\n", key, quoted(value))
	}
}

// quoted returns text so that it stays on one line and every character shows.
func quoted(text string) string {
	if plain(text) {
		return text
	}
	return strconv.Quote(text)
}

// plain reports whether text can stand without quotation marks.
func plain(text string) bool {
	hidden := func(r rune) bool { return r == utf8.RuneError || !strconv.IsPrint(r) }
	return text != "" && text[0] != '"' && strings.TrimSpace(text) == text && strings.IndexFunc(text, hidden) < 0
}
