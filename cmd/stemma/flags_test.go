package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// TestFlagsAreTyped: every command and every flag of it is typed in some
// script, so that none goes without a test that fails.
func TestFlagsAreTyped(t *testing.T) {
	root := (&app{}).rootCommand()
	root.InitDefaultHelpFlag()
	root.InitDefaultVersionFlag()
	typed := map[string]bool{}
	for _, args := range typedCommands(t) {
		command, rest, err := root.Find(args)
		if err != nil {
			continue // what is no command is typed as well
		}
		typed[command.CommandPath()] = true
		for _, word := range rest {
			for _, flag := range flagsOf(command) {
				if word == "--"+flag.Name || strings.HasPrefix(word, "--"+flag.Name+"=") ||
					flag.Shorthand != "" && word == "-"+flag.Shorthand {
					typed[owner(command, flag)+" --"+flag.Name] = true
				}
			}
		}
	}
	var visit func(command *cobra.Command)
	visit = func(command *cobra.Command) {
		if !typed[command.CommandPath()] && !command.HasSubCommands() {
			t.Errorf("no script types %s", command.CommandPath())
		}
		for _, flag := range flagsOf(command) {
			if name := owner(command, flag) + " --" + flag.Name; !typed[name] {
				t.Errorf("no script types %s", name)
			}
		}
		for _, below := range command.Commands() {
			visit(below)
		}
	}
	visit(root)
}

// typedCommands returns the arguments of stemma in all scripts.
func typedCommands(t *testing.T) [][]string {
	t.Helper()
	scripts, err := filepath.Glob("../../testdata/script/*.txtar")
	if err != nil || len(scripts) == 0 {
		t.Fatal(scripts, err)
	}
	var typed [][]string
	for _, script := range scripts {
		src, err := os.ReadFile(script)
		if err != nil {
			t.Fatal(err)
		}
		commands, _, _ := strings.Cut(string(src), "\n-- ")
		for line := range strings.Lines(commands) {
			words := strings.Fields(line)
			for i, word := range words {
				if strings.HasPrefix(word, "#") {
					break
				}
				if strings.Trim(word, `'"`) == "stemma" {
					typed = append(typed, words[i+1:])
				} else if word == "status" && i+2 < len(words) {
					typed = append(typed, words[i+2:])
				}
			}
		}
	}
	return typed
}

// flagsOf returns the flags that can be typed after a command.
func flagsOf(command *cobra.Command) []*pflag.Flag {
	var flags []*pflag.Flag
	for _, set := range []*pflag.FlagSet{command.Flags(), command.PersistentFlags(), command.InheritedFlags()} {
		set.VisitAll(func(flag *pflag.Flag) {
			if flag.Name != "help" && !slices.Contains(flags, flag) {
				flags = append(flags, flag)
			}
		})
	}
	return flags
}

// owner names the command that a flag belongs to: of those that every command
// has, one is enough.
func owner(command *cobra.Command, flag *pflag.Flag) string {
	if command.InheritedFlags().Lookup(flag.Name) != nil {
		return command.Root().CommandPath()
	}
	return command.CommandPath()
}
