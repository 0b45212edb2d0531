package wording

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/drift/internal/sequence"
	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/profile"
)

// sentences is a pair of sentences and the organisation that speaks in them.
type sentences struct {
	*Speaker
	Pair
}

// newPair reads two sentences in which a department speaks.
func newPair(department, old, new string) sentences {
	v := prose.NewVocabulary()
	a, b := v.Read(old), v.Read(new)
	r := New(profile.GDS(), v)
	r.Learn(a.All())
	r.Learn(b.All())
	names := []string{department}
	if m, ok := profile.GDS().Organisation(department); ok {
		names = slices.Concat(names, m.Organisation.Abbreviations, m.Organisation.OtherNames)
	}
	return sentences{r.Speaker(names...), Pair{Old: a.All(), New: b.All(), OldParts: 1, NewParts: 1}}
}

// draw draws the edits of two sentences, one a line.
func draw(s sentences) string {
	var out []string
	for _, e := range s.Edits(&s.Pair) {
		out = append(out, fmt.Sprintf("%s: %s -> %s", e.Kind, s.OldOf(e.Hunk), s.NewOf(e.Hunk)))
	}
	return strings.Join(out, "\n")
}

// TestTraps holds one real difficulty a row: a change, and what it is to be
// called.
func TestTraps(t *testing.T) {
	tests := []struct{ name, department, old, new, want string }{
		{"leading zero", "Home Office",
			"This is action 09 of the plan.", "This is action 9 of the plan.",
			"number-format: 09 -> 9"},
		{"number word", "Home Office",
			"There are four exemplar projects in it.", "There are 4 exemplar projects in it.",
			"number-format: four -> 4"},
		{"amount in words", "Home Office",
			"It costs £1.5m a year to run the service.", "It costs £1.5 million a year to run the service.",
			"number-format: £1.5m -> £1.5 million"},
		{"per cent", "Home Office",
			"It is used by 10 per cent of all people.", "It is used by 10% of all people.",
			"number-format: 10 per cent -> 10%"},
		{"number", "Home Office",
			"There are 4 exemplar projects in it.", "There are 5 exemplar projects in it.",
			"number-changed: 4 -> 5"},
		{"date", "Home Office",
			"The service opens on 16 January this year.", "The service opens on 16 March this year.",
			"date-changed: January -> March"},
		{"year", "Home Office",
			"The service will be redesigned in 2013.", "The service will be redesigned in 2014.",
			"date-changed: 2013 -> 2014"},
		{"money", "Home Office",
			"It costs £50k to run the research.", "It costs £60k to run the research.",
			"money-changed: £50k -> £60k"},
		{"million to billion", "Home Office",
			"It costs £5 million to run the research.", "It costs £5 billion to run the research.",
			"money-changed: million -> billion"},
		{"percentage", "Home Office",
			"It is used by 10% of all people.", "It is used by 12% of all people.",
			"percent-changed: 10% -> 12%"},
		{"the month of May is no modal", "Home Office",
			"The service opens on 3 May this year.", "The service opens on 3 June this year.",
			"date-changed: May -> June"},
		{"a name and its verb for the first person", "HM Treasury",
			"We support the commitments behind the strategy.",
			"HM Treasury supports the commitments behind the strategy.",
			"person-shift: We -> HM Treasury\nagreement: support -> supports"},
		{"a placeholder in a line", "Home Office",
			"Home Office digital strategy (Coming soon)", "Home Office digital strategy (Awaiting DCLG confirmation)",
			"placeholder-changed: Coming soon -> Awaiting DCLG confirmation"},
		{"a placeholder goes from a line", "Home Office",
			"Home Office digital strategy (Coming soon)", "Home Office digital strategy",
			"placeholder-filled: (Coming soon) -> "},
		{"the words of a placeholder in a sentence", "Home Office",
			"There are two more services to be added by the team.",
			"There are two more services to be completed by the team.",
			"wording: added -> completed"},
		{"can’t is cannot", "Home Office",
			"It is for those who really can’t get online.", "It is for those who really cannot get online.",
			"contraction: can’t -> cannot"},
		{"can’t is not can", "Home Office",
			"It is for those who really can’t get online.", "It is for those who really can get online.",
			"negation-changed: can’t -> can"},
		{"financial years", "Home Office",
			"The record was set in 2011/12 by the service.", "The record was set in 2012/13 by the service.",
			"date-changed: 2011/12 -> 2012/13"},
		{"contraction is no negation", "Ministry of Justice",
			"It is for people if they are not able to do so.", "It is for people if they aren’t able to do so.",
			"contraction: are not -> aren’t"},
		{"negation", "Ministry of Justice",
			"It is for people if they are able to do so.", "It is for people if they are not able to do so.",
			"negation-changed:  -> not"},
		{"negation in a contraction", "Ministry of Justice",
			"It is for people if they are able to do so.", "It is for people if they aren't able to do so.",
			"negation-changed: are -> aren't"},
		{"modal", "Ministry of Justice",
			"The service will be open to all people.", "The service may be open to all people.",
			"modal-changed: will -> may"},
		{"modal in a contraction", "Ministry of Justice",
			"People say that we'll be open to all.", "People say that well be open to all.",
			"modal-changed: we'll -> well"},
		{"abbreviation with another case", "Ministry of Justice",
			"MoJ will provide other ways to access services.",
			"Ministry of Justice (MOJ) will provide other ways to access services.",
			"abbr-introduced: MoJ -> Ministry of Justice (MOJ)"},
		{"abbreviation inside its introduction", "Department for Transport",
			"It will ensure that DfT digital services include it.",
			"It will ensure that Department for Transportation (DfT) digital services include it.",
			"abbr-introduced: DfT -> Department for Transportation (DfT)"},
		{"abbreviation added", "Department of Health",
			"Department of Health is committed to its channels.",
			"Department of Health (DH) is committed to its channels.",
			"abbr-introduced: Department of Health -> Department of Health (DH)"},
		{"abbreviation dropped", "Ministry of Defence",
			"For some, Service Personnel and Veterans Agency (SPVA) will provide it.",
			"For some, the Service Personnel and Veterans Agency will provide it.",
			"abbr-removed: Service Personnel and Veterans Agency (SPVA) -> the Service Personnel and Veterans Agency"},
		{"abbreviation contracted", "Cabinet Office",
			"It will work with Government Digital Service on it.", "It will work with GDS on it.",
			"abbr-contracted: Government Digital Service -> GDS"},
		{"article is no person", "Department for Education",
			"They are aligned with the approach to support.", "They are aligned with GDS’s approach to support.",
			"wording: the -> GDS’s"},
		{"person", "Department for Work and Pensions",
			"We will ensure there is a clear offer of support.", "DWP will ensure there is a clear offer of support.",
			"person-shift: We -> DWP"},
		{"another actor", "Department for Work and Pensions",
			"We will ensure there is a clear offer of support.", "GDS will ensure there is a clear offer of support.",
			"actor-changed: We -> GDS"},
		{"another actor, introduced", "Department for Work and Pensions",
			"We will ensure there is a clear offer of support.",
			"Government Digital Service (GDS) will ensure there is a clear offer of support.",
			"actor-changed: We -> Government Digital Service (GDS)"},
		{"an organisation more", "Home Office",
			"It will work with GDS, DWP and all others.",
			"It will work with GDS, Ministry of Defence (MOD), DWP and all others.",
			"wording:  -> Ministry of Defence (MOD),"},
		{"another organisation of the same initials", "Home Office",
			"It will work with DH and all others.", "It will work with Defence Housing and all others.",
			"wording: DH -> Defence Housing"},
		{"name punctuated", "Home Office",
			"It will work with Department for Business Innovation and Skills (BIS) on it.",
			"It will work with Department for Business, Innovation and Skills (BIS) on it.",
			"punctuation: Department for Business Innovation and Skills (BIS) -> " +
				"Department for Business, Innovation and Skills (BIS)"},
		{"possessive", "Home Office",
			"It is part of our future redesigned services.",
			"It is part of the department’s future redesigned services.",
			"person-shift: our -> the department’s"},
		{"person and verb", "Department for International Development",
			"It delivers few services but, where we do provide services, it looks at all.",
			"It delivers few services but, where it does provide services, it looks at all.",
			"person-shift: we -> it\nagreement: do -> does"},
		{"clause and person", "Foreign and Commonwealth Office",
			"As we move more services online, we will use our contact centres.", "It will use its contact centres.",
			"clause-removed: As we move more services online, -> \nperson-shift: we -> It\nperson-shift: our -> its"},
		{"quotation marks taken away", "Home Office",
			"It supports intermediaries and ‘franchises’ of all kinds.",
			"It supports intermediaries and franchises of all kinds.",
			"punctuation: ‘franchises’ -> franchises"},
		{"no one", "HM Treasury",
			"It ensures that no one is left behind in this.", "It ensures that no-one is left behind in this.",
			"hyphenation: no one -> no-one"},
		{"face to face", "HM Treasury",
			"It ensures that face to face support is there.", "It ensures that face-to-face support is there.",
			"hyphenation: face to face -> face-to-face"},
		{"dash to comma", "HM Treasury",
			"It supports the approach – which will help all people.",
			"It supports the approach, which will help all people.",
			"punctuation: – -> ,"},
		{"apostrophes", "HM Treasury",
			"It's the department's approach to all of this.", "It’s the department’s approach to all of this.",
			"typography: It's -> It’s\ntypography: department's -> department’s"},
		{"spelling", "HM Treasury",
			"It supports the third sector organi" + "zations in this.",
			"It supports the third sector organisations in this.",
			"spelling-variant: organi" + "zations -> organisations"},
		{"ampersand", "HM Treasury",
			"It supports research & development in this.", "It supports research and development in this.",
			"spelling-variant: & -> and"},
		{"order", "HM Treasury",
			"It is always fully and freely open to all people.", "It is always freely and fully open to all people.",
			"reordered-words: fully and freely -> freely and fully"},
		{"swapped numbers", "HM Treasury",
			"It grew from 3 to 5 offices in one year.", "It grew from 5 to 3 offices in one year.",
			"number-changed:  -> 5 to\nnumber-changed: to 5 -> "},
		{"minus", "HM Treasury",
			"The balance was -5 at the end of it.", "The balance was 5 at the end of it.",
			"number-changed: -5 -> 5"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, draw(newPair(test.department, test.old, test.new))); diff != "" {
				t.Errorf("%s\n-> %s\n(- want, + got)\n%s", test.old, test.new, diff)
			}
		})
	}
}

// words of the random sentences: some that rules know, some that they do not.
func wordGen() *rapid.Generator[string] {
	return rapid.SampledFrom(strings.Fields("we our us it its they will may must not never no the The a of to and " +
		"which is are service Services digital support supports users online open channel plan team GDS DWP " +
		"Government Digital Service organisation organi" + "zation face-to-face no-one 4 four 2013 £50k 10% ‘left’ " +
		"aren't can't provide provides , ; – (GDS) ( ) “ ”"))
}

// pairGen draws a sentence and a later version of it, or another one.
func pairGen(t *rapid.T) sentences {
	old := rapid.SliceOfN(wordGen(), 0, 14).Draw(t, "old")
	new := rapid.SliceOfN(wordGen(), 0, 14).Draw(t, "new")
	if rapid.IntRange(0, 4).Draw(t, "another") > 0 {
		new = slices.Clone(old)
		for range rapid.IntRange(0, 3).Draw(t, "edits") {
			at := rapid.IntRange(0, len(new)).Draw(t, "at")
			switch word := wordGen().Draw(t, "word"); {
			case at == len(new), word == "the":
				new = slices.Insert(new, at, word)
			case word == "a":
				new = slices.Delete(new, at, at+1)
			default:
				new[at] = word
			}
		}
	}
	return newPair("Government Digital Service", strings.Join(old, " "), strings.Join(new, " "))
}

// What is between edits is equal but for what is no matter of wording, and the
// edits make the new sentence of the old one.
func TestEditsGiveTheNewSentence(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := pairGen(t)
		var got prose.Span
		o, n := 0, 0
		for _, e := range append(s.Edits(&s.Pair), Edit{Hunk: s.End()}) {
			if e.OldFrom < o || e.NewFrom < n || e.OldFrom-o != e.NewFrom-n {
				t.Fatalf("edits out of step in %q -> %q:\n%s", s.Old, s.New, draw(s))
			}
			for ; o < e.OldFrom; o, n = o+1, n+1 {
				got = append(got, s.Old[o])
			}
			got = append(got, s.NewOf(e.Hunk)...)
			o, n = e.OldTo, e.NewTo
		}
		if len(got) != len(s.New) {
			t.Fatalf("%q -> %q make %q:\n%s", s.Old, s.New, got, draw(s))
		}
		for i := range got {
			if got[i].String() != s.New[i].String() {
				t.Fatalf("%q -> %q make %q:\n%s", s.Old, s.New, got, draw(s))
			}
		}
	})
}

// dual returns the kind of the same edit seen from the other side.
func dual(k Kind) Kind {
	for _, pair := range [][2]Kind{
		{AbbrIntroduced, AbbrRemoved}, {AbbrExpanded, AbbrContracted}, {PersonShift, PersonShiftBack},
		{ClauseAdded, ClauseRemoved}, {PlaceholderFilled, PlaceholderRegressed},
	} {
		switch k {
		case pair[0]:
			return pair[1]
		case pair[1]:
			return pair[0]
		}
	}
	return k
}

// Both orders of two sentences have the same edits, turned round.
func TestEditsMirror(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		there := pairGen(t)
		back := there
		back.Old, back.New = there.New, there.Old
		var turned []Edit
		for _, e := range there.Edits(&there.Pair) {
			turned = append(turned, Edit{e.Flipped(), dual(e.Kind)})
		}
		if edits := back.Edits(&back.Pair); !slices.Equal(turned, edits) {
			t.Fatalf("%q -> %q\nthere:\n%s\nback:\n%s", there.Old, there.New, draw(there), draw(back))
		}
	})
}

// A number, a negation or a modal verb that comes on top of any other change is
// seen.
func TestProtectedWordsAreSeen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := pairGen(t)
		protected := []string{"7", "77%", "£9m", "1999", "hardly-not", "shall", "ought", "cannot"}
		extra := rapid.SampledFrom(protected).Draw(t, "extra")
		at := rapid.IntRange(0, len(s.New)).Draw(t, "at")
		text := s.New[:at].String() + " " + extra + " " + s.New[at:].String()
		s = newPair("Government Digital Service", s.Old.String(), text)
		if !s.Protected(s.New) {
			t.Fatalf("%q holds nothing that is protected", s.New)
		}
		for _, e := range s.Edits(&s.Pair) {
			switch e.Kind {
			case NumberChanged, DateChanged, MoneyChanged, PercentChanged, NegationChanged, ModalChanged,
				Wording, SentenceRewritten, ClauseAdded, ClauseRemoved, ActorChanged:
				return
			}
		}
		t.Fatalf("%q -> %q:\n%s", s.Old, s.New, draw(s))
	})
}

func TestSameGuarded(t *testing.T) {
	v := prose.NewVocabulary()
	r := New(profile.GDS(), v)
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"Plans for 2014", "What we plan for 2014", true},
		{"Plans for 2014", "Plans for 2015", false},
		{"We will not pay 4 pounds", "we won't pay four pounds", true},
		{"They may pay", "They must pay", false},
		{"They pay", "They never pay", false},
		{"On 3 May", "on 3 may", false}, // a date against a modal verb
	} {
		a, b := v.Read(test.a), v.Read(test.b)
		if got := r.SameGuarded(a.All(), b.All()); got != test.want {
			t.Errorf("%q and %q: %v", test.a, test.b, got)
		}
	}
}

// The abbreviations that the texts introduce are names of the speaker.
func TestSpeaker(t *testing.T) {
	v := prose.NewVocabulary()
	r := New(profile.GDS(), v)
	for _, text := range []string{
		"The Otter Trust (OT) feeds them.", "The Owl Trust (OT) does not.", "OT (later) went.",
	} {
		intro := v.Read(text)
		r.Learn(intro.All())
	}
	old, new := v.Read("We feed them twice a day."), v.Read("OT feeds them twice a day.")
	for name, want := range map[string]Kind{"Otter Trust": PersonShift, "Heron Trust": ActorChanged} {
		p := &Pair{Old: old.All(), New: new.All(), OldParts: 1, NewParts: 1}
		if edits := r.Speaker(name).Edits(p); len(edits) != 2 || edits[0].Kind != want || edits[1].Kind != Agreement {
			t.Errorf("%s speaks: %v", name, edits)
		}
	}
}

// Where a sentence was split, the verb that is said again is no other promise,
// and a change over the end of a sentence is not joined to one inside.
func TestEditsOverTheEndOfASentence(t *testing.T) {
	s := newPair("Home Office",
		"It will feed carp at noon, and that they like.",
		"It will feed carp at noon. It will also like that.")
	s.NewParts, s.NewEnds = 2, []int{6}
	if got := draw(s); strings.Contains(got, string(ModalChanged)) {
		t.Errorf("as two sentences:\n%s", got)
	}
	s.NewParts = 1
	if got := draw(s); !strings.Contains(got, string(ModalChanged)) {
		t.Errorf("as one sentence:\n%s", got)
	}
	old, new := Pair{OldEnds: []int{3}}, Pair{NewEnds: []int{3}}
	for _, test := range []struct {
		from, to int
		crosses  bool
	}{{3, 4, true}, {2, 5, true}, {4, 5, false}, {2, 3, false}, {3, 3, false}} {
		if got := old.crosses(sequence.NewHunk(test.from, test.to, 0, 9)); got != test.crosses {
			t.Errorf("old words %d to %d: %v", test.from, test.to, got)
		}
		if got := new.crosses(sequence.NewHunk(0, 9, test.from, test.to)); got != test.crosses {
			t.Errorf("new words %d to %d: %v", test.from, test.to, got)
		}
	}
}
