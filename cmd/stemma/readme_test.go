package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// TestReadme runs the commands of the terminal session in README: what they
// print, problems first, is what is shown there, but for what "…" leaves out.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, found := strings.Cut(string(readme), "```console\n")
	if !found {
		t.Fatal("README shows no terminal session")
	}
	t.Chdir("../../testdata/sample")
	for found {
		var session string
		session, rest, _ = strings.Cut(rest, "```\n")
		runSession(t, session)
		_, rest, found = strings.Cut(rest, "```console\n")
	}
}

// runSession runs the commands of one session.
func runSession(t *testing.T, session string) {
	t.Helper()
	for step := range strings.SplitSeq(session, "$ ") {
		command, shown, _ := strings.Cut(step, "\n")
		args := strings.Fields(command)
		if len(args) == 0 || args[0] != "stemma" {
			continue
		}
		var out, errors bytes.Buffer
		run(args[1:], &app{out: &out, err: &errors})
		rest := errors.String() + out.String()
		for part := range strings.SplitSeq(shown, "…\n") {
			_, after, found := strings.Cut(rest, part)
			if !found {
				t.Errorf("%s\nprints\n%s\nwhere README shows\n%s", command, rest, part)
			}
			rest = after
		}
	}
}
