package footnote

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
	"github.com/stemmadocs/stemma/parser/webpage/source"
)

// splitLines makes paragraphs of notes that are lines of one, or of a division:
// each begins with its anchor, after a line break.
func (f *finder) splitLines(leading []*link) {
	starts := map[*html.Node]bool{}
	var parents []*html.Node
	for _, l := range leading {
		target := f.targets[l.target]
		if dom.IsBlock(target) {
			continue
		}
		start := lineStart(target)
		if start != nil && start.Parent != nil && !starts[start] && (l.kind != bare || isLineOf(start, l)) {
			starts[start] = true
			parents = append(parents, start.Parent)
		}
	}
	done := map[*html.Node]bool{}
	for _, parent := range parents {
		if !done[parent] {
			done[parent] = true
			splitAt(parent, starts)
		}
	}
}

// isLineOf reports whether a line may be the note of a number or sign that is not
// marked as one: it begins with that. An index leads to lines as well.
func isLineOf(start *html.Node, l *link) bool {
	const enough = 40 // bytes
	var b strings.Builder
	for n := start; n != nil && n.DataAtom != atom.Br && b.Len() < enough; n = n.NextSibling {
		b.WriteString(dom.Text(n))
	}
	word, _ := firstWord(strings.Trim(b.String(), blanks), "")
	mark, _, ok := markOf(word)
	return ok && mark == l.mark
}

// lineStart returns the node that begins a line, after a line break, with a target.
func lineStart(target *html.Node) *html.Node {
	for n := target; n != nil && !dom.IsBlock(n); n = n.Parent {
		start := n
		const most = 20
		count := 0
		for before := n.PrevSibling; before != nil; before = before.PrevSibling {
			if before.DataAtom == atom.Br {
				return start
			}
			if count++; count > most {
				return nil
			}
			if before.Type == html.TextNode && strings.Trim(before.Data, "[(^"+blanks) == "" {
				start = before
				continue
			}
			return nil
		}
		if up := n.Parent; up != nil && isInline(up) && hasBreak(up) {
			return start
		}
	}
	return nil
}

// hasBreak reports an element with a line break directly in it.
func hasBreak(n *html.Node) bool {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.DataAtom == atom.Br {
			return true
		}
	}
	return false
}

// splitAt makes a paragraph of each line of an element that begins with a note, and
// of what is before the first.
func splitAt(parent *html.Node, starts map[*html.Node]bool) {
	var line *html.Node
	after := parent // a paragraph that is split; its lines come after it
	for n := parent.FirstChild; n != nil; {
		next := n.NextSibling
		switch {
		case starts[n]:
			line = dom.New(atom.P)
			source.CopyPlace(line, parent)
			if parent.DataAtom == atom.P {
				parent.Parent.InsertBefore(line, after.NextSibling)
				after = line
			} else {
				parent.InsertBefore(line, n)
			}
			trimBreaks(line.PrevSibling, parent)
		case line != nil && (dom.IsBlock(n) || isParagraphEnd(n) && !starts[next]):
			line = nil
		}
		inside := after != parent && parent.DataAtom == atom.P
		switch {
		case line != nil:
			parent.RemoveChild(n)
			line.AppendChild(n)
		case inside && (n.DataAtom == atom.Br || isBlank(n)):
			parent.RemoveChild(n)
		case inside: // the rest of a paragraph
			line = dom.New(atom.P)
			parent.Parent.InsertBefore(line, after.NextSibling)
			after = line
			parent.RemoveChild(n)
			line.AppendChild(n)
		}
		n = next
	}
	trimEnd(parent)
}

// isParagraphEnd reports the first of two line breaks.
func isParagraphEnd(n *html.Node) bool {
	if n.DataAtom != atom.Br {
		return false
	}
	n = n.NextSibling
	for n != nil && n.Type == html.TextNode && isBlank(n) {
		n = n.NextSibling
	}
	return n != nil && n.DataAtom == atom.Br
}

// trimBreaks drops the line breaks at the end of the line before.
func trimBreaks(before, parent *html.Node) {
	if before != nil && before.DataAtom == atom.P {
		trimEnd(before)
	} else if before != nil && before != parent {
		for before != nil && (before.DataAtom == atom.Br || isBlank(before)) {
			up := before.PrevSibling
			before.Parent.RemoveChild(before)
			before = up
		}
	}
}

func trimEnd(n *html.Node) {
	last := n.LastChild
	for last != nil && (last.DataAtom == atom.Br || last.Type == html.TextNode && isBlank(last)) {
		n.RemoveChild(last)
		last = n.LastChild
	}
}
