//go:build linux

package wholefile

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestDevices: what is no file is written to, never replaced. The devices are
// the test's own: a writer that went wrong would take those of the machine away.
func TestDevices(t *testing.T) {
	var w Writer
	const full = 1<<8 | 7 // the numbers of /dev/full
	tests := []struct {
		name, want string
		make       func(path string) error
	}{
		{"pipe", "", func(path string) error { return syscall.Mkfifo(path, 0o666) }},
		{"full", "cannot write: no space left on device",
			func(path string) error { return syscall.Mknod(path, syscall.S_IFCHR|0o666, full) }},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), test.name)
			if err := test.make(path); err != nil {
				t.Skip(err)
			}
			f, err := os.OpenFile(path, os.O_RDWR, 0) // there is someone to read from the pipe
			if err != nil {
				t.Skip(err)
			}
			defer f.Close()
			got := ""
			if err := w.Write(path, []byte("New.\n")); err != nil {
				got = err.Error()
			}
			if got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
			if info, err := os.Lstat(path); err != nil || info.Mode().Type()&(fs.ModeNamedPipe|fs.ModeDevice) == 0 {
				t.Errorf("it is no %s any more: %v", test.name, err)
			}
			if got == "" {
				var text [5]byte
				if _, err := f.Read(text[:]); err != nil || string(text[:]) != "New.\n" {
					t.Errorf("%q came out of it, %v", text, err)
				}
			}
		})
	}
}
