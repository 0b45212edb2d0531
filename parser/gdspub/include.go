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

// maxIncludes bounds the files of one document, so that partials that include
// each other many times over cannot grow it without end.
const maxIncludes = 1000

// expander puts the text of every {include [dir/]name.ext} in its place: the
// file partials/[dir/]_name.ext of the source folder. A file may include
// others, never itself.
type expander struct {
	*reader
	out   *rewriter
	fence fence
	chain []string // files that are being included, outermost first
	count int
}

func (x *expander) lines(lines []kramdown.Line) {
	for _, l := range lines {
		if x.fence.holds(l.Text) || !strings.Contains(l.Text, "include") {
			x.out.line(l)
		} else {
			x.line(l)
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
		included, ok := x.load(d.rest, span(l, d.from, d.to))
		if !ok {
			i = d.to - 1
			continue
		}
		if before := l.Text[:d.from]; strings.TrimSpace(before) != "" {
			x.out.line(kramdown.Line{Text: before, File: l.File, Number: l.Number, Column: l.Column})
		}
		x.lines(included)
		x.chain = x.chain[:len(x.chain)-1]
		l.Column += int32(d.to)
		l.Text = l.Text[d.to:]
		if strings.TrimSpace(l.Text) == "" {
			return
		}
		i = -1
	}
	x.out.line(l)
}

// load reads the partial of that name and puts it on the chain.
func (x *expander) load(name string, at document.Span) ([]kramdown.Line, bool) {
	file, err := partial(name)
	switch {
	case err != nil:
	case x.Root == nil:
		err = errors.New("no source folder is known")
	case slices.Contains(x.chain, file):
		err = errors.New("it includes itself")
	case x.count >= maxIncludes:
		err = fmt.Errorf("more than %d files are included", maxIncludes)
	}
	var src []byte
	if err == nil {
		src, err = fs.ReadFile(x.Root, file)
		var pathErr *fs.PathError
		if errors.As(err, &pathErr) {
			err = fmt.Errorf("%s: %w", file, pathErr.Err)
		}
	}
	if err == nil && !utf8.Valid(src) {
		err = fmt.Errorf("%s: not UTF-8 text", file)
	}
	if err != nil {
		x.report(at, document.Error, "include",
			fmt.Sprintf("cannot include %s: %v (%s)", name, err, strings.Join(append(slices.Clone(x.chain), name), " > ")),
			"name the source folder with --root, or correct the name; partials are looked for as partials/[dir/]_name.ext")
		return nil, false
	}
	x.count++
	shown := path.Join(x.RootDir, file)
	if x.chains == nil {
		x.chains = map[string]string{}
	}
	if x.chains[shown] == "" {
		x.chains[shown] = strings.Join(x.chain, " > ")
	}
	x.chain = append(x.chain, file)
	text := strings.TrimPrefix(strings.ReplaceAll(string(src), "\r\n", "\n"), "\ufeff")
	return kramdown.Split(text, shown), true
}

// partial turns the name in a directive into a path below the source folder.
func partial(name string) (string, error) {
	dir, base := path.Split(name)
	if !strings.HasPrefix(base, "_") {
		base = "_" + base
	}
	file := path.Join("partials", dir, base)
	if path.IsAbs(name) || slices.Contains(strings.Split(name, "/"), "..") || strings.Contains(name, `\`) || !fs.ValidPath(file) {
		return "", errors.New("the path leaves the source folder")
	}
	return file, nil
}
