// Command kramdownfuzz compares our reading of kramdown with kramdown's own,
// on random documents. It needs Ruby and its kramdown.
//
// It prints the share of documents of which both make the same tree, and the
// smallest of those on which they disagree, made smaller by leaving out lines
// and characters.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"slices"
)

func main() {
	n := flag.Int("n", 10000, "documents")
	seed := flag.Uint64("seed", 1, "of the first document")
	show := flag.Int("show", 10, "disagreements to print")
	verbose := flag.Bool("v", false, "say why documents are left out")
	block := flag.Bool("block-html", false, "read the content of block HTML")
	gfm := flag.Bool("gfm", false, "read the dialect of GitHub (needs kramdown-parser-gfm)")
	dir := flag.String("texts", "", "make documents of the lines of the .text files in this folder")
	flag.Parse()
	var given []string
	var err error
	if *dir != "" {
		given, err = readLines(*dir)
	}
	if err == nil {
		err = run(*n, *seed, *show, *block, *gfm, *verbose, given)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "kramdownfuzz:", err)
		os.Exit(2)
	}
}

func run(n int, seed uint64, show int, block, gfm, verbose bool, given []string) error {
	k, err := startKramdown(block, gfm)
	if err != nil {
		return err
	}
	defer k.stop()
	var different []string
	count, left := 0, 0
	for i := range n {
		src := generate(seed+uint64(i), given)
		if why := known(src); why != "" {
			left++
			if verbose {
				fmt.Printf("%d: %s\n", i, why)
			}
			continue
		}
		same, err := k.agrees(src)
		if err != nil {
			return fmt.Errorf("document %d: %w", i, err)
		}
		if same {
			continue
		}
		count++
		if len(different) < show {
			different = append(different, k.shrink(src))
		}
	}
	n -= left
	share := 100 * float64(n-count) / float64(max(n, 1))
	fmt.Printf("%d of %d documents agree (%.2f %%), %d hold known differences\n", n-count, n, share, left)
	slices.SortFunc(different, func(a, b string) int { return cmp.Compare(len(a), len(b)) })
	for _, src := range slices.Compact(different) {
		k.print(src)
	}
	return nil
}
