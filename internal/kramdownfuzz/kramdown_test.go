package main

import (
	"fmt"
	"os/exec"
	"testing"
)

// TestAgreement reads random documents with kramdown and with our reader: nearly
// all are the same, few are left out, and what is left out still differs.
func TestAgreement(t *testing.T) {
	if testing.Short() {
		t.Skip("4,000 documents take some seconds")
	}
	for _, k := range []*peer{{}, {gfm: true}, {block: true}, {writer: true}} {
		t.Run(fmt.Sprintf("gfm=%v block=%v writer=%v", k.gfm, k.block, k.writer), func(t *testing.T) {
			if exec.Command("ruby", "-e", `require "kramdown"; require "kramdown-parser-gfm"`).Run() != nil {
				t.Skip("no ruby with kramdown and kramdown-parser-gfm")
			}
			if err := k.start(); err != nil {
				t.Fatal(err)
			}
			defer k.stop()
			if err := k.checkAccidents(); err != nil {
				t.Error(err)
			}
			result, err := k.compare(randomDocuments(1000, 1, nil))
			if err != nil {
				t.Fatal(err)
			}
			if result.share() < 99 {
				t.Error(result)
			}
			if left := percent(result.left(), result.documents); left > 4 && !k.writer {
				t.Errorf("%.2f %% are left out", left)
			}
		})
	}
}
