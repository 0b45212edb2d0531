// Package gitfiles reads versions of files out of the user's own git
// repository.
//
// [Open] finds the repository of a file, [Repository.Commit] the commit that a
// revision names, [Repository.Versions] the commits that touched a file, and
// [Repository.FS] is a folder as it was in one of them.
//
// It asks the git command, since what people have in their repositories no
// other program reads as well. What it asks changes nothing in a repository,
// fetches nothing, and runs no program that the repository's settings name:
// no pager, hook, filter, external diff or checker of signatures.
package gitfiles

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// ErrNotInstalled is returned where there is no git command.
var ErrNotInstalled = errors.New("the git command is not installed")

// Repository is a git repository, as seen from a folder of its working tree.
type Repository struct {
	dir    string // where git runs
	prefix string // of that folder, below the top: "" or "a/b/"
}

// Open finds the repository that holds file, whether the file is there now or
// not, and the file's path in it.
func Open(file string) (r *Repository, path string, err error) {
	abs, err := filepath.Abs(file)
	if err != nil {
		return nil, "", err
	}
	r = &Repository{dir: filepath.Dir(abs)}
	for !isDir(r.dir) && filepath.Dir(r.dir) != r.dir {
		r.dir = filepath.Dir(r.dir)
	}
	rel, err := filepath.Rel(r.dir, abs)
	if err != nil {
		return nil, "", err
	}
	prefix, err := r.git("rev-parse", "--show-prefix")
	if err != nil {
		return nil, "", err
	}
	r.prefix = strings.TrimSuffix(string(prefix), "\n")
	return r, r.prefix + filepath.ToSlash(rel), nil
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// git runs the git command and returns what it prints.
func (r *Repository) git(args ...string) ([]byte, error) {
	settings := []string{"--no-pager", "-C", r.dir, "-c", "core.fsmonitor=false", "-c", "i18n.logOutputEncoding=UTF-8"}
	cmd := exec.Command("git", append(settings, args...)...)
	cmd.Env = append(os.Environ(), "LC_ALL=C", "GIT_LITERAL_PATHSPECS=1", "GIT_OPTIONAL_LOCKS=0",
		"GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1")
	var out, complaint bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaint
	err := cmd.Run()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return out.Bytes(), nil
	case errors.Is(err, exec.ErrNotFound):
		return nil, ErrNotInstalled
	case !errors.As(err, &exit):
		return nil, fmt.Errorf("git: %w", err)
	case strings.Contains(complaint.String(), "not a git repository"):
		return nil, fmt.Errorf("%s is not in a git repository", r.dir)
	}
	reason, _, _ := strings.Cut(strings.TrimPrefix(complaint.String(), "fatal: "), "\n")
	return nil, fmt.Errorf("git: %s", reason)
}
