package footnote

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// lead is the mark that a note begins with.
type lead struct {
	mark     string
	leaves   []*html.Node // the texts that it is in
	rest     int          // where the text of the note begins in the last of them
	distinct bool         // it is apart from the text, by brackets, a dot or its own element
}

// leadOf returns the mark that a block begins with, and nil where there is none.
func leadOf(block *html.Node) *lead {
	const most = 7 // texts: brackets of their own, a number, a dot
	l, text := &lead{}, ""
	for d := range block.Descendants() {
		if d.Type != html.TextNode {
			if shows(d) {
				break
			}
			continue
		}
		data := strings.Trim(d.Data, blanks)
		if data == "" {
			continue
		}
		if l.leaves = append(l.leaves, d); len(l.leaves) > most {
			break
		}
		word, more := firstWord(data, text)
		mark, brackets, ok := markOf(text + word)
		if !ok {
			if more || len(text)+len(word) > 40 {
				break
			}
			text += word
			if !strings.HasSuffix(word, "[") && !strings.HasSuffix(word, "(") {
				text += " "
			}
			continue
		}
		l.mark = mark
		l.distinct = brackets || !more || strings.ContainsAny(word[len(word)-1:], ".):]")
		l.rest = strings.Index(d.Data, word) + len(word)
		return l
	}
	return nil
}

// firstWord returns the first word of a text, and whether more comes after it. Words
// before a number belong to it.
func firstWord(data, before string) (word string, more bool) {
	if _, _, ok := markOf(before + data); ok {
		return data, false
	}
	at := 0
	for {
		end := strings.IndexAny(data[at:], " \t\n\u00a0")
		if end < 0 {
			return data, false
		}
		word = data[:at+end]
		if closed := strings.IndexAny(word, "])"); closed > 0 && closed < 8 {
			word = word[:closed+1]
			return word, true
		}
		if !known().word.Has(strings.ToLower(strings.Trim(before+word, "[("+blanks))) {
			return word, true
		}
		at += end + len(data[at+end:]) - len(strings.TrimLeft(data[at+end:], " \t\n\u00a0"))
	}
}

// drop takes the mark out of a note, with the elements that held nothing else.
func (l *lead) drop(block *html.Node) {
	for i, leaf := range l.leaves {
		if i == len(l.leaves)-1 && strings.Trim(leaf.Data[l.rest:], blanks) != "" {
			leaf.Data = trimMarkEnd(leaf.Data[l.rest:])
			return
		}
		dropLeaf(leaf, block)
	}
	trimStart(block)
}

// dropLeaf takes a node out of a block, with the elements that held nothing else.
func dropLeaf(n, block *html.Node) {
	for n != block {
		up := n.Parent
		if up == nil {
			return
		}
		up.RemoveChild(n)
		if up == block || !isBlank(up) || dom.IsBlock(up) && up.FirstChild != nil {
			return
		}
		n = up
	}
}

// trimStart takes away what came after a mark: a dot, a bracket, blanks.
func trimStart(block *html.Node) {
	for {
		first := firstLeaf(block)
		if first == nil {
			return
		}
		if first.Data = trimMarkEnd(first.Data); first.Data != "" {
			return
		}
		dropLeaf(first, block)
	}
}

// firstLeaf returns the first text of a block, and nil where something else is
// shown before it.
func firstLeaf(block *html.Node) *html.Node {
	for d := range block.Descendants() {
		if d.Type == html.TextNode && strings.Trim(d.Data, blanks) != "" {
			return d
		}
		if shows(d) {
			return nil
		}
	}
	return nil
}

func trimMarkEnd(text string) string {
	text = strings.TrimLeft(text, blanks)
	rest := strings.TrimLeft(text, ".):]")
	if rest == "" || strings.ContainsRune(blanks, firstRune(rest)) || text[0] == ']' || text[0] == ')' {
		text = rest
	}
	return strings.TrimLeft(text, blanks)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
