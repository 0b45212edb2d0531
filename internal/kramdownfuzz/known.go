package main

import (
	"fmt"
	"os"
	"regexp"
)

// accident is something that the two are known to read differently.
type accident struct {
	why     string
	pattern *regexp.Regexp // of documents that may hold it
	example string         // on which they differ as long as that is so
	dialect dialect        // in which they do
}

// dialect says which documents an accident is of.
type dialect uint8

const (
	everywhere dialect = iota
	plainOnly
	gfmOnly
)

// accidents are what stays different, and why. A document on which the two
// disagree is left out if it holds one.
var accidents = []accident{}

// known returns the reason for which the two may disagree on src, or "".
func (k *peer) known(src string) string {
	if r := os.Getenv("HIDE"); r != "" && regexp.MustCompile(r).MatchString(src) {
		return "hidden"
	}
	for i := range accidents {
		if a := &accidents[i]; k.has(a) && a.pattern.MatchString(src) {
			return a.why
		}
	}
	return ""
}

// has reports whether the accident is one of the dialect that is read.
func (k *peer) has(a *accident) bool {
	return a.dialect == everywhere || k.gfm == (a.dialect == gfmOnly)
}

// checkAccidents returns an error if an accident is none any more, or its
// example is not of its pattern.
func (k *peer) checkAccidents() error {
	for i := range accidents {
		a := &accidents[i]
		if !k.has(a) {
			continue
		}
		same, err := k.agrees(a.example)
		switch {
		case err != nil:
			return err
		case same:
			return fmt.Errorf("healed: take it off the list: %s", a.why)
		case !a.pattern.MatchString(a.example):
			return fmt.Errorf("the pattern is not of the example: %s", a.why)
		}
	}
	return nil
}
