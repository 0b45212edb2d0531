package ledger

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/drift"
)

// Parse reads a ledger; path is what errors and reports call it. The error
// joins one for each line that is wrong, "path:line: what". A ledger with an
// error is not used at all: half of one would hold less than somebody believes.
func Parse(src []byte, path string) (*Ledger, error) {
	p := &reader{path: path, ledger: &Ledger{Path: path, headings: map[string]bool{}}, seen: map[string]int{}}
	text := strings.ReplaceAll(string(src), "\r\n", "\n")
	rest, ok := strings.CutPrefix(text, head)
	switch {
	case !utf8.ValidString(text):
		return nil, fmt.Errorf("%s:1: this is not UTF-8 text", path)
	case !ok:
		first, _, _ := strings.Cut(head, "\n")
		return nil, fmt.Errorf("%s:1: this is not a ledger of this version: it does not begin with %q", path, first)
	}
	p.number = strings.Count(head, "\n")
	for line := range strings.SplitSeq(strings.TrimSuffix(rest, "\n"), "\n") {
		p.number++
		p.line(line)
	}
	p.end()
	if len(p.errs) > 0 {
		return nil, errors.Join(p.errs...)
	}
	return p.ledger, nil
}

// reader reads a ledger line by line.
type reader struct {
	path   string
	ledger *Ledger
	errs   []error
	number int

	section string
	placed  bool           // a heading was read
	block   *block         // that is being read; nil between two
	seen    map[string]int // line of each entry and rule by its id
}

// block is the lines of one entry or rule.
type block struct {
	kind, id string
	line     int
	fields   map[string]string
}

// fail adds an error about a line.
func (p *reader) fail(line int, format string, args ...any) {
	p.errs = append(p.errs, fmt.Errorf("%s:%d: %s", p.path, line, fmt.Sprintf(format, args...)))
}

func (p *reader) line(line string) {
	switch {
	case line == "":
		p.end()
	case isConflict(line):
		p.fail(p.number, "this is left of a merge: keep the entries of both sides, "+
			"and take out the lines of <, = and >")
	case line[0] == '[':
		p.end()
		p.heading(line)
	case p.block == nil:
		p.begin(line)
	default:
		p.field(line)
	}
}

// isConflict reports whether git wrote a line where two branches collide.
func isConflict(line string) bool {
	for _, mark := range []string{"<<<<<<<", "|||||||", "=======", ">>>>>>>"} {
		if strings.HasPrefix(line, mark) {
			return true
		}
	}
	return false
}

func (p *reader) heading(line string) {
	name, closed := strings.CutSuffix(line[1:], "]")
	section, err := unquoted(name)
	if !closed || err != nil {
		p.fail(p.number, "a section is written [key]")
		return
	}
	if name == front {
		section = ""
	}
	p.section, p.placed = section, true
	p.ledger.headings[section] = true
}

func (p *reader) begin(line string) {
	kind, id, _ := strings.Cut(line, " ")
	p.block = &block{kind, id, p.number, map[string]string{}}
	switch first, again := p.seen[id]; {
	case kind != "item" && kind != "rule":
		p.fail(p.number, "an entry begins with item or rule, not with %q", kind)
	case !p.placed:
		p.fail(p.number, "an entry stands under a [section]")
	case again:
		p.fail(p.number, "this is accepted in line %d already; keep one of the two", first)
	}
	p.seen[id] = p.number
}

// fields are the keys that an entry and a rule may have.
func fields(kind string) []string {
	terms := []string{"document", "class", "old", "new", "reason", "by", "date", "expires", "until"}
	if kind == "rule" {
		return append(terms, "covered")
	}
	return append(terms, "period", "kind", "before", "after", "nth")
}

func (p *reader) field(line string) {
	key, raw, ok := strings.Cut(line, ": ")
	value, err := unquoted(raw)
	_, again := p.block.fields[key]
	switch {
	case !ok:
		p.fail(p.number, "a line of an entry is written key: value")
	case !slices.Contains(fields(p.block.kind), key):
		p.fail(p.number, "an entry has no %q; there are %s", key, strings.Join(fields(p.block.kind), ", "))
	case again:
		p.fail(p.number, "%s is there twice", key)
	case err != nil:
		p.fail(p.number, "%s: %v", key, err)
	default:
		p.block.fields[key] = value
	}
}

// unquoted reads what quoted wrote.
func unquoted(raw string) (string, error) {
	if strings.HasPrefix(raw, `"`) {
		text, err := strconv.Unquote(raw)
		if err != nil {
			return "", errors.New("the quotation marks do not close, or an escape is wrong")
		}
		return text, nil
	}
	if !plain(raw) {
		return "", errors.New("empty text, spaces at an end and characters that do not show " +
			"are written in quotation marks")
	}
	return raw, nil
}

// end finishes the entry that was being read.
func (p *reader) end() {
	b := p.block
	p.block = nil
	switch {
	case b == nil:
	case b.kind == "item":
		p.item(b)
	case b.kind == "rule":
		p.rule(b)
	}
}

func (p *reader) item(b *block) {
	e := Entry{Publication: b.fields["document"], Line: b.line, Terms: p.terms(b), Item: drift.Item{
		ID: b.id, Section: p.section, Period: p.period(b), Class: p.class(b), Sub: b.fields["kind"],
		Old: b.fields["old"], New: b.fields["new"], Before: b.fields["before"], After: b.fields["after"],
	}}
	if nth, ok := b.fields["nth"]; ok {
		e.Item.Ordinal = p.count(b, "nth", nth, 2) - 1
	}
	if e.Item.Fingerprint(e.Publication) != b.id {
		p.fail(b.line, "the entry does not fit its fingerprint: it was edited by hand, "+
			"or stands under another section; accept the change anew")
	}
	p.ledger.Entries = append(p.ledger.Entries, e)
}

func (p *reader) rule(b *block) {
	r := Rule{Publication: b.fields["document"], Section: p.section, Class: p.class(b), Line: b.line, Terms: p.terms(b)}
	if old, ok := b.fields["old"]; ok {
		r.Old = &old
	}
	if new, ok := b.fields["new"]; ok {
		r.New = &new
	}
	r.Covered = p.count(b, "covered", b.fields["covered"], 1)
	switch {
	case r.Class.Severity() != "" && !rulable(r.Class):
		p.fail(b.line, "%v", unruly(r.Class))
	case r.id() != b.id:
		p.fail(b.line, "the rule does not fit its fingerprint: it was edited by hand, "+
			"or stands under another section; accept it anew")
	}
	p.ledger.Rules = append(p.ledger.Rules, r)
}

func (p *reader) terms(b *block) Terms {
	t := Terms{Reason: b.fields["reason"], By: b.fields["by"], Date: b.fields["date"], Expires: b.fields["expires"]}
	if t.Reason == "" {
		p.fail(b.line, "there is no reason")
	}
	for _, day := range []string{t.Date, t.Expires} {
		if day != "" && !IsDay(day) {
			p.fail(b.line, "%q is no day; write YYYY-MM-DD", day)
		}
	}
	if until, ok := b.fields["until"]; ok {
		if t.Sources, ok = strings.CutPrefix(until, untilChange); !ok || t.Sources == "" {
			p.fail(b.line, "until can only be source-changes, with the digest of the versions")
		}
	}
	return t
}

func (p *reader) class(b *block) drift.Class {
	c := drift.Class(b.fields["class"])
	if c.Severity() == "" {
		p.fail(b.line, "there is no class %q", c)
	}
	return c
}

func (p *reader) period(b *block) *drift.Period {
	text, ok := b.fields["period"]
	if !ok {
		return nil
	}
	kind, year, ok := strings.Cut(text, " ")
	if !ok {
		return &drift.Period{Kind: kind}
	}
	return &drift.Period{Kind: kind, Year: p.count(b, "period", year, 1)}
}

// count reads a number.
func (p *reader) count(b *block, key, text string, least int) int {
	n, err := strconv.Atoi(text)
	if err != nil || n < least {
		p.fail(b.line, "%s is no number from %d", key, least)
		return least
	}
	return n
}
