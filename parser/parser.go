// Package parser reads publications in every format that stemma knows. Each
// reader is a package of its own below this one.
//
// Start with [Parse], or with [Merge] for a publication in several files.
// [Outline] shows what a reader guessed of a text without markup, as a file with
// which a person puts it right.
// Input that is no text at all (binary, empty) is refused with a
// [document.Problem] as the error; whatever is text gives a document, with
// what was odd about it in its problems. [Formats] is the table of the formats;
// one more is a row in it and a package.
package parser

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/outline"
	"github.com/stemmadocs/stemma/parser/seen"
	"github.com/stemmadocs/stemma/parser/webpage"
	"github.com/stemmadocs/stemma/profile"
)

// Options is how to read one input.
type Options struct {
	Path     string            // as the user named it; it is in problems and in the document
	Format   string            // name of a format; empty to detect it
	Charset  string            // that the input is written in; empty to find out
	Profile  *profile.Profile  // nil for the built-in one
	Root     fs.FS             // source folder, where includes are looked for; nil if there is none
	RootDir  string            // its name, which precedes the included files in spans
	InRoot   string            // path of the input, or of a merged folder, below Root; empty elsewhere
	Settings []KramdownSetting // options of kramdown, checked with [KramdownSetting.Check]
	Outline  *outline.Outline  // what a person says that blocks are; nil, or for a format with [Format.TakesOutline]

	named string         // charset that the header of its file names
	saved *webpage.Saved // for a page that was saved with its parts
}

// profile returns the vocabulary to read with.
func (o Options) profile() *profile.Profile {
	if o.Profile == nil {
		return profile.GDS()
	}
	return o.Profile
}

// Source is one file of a merged document.
type Source struct {
	Path string
	Data []byte
}

// Parse reads src. The error, if any, is a [document.Problem] that says where
// and why the input cannot be read at all; its file is the Path of opts.
func Parse(src []byte, opts Options) (*document.Document, error) {
	doc, err := parse(src, opts, func(f Format, text string, opts Options) (*document.Document, error) {
		if opts.Outline != nil && !f.TakesOutline() {
			return nil, noOutline(f)
		}
		return f.parse(text, opts)
	})
	if err != nil {
		return nil, problemIn(opts.Path, err)
	}
	return doc, nil
}

// Outline reads src as [Parse] does, and returns as well an outline of all that
// its blocks were taken for: with that, the same document is read again. The
// format is one with [Format.TakesOutline].
func Outline(src []byte, opts Options) (*document.Document, *outline.Outline, error) {
	var o *outline.Outline
	doc, err := parse(src, opts, func(f Format, text string, opts Options) (*document.Document, error) {
		if !f.TakesOutline() {
			return nil, noOutline(f)
		}
		var doc *document.Document
		doc, o = f.outline(text, opts)
		return doc, nil
	})
	if err != nil {
		return nil, nil, problemIn(opts.Path, err)
	}
	return doc, o, nil
}

// noOutline refuses an outline for a format whose reader guesses nothing.
func noOutline(f Format) document.Problem {
	var can []string
	for _, f := range formats() {
		if f.TakesOutline() {
			can = append(can, f.Name)
		}
	}
	return document.Problem{Severity: document.Error, Code: "no-outline",
		Message: fmt.Sprintf("this is read as %s, which has no outline", f.Name),
		Hint:    "an outline is for: " + strings.Join(can, ", ") + "; if it is one, name that with --from"}
}

// A reading makes a document of a text in a format.
type reading func(Format, string, Options) (*document.Document, error)

// parse reads src with what read makes of its text.
func parse(src []byte, opts Options, read reading) (*document.Document, error) {
	in, err := open(src, opts.Format)
	if err != nil {
		return nil, err
	}
	text, found, err := in.decode(opts)
	if err != nil {
		return nil, err
	}
	if opts.saved = in.saved(text); opts.saved != nil {
		opts.Format = mhtmlFormat
	}
	if opts.Format == "" {
		opts.Format = opts.detect(text)
	}
	format, ok := find(opts.Format)
	if !ok {
		return nil, unknownFormat(opts.Format)
	}
	wrong, isWrong := mistaken(format.Name, text)
	if isWrong && wrong.Severity == document.Error {
		return nil, wrong
	}
	front, text := format.front(text)
	doc, err := read(format, text, opts)
	if err != nil {
		return nil, err
	}
	if !format.keepsSource {
		seen.Settle(doc)
	}
	if format.isMarkdown() && !strings.Contains(text, signature) {
		undoReplay(doc)
	}
	front.fill(doc)
	unscramble(doc, text)
	format.reportNoText(doc)
	tellTwiceEncoded(doc, text)
	format.reportSettings(doc, opts.Settings)
	if isWrong {
		doc.Problems.Add(wrong)
	}
	doc.Problems = append(doc.Problems, found...).Sorted()
	if format.keepsSource {
		from, _ := find(doc.Source.Format)
		doc.Source.NoLinks, doc.Source.Record = from.NoLinks, from.Record
	} else {
		sum := sha256.Sum256(src)
		where := doc.Source.Address
		doc.Source = format.source(opts.Path, sum[:])
		doc.Source.Address = where
	}
	return doc, nil
}

// detect names the format of an input. Every page of a source folder is one of its
// site, also one that names no template and includes nothing.
func (o Options) detect(text string) string {
	name := Detect(o.Path, text)
	if name == pageFormat && o.InRoot != "" {
		return SiteFormat
	}
	return o.kramdownOf(name, text)
}

// source is where a document in the format was read from.
func (f Format) source(path string, sum []byte) document.Source {
	return document.Source{
		Path: path, Format: f.Name, SHA256: hex.EncodeToString(sum), NoLinks: f.NoLinks, Record: f.Record,
	}
}

// reportNoText warns of a document in which no text was found, if that looks
// like one that was read well.
func (f Format) reportNoText(doc *document.Document) {
	if _, stub := Stub(doc); stub || f.noText == "" || len(doc.Blocks)+len(doc.Footnotes) > 0 {
		return
	}
	var first document.Problems
	first.Warn(document.Span{}, "no-text", "no text was found in it", f.noText)
	doc.Problems = append(first, doc.Problems...)
}

// Merge reads the files of a folder as one document, in the order of the bytes
// of their paths. The format of opts, if it names one, is one that [Format.Merges].
// The error, if any, is a [document.Problem] that names its file, or the Path
// of opts.
func Merge(files []Source, opts Options) (*document.Document, error) {
	doc, err := merge(files, opts)
	if err != nil {
		return nil, problemIn(opts.Path, err)
	}
	return doc, nil
}

func merge(files []Source, opts Options) (*document.Document, error) {
	format, err := merger(opts.Format)
	if err != nil {
		return nil, err
	}
	if opts.Outline != nil {
		return nil, noOutline(format)
	}
	if len(files) == 0 {
		return nil, document.Problem{Severity: document.Error, Code: "empty",
			Message: "there are no files to merge", Hint: "name the folder that holds the numbered files"}
	}
	files = slices.SortedFunc(slices.Values(files), func(a, b Source) int { return strings.Compare(a.Path, b.Path) })
	sum := sha256.New()
	parts := make([]part, len(files))
	var odd document.Problems
	for i, f := range files {
		in, err := open(f.Data, format.Name)
		if err != nil {
			return nil, problemIn(f.Path, err)
		}
		text, found, err := in.decode(opts)
		if err != nil && !IsEmpty(err) {
			return nil, problemIn(f.Path, err)
		}
		for _, p := range found {
			p.File = f.Path
			odd.Add(p)
		}
		sum.Write(f.Data)
		parts[i] = part{f.Path, text}
	}
	front := format.frontOf(parts)
	doc := format.merge(parts, opts)
	seen.Settle(doc)
	front.fill(doc)
	doc.Problems = append(odd, doc.Problems...).Sorted()
	doc.Source = format.source(opts.Path, sum.Sum(nil))
	return doc, nil
}

// merger returns the format of that name, or the first one, that has documents
// in several files.
func merger(name string) (Format, error) {
	if _, ok := find(name); !ok && name != "" {
		return Format{}, unknownFormat(name)
	}
	var can []string
	for _, f := range formats() {
		if f.Merges() && (name == "" || f.Name == name) {
			return f, nil
		}
		if f.Merges() {
			can = append(can, f.Name)
		}
	}
	return Format{}, document.Problem{Severity: document.Error, Code: "not-merged",
		Message: fmt.Sprintf("%s has no documents in several files", name), Hint: strings.Join(can, ", ") + " has"}
}

// IsEmpty reports the error of a file without text, which can be one of many, or
// all that is left of a version.
func IsEmpty(err error) bool {
	var p document.Problem
	return errors.As(err, &p) && p.Code == "empty"
}

// problemIn makes a problem of an error, in the file that it names or else in
// the one at path.
func problemIn(path string, err error) document.Problem {
	p := document.Problem{Severity: document.Error, Code: "unreadable",
		Message: err.Error(), Hint: "look at the file in an editor"}
	errors.As(err, &p)
	if p.File == "" {
		p.File = path
	}
	return p
}
