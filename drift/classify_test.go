package drift

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// statement sketches what one department says.
func statement(department, text string) string { return "= " + department + "\n== \n" + text + "\n" }

// changes draws the items between two statements of a department.
func changes(department, old, new string) string {
	r := compare(statement(department, old), statement(department, new))
	var out []string
	for _, i := range r.Items {
		out = append(out, fmt.Sprintf("%s: %s -> %s", i.Class, i.Old, i.New))
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
			"We support the commitments behind the strategy.", "HM Treasury supports the commitments behind the strategy.",
			"person-shift: We -> HM Treasury\nagreement: support -> supports"},
		{"a placeholder in a line", "Home Office",
			"Home Office digital strategy (Coming soon)", "Home Office digital strategy (Awaiting DCLG confirmation)",
			"placeholder-changed: Coming soon -> Awaiting DCLG confirmation"},
		{"a placeholder goes from a line", "Home Office",
			"Home Office digital strategy (Coming soon)", "Home Office digital strategy",
			"placeholder-filled: (Coming soon) -> "},
		{"the words of a placeholder in a sentence", "Home Office",
			"There are two more services to be added by the team.", "There are two more services to be completed by the team.",
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
			"MoJ will provide other ways to access services.", "Ministry of Justice (MOJ) will provide other ways to access services.",
			"abbr-introduced: MoJ -> Ministry of Justice (MOJ)"},
		{"abbreviation inside its introduction", "Department for Transport",
			"It will ensure that DfT digital services include it.", "It will ensure that Department for Transportation (DfT) digital services include it.",
			"abbr-introduced: DfT -> Department for Transportation (DfT)"},
		{"abbreviation added", "Department of Health",
			"Department of Health is committed to its channels.", "Department of Health (DH) is committed to its channels.",
			"abbr-introduced: Department of Health -> Department of Health (DH)"},
		{"abbreviation dropped", "Ministry of Defence",
			"For some, Service Personnel and Veterans Agency (SPVA) will provide it.", "For some, the Service Personnel and Veterans Agency will provide it.",
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
			"We will ensure there is a clear offer of support.", "Government Digital Service (GDS) will ensure there is a clear offer of support.",
			"actor-changed: We -> Government Digital Service (GDS)"},
		{"an organisation more", "Home Office",
			"It will work with GDS, DWP and all others.", "It will work with GDS, Ministry of Defence (MOD), DWP and all others.",
			"wording:  -> Ministry of Defence (MOD),"},
		{"another organisation of the same initials", "Home Office",
			"It will work with DH and all others.", "It will work with Defence Housing and all others.",
			"wording: DH -> Defence Housing"},
		{"name punctuated", "Home Office",
			"It will work with Department for Business Innovation and Skills (BIS) on it.", "It will work with Department for Business, Innovation and Skills (BIS) on it.",
			"punctuation: Department for Business Innovation and Skills (BIS) -> Department for Business, Innovation and Skills (BIS)"},
		{"possessive", "Home Office",
			"It is part of our future redesigned services.", "It is part of the department’s future redesigned services.",
			"person-shift: our -> the department’s"},
		{"person and verb", "Department for International Development",
			"It delivers few services but, where we do provide services, it looks at all.", "It delivers few services but, where it does provide services, it looks at all.",
			"person-shift: we -> it\nagreement: do -> does"},
		{"clause and person", "Foreign and Commonwealth Office",
			"As we move more services online, we will use our contact centres.", "It will use its contact centres.",
			"clause-removed: As we move more services online, -> \nperson-shift: we -> It\nperson-shift: our -> its"},
		{"quotation marks taken away", "Home Office",
			"It supports intermediaries and ‘franchises’ of all kinds.", "It supports intermediaries and franchises of all kinds.",
			"punctuation: ‘franchises’ -> franchises"},
		{"no one", "HM Treasury",
			"It ensures that no one is left behind in this.", "It ensures that no-one is left behind in this.",
			"hyphenation: no one -> no-one"},
		{"face to face", "HM Treasury",
			"It ensures that face to face support is there.", "It ensures that face-to-face support is there.",
			"hyphenation: face to face -> face-to-face"},
		{"dash to comma", "HM Treasury",
			"It supports the approach – which will help all people.", "It supports the approach, which will help all people.",
			"punctuation: – -> ,"},
		{"apostrophes", "HM Treasury",
			"It's the department's approach to all of this.", "It’s the department’s approach to all of this.",
			"typography: It's -> It’s\ntypography: department's -> department’s"},
		{"spelling", "HM Treasury",
			"It supports the third sector organi" + "zations in this.", "It supports the third sector organisations in this.",
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
		{"no-break space", "HM Treasury",
			"The balance was 5 km at the end of it.", "The balance was 5\u00a0km at the end of it.",
			"typography: 5 km -> 5\u00a0km"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, changes(test.department, test.old, test.new)); diff != "" {
				t.Errorf("%s\n-> %s\n(- want, + got)\n%s", test.old, test.new, diff)
			}
		})
	}
}

// TestSplitSentence is the one trap that makes two items of two kinds.
func TestSplitSentence(t *testing.T) {
	got := changes("Department of Energy and Climate Change",
		"We will ensure that every service has an alternative for those who need it, and that those who could use digital are assisted in using it.",
		"DECC will ensure that every service has an alternative for those who need it. It will also ensure that those who could use digital are assisted in using it.")
	for _, want := range []string{"sentence-split: ", "person-shift: We -> DECC", "wording: , and -> . It will also ensure"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if strings.Contains(got, "modal") {
		t.Errorf("the repeated verb is no change of the promise:\n%s", got)
	}
}
