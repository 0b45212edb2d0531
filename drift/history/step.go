package history

import (
	"slices"

	"github.com/stemmadocs/stemma/drift"
)

// step leads the sentences from one version into the next.
type step struct {
	*Tracker
	report   *drift.Report
	version  int // the new one
	old, new *sentences
	before   []*thread                // of the old sentences
	after    []*thread                // of the new sentences
	sections map[string]drift.Section // of the report, by key
	known    map[place][]*statement   // of the version before, by where they were
	homes    map[place]*statement     // of the places of this comparison
	taken    map[*statement]bool      // by a place
}

func newStep(t *Tracker, r *drift.Report, version int) *step {
	s := &step{Tracker: t, report: r, version: version, sections: map[string]drift.Section{},
		known: map[place][]*statement{}, homes: map[place]*statement{}, taken: map[*statement]bool{}}
	for _, section := range r.Sections {
		s.sections[section.Key] = section
	}
	for _, home := range t.statements {
		s.known[home.place] = append(s.known[home.place], home)
	}
	s.new, s.old = newSide().read(r), &sentences{}
	if version > 1 { // the first is compared with itself
		s.old = oldSide().read(r)
	}
	s.after = make([]*thread, len(s.new.all))
	return s
}

func (s *step) run() {
	s.recognise()
	s.settle()
	var all []match
	if s.version > 1 {
		all = matches(s.report, s.old, s.new)
	}
	rest := s.follow(all)
	s.split(rest)
	s.enter()
	s.leave(rest)
	s.arrange()
}

// recognise finds the threads of the old sentences by their texts, in order. The
// two comparisons that a version takes part in may cut it a little differently
// where its title is concerned.
func (s *step) recognise() {
	waiting := map[string][]*thread{}
	for _, th := range s.current {
		waiting[th.Text] = append(waiting[th.Text], th)
	}
	s.before = make([]*thread, len(s.old.all))
	for i, p := range s.old.all {
		if queue := waiting[p.text]; len(queue) > 0 {
			s.before[i], waiting[p.text] = queue[0], queue[1:]
		}
	}
	for i, p := range s.old.all {
		if s.before[i] == nil {
			s.before[i] = s.begin(p, s.home(p.place), s.version-1)
		}
	}
	for _, th := range s.current { // what this comparison does not show
		if queue := waiting[th.Text]; len(queue) > 0 && queue[0] == th {
			waiting[th.Text] = queue[1:]
			s.old.all = append(s.old.all, sentence{text: th.Text, kind: th.Kind, place: th.home.place, block: -1})
			s.before = append(s.before, th)
		}
	}
}

func (s *step) begin(p sentence, home *statement, since int) *thread {
	return &thread{Sentence{Text: p.text, Kind: p.kind, Since: since}, home}
}

// follow leads threads along the closest matches, one to one, and returns the
// matches that are left over.
func (s *step) follow(all []match) []match {
	followed := make([]bool, len(s.old.all))
	var rest []match
	for _, m := range all {
		if followed[m.old] || s.after[m.new] != nil {
			rest = append(rest, m)
			continue
		}
		followed[m.old] = true
		th := s.before[m.old]
		s.after[m.new] = th
		s.change(th, m)
	}
	for i, th := range s.before {
		if !followed[i] {
			th.Until = s.version - 1
		}
	}
	return rest
}

// change notes what happened to a sentence from one side of a match to the
// other.
func (s *step) change(th *thread, m match) {
	is := &s.new.all[m.new]
	home := s.home(is.place)
	c := Change{Version: s.version, What: Changed, Was: th.Text, Moved: m.moved || home != th.home}
	switch {
	case th.Text != is.text:
		c.Severity, c.Classes = s.classes(m)
	case c.Moved:
		c.What, c.Was, c.Moved = Moved, "", false
	default:
		return
	}
	if home != th.home {
		c.From = th.home.describe()
	}
	th.Text, th.Kind, th.home = is.text, is.kind, home
	th.Changes = append(th.Changes, c)
}

// classes returns the classes of the items about the two sides of a match, and
// the gravest severity.
func (s *step) classes(m match) (worst drift.Severity, classes []drift.Class) {
	worst = drift.Cosmetic
	for _, i := range slices.Concat(s.old.all[m.old].items, s.new.all[m.new].items) {
		item := s.report.Items[i]
		if item.Severity.AtLeast(worst) {
			worst = item.Severity
		}
		if !slices.Contains(classes, item.Class) {
			classes = append(classes, item.Class)
		}
	}
	slices.Sort(classes)
	return worst, classes
}

// split begins threads for further parts of sentences that go on elsewhere.
func (s *step) split(rest []match) {
	for _, m := range rest {
		p := s.new.all[m.new]
		if s.after[m.new] != nil || !m.holds(&p) {
			continue
		}
		th := s.begin(p, s.home(p.place), s.version)
		th.Changes = []Change{{Version: s.version, What: Split, Was: s.old.all[m.old].text}}
		s.after[m.new] = th
	}
}

// enter begins threads for what is new, or takes up those that had ended.
func (s *step) enter() {
	for j, p := range s.new.all {
		if s.after[j] != nil {
			continue
		}
		home := s.home(p.place)
		th := s.back(p, home)
		if th == nil {
			th = s.begin(p, home, s.version)
		}
		s.after[j] = th
	}
}

// back returns the thread of a sentence that was in home before, if there is
// one.
func (s *step) back(p sentence, home *statement) *thread {
	for i, th := range s.gone[p.text] {
		if th.home == home {
			s.gone[p.text] = slices.Delete(s.gone[p.text], i, i+1)
			th.Until = 0
			th.Changes = append(th.Changes, Change{Version: s.version, What: Returned})
			return th
		}
	}
	return nil
}

// leave ends the threads that lead into no new sentence.
func (s *step) leave(rest []match) {
	into := map[int]bool{}
	for _, m := range rest {
		into[m.old] = into[m.old] || m.holds(&s.old.all[m.old])
	}
	for i, th := range s.before {
		if th.Until == 0 {
			continue
		}
		c := Change{Version: s.version, What: Removed}
		if into[i] {
			c.What = Merged
		}
		th.Changes = append(th.Changes, c)
		s.gone[th.Text] = append(s.gone[th.Text], th)
	}
}
