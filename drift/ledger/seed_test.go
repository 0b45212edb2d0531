package ledger

import (
	"strings"
	"testing"
)

// TestSeedSurvives accepts all drift of the seed pair, then edits the published
// text line by line: only what is accepted about that very line may be new.
func TestSeedSurvives(t *testing.T) {
	old, new := seedTexts(t)
	r := compareSeed(t, old, new)
	l := New(r)
	acceptAll(t, l, r)
	l = reread(t, l)
	edits, survived, died := 0, 0, 0
	lines := strings.Split(new, "\n")
	for i, line := range lines {
		if i < 12 || i%5 > 0 && !testing.Verbose() || !strings.HasSuffix(line, ".") {
			continue
		}
		edits++
		lines[i] = strings.TrimSuffix(line, ".") + ", and bees are kept on 7 roofs."
		after := compareSeed(t, old, strings.Join(lines, "\n"))
		lines[i] = line
		j := l.Judge(after, "2014-01-01")
		stale := map[string]bool{}
		for _, e := range j.Stale {
			stale[e.Item.ID] = true
		}
		for _, item := range r.Items {
			switch at := item.NewSpan; {
			case !stale[item.ID]:
				survived++
			case at != nil && int(at.Line) <= i+1 && i+1 <= int(at.EndLine):
				died++
			default:
				t.Errorf("an edit of line %d ends the acceptance of %s %q -> %q in %s",
					i+1, item.Class, item.Old, item.New, item.Section)
			}
		}
		if j.ByState[StateNew] == 0 {
			t.Errorf("an edit of line %d is not new", i+1)
		}
	}
	t.Logf("%d edits: %d acceptances survive, %d end with their own words", edits, survived, died)
}
