package gitfiles

import (
	"bytes"
	"io"
	"io/fs"
	"syscall"
	"time"
)

// openFile is an open file of a commit.
type openFile struct {
	*bytes.Reader
	info fileInfo
}

func newOpenFile(e entry, text []byte) *openFile {
	return &openFile{bytes.NewReader(text), e.info(int64(len(text)))}
}

// What a file is to [fs.File].
func (f *openFile) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *openFile) Close() error               { return nil }

// openFolder is an open folder of a commit. It is listed when it is first read.
type openFolder struct {
	info fileInfo
	list func() ([]fs.DirEntry, error)
	left []fs.DirEntry
	read bool
}

// What a folder is to [fs.ReadDirFile].
func (f *openFolder) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *openFolder) Close() error               { return nil }

func (f *openFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.info.name, Err: syscall.EISDIR}
}

// ReadDir returns the next n entries, or with n <= 0 all that are left.
func (f *openFolder) ReadDir(n int) ([]fs.DirEntry, error) {
	if !f.read {
		var err error
		if f.left, err = f.list(); err != nil {
			return nil, &fs.PathError{Op: "readdir", Path: f.info.name, Err: err}
		}
		f.read = true
	}
	if n > 0 && len(f.left) == 0 {
		return nil, io.EOF
	}
	if n <= 0 || n > len(f.left) {
		n = len(f.left)
	}
	next := f.left[:n:n]
	f.left = f.left[n:]
	return next, nil
}

// listed is an entry of a folder.
type listed struct {
	entry
	tree *tree
}

// What an entry is to [fs.DirEntry].
func (l listed) Name() string               { return l.path }
func (l listed) IsDir() bool                { return l.isDir() }
func (l listed) Type() fs.FileMode          { return l.mode().Type() }
func (l listed) Info() (fs.FileInfo, error) { return l.tree.info(l.entry) }

type fileInfo struct {
	name string
	size int64
	mode fs.FileMode
}

// What is known of a file to [fs.FileInfo]. A commit has a date, its files have none.
func (i fileInfo) Name() string       { return i.name }
func (i fileInfo) Size() int64        { return i.size }
func (i fileInfo) Mode() fs.FileMode  { return i.mode }
func (i fileInfo) ModTime() time.Time { return time.Time{} }
func (i fileInfo) IsDir() bool        { return i.mode.IsDir() }
func (i fileInfo) Sys() any           { return nil }
