package gitfiles

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"testing/fstest"
)

// TestTree: a folder in a commit is a file system like any other.
func TestTree(t *testing.T) {
	dir := newRepository(t)
	write(t, dir, "a.md", "Bees.\n")
	write(t, dir, "book/01.md", "Hives.\n")
	write(t, dir, "book/empty.md", "")
	write(t, dir, "book/old/-x.md", "Old.\n")
	write(t, dir, "book.md", "Between.\n") // git lists it before the folder
	commitAll(t, dir, "v1")
	write(t, dir, "book/01.md", "Not yet.\n")
	r := open(t, dir, "book/01.md")
	c := commit(t, r, "v1")
	for folder, files := range map[string][]string{
		".":    {"a.md", "book.md", "book/01.md", "book/empty.md", "book/old/-x.md"},
		"book": {"01.md", "empty.md", "old/-x.md"},
	} {
		if err := fstest.TestFS(r.FS(c, folder), files...); err != nil {
			t.Error(err)
		}
	}
	folder, err := r.FS(c, ".").Open("book")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []int{3, 0} { // 0 asks for all that are left, even for none
		entries, err := folder.(fs.ReadDirFile).ReadDir(0)
		if err != nil || len(entries) != want {
			t.Errorf("%v, %v", entries, err)
		}
	}
	src, err := fs.ReadFile(r.FS(c, "book"), "01.md")
	if err != nil || string(src) != "Hives.\n" {
		t.Errorf("%q, %v", src, err)
	}
	info, err := fs.Lstat(r.FS(c, "."), "book/01.md")
	if err != nil || info.Size() != 7 || info.Mode() != 0o444 || info.Name() != "01.md" {
		t.Errorf("%v, %v", info, err)
	}
}

// TestTreeRefuses: what is not a file of the folder is not opened.
func TestTreeRefuses(t *testing.T) {
	dir := newRepository(t)
	write(t, dir, "secret.md", "A secret.\n")
	write(t, dir, "book/01.md", "Hives.\n")
	for name, target := range map[string]string{"link.md": "01.md", "out.md": "../secret.md", "away": ".."} {
		if err := os.Symlink(target, filepath.Join(dir, "book", name)); err != nil {
			t.Skip(err)
		}
	}
	commitAll(t, dir, "v0")
	hash := git(t, dir, "rev-parse", "HEAD")
	git(t, dir, "update-index", "--add", "--cacheinfo", "160000,"+hash+",book/module.md")
	git(t, dir, "commit", "-q", "-m", "v1")
	r := open(t, dir, "book/01.md")
	book := r.FS(commit(t, r, "HEAD"), "book")

	tests := []struct {
		name string
		want error
	}{
		{"none.md", fs.ErrNotExist}, {"01.md/x", fs.ErrNotExist}, {"0*.md", fs.ErrNotExist},
		{"../secret.md", fs.ErrInvalid}, {"/secret.md", fs.ErrInvalid}, {"", fs.ErrInvalid}, {"./01.md", fs.ErrInvalid},
		{"link.md", errLink}, {"out.md", errLink}, {"away", errLink}, {"module.md", errLink},
		{"away/secret.md", fs.ErrNotExist}, {".", syscall.EISDIR},
	}
	for _, test := range tests {
		src, err := fs.ReadFile(book, test.name)
		if !errors.Is(err, test.want) || len(src) > 0 {
			t.Errorf("%s: %q, %v", test.name, src, err)
		}
		var pathErr *fs.PathError
		if !errors.As(err, &pathErr) {
			t.Errorf("%s: %v does not tell the name", test.name, err)
		}
	}

	for name, want := range map[string]fs.FileMode{
		"link.md": fs.ModeSymlink, "module.md": fs.ModeIrregular, "01.md": 0o444, ".": fs.ModeDir | 0o555,
	} {
		info, err := fs.Lstat(book, name)
		if err != nil || info.Mode() != want {
			t.Errorf("%s: %v, %v", name, info, err)
		}
	}
	if target, err := fs.ReadLink(book, "out.md"); err != nil || target != "../secret.md" {
		t.Errorf("%s, %v", target, err)
	}
	for name, want := range map[string]error{"01.md": fs.ErrInvalid, "none.md": fs.ErrNotExist, "../a": fs.ErrInvalid} {
		if _, err := fs.ReadLink(book, name); !errors.Is(err, want) {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := fs.Lstat(book, name); name != "01.md" && !errors.Is(err, want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestTreeBytes: names need not be UTF-8.
func TestTreeBytes(t *testing.T) {
	const name = "caf\xe9.md"
	dir := newRepository(t)
	if err := os.WriteFile(filepath.Join(dir, name), []byte("Bees.\n"), 0o666); err != nil {
		t.Skip(err)
	}
	commitAll(t, dir, "v1")
	r := open(t, dir, name)
	tree := r.FS(commit(t, r, "v1"), ".")
	if src, err := fs.ReadFile(tree, name); err != nil || string(src) != "Bees.\n" {
		t.Errorf("%q, %v", src, err)
	}
	entries, err := fs.ReadDir(tree, ".")
	if err != nil || !slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == name }) {
		t.Errorf("%v, %v", entries, err)
	}
}

// TestTreeBroken: what is lost of a repository is an error, not an empty file.
func TestTreeBroken(t *testing.T) {
	dir := newRepository(t)
	write(t, dir, "book/a.md", "Bees.\n")
	commitAll(t, dir, "v1")
	r := open(t, dir, "a.md")
	tree := r.FS(commit(t, r, "v1"), ".")
	drop := func(object string) {
		hash := git(t, dir, "rev-parse", object)
		if err := os.Remove(filepath.Join(dir, ".git", "objects", hash[:2], hash[2:])); err != nil {
			t.Fatal(err)
		}
	}
	entries, err := fs.ReadDir(tree, "book")
	if err != nil || len(entries) != 1 {
		t.Fatal(entries, err)
	}
	drop("v1:book/a.md")
	if src, err := fs.ReadFile(tree, "book/a.md"); err == nil {
		t.Errorf("%q", src)
	}
	if info, err := entries[0].Info(); err == nil {
		t.Errorf("%v", info)
	}
	drop("v1:book")
	if entries, err := fs.ReadDir(tree, "book"); err == nil {
		t.Errorf("%v", entries)
	}
}
