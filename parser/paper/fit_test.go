package paper

import (
	"flag"
	"math"
	"path/filepath"
	"testing"

	"github.com/stemmadocs/stemma/profile"
)

var fit = flag.Bool("fit", false, "fit the weights of the evidence anew and print them")

// example is a candidate of a known text.
type example struct {
	holds   []int // indices into evidences
	heading bool
	weight  float64
	page    string
	seen    int // how often its words are there
}

// examples returns the candidates of the published items in every face, and of
// the marked openings.
func examples(t *testing.T) []example {
	var all []example
	items, _ := filepath.Glob(corpus + "/*.json")
	for _, face := range faces {
		for _, path := range items {
			if text, headings := publishedText(t, path, face); len(headings) > 0 && len(text) >= 500 {
				all = append(all, examplesOf(filepath.Base(path), text, headings, 1)...)
			}
		}
	}
	marked, _ := filepath.Glob(openings + "/*.ann")
	for _, path := range marked {
		marks := readMarks(t, path)
		headings := markedHeadings(marks)
		for _, text := range []string{faceC(marks), faceD(marks)} {
			all = append(all, examplesOf(filepath.Base(path), text, headings, 3)...)
		}
	}
	return all
}

// examplesOf returns the candidates of one text. Lines that are there often
// count less, each.
func examplesOf(page, text string, headings []string, weight float64) []example {
	want := map[string]int{}
	for _, h := range headings {
		want[bare(h)]++
	}
	r := newReader(text, profile.GDS())
	r.prepare()
	want[bare(r.doc.Meta.Title)]--
	var found []example
	evidence := evidences()
	for _, s := range r.sights(r.candidates()) {
		e := example{page: page, seen: s.seen, weight: weight / math.Sqrt(float64(s.seen)),
			heading: want[bare(s.text)] > 0}
		want[bare(s.text)]--
		if s.heading().byItself(s.seen).Confidence > 0 || s.abovePeriod().Confidence > 0 {
			continue
		}
		for i, ev := range evidence {
			if ev.holds(s) {
				e.holds = append(e.holds, i)
			}
		}
		found = append(found, e)
	}
	return found
}

// odds are the weights of the evidence, and the prior after them.
type odds []float64

func (o odds) confidence(e example) float64 {
	sum := o[len(o)-1]
	for _, i := range e.holds {
		sum += o[i]
	}
	return 1 / (1 + math.Exp(-sum))
}

// fitted fits weights to examples by gradient descent with steps that shrink
// as AdaGrad's do (Duchi, Hazan and Singer 2011), large weights discouraged.
func fitted(examples []example, n int) odds {
	w, sum := make(odds, n+1), make([]float64, n+1)
	for range 400 {
		g := make([]float64, n+1)
		for i := range n {
			g[i] = w[i]
		}
		for _, e := range examples {
			miss := w.confidence(e)
			if e.heading {
				miss--
			}
			g[n] += miss * e.weight
			for _, i := range e.holds {
				g[i] += miss * e.weight
			}
		}
		for i := range w {
			sum[i] += g[i] * g[i]
			w[i] -= 0.5 * g[i] / math.Sqrt(sum[i]+1e-9)
		}
	}
	return w
}

func TestFit(t *testing.T) {
	if !*fit {
		t.Skip("-fit prints the weights anew")
	}
	all := examples(t)
	w := fitted(all, len(evidences()))
	for i, e := range evidences() {
		n := 0
		for _, x := range all {
			for _, j := range x.holds {
				if i == j {
					n++
				}
			}
		}
		t.Logf("%2d %6.1f (now %4.1f) %5d %s", i, w[i], e.weight, n, e.reason)
	}
	t.Logf("prior %.1f", w[len(w)-1])
	t.Logf("pages that were not learnt from:%s", heldOut(all))
}
