package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// TestReview answers the questions of a review.
func TestReview(t *testing.T) {
	old, new := "We will open 3 hives and we will sell honey.\n", "We will open 2 hives and we may sell honey.\n"
	tests := []struct {
		name, answers string
		accepted      int
		says          string
	}{
		{"accept and skip", "a\ntwo is right\ns\n", 1, "2 of 2: "},
		{"nonsense, then quit", "yes\nq\n", 0, "[a]ccept, [s]kip, [q]uit? [a]ccept"},
		{"no reason", "a\n\na\nagreed\n", 1, "not accepted: that takes a reason"},
		{"broken off", "a\nagreed\n", 1, "2 of 2: "},
		{"broken off in an answer", "a\n", 0, "reason: "},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			for name, text := range map[string]string{"old.md": old, "new.md": new} {
				if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			var out, said bytes.Buffer
			if status := run([]string{"ledger", "init", "my.ledger"}, &app{out: &out, err: &said}); status != exitFine {
				t.Fatal(said.String())
			}
			c := &comparison{app: &app{in: strings.NewReader(test.answers), out: &out, err: &said}}
			if err := c.review([]string{"my.ledger", "old.md", "new.md"}, "Ann"); err != nil {
				t.Fatal(err)
			}
			written, err := os.ReadFile("my.ledger")
			if err != nil {
				t.Fatal(err)
			}
			if n := strings.Count(string(written), "\nby: Ann\n"); n != test.accepted {
				t.Errorf("%d accepted, not %d:\n%s", n, test.accepted, written)
			}
			if !strings.Contains(said.String(), test.says) || out.Len() > 0 {
				t.Errorf("said\n%s\nand printed\n%s", said.String(), out.String())
			}
		})
	}
}
