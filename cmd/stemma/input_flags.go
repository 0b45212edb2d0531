package main

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/stemmadocs/stemma/parser"
)

// inputFlags are the flags that say how inputs are read.
type inputFlags struct {
	from, root, charset, outline string
	merge                        bool
	optionsFile                  string
	options                      []string
}

// flags adds the flags to a command that reads all inputs in one format.
func (f *inputFlags) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.from, "from", "", "input `FORMAT`; detected where it is not given (see: stemma formats)")
	cmd.Flags().StringVar(&f.outline, "outline", "",
		"outline `FILE` that puts the reader's guesses right (see: stemma outline --help)")
	f.flagsButFrom(cmd)
}

// flagsButFrom adds the flags to a command that has others for formats.
func (f *inputFlags) flagsButFrom(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.BoolVar(&f.merge, "merge", false, "read a folder of numbered files as one document")
	flags.StringVar(&f.root, "root", "",
		"source `DIR` of a site, where included files are looked for; folders of it give one output a document")
	flags.StringVar(&f.charset, "charset", "",
		"`NAME` of what the input is written in, such as windows-1252; found out where it is not given")
	flags.StringVar(&f.optionsFile, "options", "",
		"YAML `FILE` of kramdown's options, or a Jekyll site's _config.yml; Markdown is then read as kramdown")
	flags.StringArrayVar(&f.options, "option", nil, "`NAME=VALUE` of one of kramdown's options; may be repeated")
}

// words are the flags as they are typed.
func (f inputFlags) words() []string {
	words := given("--from", f.from, "--root", f.root, "--charset", f.charset, "--outline", f.outline,
		"--options", f.optionsFile)
	for _, option := range f.options {
		words = append(words, "--option", option)
	}
	if f.merge {
		words = append(words, "--merge")
	}
	return words
}

// given returns the flags that have a value, of pairs of a flag and its value.
func given(pairs ...string) []string {
	var words []string
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			words = append(words, pairs[i], pairs[i+1])
		}
	}
	return words
}

// readOptions resolves the flags.
func (a *app) readOptions(input inputFlags) (parser.Options, error) {
	opts := parser.Options{Format: input.from, Charset: input.charset}
	var err error
	if input.from != "" {
		format, err := parser.Find(input.from)
		if err != nil {
			return opts, err
		}
		if len(input.options) > 0 || input.optionsFile != "" {
			if err := format.TakesSettings(); err != nil {
				return opts, err
			}
		}
	}
	if input.charset != "" {
		if err := parser.CheckCharset(input.charset); err != nil {
			return opts, err
		}
	}
	if opts.Profile, err = a.profile(); err != nil {
		return opts, err
	}
	if opts.Outline, err = a.readOutline(input.outline); err != nil {
		return opts, err
	}
	if opts.Settings, err = a.readSettings(input); err != nil {
		return opts, err
	}
	opts.Root, err = openRoot(input.root)
	opts.RootDir = filepath.ToSlash(input.root)
	return opts, err
}

// readSettings reads the options of kramdown, those that are typed after those of the file.
func (a *app) readSettings(input inputFlags) (settings []parser.KramdownSetting, err error) {
	if path := input.optionsFile; path != "" {
		src, err := readFile(path)
		if err != nil {
			p := unreadable(path, err)
			p.Hint = "--options names a YAML file"
			return nil, p
		}
		if settings, err = parser.LoadSettings(src, path); err != nil {
			return nil, err
		}
	}
	for _, typed := range input.options {
		s, err := parser.ReadSetting(typed)
		if err != nil {
			return nil, fmt.Errorf("--option: %w", err)
		}
		settings = append(settings, s)
	}
	return settings, nil
}
