package gdspub

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/kramdown"
)

// maxIncludes and maxIncluded bound the files of one document and their bytes,
// so that partials that include each other many times over cannot grow it
// without end.
const (
	maxIncludes = 1000
	maxIncluded = 16 << 20
)

// includes reads what {include [dir/]name.ext} names: the file
// partials/[dir/]_name.ext of the source folder. A file may include others, never
// itself.
type includes struct {
	*reader
	chain []string // files that are being included, outermost first
	count int      // files that were included
	size  int64    // bytes of them
}

// expander puts the text of every include of a Markdown text in its place.
type expander struct {
	*includes
	out *rewriter
}

func (x *expander) lines(lines []kramdown.Line) {
	raw := verbatim(lines)
	for i, l := range lines {
		switch {
		case len(raw) > 0 && i >= raw[0].first:
			x.out.raw(l)
			if i == raw[0].last {
				raw = raw[1:]
			}
		case strings.Contains(l.Text, "include"):
			x.line(l)
		default:
			x.out.line(l)
		}
	}
}

// line writes l with the includes in it expanded.
func (x *expander) line(l kramdown.Line) {
	for i := nextOpener(l.Text, 0); i < len(l.Text); i = nextOpener(l.Text, i+1) {
		d, ok := directiveAt(l.Text, i)
		if !ok || d.kind != include {
			continue
		}
		text, file, ok := x.load(d.rest, span(l, d.from, d.to))
		if !ok {
			i = d.to - 1
			continue
		}
		if before := l.Text[:d.from]; strings.TrimSpace(before) != "" {
			x.out.line(kramdown.Line{Text: before, File: l.File, Number: l.Number, Column: l.Column})
		}
		x.lines(kramdown.Split(text, file))
		x.leave()
		l.Column += int32(d.to)
		l.Text = l.Text[d.to:]
		if strings.TrimSpace(l.Text) == "" {
			return
		}
		i = -1
	}
	x.out.line(l)
}

// load reads the partial of that name and puts it on the chain, until leave. It
// returns the name of the file for spans.
func (x *includes) load(name string, at document.Span) (text, shown string, ok bool) {
	file, err := partial(name)
	if err == nil {
		text, err = x.read(file)
	}
	if err != nil {
		chain := strings.Join(append(slices.Clone(x.chain), name), " > ")
		x.problems.Add(document.Problem{
			Span: at, Severity: document.Error, Code: "include",
			Message: fmt.Sprintf("cannot include %s: %v (%s)", name, err, chain),
			Hint: "name the source folder with --root, or correct the name; " +
				"partials are looked for as partials/[dir/]_name.ext",
		})
		return "", "", false
	}
	shown = path.Join(x.RootDir, file)
	if x.chains == nil {
		x.chains = map[string]string{}
	}
	if x.chains[shown] == "" {
		x.chains[shown] = strings.Join(x.chain, " > ")
	}
	x.chain = append(x.chain, file)
	return text, shown, true
}

// leave ends the innermost file.
func (x *includes) leave() { x.chain = x.chain[:len(x.chain)-1] }

// read returns the text of a file of the source folder, which is looked at
// before it is opened: reading a pipe would never end.
func (x *includes) read(file string) (string, error) {
	switch {
	case x.Root == nil:
		return "", errors.New("no source folder is known")
	case slices.Contains(x.chain, file):
		return "", errors.New("it includes itself")
	case x.count >= maxIncludes:
		return "", fmt.Errorf("more than %d files are included", maxIncludes)
	}
	info, err := fs.Stat(x.Root, file)
	if err != nil {
		return "", reason(file, err)
	}
	switch {
	case !info.Mode().IsRegular():
		return "", fmt.Errorf("%s: not a file", file)
	case info.Size() > maxIncluded-x.size:
		return "", fmt.Errorf("more than %d MB are included", maxIncluded>>20)
	}
	src, err := fs.ReadFile(x.Root, file)
	if err != nil {
		return "", reason(file, err)
	}
	if !utf8.Valid(src) {
		return "", fmt.Errorf("%s: not UTF-8 text", file)
	}
	x.count++
	x.size += int64(len(src))
	text, _ := document.DropControls(strings.TrimPrefix(string(src), "\ufeff"))
	if strings.IndexByte(text, '\r') >= 0 {
		text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	}
	return text, nil
}

// reason returns why a file could not be read, with the name that it has here and
// not on the disk.
func reason(file string, err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		err = pathErr.Err
	}
	return fmt.Errorf("%s: %w", file, err)
}

// partial turns the name in a directive into a path below the source folder.
func partial(name string) (string, error) {
	dir, base := path.Split(name)
	if !strings.HasPrefix(base, "_") {
		base = "_" + base
	}
	file := path.Join("partials", dir, base)
	if path.IsAbs(name) || slices.Contains(strings.Split(name, "/"), "..") || strings.Contains(name, `\`) ||
		!fs.ValidPath(file) {
		return "", errors.New("the path leaves the source folder")
	}
	return file, nil
}
