package main

import (
	"bytes"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/convert/markdown"
	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/drift/ledger"
	"github.com/stemmadocs/stemma/drift/printer"
)

// reportForm is a row of the table of report forms.
type reportForm struct {
	name, extension string
	words           bool // it has words for how much is accepted
	marks           bool // it marks the Markdown of both versions
	print           func(io.Writer, *drift.Report, printer.Options) error
}

func reportForms() []reportForm {
	return []reportForm{
		{"text", ".txt", true, false, printer.Text},
		{"markdown", ".md", true, false, printer.Markdown},
		{"html", ".html", true, false, printer.HTML},
		{"json", ".json", false, false, printer.JSON},
		{"sarif", ".sarif", false, false, printer.SARIF},
		{"junit", ".xml", false, false, printer.JUnit},
		{"criticmarkup", "", false, true, printer.CriticMarkup},
	}
}

func reportNames() []string {
	var names []string
	for _, r := range reportForms() {
		names = append(names, r.name)
	}
	return names
}

// form settles what form of report is written, and whether to a file. A
// history has fewer.
func (c *comparison) form() {
	if c.output == stdin { // as for inputs
		c.output = ""
	}
	if c.format != "" {
		return
	}
	c.format = reportForms()[0].name
	extension := filepath.Ext(c.output)
	for _, r := range reportForms() {
		has := !c.history || slices.Contains(historyFormats(), r.name)
		if has && r.extension != "" && strings.EqualFold(extension, r.extension) {
			c.format = r.name
		}
	}
}

// printOptions returns how a form of report is printed.
func (c *comparison) printOptions(form reportForm, j *ledger.Judgement) printer.Options {
	opts := printer.Options{Judgement: j, FailOn: drift.Severity(c.failOn)}
	if c.output == "" {
		if columns, ok := terminal(c.out); ok {
			opts.Width = columns
		}
		opts.Colour = colourful(c.out)
	}
	if form.marks {
		opts.Old, opts.New = c.markdown()
	}
	return opts
}

// markdown returns the Markdown that both versions convert to, and reports what
// Markdown cannot hold of them.
func (c *comparison) markdown() (old, new []byte) {
	var texts [2][]byte
	for i, doc := range c.docs {
		text, lost := markdown.Write(doc, markdown.Options{KeepMarkup: true, FrontMatter: markdown.NoFrontMatter})
		c.tell(doc.Source.Path, lost, "")
		texts[i] = text
	}
	return texts[0], texts[1]
}

// write puts what print writes where it is to go: into a file whole or not at
// all.
func (c *comparison) write(print func(io.Writer) error) error {
	if c.output == "" {
		return print(c.out)
	}
	var b bytes.Buffer
	if err := print(&b); err != nil {
		return err
	}
	return c.files.Write(c.output, b.Bytes())
}
