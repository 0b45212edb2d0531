// Command mutate asks what the tests of a package hold: it plants mutants,
// which are small mistakes such as a negated condition, a constant plus one or
// a call that is left out, one at a time, and prints which of them live.
//
// A mutant is drawn at random, but the same seed draws the same. It is given
// to the go command as an overlay, so that no file of the project is touched.
// First the short tests of its own package run, and with -all those of the
// whole module over whatever lives through them.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/signal"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, ".", os.Args[1:], os.Stdout)
	stop()
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(2)
	}
}

// options are the flags of the command.
type options struct {
	count   int
	seed    uint64
	seconds int
	all     bool
}

// parseArgs reads flags and packages, which may come in any order.
func parseArgs(args []string) (options, []string, error) {
	var o options
	flags := flag.NewFlagSet("mutate", flag.ContinueOnError)
	flags.Usage = func() {
		fmt.Fprintln(flags.Output(), "usage: scripts/mutate PACKAGE... [-n 10] [-seed 1] [-seconds 300] [-all]")
		flags.PrintDefaults()
	}
	flags.IntVar(&o.count, "n", 10, "mutants that compile, drawn from all packages together")
	flags.Uint64Var(&o.seed, "seed", 1, "of the draw")
	flags.IntVar(&o.seconds, "seconds", 300, "after so long the command stops, with what it knows")
	flags.BoolVar(&o.all, "all", false, "let the whole suite judge those that their own package lets live")
	var patterns []string
	for {
		if err := flags.Parse(args); err != nil {
			return o, nil, err
		}
		if flags.NArg() == 0 {
			break
		}
		patterns, args = append(patterns, flags.Arg(0)), flags.Args()[1:]
	}
	if len(patterns) == 0 {
		flags.Usage()
		return o, nil, errors.New("which package?")
	}
	return o, patterns, nil
}

// run plants the mutants in the packages of the module at root.
func run(ctx context.Context, root string, args []string, w io.Writer) error {
	o, patterns, err := parseArgs(args)
	if err != nil {
		return err
	}
	pkgs, err := listPackages(root, patterns)
	if err != nil {
		return err
	}
	drawn, err := candidates(pkgs)
	if err != nil {
		return err
	}
	random := rand.New(rand.NewPCG(o.seed, 0))
	random.Shuffle(len(drawn), func(i, j int) { drawn[i], drawn[j] = drawn[j], drawn[i] })
	scratch, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return err
	}
	defer os.RemoveAll(scratch)
	ctx, cancel := context.WithTimeout(ctx, time.Duration(o.seconds)*time.Second)
	defer cancel()
	c := &campaign{
		suite:  suite{root: root, scratch: scratch, seed: o.seed},
		all:    o.all,
		limits: map[string]time.Duration{},
		tally:  map[fate]int{},
	}
	return c.run(ctx, w, drawn, o.count)
}
