// Command kramdownfuzz compares our reading of kramdown with kramdown's own,
// on random documents or on those in a folder. It needs Ruby and its kramdown.
//
// It prints the share of documents of which both make the same tree. Random
// ones on which they disagree are printed too, made smaller by leaving out
// parts; of files the place is printed where they part. Documents on which the
// two are known to disagree are counted by reason; a reason that is none any
// more is an error.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
)

func main() {
	n := flag.Int("n", 10000, "documents")
	seed := flag.Uint64("seed", 1, "of the first document")
	show := flag.Int("show", 10, "disagreements to print")
	block := flag.Bool("block-html", false, "read the content of block HTML")
	gfm := flag.Bool("gfm", false, "read the dialect of GitHub (needs kramdown-parser-gfm)")
	writer := flag.Bool("writer", false, "write by convert/html, which makes safe and mends")
	dir := flag.String("texts", "", "make documents of the lines of the .text files in this folder")
	files := flag.String("files", "", "compare the .md, .markdown and .text files in this folder, no random documents")
	flag.Parse()
	k := peer{block: *block, gfm: *gfm, writer: *writer}
	var err error
	if *files != "" {
		err = k.compareFiles(*files, *show)
	} else {
		err = k.compareRandom(*n, *seed, *show, *dir)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "kramdownfuzz:", err)
		os.Exit(2)
	}
}

func (k *peer) compareFiles(dir string, show int) error {
	docs, err := readFiles(dir)
	if err != nil {
		return err
	}
	t, err := k.run(docs)
	if err != nil {
		return err
	}
	defer k.stop()
	for _, d := range t.different[:min(show, len(t.different))] {
		k.printFirst(d)
	}
	return nil
}

func (k *peer) compareRandom(n int, seed uint64, show int, dir string) error {
	var given []string
	var err error
	if dir != "" {
		if given, err = readLines(dir); err != nil {
			return err
		}
	}
	t, err := k.run(randomDocuments(n, seed, given))
	if err != nil {
		return err
	}
	defer k.stop()
	var small []string
	for _, d := range t.different[:min(show, len(t.different))] {
		small = append(small, k.shrink(d.src))
	}
	slices.SortFunc(small, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	for _, src := range slices.Compact(small) {
		k.print(src)
	}
	return nil
}

// run starts kramdown, compares all samples and prints what came of it.
func (k *peer) run(docs []sample) (*tally, error) {
	if err := k.start(); err != nil {
		return nil, err
	}
	if err := k.checkAccidents(); err != nil {
		return nil, err
	}
	t, err := k.compare(docs)
	if err != nil {
		return nil, err
	}
	fmt.Println(t)
	for _, why := range slices.Sorted(maps.Keys(t.known)) {
		fmt.Printf("%5d left out: %s\n", t.known[why], why)
	}
	return t, nil
}
