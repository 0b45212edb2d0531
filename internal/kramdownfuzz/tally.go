package main

import "fmt"

// sample is a document to compare.
type sample struct{ name, src string }

// tally is what came of a run.
type tally struct {
	documents int
	known     map[string]int // documents left out, by reason
	different []sample
}

// left counts the documents that were left out.
func (t *tally) left() (n int) {
	for _, count := range t.known {
		n += count
	}
	return n
}

// share returns how many in a hundred of the documents that were not left out
// are read alike.
func (t *tally) share() float64 {
	return 100 - percent(len(t.different), t.documents-t.left())
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }

func (t *tally) String() string {
	return fmt.Sprintf("%d documents: %d differ for known reasons (%.2f %%); of the others %d differ, %.2f %% agree",
		t.documents, t.left(), percent(t.left(), t.documents), len(t.different), t.share())
}

// compare reads documents in both ways and keeps those that differ.
func (k *peer) compare(docs []sample) (*tally, error) {
	t := &tally{documents: len(docs), known: map[string]int{}}
	for _, d := range docs {
		same, err := k.agrees(d.src)
		if err != nil {
			return t, fmt.Errorf("document %s: %w", d.name, err)
		}
		if same {
			continue
		}
		if why := k.known(d.src); why != "" {
			t.known[why]++
			continue
		}
		t.different = append(t.different, d)
	}
	if k.failed > 0 {
		t.known["kramdown fails"] = k.failed
	}
	return t, nil
}
