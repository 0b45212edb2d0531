package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// readFiles returns the documents in a folder, without their front matter.
func readFiles(dir string) ([]sample, error) {
	var docs []sample
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || !slices.Contains([]string{".md", ".markdown", ".text"}, filepath.Ext(path)) || e.IsDir() {
			return err
		}
		src, err := os.ReadFile(path)
		docs = append(docs, sample{path, body(src)})
		return err
	})
	return docs, err
}

// body returns the text after the front matter.
func body(src []byte) string {
	src = bytes.ReplaceAll(bytes.ReplaceAll(src, []byte("\r"), nil), []byte{0}, nil)
	if rest, ok := bytes.CutPrefix(src, []byte("---\n")); ok {
		if _, text, ok := bytes.Cut(rest, []byte("\n---\n")); ok {
			src = text
		}
	}
	return strings.ToValidUTF8(string(src), "\uFFFD")
}
