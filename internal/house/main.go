// Command house measures the packages of the project: files and lines, how
// long functions are, how many names are exported, and how the files of a
// package use each other. Test files are left out.
//
// A file uses another if a name that the other declares occurs in it, which
// is an arrow; arrows that run back up are the ones on which a reader has to
// go back. See graph.back for the exact rule.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"text/tabwriter"
)

func main() {
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: scripts/house [PACKAGE...]")
	}
	flag.Parse()
	patterns := flag.Args()
	if len(patterns) == 0 {
		patterns = []string{"./..."}
	}
	if err := run(".", patterns, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "house:", err)
		os.Exit(2)
	}
}

// run prints a line for each package and one for all of them.
func run(dir string, patterns []string, w io.Writer) error {
	sources, err := load(dir, patterns)
	if err != nil {
		return err
	}
	slices.SortFunc(sources, func(a, b *source) int { return strings.Compare(a.name, b.name) })
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "files\tlines\tfuncs\tmedian\tp90\tlongest\texported\tarrows\tback\tleast\t  package")
	total := figures{name: "all"}
	for _, s := range sources {
		f := measure(s)
		f.print(table)
		total.add(f)
	}
	total.print(table)
	return table.Flush()
}
