package paper

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/outline"
	"github.com/stemmadocs/stemma/profile"
)

// pinKinds are the kinds that any block can be made.
var pinKinds = []outline.Kind{outline.Title, outline.Meta, outline.Heading, outline.Statement, outline.Department,
	outline.Text, outline.Row, outline.Item, outline.Join, outline.Drop}

// madeOf changes a pin to one of another kind.
func madeOf(pin outline.Pin, kind outline.Kind) outline.Pin {
	made := outline.Pin{Span: pin.Span, Kind: kind, Line: pin.Line,
		Words: pin.Words, Nth: pin.Nth, Every: pin.Every, Under: pin.Under}
	switch kind {
	case outline.Meta:
		made.Field, made.Value = "description", "About it"
	case outline.Heading:
		made.Level = 4
	case outline.Department:
		made.Key, made.Level = "the-office", 2
	case outline.Statement:
		made.Period = &document.Period{Kind: document.Plan, Year: 2031}
	}
	return made
}

// pinGenerator makes pins for blocks of a text.
func pinGenerator(src string) *rapid.Generator[outline.Pin] {
	return rapid.Custom(func(t *rapid.T) outline.Pin {
		var words []string
		r := newReader(src, profile.GDS())
		places, _ := r.namedPlaces(nil)
		for _, n := range outline.Names(places) {
			if n.Words != "" {
				words = append(words, n.Words)
			}
		}
		pin := outline.Pin{Words: rapid.SampledFrom(append(words, "no such words")).Draw(t, "words")}
		switch rapid.IntRange(0, 3).Draw(t, "which") {
		case 0:
			pin.Every = true
		case 1:
			pin.Nth = rapid.IntRange(1, 3).Draw(t, "nth")
		case 2:
			pin.Under = []string{rapid.SampledFrom(append(words, "Home Office")).Draw(t, "under")}
		}
		pin = madeOf(pin, rapid.SampledFrom(pinKinds).Draw(t, "kind"))
		pin.Every = pin.Every && pin.Kind != outline.Title && pin.Kind != outline.Meta
		if pin.Kind == outline.Join {
			pin.Under = nil
		}
		return pin
	})
}

// hasWordless reports whether a text has lines that no pin can name.
func hasWordless(src string) bool {
	for line := range strings.Lines(src) {
		if strings.TrimSpace(line) != "" && fold(line) == "" {
			return true
		}
	}
	return false
}

// Whatever pins make of a text, no word of it is lost, and the outline of that
// reading gives the same again.
func TestPinsLoseNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := paperGenerator.Draw(t, "paper")
		checkPinsLoseNothing(t, src, &outline.Outline{Pins: rapid.SliceOfN(pinGenerator(src), 0, 6).Draw(t, "pins")})
	})
}

func checkPinsLoseNothing(t interface{ Errorf(string, ...any) }, src string, o *outline.Outline) {
	r := pin(src, profile.GDS(), o, nil)
	r.read()
	want, got := words(src), documentWords(r, src)
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(want, got) && len(r.rejoined) == 0 { // words that hyphens parted
		t.Errorf("words were lost or made up (- input, + document)\n%s\nof %q with\n%s\n%s",
			cmp.Diff(want, got), src, o, document.Dump(r.doc))
	}
	kept := r.pins != nil && len(r.pins.keep) > 0 // lines that only their own pins keep may be parts of others now
	if r.doc.Problems.Err() != nil || hasWordless(src) || kept {
		return
	}
	doc, made := Outline(src, profile.GDS(), o)
	again, problems := outline.Parse(made.String(), "outline")
	if len(problems) > 0 {
		t.Errorf("%v\n%s", problems, made)
	}
	if strings.Count(src, "\n") > headBlocks && strings.Contains(made.String(), "join ") {
		return // lines that are joined at once bring others near the top
	}
	if diff := cmp.Diff(document.Dump(doc), document.Dump(ParsePinned(src, profile.GDS(), again))); diff != "" {
		t.Errorf("- as it was read with\n%s\n+ with the outline of that\n%s\n%s", o, made, diff)
	}
}

func FuzzPins(f *testing.F) {
	for i := range 20 {
		src := paperGenerator.Example(i)
		_, o := Outline(src, profile.GDS(), nil)
		f.Add(src, o.String())
	}
	f.Fuzz(func(t *testing.T, src, pins string) {
		src = strings.ReplaceAll(strings.ToValidUTF8(src, "?"), "\r", "\n")
		o, _ := outline.Parse(pins, "outline")
		checkPinsLoseNothing(t, src, o)
	})
}
