package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	htmlwriter "github.com/stemmadocs/stemma/convert/html"
	"github.com/stemmadocs/stemma/internal/kramdownfuzz/dom"
	"github.com/stemmadocs/stemma/parser/kramdown"
)

// server reads documents, each ended by a NUL, and answers with HTML.
const server = `
require "kramdown"
STDIN.binmode; STDOUT.binmode; STDOUT.sync = true
options = {footnote_nr: 1, syntax_highlighter: nil, parse_block_html: ARGV[0] == "true"}
if ARGV[1] == "true"
  require "kramdown-parser-gfm"
  options.update(input: "GFM", hard_wrap: false)
end
while (doc = STDIN.gets("\0"))
  html = begin
    Kramdown::Document.new(doc.chomp("\0").force_encoding("UTF-8"), options).to_html.delete("\0")
  rescue StandardError, SystemStackError => e
    "ERROR #{e.class}"
  end
  STDOUT.write(html + "\0")
end`

// failure begins the answer to a document on which kramdown fails.
const failure = "ERROR "

// peer is a running kramdown.
type peer struct {
	block  bool // the content of block HTML is read
	gfm    bool // the dialect of GitHub is read
	writer bool // convert/html writes what we read
	cmd    *exec.Cmd
	in     io.WriteCloser
	out    *bufio.Reader
	failed int // documents on which it failed
}

func (k *peer) start() error {
	k.cmd = exec.Command("ruby", "-e", server, fmt.Sprint(k.block), fmt.Sprint(k.gfm))
	k.cmd.Stderr = os.Stderr
	in, err := k.cmd.StdinPipe()
	if err != nil {
		return err
	}
	out, err := k.cmd.StdoutPipe()
	if err != nil {
		return err
	}
	k.in, k.out = in, bufio.NewReader(out)
	return k.cmd.Start()
}

func (k *peer) stop() {
	_ = k.in.Close()
	_ = k.cmd.Wait()
}

// theirs returns kramdown's HTML.
func (k *peer) theirs(src string) (string, error) {
	if _, err := io.WriteString(k.in, src+"\x00"); err != nil {
		return "", err
	}
	html, err := k.out.ReadString(0)
	return strings.TrimSuffix(html, "\x00"), err
}

// ours returns our HTML.
func (k *peer) ours(src string) string {
	doc := kramdown.Parse(kramdown.Split(src, ""), kramdown.Options{AutoIDs: true, GFM: k.gfm, ParseBlockHTML: k.block})
	if k.writer {
		out, _ := htmlwriter.Write(doc, htmlwriter.Options{})
		return string(out)
	}
	return render(doc)
}

// backlinks are the links of footnotes to their references, with the space
// before them or the paragraph around them.
var backlinks = regexp.MustCompile(
	`\s*<p><a href="#fnref[^>]*>.*?</a>(?:(?:\x{a0}|&nbsp;)<a href="#fnref[^>]*>.*?</a>)*</p>|` +
		`(?:\x{a0}|&nbsp;| )<a href="#fnref[^>]*>.*?</a>(?:(?:\x{a0}|&nbsp;)<a href="#fnref[^>]*>.*?</a>)*`)

// tree draws the tree of some HTML, without what differs from one version of
// kramdown to the next.
func tree(html string) string {
	for _, role := range []string{"doc-noteref", "doc-endnote", "doc-endnotes", "doc-backlink"} {
		html = strings.ReplaceAll(html, ` role="`+role+`"`, "")
	}
	return dom.Draw(backlinks.ReplaceAllString(html, ""))
}

func (k *peer) agrees(src string) (bool, error) {
	theirs, err := k.theirs(src)
	if err != nil {
		return false, err
	}
	if strings.HasPrefix(theirs, failure) {
		k.failed++
		return true, nil
	}
	return tree(theirs) == tree(k.ours(src)), nil
}

// shrink leaves out parts, ever smaller ones, as long as the disagreement stays.
func (k *peer) shrink(src string) string {
	for size := len(src) / 2; size > 0; {
		rest, smaller := k.without(src, size)
		if src = rest; !smaller {
			size /= 2
		}
	}
	return src
}

// without tries to leave out each part of src that has the given size.
func (k *peer) without(src string, size int) (string, bool) {
	smaller := false
	for i := 0; i < len(src); {
		rest := src[:i] + src[min(i+size, len(src)):]
		if same, err := k.agrees(rest); err == nil && !same && utf8.ValidString(rest) && k.known(rest) == "" {
			src, smaller = rest, true
			continue
		}
		i += size
	}
	return src, smaller
}

// print shows a disagreement.
func (k *peer) print(src string) {
	theirs, err := k.theirs(src)
	if err != nil {
		theirs = err.Error()
	}
	fmt.Printf("\n%q\n%s\n(-kramdown +ours)\n%s", src, src, cmp.Diff(tree(theirs), tree(k.ours(src))))
}

// printFirst shows where the trees of a longer document part.
func (k *peer) printFirst(d sample) {
	theirs, err := k.theirs(d.src)
	if err != nil {
		theirs = err.Error()
	}
	a, b := strings.Split(tree(theirs), "\n"), strings.Split(tree(k.ours(d.src)), "\n")
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	fmt.Printf("\n%s\n", d.name)
	part := func(mark string, lines []string) {
		for _, line := range lines[min(i, len(lines)):min(i+4, len(lines))] {
			fmt.Println(mark + line)
		}
	}
	part(" ", a[max(i-3, 0):i])
	part("-", a)
	part("+", b)
}
