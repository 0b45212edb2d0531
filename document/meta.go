package document

import "encoding/json"

// Meta is what a publication says of itself outside its body. Dates are
// YYYY-MM-DD.
type Meta struct {
	Title             string   // plain text, with its label: "Action 9: there will be …"
	Number            string   // the number in the title as it is written there: "9", "09"
	Type              string   // document type, such as "Policy paper"
	Description       string   // what it is about, in a sentence
	Published         string   // date of the first publication
	Updated           string   // date of the last update; that of the publication where there was none
	Withdrawn         string   // date from which on it no longer holds
	Government        string   // the government that published it: "2010 to 2015 … government"
	CurrentGovernment bool     // that government was still in office
	Political         bool     // it is political, so that a later government shows a notice of history
	Organisations     []string // names of those who published it, the first first
	Language          string   // BCP 47 tag; empty means "en"
	Series            string   // the publication that this one is part of

	Extra []MetaEntry // what else the front matter says, in its order
	Front FrontMatter // that the metadata was read from
}

// MetaEntry is something that a publication says of itself for which [Meta] has
// no field.
type MetaEntry struct {
	Name  string
	Value string // JSON without white space round its parts; keys are in the order of the source
}

// FrontMatter is the source of metadata at the top of a text. It describes how
// the metadata was written; what it says is in the other fields of [Meta].
type FrontMatter struct {
	Kind string // "yaml", "toml" or "json"; empty where there was none
	Text string // with the lines that begin and end it

	// TitleOnly says that the text below does not begin with the title.
	TitleOnly bool
}

// Historical reports whether readers are told under which government the
// publication was made.
func (m *Meta) Historical() bool { return m.Government != "" && m.Political && !m.CurrentGovernment }

// Settle sets the date of the last update of a publication that was never
// updated.
func (m *Meta) Settle() {
	if m.Updated == "" {
		m.Updated = m.Published
	}
}

// MetaText is a field of Meta that holds a string.
type MetaText struct {
	Name  string // as the canonical JSON has it
	Value *string
}

// Texts returns the fields that hold strings, but for the title.
func (m *Meta) Texts() []MetaText {
	return []MetaText{
		{"number", &m.Number}, {"type", &m.Type}, {"description", &m.Description},
		{"published", &m.Published}, {"updated", &m.Updated}, {"withdrawn", &m.Withdrawn},
		{"government", &m.Government}, {"language", &m.Language}, {"series", &m.Series},
	}
}

// Text returns the field of that name, and nil where [Meta.Texts] has none.
func (m *Meta) Text(name string) *string {
	for _, text := range m.Texts() {
		if text.Name == name {
			return text.Value
		}
	}
	return nil
}

// TextEntry returns an entry whose value is a text.
func TextEntry(name, text string) MetaEntry {
	var w jsonWriter
	w.string(text)
	return MetaEntry{name, string(w.buf)}
}

// Encode returns an entry as one line of JSON: a list of the name and the value.
func (e MetaEntry) Encode() string {
	w := jsonWriter{flat: 1}
	w.wrap('[', ']', func() {
		w.next()
		w.string(e.Name)
		w.next()
		w.value(e.Value)
	})
	return string(w.buf)
}

// DecodeMetaEntry reads what [MetaEntry.Encode] writes.
func DecodeMetaEntry(s string) (MetaEntry, bool) {
	var parts []json.RawMessage
	var e MetaEntry
	if json.Unmarshal([]byte(s), &parts) != nil || len(parts) != 2 || json.Unmarshal(parts[0], &e.Name) != nil {
		return MetaEntry{}, false
	}
	e.Value, _ = compactJSON(string(parts[1]))
	return e, true
}
