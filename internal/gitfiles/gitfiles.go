package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// repository is the user's own git repository, read by the git command. What
// it is asked changes nothing in it and fetches nothing.
type repository struct {
	dir    string // where git runs: a folder of the working tree
	prefix string // of that folder, below the top: "" or "a/b/"
}

// commit is one revision.
type commit struct {
	hash, date, subject string
	typed               string // what the user called it; empty for one that was only found
	path, before        string // of the file in it, below the top, and in the one before it
	deleted             bool   // the file
}

// openRepository finds the repository that holds file, whether the file is
// there now or not, and the file's path in it.
func openRepository(file string) (*repository, string, error) {
	abs, err := filepath.Abs(file)
	if err != nil {
		return nil, "", err
	}
	r := &repository{dir: filepath.Dir(abs)}
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

// git runs the git command and returns what it prints.
func (r *repository) git(args ...string) ([]byte, error) {
	cmd := exec.Command("git", append([]string{"--no-pager", "-C", r.dir, "-c", "i18n.logOutputEncoding=UTF-8"}, args...)...)
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
		return nil, errors.New("--git needs the git command, which is not installed")
	case !errors.As(err, &exit):
		return nil, fmt.Errorf("git: %w", err)
	case strings.Contains(complaint.String(), "not a git repository"):
		return nil, fmt.Errorf("%s is not in a git repository", r.dir)
	}
	said, _, _ := strings.Cut(strings.TrimPrefix(complaint.String(), "fatal: "), "\n")
	return nil, fmt.Errorf("git: %s", said)
}

// commit returns the commit that a revision names.
func (r *repository) commit(revision string) (commit, error) {
	unknown := fmt.Errorf("unknown revision %q in the repository of %s", revision, r.dir)
	if revision == "" || strings.HasPrefix(revision, "-") {
		return commit{}, unknown
	}
	hash, err := r.git("rev-parse", "--verify", "--quiet", revision+"^{commit}")
	if err != nil {
		return commit{}, unknown
	}
	out, err := r.git("log", "-1", "--no-show-signature", logFormat, strings.TrimSpace(string(hash)))
	if err != nil {
		return commit{}, err
	}
	commits := parseLog(out)
	if len(commits) != 1 {
		return commit{}, unknown
	}
	commits[0].typed = revision
	return commits[0], nil
}

// logFormat is a commit as parseLog reads it.
const logFormat = "--format=%H%x00%cs%x00%s%x00"

// log returns the commits behind from, up to to, that touch a file or what is
// in a folder, the newest first, on the main line of history. It follows a
// file through renamings, and returns what it was called at from.
func (r *repository) log(from, to commit, file string, folder bool) (commits []commit, name string, err error) {
	rel, err := filepath.Rel(filepath.FromSlash("/"+r.prefix), filepath.FromSlash("/"+file))
	if err != nil {
		return nil, "", err
	}
	args := []string{"log", "-z", "--first-parent", "--diff-merges=first-parent",
		"--no-show-signature", "--no-ext-diff", "--no-relative", "--name-status", logFormat}
	if !folder {
		args = append(args, "--follow")
	}
	out, err := r.git(append(args, from.hash+".."+to.hash, "--", filepath.ToSlash(rel))...)
	if err != nil {
		return nil, "", err
	}
	name = file
	commits = parseLog(out)
	for i := range commits {
		if folder {
			commits[i].path, commits[i].deleted = file, false
		} else if commits[i].before != "" {
			name = commits[i].before
		}
	}
	return commits, name, nil
}

// renamed returns what a file of the second commit was called in the first, as
// far as git can tell from the two; "" if it cannot.
func (r *repository) renamed(from, to commit, file string) (string, error) {
	out, err := r.git("diff-tree", "-r", "-z", "-M", "--diff-filter=R", "--name-status", from.hash, to.hash)
	if err != nil {
		return "", err
	}
	fields := strings.Split(string(out), "\x00")
	for i := 2; i < len(fields); i += 3 {
		if fields[i] == file {
			return fields[i-1], nil
		}
	}
	return "", nil
}

// entry is what a commit holds under a path.
type entry struct {
	mode, kind, object, name string
}

// entry returns what stands under a path in a commit.
func (r *repository) entry(c commit, file string) (entry, error) {
	entries, err := r.entries(c.hash, file)
	if err != nil {
		return entry{}, err
	}
	for _, e := range entries {
		if e.name == file {
			return e, nil
		}
	}
	return entry{}, errAbsent
}

var errAbsent = errors.New("there is no such file in this revision")

// entries lists what of a tree has the name file, or everything in the tree
// if file is empty.
func (r *repository) entries(tree, file string) ([]entry, error) {
	args := []string{"ls-tree", "-z", "--full-tree", tree}
	if file != "" {
		args = append(args, "--", file)
	}
	out, err := r.git(args...)
	if err != nil {
		return nil, err
	}
	var entries []entry
	for row := range strings.SplitSeq(strings.TrimSuffix(string(out), "\x00"), "\x00") {
		what, name, _ := strings.Cut(row, "\t")
		if fields := strings.Fields(what); len(fields) == 3 {
			entries = append(entries, entry{fields[0], fields[1], fields[2], name})
		}
	}
	return entries, nil
}

// read returns the content of a file in a commit.
func (r *repository) read(c commit, file string) ([]byte, error) {
	e, err := r.entry(c, file)
	if err != nil {
		return nil, err
	}
	if err := e.readable(); err != nil {
		return nil, err
	}
	return r.git("cat-file", "blob", e.object)
}

// readable says why e is no file.
func (e entry) readable() error {
	switch {
	case e.kind == "tree":
		return errors.New("this is a directory; name a file in it, or read it as one document with --merge")
	case e.kind != "blob", e.mode == "120000":
		return errors.New("this is a link, not a file")
	}
	return nil
}

// name is what the user called c, or the beginning of its hash, as people
// write it.
func (c commit) name() string {
	if c.typed != "" {
		return c.typed
	}
	return c.hash[:min(10, len(c.hash))]
}

// label names the file in c, as git does.
func (c commit) label() string { return c.name() + ":" + c.path }
