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
	old, new *text
	before   []*thread                // of the old pieces
	after    []*thread                // of the new pieces
	sections map[string]drift.Section // of the report, by key
	known    map[place][]*statement   // of the version before, by where they stood
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
	s.new, s.old = newSide().read(r), &text{}
	if version > 1 { // the first is compared with itself
		s.old = oldSide().read(r)
	}
	s.after = make([]*thread, len(s.new.pieces))
	return s
}

func (s *step) run() {
	s.recognise()
	s.settle()
	var all []link
	if s.version > 1 {
		all = links(s.report, s.old, s.new)
	}
	rest := s.follow(all)
	s.divide(rest)
	s.arrive()
	s.leave(rest)
	s.arrange()
}

// recognise finds the threads of the old pieces by their texts, in order. The
// two comparisons that a version takes part in may cut it a little differently
// where its title is concerned.
func (s *step) recognise() {
	waiting := map[string][]*thread{}
	for _, th := range s.current {
		waiting[th.Text] = append(waiting[th.Text], th)
	}
	s.before = make([]*thread, len(s.old.pieces))
	for i, p := range s.old.pieces {
		if queue := waiting[p.text]; len(queue) > 0 {
			s.before[i], waiting[p.text] = queue[0], queue[1:]
		}
	}
	for i, p := range s.old.pieces {
		if s.before[i] == nil {
			s.before[i] = s.begin(p, s.home(p.place), s.version-1)
		}
	}
	for _, th := range s.current { // what this comparison does not show
		if queue := waiting[th.Text]; len(queue) > 0 && queue[0] == th {
			waiting[th.Text] = queue[1:]
			s.old.pieces = append(s.old.pieces, piece{text: th.Text, kind: th.Kind, place: th.home.place, block: -1})
			s.before = append(s.before, th)
		}
	}
}

func (s *step) begin(p piece, home *statement, since int) *thread {
	return &thread{Sentence{Text: p.text, Kind: p.kind, Since: since}, home}
}

// follow leads threads along the closest links, one to one, and returns the
// links that are left over.
func (s *step) follow(all []link) []link {
	followed := make([]bool, len(s.old.pieces))
	var rest []link
	for _, l := range all {
		if followed[l.old] || s.after[l.new] != nil {
			rest = append(rest, l)
			continue
		}
		followed[l.old] = true
		th := s.before[l.old]
		s.after[l.new] = th
		s.change(th, l)
	}
	for i, th := range s.before {
		if !followed[i] {
			th.Until = s.version - 1
		}
	}
	return rest
}

// change notes what a link did to its sentence.
func (s *step) change(th *thread, l link) {
	home := s.home(s.new.pieces[l.new].place)
	c := Change{Version: s.version, What: Changed, Was: th.Text, Moved: l.moved || home != th.home}
	switch {
	case th.Text != s.new.pieces[l.new].text:
		c.Severity, c.Classes = s.classes(l)
	case c.Moved:
		c.What, c.Was, c.Moved = Moved, "", false
	default:
		return
	}
	if home != th.home {
		c.From = th.home.describe()
	}
	th.Text, th.Kind, th.home = s.new.pieces[l.new].text, s.new.pieces[l.new].kind, home
	th.Changes = append(th.Changes, c)
}

// classes returns what the report says of the two sides of a link.
func (s *step) classes(l link) (worst drift.Severity, classes []drift.Class) {
	worst = drift.Cosmetic
	for _, i := range slices.Concat(s.old.pieces[l.old].items, s.new.pieces[l.new].items) {
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

// divide begins threads for further parts of sentences that go on elsewhere.
func (s *step) divide(rest []link) {
	for _, l := range rest {
		p := s.new.pieces[l.new]
		if s.after[l.new] != nil || !l.holds(&p) {
			continue
		}
		th := s.begin(p, s.home(p.place), s.version)
		th.Changes = []Change{{Version: s.version, What: Split, Was: s.old.pieces[l.old].text}}
		s.after[l.new] = th
	}
}

// arrive begins threads for what is new, or takes up those that had ended.
func (s *step) arrive() {
	for j, p := range s.new.pieces {
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

// back returns the thread of a sentence that stood in home before, if there is
// one.
func (s *step) back(p piece, home *statement) *thread {
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

// leave ends the threads that lead into no new piece.
func (s *step) leave(rest []link) {
	into := map[int]bool{}
	for _, l := range rest {
		into[l.old] = into[l.old] || l.holds(&s.old.pieces[l.old])
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
