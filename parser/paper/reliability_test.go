package paper

import (
	"fmt"
	"maps"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/profile"
)

// bin counts the headings of about one confidence.
type bin struct{ right, all float64 }

func (b bin) share() float64 {
	if b.all == 0 {
		return 1
	}
	return b.right / b.all
}

// bins are from 0.0 to 0.1, 0.1 to 0.2 …
type bins [10]bin

// add counts a heading, as much as weight.
func (b *bins) add(confidence float64, right bool, weight float64) {
	in := &b[min(int(confidence*10+1e-9), len(b)-1)]
	in.all += weight
	if right {
		in.right += weight
	}
}

// count compares the headings of doc with those that it has.
func (b *bins) count(headings []string, doc *document.Document) {
	want := map[string]int{}
	for _, h := range headings {
		want[bare(h)]++
	}
	want[bare(doc.Meta.Title)]--
	document.WalkDocument(doc, func(n document.Node) bool {
		if n, ok := n.(*document.Section); ok {
			key := bare(n.Number + " " + n.Name())
			b.add(n.Inferred.Confidence, want[key] > 0, 1)
			want[key]--
		}
		return true
	})
}

// String is the table of bins that are not empty.
func (b *bins) String() string {
	var s strings.Builder
	for i, bin := range b {
		if bin.all > 0 {
			fmt.Fprintf(&s, "\n%.1f to %.1f: %4.0f of %4.0f right, %.2f", float64(i)/10, float64(i+1)/10, bin.right,
				bin.all, bin.share())
		}
	}
	return s.String()
}

const fewest = 20 // headings of a bin that says something

// TestReliability holds that a confidence means something: of the headings that
// are given 0.9 or more, nine in ten are right, and more confidence is more often
// right.
func TestReliability(t *testing.T) {
	var all, marked bins
	items, _ := filepath.Glob(corpus + "/*.json")
	for _, face := range faces {
		for _, path := range items {
			if text, headings := publishedText(t, path, face); len(headings) > 0 && len(text) >= 500 {
				all.count(headings, Parse(text, profile.GDS()))
			}
		}
	}
	paths, _ := filepath.Glob(openings + "/*.ann")
	for _, path := range paths {
		marks := readMarks(t, path)
		headings := markedHeadings(marks)
		for _, text := range []string{faceC(marks), faceD(marks)} {
			marked.count(headings, Parse(text, profile.GDS()))
		}
	}
	if len(items) == 0 || len(paths) == 0 {
		t.Skip("no content items in " + corpus + ", or no marked openings in " + openings)
	}
	t.Logf("published items in %d faces:%s", len(faces), &all)
	t.Logf("marked openings in 2 faces:%s", &marked)
	for name, b := range map[string]*bins{"published items": &all, "marked openings": &marked} {
		if sure := b[9]; sure.share() < 0.9 {
			t.Errorf("%s: of %.0f headings given 0.9 or more, %.2f are right", name, sure.all, sure.share())
		}
		b.checkRise(t, name)
	}
}

// checkRise checks that a bin of headings is right as often as the one below it,
// small ones left out, or less often by chance: three standard errors.
func (b *bins) checkRise(t *testing.T, name string) {
	var below bin
	for i, bin := range b {
		if bin.all < fewest || float64(i)/10 < accepted {
			continue
		}
		if chance := 1.5 / math.Sqrt(min(bin.all, below.all)); bin.share() < below.share()-chance && below.all > 0 {
			t.Errorf("%s: %.2f of those given %.1f are right, of those given less %.2f", name, bin.share(),
				float64(i)/10, below.share())
		}
		below = bin
	}
}

// markedHeadings are the title and the headings of a marked opening.
func markedHeadings(marks []mark) []string {
	var headings []string
	for _, m := range marks {
		if m.kind == "=" || '2' <= m.kind[0] && m.kind[0] <= '4' {
			headings = append(headings, m.text)
		}
	}
	return headings
}

// TestHeldOut holds the same of weights that were fitted without the page that
// they are tried on, so that what they learnt of a page does not count.
func TestHeldOut(t *testing.T) {
	if testing.Short() {
		t.Skip("fits the weights five times")
	}
	all := examples(t)
	if len(all) == 0 {
		t.Skip("no content items in " + corpus)
	}
	held := heldOut(all)
	t.Logf("of %d candidates:%s", len(all), held)
	if sure := held[9]; sure.share() < 0.9 {
		t.Errorf("of %.0f candidates given 0.9 or more, %.2f are headings", sure.all, sure.share())
	}
	held.checkRise(t, "held out")
}

// heldOut gives every example the confidence of weights that were fitted to the
// other four fifths of the pages. A line that a page has often counts once.
func heldOut(all []example) *bins {
	fold := map[string]int{}
	for _, e := range all {
		fold[e.page] = 0
	}
	for i, page := range slices.Sorted(maps.Keys(fold)) {
		fold[page] = i % 5
	}
	var held bins
	for k := range 5 {
		var train []example
		for _, e := range all {
			if fold[e.page] != k {
				train = append(train, e)
			}
		}
		w := fitted(train, len(evidences()))
		for _, e := range all {
			if fold[e.page] == k {
				held.add(w.confidence(e), e.heading, 1/float64(e.seen))
			}
		}
	}
	return &held
}
