package gitfiles

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

// Versions returns a file, or with folder everything in one, as it was at
// from, if it was there, and in every commit after it that touched it, up to
// to, the oldest first. File is its path at to. It is followed through
// renamings, along the main line of history.
func (r *Repository) Versions(from, to Commit, file string, folder bool) ([]Version, error) {
	versions, name, err := r.log(from, to, file, folder)
	if err != nil {
		return nil, err
	}
	versions = slices.DeleteFunc(versions, func(v Version) bool { return v.deleted })
	slices.Reverse(versions)
	first, err := r.earlier(from, to, []string{name, file}, folder)
	if err != nil || first == "" {
		return versions, err
	}
	return slices.Insert(versions, 0, Version{Commit: from, Path: first}), nil
}

// earlier returns what a file is called at from: one of names, the likeliest
// first, or what git finds to be like the last of them at to; "" if it is not
// there.
func (r *Repository) earlier(from, to Commit, names []string, folder bool) (string, error) {
	for _, name := range names {
		if _, err := r.entry(from, name); !errors.Is(err, fs.ErrNotExist) {
			return name, err
		}
	}
	if folder {
		return "", nil
	}
	return r.renamed(from, to, names[len(names)-1])
}

// log returns the commits after from, up to to, that touch a file or what is
// in a folder, the newest first, on the main line of history. It follows a
// file through renamings, and returns what it was called at from.
func (r *Repository) log(from, to Commit, file string, folder bool) (versions []Version, name string, err error) {
	rel, err := filepath.Rel(filepath.FromSlash("/"+r.prefix), filepath.FromSlash("/"+file))
	if err != nil {
		return nil, "", err
	}
	args := []string{"log", "-z", "--first-parent", "--diff-merges=first-parent",
		"--no-show-signature", "--no-ext-diff", "--no-relative", logFormat}
	if !folder { // of a folder, no matter which of its files
		args = append(args, "--follow", "--name-status")
	}
	out, err := r.git(append(args, from.Hash+".."+to.Hash, "--", filepath.ToSlash(rel))...)
	if err != nil {
		return nil, "", err
	}
	name = file
	versions = parseLog(out)
	for i := range versions {
		if folder {
			versions[i].Path = file
		} else if versions[i].before != "" {
			name = versions[i].before
		}
	}
	return versions, name, nil
}

// renamed returns what a file of the second commit was called in the first, as
// far as git can tell from the two; "" if it cannot.
func (r *Repository) renamed(from, to Commit, file string) (string, error) {
	out, err := r.git("diff-tree", "-r", "-z", "-M", "--diff-filter=R", "--name-status", from.Hash, to.Hash)
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
