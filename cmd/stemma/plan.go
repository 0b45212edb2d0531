package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/parser"
)

// source is one file to read: its path, and where it stands below the folder
// that was named, or its name alone.
type source struct {
	path, rel string
}

// sources lists the files that are named, and all files of a known kind in
// the folders that are; with --merge, the folders themselves. What is below
// output is not an input; skipped counts the files of other kinds.
func sources(args []string, how reading, output string) (files []source, skipped int, err error) {
	for _, arg := range args {
		if how.merge && !isDir(arg) {
			return nil, 0, fmt.Errorf("--merge: %s is not a folder", arg)
		}
		if how.merge || !isDir(arg) {
			files = append(files, source{arg, filepath.Base(arg)})
			continue
		}
		found, others, err := walk(arg, output, how.from)
		if err != nil {
			return nil, 0, err
		}
		skipped += others
		for _, rel := range found {
			files = append(files, source{filepath.Join(arg, rel), rel})
		}
	}
	if len(files) == 0 {
		return nil, 0, fmt.Errorf("no publication found: none of the %s has the extension of an input format (see: stemma formats)",
			count(skipped, "file"))
	}
	return files, skipped, nil
}

// job is one input and where its output goes; an empty target is standard
// output.
type job struct {
	input, target string
}

// plan says where the output of each source goes.
func plan(args []string, files []source, output, extension string) ([]job, error) {
	if !strings.HasSuffix(output, "/") && !isDir(output) {
		if len(files) > 1 || args[0] != files[0].path {
			return nil, errors.New("several inputs, or a folder: say where the outputs go with -o DIR/")
		}
		return []job{{files[0].path, output}}, clashes([]job{{files[0].path, output}})
	}
	jobs := make([]job, len(files))
	for i, f := range files {
		jobs[i] = job{f.path, filepath.Join(output, target(f.rel, extension))}
	}
	return jobs, clashes(jobs)
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// target replaces the extension of a file's name.
func target(file, extension string) string {
	if file == stdin {
		file = "stdin"
	}
	return strings.TrimSuffix(file, filepath.Ext(file)) + extension
}

// walk lists the files below dir that have an extension of an input format,
// relative to dir and in alphabetical order. Hidden files and folders, links
// and the output folder are passed over.
func walk(dir, output, from string) (files []string, skipped int, err error) {
	known := extensions(from)
	out, _ := filepath.Abs(output)
	err = filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return unreadable(path, err)
		case path == dir:
			return nil
		case e.IsDir():
			abs, _ := filepath.Abs(path)
			if strings.HasPrefix(e.Name(), ".") || abs == out {
				return filepath.SkipDir
			}
			return nil
		case strings.HasPrefix(e.Name(), ".") || !e.Type().IsRegular() || !slices.Contains(known, strings.ToLower(filepath.Ext(path))):
			skipped++
			return nil
		}
		rel, err := filepath.Rel(dir, path)
		files = append(files, rel)
		return err
	})
	return files, skipped, err
}

// extensions returns those of one input format, or those of every format that
// people write by hand: JSON in a folder is rarely a document.
func extensions(from string) []string {
	var all []string
	for _, f := range parser.Formats() {
		if f.Name == from || from == "" && f.Name != "json" {
			all = append(all, f.Extensions...)
		}
	}
	if len(all) == 0 {
		return extensions("")
	}
	return all
}

// clashes refuses a plan in which an output would overwrite an input or
// another output.
func clashes(jobs []job) error {
	inputs := map[string]string{}
	for _, j := range jobs {
		if j.input != stdin {
			inputs[resolve(j.input)] = j.input
		}
	}
	targets := map[string]string{}
	for _, j := range jobs {
		if j.target == "" {
			continue
		}
		path := resolve(j.target)
		if input, ok := inputs[path]; ok {
			return fmt.Errorf("%s would be overwritten by its own or another's output: choose another place with -o", input)
		}
		if other, ok := targets[path]; ok {
			return fmt.Errorf("%s and %s would both be written to %s: convert them apart", other, j.input, j.target)
		}
		targets[path] = j.input
	}
	return nil
}

// resolve makes one name of the many that a file can have.
func resolve(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	return path
}
