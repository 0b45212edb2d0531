package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"
)

// wholeSuite is the pattern of all packages of the module.
const wholeSuite = "./..."

// A campaign plants one mutant after the other and counts what becomes of
// them.
type campaign struct {
	suite
	all    bool                     // the whole suite judges those that live
	limits map[string]time.Duration // by pattern: how long its tests may run
	tally  map[fate]int
}

// A fate is what became of a mutant in the end.
type fate string

// The fates of mutants.
const (
	killedByOwn   fate = "killed by own"
	killedBySuite fate = "killed by suite"
	lives         fate = "LIVES"
	unbuilt       fate = "does not compile"
)

// run plants mutants until count of them compiled or the time is up.
func (c *campaign) run(ctx context.Context, w io.Writer, drawn []mutant, count int) error {
	root, err := filepath.Abs(c.root)
	if err != nil {
		return err
	}
	start := time.Now()
	for _, m := range drawn {
		if c.planted() == count {
			break
		}
		src, err := os.ReadFile(m.file)
		if err != nil {
			return err
		}
		f, how, err := c.plant(ctx, m, src)
		if ctx.Err() != nil {
			fmt.Fprintln(w, "the time is up")
			break
		}
		if err != nil {
			return err
		}
		c.tally[f]++
		fmt.Fprintf(w, "%-16s %s%s\n", f, m.describe(root, src), how)
	}
	c.summary(w, len(drawn), time.Since(start))
	return nil
}

// planted counts the mutants that compiled.
func (c *campaign) planted() int {
	return c.tally[killedByOwn] + c.tally[killedBySuite] + c.tally[lives]
}

// plant runs the tests over one mutant. It returns its fate and, in brackets,
// what else there is to know.
func (c *campaign) plant(ctx context.Context, m mutant, src []byte) (fate, string, error) {
	overlay, err := c.overlay(m, src)
	if err != nil {
		return "", "", err
	}
	v, _, err := c.limited(ctx, overlay, m.pkg)
	switch {
	case err != nil:
		return "", "", err
	case v == broken:
		return unbuilt, "", nil
	case v == timedOut:
		return killedByOwn, "  (timeout)", nil
	case v == failed:
		return killedByOwn, "", nil
	case !c.all:
		return lives, "", nil
	}
	v, where, err := c.limited(ctx, overlay, wholeSuite)
	switch {
	case err != nil:
		return "", "", err
	case v == passed:
		return lives, "", nil
	case v == timedOut:
		return killedBySuite, "  (timeout in " + where + ")", nil
	}
	return killedBySuite, "  (" + where + ")", nil
}

// limited runs the tests of a pattern over an overlay, not much longer than
// they take without one.
func (c *campaign) limited(ctx context.Context, overlay, pattern string) (verdict, string, error) {
	limit, known := c.limits[pattern]
	if !known {
		var err error
		if limit, err = c.measure(ctx, pattern); err != nil {
			return "", "", err
		}
		c.limits[pattern] = limit
	}
	v, where := c.test(ctx, overlay, pattern, limit)
	return v, where, nil
}

// summary prints the shares of those that compiled.
func (c *campaign) summary(w io.Writer, drawnFrom int, took time.Duration) {
	n := c.planted()
	fmt.Fprintf(w, "%d mutants of %d possible, seed %d, %s", n, drawnFrom, c.seed, took.Round(time.Second))
	for _, f := range []fate{killedByOwn, killedBySuite, lives} {
		if n > 0 && (c.all || f != killedBySuite) {
			fmt.Fprintf(w, "; %s %d (%d %%)", f, c.tally[f], (200*c.tally[f]+n)/(2*n))
		}
	}
	if c.tally[unbuilt] > 0 {
		fmt.Fprintf(w, "; not counted: %d that do not compile", c.tally[unbuilt])
	}
	fmt.Fprintln(w)
}
