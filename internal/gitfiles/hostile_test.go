package gitfiles

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// trapped makes a repository whose every setting that names a program names
// one that leaves a mark. It returns its folder and a function that lists the
// marks since it was last called.
func trapped(t *testing.T) (dir string, sprung func() []string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the traps are shell scripts")
	}
	dir = newRepository(t)
	words := "Bees live in hives.\nHives are in rows.\nRows are long.\n"
	write(t, dir, "book/a.md", words)
	write(t, dir, ".gitattributes", "* diff=trap filter=trap merge=trap\n")
	commitAll(t, dir, "v1")
	git(t, dir, "mv", "book/a.md", "book/b.md")
	write(t, dir, "book/b.md", words+"More.\n")
	commitAll(t, dir, "v2")
	sign(t, dir)

	marks := t.TempDir()
	bin := t.TempDir()
	trap := func(name string) string {
		path := filepath.Join(bin, name)
		script := "#!/bin/sh\n: >'" + filepath.Join(marks, name) + "'\nexit 1\n"
		if err := os.WriteFile(path, []byte(script), 0o777); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for _, setting := range []string{
		"core.fsmonitor", "core.pager", "core.editor", "core.askPass", "core.sshCommand", "core.alternateRefsCommand",
		"diff.external", "diff.trap.command", "diff.trap.textconv", "filter.trap.smudge", "filter.trap.clean",
		"filter.trap.process", "merge.trap.driver", "gpg.program", "credential.helper", "pager.log", "pager.rev-parse",
		"sequence.editor", "uploadpack.packObjectsHook", "remote.away.uploadpack",
	} {
		git(t, dir, "config", setting, trap(setting))
	}
	for _, command := range []string{"log", "rev-parse", "ls-tree", "cat-file", "diff-tree"} {
		git(t, dir, "config", "alias."+command, "!"+trap("alias."+command))
	}
	for name, value := range map[string]string{
		"log.showSignature": "true", "diff.trap.cachetextconv": "true", "remote.away.url": dir,
		"remote.away.promisor": "true", "extensions.partialClone": "away", "protocol.allow": "always",
		"core.hooksPath": bin, "diff.wsErrorHighlight": "all",
	} {
		git(t, dir, "config", name, value)
	}
	for _, hook := range []string{"post-index-change", "reference-transaction", "pre-auto-gc", "post-checkout"} {
		trap(hook)
	}
	for _, name := range []string{"EXTERNAL_DIFF", "PAGER", "EDITOR", "SSH", "SSH_COMMAND", "ASKPASS"} {
		name = "GIT_" + name
		t.Setenv(name, trap(name))
	}
	return dir, func() []string {
		entries, err := os.ReadDir(marks)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, e := range entries {
			names = append(names, e.Name())
			os.Remove(filepath.Join(marks, e.Name()))
		}
		return names
	}
}

// sign moves the branch to a commit like its last, with a signature.
func sign(t *testing.T, dir string) {
	t.Helper()
	head, message, _ := strings.Cut(git(t, dir, "cat-file", "commit", "HEAD"), "\n\n")
	signature := "gpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ\n -----END PGP SIGNATURE-----\n"
	path := filepath.Join(t.TempDir(), "commit")
	if err := os.WriteFile(path, []byte(head+"\n"+signature+"\n"+message+"\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	git(t, dir, "update-ref", "HEAD", git(t, dir, "hash-object", "-t", "commit", "-w", path))
}

// TestNothingRuns: whatever the settings of a repository name, reading its
// versions runs none of it.
func TestNothingRuns(t *testing.T) {
	dir, sprung := trapped(t)
	r := open(t, dir, "book/b.md")
	from, to := commit(t, r, "v1"), commit(t, r, "HEAD")
	for _, folder := range []bool{false, true} {
		file := map[bool]string{false: "book/b.md", true: "book"}[folder]
		versions, err := r.Versions(from, to, file, folder)
		if err != nil || len(versions) != 2 {
			t.Errorf("%v, %v", versions, err)
		}
	}
	if name, err := r.renamed(from, to, "book/b.md"); err != nil || name != "book/a.md" {
		t.Errorf("%q, %v", name, err)
	}
	tree := r.FS(to, ".")
	src, err := fs.ReadFile(tree, "book/b.md")
	if err != nil || !strings.HasSuffix(string(src), "More.\n") {
		t.Errorf("%q, %v", src, err)
	}
	if err := fs.WalkDir(tree, ".", func(_ string, e fs.DirEntry, err error) error {
		if err == nil {
			_, err = e.Info()
		}
		return err
	}); err != nil {
		t.Error(err)
	}

	// Of a clone that has not everything, the rest is not fetched.
	blob := git(t, dir, "rev-parse", "v1:book/a.md")
	if err := os.Remove(filepath.Join(dir, ".git", "objects", blob[:2], blob[2:])); err != nil {
		t.Fatal(err)
	}
	if src, err := fs.ReadFile(r.FS(from, "."), "book/a.md"); err == nil {
		t.Errorf("what was not there is %q", src)
	}
	if _, err := r.Versions(from, to, "book/b.md", false); err == nil {
		t.Error("a renaming was found without the text")
	}
	if ran := sprung(); len(ran) > 0 {
		t.Errorf("%s ran", strings.Join(ran, ", "))
	}
	if wrote := git(t, dir, "for-each-ref", "refs/notes"); wrote != "" {
		t.Errorf("%s was written", wrote)
	}
}

// TestTraps: the traps of TestNothingRuns spring where git is asked without care.
func TestTraps(t *testing.T) {
	dir, sprung := trapped(t)
	tests := []struct {
		trap string
		args []string
	}{
		{"gpg.program", []string{"log", "-1"}},
		{"diff.trap.command", []string{"-c", "filter.trap.process=", "log", "-1", "-p", "--ext-diff"}},
		{"diff.trap.textconv", []string{"-c", "filter.trap.process=", "log", "-1", "-p", "--no-ext-diff"}},
		{"filter.trap.process", []string{"cat-file", "--filters", "v2:book/b.md"}},
		{"core.fsmonitor", []string{"status"}},
	}
	run := func(args ...string) {
		cmd := exec.Command("git", append([]string{"-C", dir}, args...)...)
		_ = cmd.Run() // that it fails is no wonder
	}
	for _, test := range tests {
		sprung()
		run(test.args...)
		if ran := sprung(); !slices.Contains(ran, test.trap) {
			t.Errorf("git %s ran %v, not %s", strings.Join(test.args, " "), ran, test.trap)
		}
	}
	blob := git(t, dir, "rev-parse", "v1:book/a.md")
	if err := os.Remove(filepath.Join(dir, ".git", "objects", blob[:2], blob[2:])); err != nil {
		t.Fatal(err)
	}
	sprung()
	run("cat-file", "blob", blob)
	if ran := sprung(); !slices.Contains(ran, "remote.away.uploadpack") {
		t.Errorf("a missing text ran %v", ran)
	}
}

// TestAsked: whatever git is asked, it is asked for no pager, lock or password,
// and in a language that its answers are understood in. What comes of these no
// test can see everywhere, so a git that repeats what it is told takes its place.
func TestAsked(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the other git is a shell script")
	}
	bin := t.TempDir()
	script := "#!/bin/sh\necho \"$@\"\n/usr/bin/env\n"
	if err := os.WriteFile(filepath.Join(bin, "git"), []byte(script), 0o777); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", bin)
	t.Setenv("LC_ALL", "de_DE.UTF-8")
	t.Setenv("GIT_NO_LAZY_FETCH", "0")
	out, err := (&Repository{dir: "/papers"}).git("status")
	if err != nil {
		t.Fatal(err)
	}
	told := strings.Split(string(out), "\n")
	if want := "--no-pager -C /papers -c core.fsmonitor=false -c i18n.logOutputEncoding=UTF-8 status"; told[0] != want {
		t.Errorf("git %s, want git %s", told[0], want)
	}
	for _, want := range []string{
		"LC_ALL=C", "GIT_LITERAL_PATHSPECS=1", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1",
	} {
		if !slices.Contains(told, want) {
			t.Errorf("git is not told %s", want)
		}
	}
}
