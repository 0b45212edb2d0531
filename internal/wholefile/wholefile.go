package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// watched is standard output: it remembers that a write failed, so that no
// command has to ask after each.
type watched struct {
	io.Writer
	err error
}

func (w *watched) Write(p []byte) (int, error) {
	n, err := w.Writer.Write(p)
	if err != nil && w.err == nil {
		w.err = err
	}
	return n, err
}

// newFileMode is that of new files, before the umask.
const newFileMode fs.FileMode = 0o666

// writeFile writes a file whole or not at all: to a temporary file beside it,
// which then takes its name. A file that already holds these bytes is left
// alone, and one that there was keeps its permissions. What is no file (a
// device, a pipe) is written to as it stands.
func (s *scratch) writeFile(path string, data []byte) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	info, err := os.Stat(path)
	switch {
	case err != nil: // a new file
	case info.IsDir():
		return errors.New("cannot write: there is a folder of that name")
	case !info.Mode().IsRegular():
		return cannotWrite(writeThrough(path, data))
	case info.Size() == int64(len(data)):
		if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, data) {
			return nil
		}
	}
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return fmt.Errorf("cannot make the folder: %w", err)
	}
	f, err := s.create(dir)
	if err != nil {
		return cannotWrite(err)
	}
	defer s.remove(f.Name())
	if err == nil && info != nil {
		err = f.Chmod(info.Mode().Perm())
	}
	if err == nil {
		err = writeSynced(f, data)
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	return cannotWrite(err)
}

// cannotWrite says that err happened in writing; the name of the temporary
// file would tell a user nothing.
func cannotWrite(err error) error {
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

// writeSynced writes and closes f.
func writeSynced(f *os.File, data []byte) error {
	_, err := f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

func writeThrough(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}
