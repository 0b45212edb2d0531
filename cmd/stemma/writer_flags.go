package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stemmadocs/stemma/convert"
	"github.com/stemmadocs/stemma/convert/markdown"
)

// writerFlags are the flags that say how documents are written.
type writerFlags struct {
	to      string
	options convert.Options
}

// flags adds the flags to a command; help says what --to means there.
func (f *writerFlags) flags(cmd *cobra.Command, help string) {
	flags := cmd.Flags()
	flags.StringVar(&f.to, "to", "", help)
	flags.BoolVar(&f.options.Standalone, "standalone", false, "write whole HTML pages instead of fragments")
	flags.BoolVar(&f.options.KeepMarkup, "keep-markup", false,
		"Markdown: keep what only serves presentation, so that all reads back")
	flags.StringVar(&f.options.FrontMatter, "front-matter", "",
		"Markdown: metadata as `KIND`: "+strings.Join(markdown.FrontMatters(), ", ")+"; as in the source, else yaml")
	flags.StringVar(&f.options.Title, "title", "",
		"Markdown: `PLACE` of the title: "+strings.Join(markdown.Titles(), " or ")+"; as in the source, else heading")
}

// format resolves the flags.
func (f *writerFlags) format() (convert.Format, error) {
	format, err := convert.Find(f.to)
	switch {
	case err != nil:
	case f.options.Standalone && !format.Standalone:
		err = fmt.Errorf("--standalone: %s has no whole pages", f.to)
	case !oneOf(f.options.FrontMatter, markdown.FrontMatters()):
		err = fmt.Errorf("--front-matter: there is no %q; there are %s", f.options.FrontMatter,
			strings.Join(markdown.FrontMatters(), ", "))
	case !oneOf(f.options.Title, markdown.Titles()):
		err = fmt.Errorf("--title: there is no %q; there are %s", f.options.Title,
			strings.Join(markdown.Titles(), ", "))
	case f.options.Title == markdown.TitleFrontMatter && f.options.FrontMatter == markdown.NoFrontMatter:
		err = errors.New("--title front-matter: there is none with --front-matter none")
	}
	return format, err
}

// oneOf reports whether a flag has one of its values, or none.
func oneOf(value string, values []string) bool { return value == "" || slices.Contains(values, value) }

// words are the flags as they are typed.
func (f *writerFlags) words() []string {
	words := given("--to", f.to)
	if f.options.Standalone {
		words = append(words, "--standalone")
	}
	if f.options.KeepMarkup {
		words = append(words, "--keep-markup")
	}
	words = append(words, given("--front-matter", f.options.FrontMatter)...)
	words = append(words, given("--title", f.options.Title)...)
	return words
}

// strictFlag adds --strict to a command.
func strictFlag(cmd *cobra.Command, strict *bool) {
	cmd.Flags().BoolVar(strict, "strict", false, "exit status 1 for a warning or a loss, too")
}
