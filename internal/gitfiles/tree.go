package gitfiles

import (
	"errors"
	"io/fs"
	"path"
	"strings"
)

// FS returns a folder as it was in a commit, by its path below the top of the
// repository; "." is all of it. Links are not followed: they may lead out of
// the commit. Names need not be UTF-8, since those of git are bytes.
func (r *Repository) FS(c Commit, folder string) fs.ReadLinkFS {
	return &tree{r, c, folder}
}

// tree is a folder in a commit.
type tree struct {
	repo   *Repository
	commit Commit
	folder string
}

// errLink is for what is neither a file nor a folder: a link, or another
// repository.
var errLink = errors.New("this is a link, not a file")

// Open opens a file or a folder.
func (t *tree) Open(name string) (fs.File, error) {
	e, err := t.entry(name)
	if err == nil && !e.isDir() && !e.isFile() {
		err = errLink
	}
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	if e.isDir() {
		return &openFolder{info: e.info(0), list: func() ([]fs.DirEntry, error) { return t.list(e) }}, nil
	}
	text, err := t.repo.blob(e)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return newOpenFile(e, text), nil
}

// Lstat describes what is under a name, be it a link.
func (t *tree) Lstat(name string) (fs.FileInfo, error) {
	e, err := t.entry(name)
	if err != nil {
		return nil, &fs.PathError{Op: "lstat", Path: name, Err: err}
	}
	return t.info(e)
}

// ReadLink returns where a link leads.
func (t *tree) ReadLink(name string) (string, error) {
	e, err := t.entry(name)
	if err == nil && e.mode() != fs.ModeSymlink {
		err = fs.ErrInvalid
	}
	var target []byte
	if err == nil {
		target, err = t.repo.blob(e)
	}
	if err != nil {
		return "", &fs.PathError{Op: "readlink", Path: name, Err: err}
	}
	return string(target), nil
}

// entry looks a name up.
func (t *tree) entry(name string) (entry, error) {
	if !fs.ValidPath(strings.ToValidUTF8(name, "?")) {
		return entry{}, fs.ErrInvalid
	}
	return t.repo.entry(t.commit, path.Join(t.folder, name))
}

// list returns what is in a folder.
func (t *tree) list(folder entry) ([]fs.DirEntry, error) {
	entries, err := t.repo.entries(folder.object, "")
	if err != nil {
		return nil, err
	}
	list := make([]fs.DirEntry, len(entries))
	for i, e := range entries {
		list[i] = listed{e, t}
	}
	return list, nil
}

// info describes an entry.
func (t *tree) info(e entry) (fs.FileInfo, error) {
	size, err := t.repo.size(e)
	if err != nil {
		return nil, &fs.PathError{Op: "stat", Path: e.path, Err: err}
	}
	return e.info(size), nil
}
