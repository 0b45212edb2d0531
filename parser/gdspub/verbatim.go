package gdspub

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/parser/kramdown"
)

// lineRange is where some lines are among the lines of a file: the first
// and the last of them.
type lineRange struct{ first, last int }

// verbatim finds the lines of a file in which nothing is a directive: fenced
// code, comments, scripts and what else kramdown does not read.
func verbatim(lines []kramdown.Line) []lineRange {
	found := append(fencedCode(lines), rawLines(lines)...)
	slices.SortFunc(found, func(a, b lineRange) int { return a.first - b.first })
	out := found[:0]
	for _, r := range found {
		if n := len(out); n == 0 || r.first > out[n-1].last {
			out = append(out, r)
		}
	}
	return out
}

// frame is how something that is not read begins and ends.
type frame struct{ opens, closes string }

// frames returns what may hold several lines that are not read.
func frames() []frame {
	return []frame{
		{"<!--", "-->"}, {"{::comment}", "{:/"}, {"{::nomarkdown", "{:/"},
		{"<script", "</script"}, {"<style", "</style"}, {"<pre", "</pre"}, {"<textarea", "</textarea"},
	}
}

// rawLines finds frames of more than one line. One that is never closed is
// text, like a fence.
func rawLines(lines []kramdown.Line) []lineRange {
	var out []lineRange
	open := frames() // without those that nothing closes any more
	for i := 0; i < len(lines); i++ {
		text := strings.TrimLeft(lines[i].Text, " ")
		if text == "" || text[0] != '<' && text[0] != '{' {
			continue
		}
		n := slices.IndexFunc(open, func(f frame) bool { return strings.HasPrefix(text, f.opens) })
		if n < 0 || strings.Contains(text[len(open[n].opens):], open[n].closes) {
			continue
		}
		end := slices.IndexFunc(lines[i+1:], func(l kramdown.Line) bool {
			return strings.Contains(l.Text, open[n].closes)
		})
		if end < 0 {
			open = slices.Delete(open, n, n+1)
			continue
		}
		out = append(out, lineRange{i, i + 1 + end})
		i += 1 + end
	}
	return out
}

// fencedCode finds the fenced code of a file
// (https://kramdown.gettalong.org/syntax.html#fenced-code-blocks). As in kramdown, a fence that
// nothing closes is text, and hides no directive.
func fencedCode(lines []kramdown.Line) []lineRange {
	var fences []fence
	for i, l := range lines {
		if f, ok := fenceOf(l.Text); ok {
			f.line = i
			fences = append(fences, f)
		}
	}
	longest := 0 // of the closing fences after the one in hand
	for i := len(fences) - 1; i >= 0; i-- {
		f := &fences[i]
		f.closed = f.tildes <= longest
		if f.closes {
			longest = max(longest, f.tildes)
		}
	}
	var code []lineRange
	var open fence
	for _, f := range fences {
		switch {
		case open.tildes == 0:
			if f.opens && f.closed {
				open = f
			}
		case f.closes && f.tildes >= open.tildes:
			code = append(code, lineRange{open.line, f.line})
			open = fence{}
		}
	}
	return code
}

// fence is a line that may open or close fenced code.
type fence struct {
	line, tildes  int
	opens, closes bool
	closed        bool // by a fence after it
}

// fenceOf reads a line of three or more tildes. The one that opens may name
// the language in one word; the one that closes holds nothing else.
func fenceOf(text string) (fence, bool) {
	if !strings.HasPrefix(text, "~~~") {
		return fence{}, false
	}
	language := strings.TrimLeft(text, "~")
	words := len(strings.Fields(language))
	return fence{tildes: len(text) - len(language), opens: words <= 1, closes: words == 0}, true
}
