package drift

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// classEdit is a kind of change whose class is known, with examples.
type classEdit struct {
	class Class
	pairs [][2]string
}

func classEdits() []classEdit {
	return []classEdit{
		{Typography, [][2]string{{"the ‘left’ one", "the 'left' one"}, {"the users’ own", "the users' own"},
			{"for 5–6 teams", "for 5-6 teams"}}},
		{NumberFormat, [][2]string{{"four teams", "4 teams"}, {"step 09", "step 9"},
			{"£1.5m there", "£1.5 million there"}, {"10 per cent there", "10% there"},
			{"1,000 people", "1000 people"}}},
		{NumberChanged, [][2]string{{"4 teams", "5 teams"}, {"four teams", "six teams"}, {"3 teams", "teams"},
			{"1,000 people", "1,100 people"}, {"twenty-one teams", "twenty-two teams"}}},
		{DateChanged, [][2]string{{"in 2013", "in 2014"}, {"by 3 March", "by 3 April"},
			{"in January 2014", "in June 2014"}}},
		{MoneyChanged, [][2]string{{"of £50k", "of £60k"}, {"of £1.5m", "of £2.5m"}, {"of £40", "of £400"}}},
		{PercentChanged, [][2]string{{"by 10%", "by 12%"}, {"by 10 per cent", "by 20 per cent"}}},
		{NegationChanged, [][2]string{{"that is ready", "that is not ready"}, {"that never closes", "that closes"},
			{"with tests", "without tests"}, {"they are here", "they aren't here"}}},
		{ModalChanged, [][2]string{{"it will open", "it may open"}, {"they must report", "they should report"},
			{"which can help", "which could help"}}},
		{Hyphenation, [][2]string{{"face to face", "face-to-face"}, {"for no one", "for no-one"},
			{"on-line forms", "online forms"}}},
		{Case, [][2]string{{"the Assisted Digital Strategy", "the assisted digital strategy"},
			{"the Programme", "the programme"}}},
		{Punctuation, [][2]string{{"however it", "however, it"}, {"here; there", "here, there"},
			{"the (first) one", "the first one"}}},
		{Contraction, [][2]string{{"they are not there", "they aren't there"}, {"we're able", "we are able"},
			{"it does not close", "it doesn't close"}}},
		{SpellingVariant, [][2]string{{"of organisations", "of organizations"},
			{"they recognise it", "they recognize it"}}},
		{AbbrExpanded, [][2]string{{"with GDS there", "with Government Digital Service there"},
			{"through HMRC forms", "through HM Revenue and Customs forms"}}},
		{AbbrContracted, [][2]string{{"with Government Digital Service there", "with GDS there"}}},
		{AbbrIntroduced, [][2]string{{"with DWP there", "with Department for Work and Pensions (DWP) there"},
			{"and MoJ forms", "and Ministry of Justice (MOJ) forms"}}},
		{AbbrRemoved, [][2]string{{"with Department for Work and Pensions (DWP) there", "with DWP there"}}},
		{PersonShift, [][2]string{{"and we opened", "and it opened"}, {"in our offices", "in its offices"},
			{"that helps us there", "that helps them there"}, {"and we opened", "and the department opened"}}},
		{PersonShiftBack, [][2]string{{"and it opened", "and we opened"}}},
		{ActorChanged, [][2]string{{"and we opened", "and DWP opened"}, {"and we opened", "and GDS opened"}}},
		{Wording, [][2]string{{"the review", "the outcome"}, {"every quarter", "every month"},
			{"an appropriate channel", "the right channel"}}},
		{ClauseRemoved, [][2]string{{"and everyone who needs support receives it as well there", "there"}}},
		{ClauseAdded, [][2]string{{"there", "and everyone who needs support receives it as well there"}}},
	}
}

// edited is a sentence to which one class of edits was done.
type edited struct {
	old, new string
	class    Class
}

// editedSentence puts an edit of a class into a made sentence.
func (m *maker) editedSentence(e classEdit) edited {
	s := m.sentence().words
	at := 2 + m.IntN(len(s)-3)
	pair := e.pairs[m.IntN(len(e.pairs))]
	put := func(text string) string {
		words := strings.Join(slices.Insert(slices.Clone(s), at, text), " ")
		return strings.ToUpper(words[:1]) + words[1:] + "."
	}
	return edited{put(pair[0]), put(pair[1]), e.class}
}

// classesByLine compares one statement of the Home Office, a paragraph a line,
// and returns the classes of the items of each.
func classesByLine(lines []edited) (got [][]Class, worst []Severity) {
	var old, new []string
	for _, l := range lines {
		old, new = append(old, l.old), append(new, l.new)
	}
	r := compare(statement("Home Office", strings.Join(old, "\n")), statement("Home Office", strings.Join(new, "\n")))
	got, worst = make([][]Class, len(lines)), make([]Severity, len(lines))
	for _, item := range r.Items {
		span := item.OldSpan
		if span == nil {
			span = item.NewSpan
		}
		i := span.Line - 3 // behind two headings
		got[i] = append(got[i], item.Class)
		if item.Severity.rank() > worst[i].rank() {
			worst[i] = item.Severity
		}
	}
	return got, worst
}

// TestClasses measures how often a change of a known class is called by its
// name. No change that matters may be taken for one that does not.
func TestClasses(t *testing.T) {
	m := newMaker(5)
	kinds := classEdits()
	there, right, found := map[Class]int{}, map[Class]int{}, map[Class]int{}
	confused := map[string]int{}
	substantive, seen := 0, 0
	for range 40 {
		var lines []edited
		for _, e := range kinds {
			lines = append(lines, m.editedSentence(e))
		}
		m.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
		got, worst := classesByLine(lines)
		for i, l := range lines {
			there[l.class]++
			for _, class := range got[i] {
				found[class]++
				if class == l.class {
					right[class]++
				} else {
					confused[fmt.Sprintf("%s taken for %s", l.class, class)]++
				}
			}
			if l.class.Severity() == Substantive {
				substantive++
				if worst[i] == Substantive {
					seen++
				} else {
					t.Errorf("%s is only %s: %v\n%s\n%s", l.class, worst[i], got[i], l.old, l.new)
				}
			}
		}
	}
	for _, e := range kinds {
		n := tally{there[e.class], found[e.class], right[e.class]}
		t.Logf("%-18s %s", e.class, n)
		if n.recall() < 0.9 || n.precision() < 0.9 {
			t.Errorf("%s: %s", e.class, n)
		}
	}
	for _, k := range slices.Sorted(maps.Keys(confused)) {
		t.Logf("%s: %d times", k, confused[k])
	}
	t.Logf("substantive: %d of %d", seen, substantive)
}

// TestGuardedClasses checks that a change that matters is seen whatever other
// change stands beside it.
func TestGuardedClasses(t *testing.T) {
	m := newMaker(6)
	kinds := classEdits()
	for _, grave := range kinds {
		if grave.class.Severity() != Substantive {
			continue
		}
		var lines []edited
		for _, other := range kinds {
			a, b := grave.pairs[m.IntN(len(grave.pairs))], other.pairs[m.IntN(len(other.pairs))]
			s := m.sentence().words
			at := 2 + m.IntN(len(s)-3)
			if m.IntN(2) == 0 {
				a, b = b, a
			}
			put := func(first, second string) string {
				words := strings.Join(slices.Insert(slices.Clone(s), at, first, second), " ")
				return strings.ToUpper(words[:1]) + words[1:] + "."
			}
			lines = append(lines, edited{put(a[0], b[0]), put(a[1], b[1]), other.class})
		}
		got, worst := classesByLine(lines)
		for i, l := range lines {
			if worst[i] != Substantive {
				t.Errorf("%s beside %s is only %s: %v\n%s\n%s", grave.class, l.class, worst[i], got[i], l.old, l.new)
			}
		}
	}
}
