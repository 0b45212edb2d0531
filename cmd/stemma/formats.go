package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/stemmadocs/stemma/convert"
	"github.com/stemmadocs/stemma/parser"
)

func (a *app) formatsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "formats",
		Short: "List the formats that can be read and written",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			return printFormats(a.out)
		},
	}
}

func printFormats(out io.Writer) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "READ (--from)\tFILES\tWHAT IT IS")
	for _, f := range parser.Formats() {
		fmt.Fprintf(w, "%s\t%s\t%s\n", f.Name, strings.Join(f.Extensions, " "), f.Description)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(w, "\nWRITTEN (--to)\tFILES\tWHAT IT IS")
	for _, f := range convert.Formats() {
		fmt.Fprintf(w, "%s\t%s\t%s\n", f.Name, f.Extension, f.Description)
	}
	return w.Flush()
}
