package gitfiles

import (
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"
)

// entry is what a commit holds under a path.
type entry struct {
	bits, kind, object, path string
}

func (e entry) isDir() bool  { return e.kind == "tree" }
func (e entry) isFile() bool { return e.kind == "blob" && e.bits != linkBits }

// linkBits is the mode that git gives links.
const linkBits = "120000"

// mode is the type and the permissions: nothing in a commit can be written to.
func (e entry) mode() fs.FileMode {
	switch {
	case e.isDir():
		return fs.ModeDir | 0o555
	case e.isFile():
		return 0o444
	case e.bits == linkBits:
		return fs.ModeSymlink
	}
	return fs.ModeIrregular // another repository
}

func (e entry) info(size int64) fileInfo {
	return fileInfo{path.Base(e.path), size, e.mode()}
}

// entry returns what is under a path in a commit.
func (r *Repository) entry(c Commit, file string) (entry, error) {
	if file == "." {
		return entry{kind: "tree", object: c.Hash, path: file}, nil
	}
	entries, err := r.entries(c.Hash, file)
	if err != nil {
		return entry{}, err
	}
	for _, e := range entries {
		if e.path == file {
			return e, nil
		}
	}
	return entry{}, fs.ErrNotExist
}

// entries lists what of a tree has the name file, or everything in the tree
// if file is empty.
func (r *Repository) entries(tree, file string) ([]entry, error) {
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

// blob returns the text of a file or a link.
func (r *Repository) blob(e entry) ([]byte, error) {
	return r.git("cat-file", "blob", e.object)
}

// size returns how long the text of a file is.
func (r *Repository) size(e entry) (int64, error) {
	if !e.isFile() {
		return 0, nil
	}
	out, err := r.git("cat-file", "-s", e.object)
	if err != nil {
		return 0, err
	}
	size, err := strconv.ParseInt(strings.TrimSpace(string(out)), 10, 64)
	if err != nil {
		return 0, fmt.Errorf("git: %w", err)
	}
	return size, nil
}
