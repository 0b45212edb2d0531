package gitfiles

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// newRepository makes an empty repository, apart from the settings of whoever
// runs the tests, and returns its folder.
func newRepository(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	for _, line := range os.Environ() {
		if name, _, _ := strings.Cut(line, "="); strings.HasPrefix(name, "GIT_") {
			t.Setenv(name, "")
			os.Unsetenv(name)
		}
	}
	none := filepath.Join(t.TempDir(), "none")
	for name, value := range map[string]string{
		"GIT_CONFIG_GLOBAL": none, "GIT_CONFIG_SYSTEM": none, "GIT_CEILING_DIRECTORIES": os.TempDir(),
		"GIT_AUTHOR_NAME": "A Clerk", "GIT_COMMITTER_NAME": "A Clerk",
		"GIT_AUTHOR_EMAIL": "clerk@example.org", "GIT_COMMITTER_EMAIL": "clerk@example.org",
		"GIT_AUTHOR_DATE": "2013-04-05T12:00:00Z", "GIT_COMMITTER_DATE": "2013-04-05T12:00:00Z",
	} {
		t.Setenv(name, value)
	}
	dir := t.TempDir()
	git(t, dir, "init", "-q", "-b", "main")
	return dir
}

// git runs git in a folder and returns what it prints.
func git(t *testing.T, dir string, args ...string) string {
	t.Helper()
	cmd := exec.Command("git", append([]string{"-C", dir}, args...)...)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out))
}

// write writes a file below dir.
func write(t *testing.T, dir, name, text string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// commitAll commits the working tree and tags the commit with its subject.
func commitAll(t *testing.T, dir, subject string) {
	t.Helper()
	git(t, dir, "add", "-A")
	git(t, dir, "commit", "-q", "--allow-empty", "-m", subject)
	git(t, dir, "tag", subject)
}

// open opens the repository of a file, which is under that path in it.
func open(t *testing.T, dir, file string) *Repository {
	t.Helper()
	r, path, err := Open(filepath.Join(dir, filepath.FromSlash(file)))
	if err != nil {
		t.Fatal(err)
	}
	if path != file {
		t.Fatalf("%s is %s in the repository", file, path)
	}
	return r
}

func commit(t *testing.T, r *Repository, revision string) Commit {
	t.Helper()
	c, err := r.Commit(revision)
	if err != nil {
		t.Fatal(err)
	}
	return c
}
