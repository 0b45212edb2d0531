package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"

	"github.com/google/go-cmp/cmp"

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
    Kramdown::Document.new(doc.chomp("\0").force_encoding("UTF-8"), options).to_html
  rescue StandardError => e
    "ERROR #{e.class}"
  end
  STDOUT.write(html.delete("\0") + "\0")
end`

// peer is a running kramdown.
type peer struct {
	block bool
	gfm   bool
	cmd   *exec.Cmd
	in    io.WriteCloser
	out   *bufio.Reader
}

func startKramdown(block, gfm bool) (*peer, error) {
	cmd := exec.Command("ruby", "-e", server, fmt.Sprint(block), fmt.Sprint(gfm))
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	return &peer{block: block, gfm: gfm, cmd: cmd, in: in, out: bufio.NewReader(out)}, cmd.Start()
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
	return render(doc)
}

// backlinks are the links of footnotes to their references, with the space
// before them or the paragraph around them.
var backlinks = regexp.MustCompile(
	`\s*<p><a href="#fnref[^>]*>.*?</a>(?:\x{a0}<a href="#fnref[^>]*>.*?</a>)*</p>|` +
		`\x{a0}<a href="#fnref[^>]*>.*?</a>(?:\x{a0}<a href="#fnref[^>]*>.*?</a>)*`)

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
	return tree(theirs) == tree(k.ours(src)), nil
}

// shrink leaves out lines, then characters, as long as the disagreement stays.
func (k *peer) shrink(src string) string {
	for smaller := true; smaller; {
		src, smaller = k.without(src, strings.SplitAfter(src, "\n"))
		if !smaller {
			src, smaller = k.without(src, strings.Split(src, ""))
		}
	}
	return src
}

// without tries to leave out one of the parts of src.
func (k *peer) without(src string, parts []string) (string, bool) {
	smaller := false
	for i := 0; i < len(parts); i++ {
		rest := strings.Join(parts[:i], "") + strings.Join(parts[i+1:], "")
		if known(rest) != "" || len(rest) == len(src) {
			continue
		}
		if same, err := k.agrees(rest); err == nil && !same {
			parts = append(parts[:i:i], parts[i+1:]...)
			src, smaller = rest, true
			i--
		}
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
