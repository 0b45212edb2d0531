package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"time"
)

// A goPackage is what `go list` tells of a package.
type goPackage struct {
	Dir, ImportPath string
	GoFiles         []string
}

func listPackages(dir string, patterns []string) ([]goPackage, error) {
	cmd := exec.Command("go", append([]string{"list", "-json=Dir,ImportPath,GoFiles"}, patterns...)...)
	cmd.Dir = dir
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w", err)
	}
	var pkgs []goPackage
	for dec := json.NewDecoder(bytes.NewReader(out)); dec.More(); {
		var p goPackage
		if err := dec.Decode(&p); err != nil {
			return nil, err
		}
		pkgs = append(pkgs, p)
	}
	return pkgs, nil
}

// A suite runs the tests of a module over mutants. A mutant is never written
// into the module: the go command is given an overlay.
type suite struct {
	root    string // where the module lies
	scratch string // where mutants and overlays are written
	seed    uint64
}

// A verdict is what became of one run of tests.
type verdict string

// The verdicts of one run.
const (
	passed   verdict = "passed"
	failed   verdict = "failed"
	timedOut verdict = "timed out" // counts as killed
	broken   verdict = "does not compile"
)

// test runs the short tests of a pattern over the overlay, if any, each
// package for at most the limit, and returns what failed first.
func (s *suite) test(ctx context.Context, overlay, pattern string, limit time.Duration) (verdict, string) {
	args := []string{"test", "-short", "-failfast", "-vet=off", "-timeout", limit.String()}
	if overlay != "" {
		args = append(args, "-overlay", overlay)
	}
	cmd := exec.CommandContext(ctx, "go", append(args, pattern)...)
	cmd.Dir = s.root
	// rapid would write what failed beside the tests, draw anew every time and
	// look half a minute for a smaller failure.
	cmd.Env = append(os.Environ(), "RAPID_NOFAILFILE=1", fmt.Sprintf("RAPID_SEED=%d", s.seed), "RAPID_SHRINKTIME=0s")
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = 5 * time.Second
	out, err := cmd.CombinedOutput()
	if err == nil {
		return passed, ""
	}
	return judge(string(out)), firstFailure(string(out))
}

var (
	notBuilt   = regexp.MustCompile(`(?m)^FAIL\t\S+ \[(build|setup) failed\]$`)
	notInTime  = regexp.MustCompile(`(?m)^panic: test timed out after `)
	packageOff = regexp.MustCompile(`(?m)^FAIL\t(\S+)`)
)

// judge tells from the output of tests that did not pass why they did not.
func judge(out string) verdict {
	switch {
	case notBuilt.MatchString(out):
		return broken
	case notInTime.MatchString(out):
		return timedOut
	}
	return failed
}

func firstFailure(out string) string {
	if m := packageOff.FindStringSubmatch(out); m != nil {
		return m[1]
	}
	return ""
}

// overlay writes the mutant and an overlay with it, and returns the path of
// the overlay.
func (s *suite) overlay(m mutant, src []byte) (string, error) {
	mutated := filepath.Join(s.scratch, "mutant.go")
	if err := os.WriteFile(mutated, m.apply(src), 0o600); err != nil {
		return "", err
	}
	files, err := json.Marshal(map[string]map[string]string{"Replace": {m.file: mutated}})
	if err != nil {
		return "", err
	}
	path := filepath.Join(s.scratch, "overlay.json")
	return path, os.WriteFile(path, files, 0o600)
}

// measure runs the tests as they are, and returns how long a mutant may take:
// five times as long, and half a minute at least.
func (s *suite) measure(ctx context.Context, pattern string) (time.Duration, error) {
	start := time.Now()
	if v, where := s.test(ctx, "", pattern, 10*time.Minute); v != passed {
		if ctx.Err() != nil {
			return 0, errors.New("the time is up before the tests of " + pattern + " are")
		}
		return 0, fmt.Errorf("the tests of %s without any mutant: %s %s", pattern, where, v)
	}
	return max(30*time.Second, 5*time.Since(start)).Round(time.Second), nil
}
