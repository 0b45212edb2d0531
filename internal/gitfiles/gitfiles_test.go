package gitfiles

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
)

func TestOpen(t *testing.T) {
	dir := newRepository(t)
	write(t, dir, "papers/old/a.md", "Bees.\n")
	for _, file := range []string{"a.md", "papers/a.md", "papers/old/a.md", "papers/gone/far/a.md"} {
		open(t, dir, file)
	}
	outside := t.TempDir()
	_, _, err := Open(filepath.Join(outside, "a.md"))
	if want := outside + " is not in a git repository"; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
	t.Setenv("PATH", outside)
	if _, _, err := Open(filepath.Join(dir, "a.md")); !errors.Is(err, ErrNotInstalled) {
		t.Errorf("without the git command: %v", err)
	}
}

func TestCommit(t *testing.T) {
	dir := newRepository(t)
	commitAll(t, dir, "v1")
	write(t, dir, "a.md", "Bees.\n")
	commitAll(t, dir, "café")
	// What a setting asks for of the log must not be what is read.
	git(t, dir, "config", "i18n.logOutputEncoding", "ISO-8859-1")
	git(t, dir, "config", "log.showSignature", "true")
	r := open(t, dir, "a.md")
	got := commit(t, r, "main")
	want := Commit{Hash: git(t, dir, "rev-parse", "main"), Date: "2013-04-05", Subject: "café", Revision: "main"}
	if got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	for _, revision := range []string{"", "-x", "--all", "none", "main:a.md", "v1..main"} {
		_, err := r.Commit(revision)
		if err == nil || !strings.HasPrefix(err.Error(), `unknown revision "`+revision+`" in the repository of `+dir) {
			t.Errorf("%q: %v", revision, err)
		}
	}
}

func TestNames(t *testing.T) {
	tests := []struct {
		version Version
		want    string
	}{
		{Version{Commit: Commit{Hash: strings.Repeat("a", 40)}, Path: "b/c.md"}, "aaaaaaaaaa:b/c.md"},
		{Version{Commit: Commit{Hash: strings.Repeat("a", 40), Revision: "v1"}, Path: "c.md"}, "v1:c.md"},
		{Version{Commit: Commit{Hash: "abc"}}, "abc:"},
	}
	for _, test := range tests {
		if got := test.version.String(); got != test.want {
			t.Errorf("%s, want %s", got, test.want)
		}
	}
}

// TestComplaint: what git complains of is one line.
func TestComplaint(t *testing.T) {
	r := open(t, newRepository(t), "a.md")
	_, err := r.entries("none", "")
	if err == nil || err.Error() != "git: Not a valid object name none" {
		t.Errorf("%v", err)
	}
}
