// Package wholefile writes files whole or not at all.
//
// A [Writer] writes to a temporary file in the folder of the file that is
// meant, which then takes its name: who reads the file finds the old text or
// the new one, never half of either, even if the disk fills up or the run is
// interrupted. What is there keeps its permissions, a link still leads where
// it led, and a file that already holds the text is not touched.
package wholefile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// newFileMode is that of new files, before the umask.
const newFileMode fs.FileMode = 0o666

// Write writes a file, with the folders that it is in. What is no file (a
// device, a pipe) is written to as it is.
func (w *Writer) Write(path string, data []byte) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	info, err := os.Stat(path)
	switch {
	case err != nil: // a new file
	case info.IsDir():
		return errors.New("cannot write: there is a folder of that name")
	case !info.Mode().IsRegular():
		return CannotWrite(writeThrough(path, data))
	case holds(path, info, data):
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return fmt.Errorf("cannot make the folder: %w", err)
	}
	return CannotWrite(w.replace(path, info, data))
}

// holds reports whether a file already holds data.
func holds(path string, info fs.FileInfo, data []byte) bool {
	if info.Size() != int64(len(data)) {
		return false
	}
	old, err := os.ReadFile(path)
	return err == nil && bytes.Equal(old, data)
}

// replace puts a new file in the place of an old one, which info describes if
// there is one.
func (w *Writer) replace(path string, info fs.FileInfo, data []byte) error {
	f, err := w.create(filepath.Dir(path))
	if err != nil {
		return err
	}
	defer w.remove(f.Name())
	if info != nil {
		err = f.Chmod(info.Mode().Perm())
	}
	if err := errors.Join(err, fill(f, data)); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// file is what fill needs of [os.File].
type file interface {
	io.WriteCloser
	Sync() error
}

// fill writes data to f, waits until it is on the disk, and closes f.
func fill(f file, data []byte) error {
	_, err := f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// writeThrough writes to what is there.
func writeThrough(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

// CannotWrite wraps an error of writing; the name of a temporary file would
// mean nothing to a user. It returns nil for nil.
func CannotWrite(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &path):
		err = path.Err
	case errors.As(err, &link):
		err = link.Err
	}
	return fmt.Errorf("cannot write: %w", err)
}
