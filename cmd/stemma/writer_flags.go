package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/stemmadocs/stemma/convert"
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
}

// format resolves the flags.
func (f *writerFlags) format() (convert.Format, error) {
	format, err := convert.Find(f.to)
	if err == nil && f.options.Standalone && !format.Standalone {
		err = fmt.Errorf("--standalone: %s has no whole pages", f.to)
	}
	return format, err
}

// words are the flags as they are typed.
func (f *writerFlags) words() []string {
	words := given("--to", f.to)
	if f.options.Standalone {
		words = append(words, "--standalone")
	}
	if f.options.KeepMarkup {
		words = append(words, "--keep-markup")
	}
	return words
}

// strictFlag adds --strict to a command.
func strictFlag(cmd *cobra.Command, strict *bool) {
	cmd.Flags().BoolVar(strict, "strict", false, "exit status 1 for a warning or a loss, too")
}
