// Command stemma moves publications out of legacy markup, and shows what
// changed between two versions of them.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/wholefile"
	"github.com/stemmadocs/stemma/profile"
)

// Exit statuses, everywhere the same.
const (
	exitFine   = 0
	exitSeen   = 1 // there is something to see: drift, a difference, an error in what was read or written
	exitFailed = 2 // it could not be done: usage, unreadable input, a write that failed
)

// errSeen ends a command with exitSeen; what there is to see has been printed.
var errSeen = errors.New("there is something to see")

// errFailed ends a command with exitFailed; why has been printed.
var errFailed = errors.New("some of it could not be done")

func main() {
	tuneCollector()
	os.Exit(run(os.Args[1:], &app{in: os.Stdin, out: os.Stdout, err: os.Stderr}))
}

// app is what every command shares: the three streams and the global flags.
type app struct {
	in          io.Reader
	out, err    io.Writer
	profilePath string
	files       wholefile.Writer
}

func run(args []string, a *app) int {
	out := &output{Writer: a.out}
	a.out = out
	root := a.rootCommand()
	root.SetArgs(args)
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.err)
	switch err := root.Execute(); {
	case out.err != nil:
		fmt.Fprintf(a.err, "stemma: standard output: %v\n", wholefile.CannotWrite(out.err))
	case err == nil:
		return exitFine
	case errors.Is(err, errSeen):
		return exitSeen
	case !errors.Is(err, errFailed):
		fmt.Fprintf(a.err, "stemma: %v\n", err)
	}
	return exitFailed
}

func (a *app) rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "stemma",
		Short: "Move publications out of legacy markup, and show what changed between two versions",
		Long: `stemma reads each version of a publication, whatever form it survives in, into
one canonical document. From there it writes Markdown, HTML, JSON or content
items, or compares two documents and says what really changed.

Exit status: 0 fine; 1 there is something to see (drift, a difference, an error
in what was read or written; with --strict a warning or a loss); 2 it could not
be done.`,
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          cobra.NoArgs,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.PersistentFlags().StringVar(&a.profilePath, "profile", "",
		"YAML `FILE` that replaces or extends the built-in vocabulary of organisations and headings")
	root.AddCommand(a.convertCommand(), a.driftCommand(), a.ledgerCommand(), a.checkCommand(),
		a.outlineCommand(), a.formatsCommand())
	return root
}

// profile returns the vocabulary that the flags ask for; nil is the built-in
// one, which is not even made where no format needs it.
func (a *app) profile() (*profile.Profile, error) {
	if a.profilePath == "" {
		return nil, nil
	}
	src, err := readFile(a.profilePath)
	if err != nil {
		p := unreadable(a.profilePath, err)
		p.Hint = "--profile names a YAML file"
		return nil, p
	}
	return profile.Load(src, a.profilePath)
}

// terminal reports whether w is a terminal, and how many columns it has.
func terminal(w io.Writer) (columns int, ok bool) {
	if out, ok := w.(*output); ok {
		w = out.Writer
	}
	f, isFile := w.(*os.File)
	if !isFile || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	columns, _, err := term.GetSize(int(f.Fd()))
	if err != nil || columns <= 0 {
		columns = 80
	}
	return columns, os.Getenv("TERM") != "dumb"
}

// colourful reports whether output to w may be coloured.
func colourful(w io.Writer) bool {
	_, ok := terminal(w)
	return ok && os.Getenv("NO_COLOR") == ""
}

// complain prints an error about one input: a problem with its place, or
// whatever else went wrong and was not printed.
func (a *app) complain(path string, err error) {
	if errors.Is(err, errFailed) {
		return
	}
	var p document.Problem
	if errors.As(err, &p) {
		fmt.Fprintln(a.err, line(p.Format(path)))
		return
	}
	fmt.Fprintln(a.err, line(fmt.Sprintf("%s: %v", path, err)))
}

// version is that of the module as it was built.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(unknown)"
	}
	return info.Main.Version
}
