package wholefile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// read returns the text of a file.
func read(t *testing.T, path string) string {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

// onlyIn holds a folder to have no other entries.
func onlyIn(t *testing.T, dir string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if fmt.Sprint(got) != fmt.Sprint(names) {
		t.Errorf("%s holds %v, not %v", dir, got, names)
	}
}

func put(t *testing.T, path, text string, mode fs.FileMode) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), mode); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil { // whatever the umask
		t.Fatal(err)
	}
}

func TestWrite(t *testing.T) {
	var w Writer
	dir := t.TempDir()
	path := filepath.Join(dir, "a", "b", "c.md")
	for _, text := range []string{"Bees.\n", "Hives.\n", "", strings.Repeat("Honey.\n", 1<<16)} {
		if err := w.Write(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if got := read(t, path); got != text {
			t.Errorf("%d bytes were written, not %d", len(got), len(text))
		}
		onlyIn(t, filepath.Dir(path), "c.md")
	}
	if len(w.files) > 0 {
		t.Errorf("the writer remembers %v", w.files)
	}
}

// TestModes: an old file keeps its permissions, a new one has those that the
// umask leaves.
func TestModes(t *testing.T) {
	var w Writer
	dir := t.TempDir()
	like := filepath.Join(dir, "like")
	f, err := os.Create(like)
	if err != nil {
		t.Fatal(err)
	}
	f.Close()
	info, err := os.Stat(like)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name      string
		old, want fs.FileMode
	}{
		{"new.md", 0, info.Mode()},
		{"private.md", 0o600, 0o600}, {"script.md", 0o755, 0o755}, {"frozen.md", 0o444, 0o444},
	}
	for _, test := range tests {
		path := filepath.Join(dir, test.name)
		if test.old != 0 {
			put(t, path, "Old.\n", test.old)
		}
		if err := w.Write(path, []byte("New.\n")); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil || info.Mode() != test.want || read(t, path) != "New.\n" {
			t.Errorf("%s: %v, want %v (%v)", test.name, info.Mode(), test.want, err)
		}
	}
}

// TestUntouched: a file that holds the text already is not written again, and
// one of the same length is.
func TestUntouched(t *testing.T) {
	var w Writer
	path := filepath.Join(t.TempDir(), "a.md")
	put(t, path, "Bees.\n", 0o666)
	before, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	for text, same := range map[string]bool{"Bees.\n": true, "Ants.\n": false} {
		put(t, path, "Bees.\n", 0o666)
		if err := w.Write(path, []byte(text)); err != nil {
			t.Fatal(err)
		}
		after, err := os.Stat(path)
		if err != nil || os.SameFile(before, after) != same || read(t, path) != text {
			t.Errorf("%q: the same file %v, want %v (%v)", text, !same, same, err)
		}
		if before, err = os.Stat(path); err != nil {
			t.Fatal(err)
		}
	}
}

// TestLinks: a link still leads where it led, be there a file or not.
func TestLinks(t *testing.T) {
	var w Writer
	dir := t.TempDir()
	elsewhere := filepath.Join(dir, "elsewhere")
	if err := os.Mkdir(elsewhere, 0o777); err != nil {
		t.Fatal(err)
	}
	target := filepath.Join(elsewhere, "target.md")
	put(t, target, "Old.\n", 0o640)
	link, again := filepath.Join(dir, "link.md"), filepath.Join(dir, "again.md")
	for name, to := range map[string]string{link: filepath.Join("elsewhere", "target.md"), again: "link.md"} {
		if err := os.Symlink(to, name); err != nil {
			t.Skip(err)
		}
	}
	if err := w.Write(again, []byte("New.\n")); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(target)
	if err != nil || read(t, target) != "New.\n" || info.Mode() != 0o640 {
		t.Errorf("%v %v: %q", info.Mode(), err, read(t, target))
	}
	for _, name := range []string{link, again} {
		if info, err := os.Lstat(name); err != nil || info.Mode().Type() != fs.ModeSymlink {
			t.Errorf("%s is no link any more: %v", name, err)
		}
	}
	onlyIn(t, dir, "again.md", "elsewhere", "link.md")
	onlyIn(t, elsewhere, "target.md")
}

// TestErrors: an error has plain words, without the name of a temporary file,
// and leaves nothing.
func TestErrors(t *testing.T) {
	var w Writer
	dir := t.TempDir()
	put(t, filepath.Join(dir, "file"), "Old.\n", 0o666)
	if err := os.Mkdir(filepath.Join(dir, "folder"), 0o777); err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, want string }{
		{"folder", "cannot write: there is a folder of that name"},
		{"file/below.md", "cannot make the folder: "},
		{strings.Repeat("long", 100) + ".md", "cannot write: file name too long"}, // for the last step alone
	}
	for _, test := range tests {
		err := w.Write(filepath.Join(dir, test.name), []byte("New.\n"))
		if err == nil || !strings.HasPrefix(err.Error(), test.want) || strings.Contains(err.Error(), ".tmp") {
			t.Errorf("%.20s: %v, want %s", test.name, err, test.want)
		}
		onlyIn(t, dir, "file", "folder")
	}
	if got := read(t, filepath.Join(dir, "file")); got != "Old.\n" {
		t.Errorf("the file now holds %q", got)
	}
	if len(w.files) > 0 {
		t.Errorf("the writer remembers %v", w.files)
	}
}

// TestNoFolder: the error about a folder that may not be written to does not
// name a temporary file.
func TestNoFolder(t *testing.T) {
	var w Writer
	dir := t.TempDir()
	closed := filepath.Join(dir, "closed")
	if err := os.Mkdir(closed, 0o555); err != nil {
		t.Fatal(err)
	}
	if os.Getuid() == 0 {
		closed = "/proc" // nobody makes files there
		if _, err := os.Stat(closed); err != nil {
			t.Skip(err)
		}
	}
	err := w.Write(filepath.Join(closed, "a.md"), []byte("New.\n"))
	if err == nil || !strings.HasPrefix(err.Error(), "cannot write: ") || strings.Contains(err.Error(), ".tmp") {
		t.Error(err)
	}
}

// broken is a file on a disk that fails.
type broken struct {
	write, sync, close error
	did                string
}

func (b *broken) Write(p []byte) (int, error) { b.did += "write "; return len(p), b.write }
func (b *broken) Sync() error                 { b.did += "sync "; return b.sync }
func (b *broken) Close() error                { b.did += "close"; return b.close }

// TestFill: each step may fail, and a file is closed whatever does.
func TestFill(t *testing.T) {
	failed := errors.New("the disk failed")
	tests := []struct {
		file *broken
		did  string
		want error
	}{
		{&broken{}, "write sync close", nil},
		{&broken{write: failed}, "write close", failed},
		{&broken{sync: failed}, "write sync close", failed},
		{&broken{close: failed}, "write sync close", failed},
	}
	for _, test := range tests {
		if err := fill(test.file, []byte("New.\n")); !errors.Is(err, test.want) || test.file.did != test.did {
			t.Errorf("%s: %v, want %s: %v", test.file.did, err, test.did, test.want)
		}
	}
}

func TestCannotWrite(t *testing.T) {
	full := errors.New("no space left")
	tests := []struct {
		err  error
		want string
	}{
		{full, "cannot write: no space left"},
		{&fs.PathError{Op: "write", Path: "/x/.stemma-1-1.tmp", Err: full}, "cannot write: no space left"},
		{&os.LinkError{Op: "rename", Old: "/x/.stemma-1-1.tmp", New: "/x/a", Err: full}, "cannot write: no space left"},
	}
	for _, test := range tests {
		if err := CannotWrite(test.err); err.Error() != test.want || !errors.Is(err, full) {
			t.Errorf("%v, want %s", err, test.want)
		}
	}
	if err := CannotWrite(nil); err != nil {
		t.Error(err)
	}
}

// TestTogether: one writer serves many goroutines, and passes over what a run
// that was killed left.
func TestTogether(t *testing.T) {
	var w Writer
	dir := t.TempDir()
	left := fmt.Sprintf(".stemma-%d-1.tmp", os.Getpid())
	put(t, filepath.Join(dir, left), "Half a li", 0o666)
	var all sync.WaitGroup
	var names []string
	for i := range 20 {
		name := fmt.Sprintf("%02d.md", i)
		names = append(names, name)
		all.Go(func() {
			if err := w.Write(filepath.Join(dir, name), []byte(name)); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	onlyIn(t, dir, append([]string{left}, names...)...)
	for _, name := range names {
		if got := read(t, filepath.Join(dir, name)); got != name {
			t.Errorf("%s holds %q", name, got)
		}
	}
}
