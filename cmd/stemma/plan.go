package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/stemmadocs/stemma/internal/prose"
	"github.com/stemmadocs/stemma/parser"
)

// source is one file to read: its path, and its place below the folder that
// was named, or its name alone; or a folder whose files make one document. What
// cannot even be listed has an error.
type source struct {
	path, rel string
	err       error
	merge     bool
}

// sources lists the files that are named, and all files of a known kind in
// the folders that are; with --merge, the folders themselves; with --root, the
// documents of the site. What is below output is not an input; others are the files
// of other kinds.
func sources(args []string, input inputFlags, output string) (files []source, others passed, err error) {
	others = passed{}
	site := sync.OnceValue(func() *site { return siteOf(input) }) // only folders need it
	for _, arg := range args {
		if input.merge && !isDir(arg) {
			return nil, nil, fmt.Errorf("--merge: %s is not a folder", arg)
		}
		switch {
		case input.merge:
			abs, err := filepath.Abs(arg) // the folder "." has a name too
			files = append(files, source{path: arg, rel: filepath.Base(abs) + merged, err: err, merge: true})
		case !isDir(arg):
			files = append(files, source{path: arg, rel: filepath.Base(arg)})
		default:
			files = append(files, site().documents(walk(arg, output, input.from, others), others)...)
		}
	}
	if len(files) == 0 {
		return nil, nil, nothingFound(others)
	}
	return files, others, oneOutline(input.outline, len(files))
}

// nothingFound says that folders hold no input, and what they hold.
func nothingFound(others passed) error {
	if others.count() == 0 {
		return errors.New("no publication found: there are no files")
	}
	return fmt.Errorf("no publication found: none of %s has the extension of an input format (see: stemma formats): %s",
		prose.Count(others.count(), "file"), others)
}

// job is one input and where its output goes; an empty target is standard
// output.
type job struct {
	source
	target string
}

// plan returns where the output of each source goes.
func plan(args []string, files []source, output, extension string) ([]job, error) {
	if !strings.HasSuffix(output, "/") && !isDir(output) {
		if len(files) > 1 || filepath.Clean(args[0]) != filepath.Clean(files[0].path) {
			return nil, errors.New("several inputs, or a folder: say where the outputs go with -o DIR/")
		}
		jobs := []job{{files[0], output}}
		return jobs, clashes(jobs)
	}
	jobs := make([]job, len(files))
	for i, f := range files {
		jobs[i] = job{f, filepath.Join(output, target(f.rel, extension))}
	}
	return jobs, clashes(jobs)
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// target replaces the extension of a file's name, if it is one of an input
// format: in "paper.2013" it is part of the name.
func target(file, extension string) string {
	if file == stdin {
		file = "stdin"
	}
	ext := filepath.Ext(file)
	known := func(f parser.Format) bool { return slices.Contains(f.Extensions, strings.ToLower(ext)) }
	if slices.ContainsFunc(parser.Formats(), known) {
		file = strings.TrimSuffix(file, ext)
	}
	return strings.ReplaceAll(file, "?", "@") + extension // it would not be part of an address
}

// walk lists the files below dir that have an extension of an input format,
// in alphabetical order, and web pages whatever they are called. Hidden files and
// folders, links, the output folder and what a program kept that copied a site are
// passed over; a folder that cannot be read stops nothing.
func walk(dir, output, from string, others passed) (files []source) {
	known := extensions(from)
	pages := slices.Contains(known, pageExtension)
	out := resolve(output)
	dir = strings.TrimSuffix(dir, "/") + "/" // or a link to a folder is not followed
	_ = filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		rel, _ := filepath.Rel(dir, path)
		hidden := path != dir && strings.HasPrefix(e.Name(), ".")
		switch {
		case err != nil:
			files = append(files, source{path: path, rel: rel, err: unreadable(path, err)})
		case e.IsDir():
			switch {
			case hidden, path != dir && output != "" && resolve(path) == out:
				return filepath.SkipDir
			case isCopiers(e.Name()):
				others.note(copiers, path)
				return filepath.SkipDir
			}
		case isCopiers(e.Name()):
			others.note(copiers, path)
		case hidden || !e.Type().IsRegular(),
			!slices.Contains(known, strings.ToLower(filepath.Ext(path))) && !(pages && isCopiedPage(path)):
			others.add(path, e)
		default:
			files = append(files, source{path: path, rel: rel})
		}
		return nil
	})
	return files
}

// extensions returns those of one input format, or those of every format whose
// files in a folder are publications.
func extensions(from string) []string {
	var all []string
	for _, f := range parser.Formats() {
		if f.Name == from || from == "" && f.Batch {
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
		if j.path != stdin {
			inputs[resolve(j.path)] = j.path
		}
	}
	targets := map[string]string{}
	for _, j := range jobs {
		if j.target == "" {
			continue
		}
		path := resolve(j.target)
		if input, ok := inputs[path]; ok {
			return fmt.Errorf("%s would be overwritten by its own or another's output: choose another place with -o",
				input)
		}
		if folder, ok := inputs[filepath.Dir(path)]; ok && filepath.Ext(path) == merged {
			return fmt.Errorf("%s would be one of the files of %s that are merged: choose another place with -o",
				j.target, folder)
		}
		if other, ok := targets[path]; ok {
			return fmt.Errorf("%s and %s would both be written to %s: convert them apart", other, j.path, j.target)
		}
		targets[path] = j.path
	}
	return nil
}

// resolve makes one name of the many that a file can have, whether it is there
// or not.
func resolve(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	if dir := filepath.Dir(path); dir != path {
		return filepath.Join(resolve(dir), filepath.Base(path))
	}
	return path
}
