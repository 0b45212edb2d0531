package main

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/stemmadocs/stemma/parser"
)

// inputFlags are the flags that say how inputs are read.
type inputFlags struct {
	from, root, charset, outline string
	merge                        bool
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
	flags.StringVar(&f.root, "root", "", "source `DIR`, where included files are looked for")
	flags.StringVar(&f.charset, "charset", "",
		"`NAME` of what the input is written in, such as windows-1252; found out where it is not given")
}

// String is the flags as they are typed, each with a space after it.
func (f inputFlags) String() string {
	var typed strings.Builder
	for _, flag := range []struct{ name, value string }{
		{"--from", f.from}, {"--root", f.root}, {"--charset", f.charset}, {"--outline", f.outline},
	} {
		if flag.value != "" {
			typed.WriteString(flag.name + " " + flag.value + " ")
		}
	}
	if f.merge {
		typed.WriteString("--merge ")
	}
	return typed.String()
}

// readOptions resolves the flags.
func (a *app) readOptions(input inputFlags) (parser.Options, error) {
	opts := parser.Options{Format: input.from, Charset: input.charset}
	var err error
	if input.from != "" {
		if _, err := parser.Find(input.from); err != nil {
			return opts, err
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
	opts.Root, err = openRoot(input.root)
	opts.RootDir = filepath.ToSlash(input.root)
	return opts, err
}
