package html

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"
)

// scanned draws the tokens of the scanner.
func scanned(src string) (tokens []string) {
	for s := (scanner{src: src}); s.next(); {
		switch s.kind {
		case textToken:
			tokens = append(tokens, "text "+html.UnescapeString(s.text))
		case startToken:
			tokens = append(tokens, "start "+s.name+drawAttributes(s.attributes))
		case endToken:
			tokens = append(tokens, "end "+s.name)
		case commentToken:
			tokens = append(tokens, "comment "+s.text)
		case doctypeToken:
			tokens = append(tokens, "doctype")
		}
	}
	return joinText(tokens)
}

// tokenized draws the tokens of x/net/html.
func tokenized(src string) (tokens []string) {
	for z := html.NewTokenizer(strings.NewReader(src)); z.Next() != html.ErrorToken; {
		switch t := z.Token(); t.Type {
		case html.TextToken:
			tokens = append(tokens, "text "+t.Data)
		case html.StartTagToken, html.SelfClosingTagToken:
			attributes := map[string]string{}
			for _, a := range t.Attr {
				attributes[a.Key] = a.Val
			}
			tokens = append(tokens, "start "+t.Data+drawAttributes(attributes))
		case html.EndTagToken:
			tokens = append(tokens, "end "+t.Data)
		case html.CommentToken:
			tokens = append(tokens, "comment "+t.Data)
		case html.DoctypeToken:
			tokens = append(tokens, "doctype")
		}
	}
	return joinText(tokens)
}

func drawAttributes(attributes map[string]string) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(attributes)) {
		fmt.Fprintf(&b, " %s=%q", name, attributes[name])
	}
	return b.String()
}

// joinText joins neighbouring texts, which may be cut anywhere.
func joinText(tokens []string) (joined []string) {
	for _, t := range tokens {
		if more, ok := strings.CutPrefix(t, "text "); ok && len(joined) > 0 &&
			strings.HasPrefix(joined[len(joined)-1], "text ") {
			joined[len(joined)-1] += more
			continue
		}
		joined = append(joined, t)
	}
	return joined
}

// TestScanAsTokenizer holds the scanner to the tokens of x/net/html.
func TestScanAsTokenizer(t *testing.T) {
	pieces := []string{
		"<b>", "</b>", `<A href="x&amp;y" HREF=z>`, "<p  a=b c='d e'f>", "<br/>", "<i/x>",
		"<x-y:z =a>", "< ", "<3", "&lt;", "a", "\n",
		"</ z>", "</>", "<!-- a -->", "<!--> ", "<!---> ", "<!-- b --!>", "<!-- c -- d-->", "<!x>",
		"<?y>", "<!DOCTYPE html>", "<!---->", "-->",
	}
	rapid.Check(t, func(t *rapid.T) {
		src := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 8).Draw(t, "pieces"), "")
		if got, want := scanned(src), tokenized(src); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", src, got, want)
		}
	})
}

// TestScanOnItsOwn holds where the scanner differs, as in its comment.
func TestScanOnItsOwn(t *testing.T) {
	for src, want := range map[string][]string{
		"a <b c=d":           {"text a ", `start b c="d"`},
		"a </b":              {"text a ", "end b"},
		"<textarea><b>x</b>": {"start textarea", "start b", "text x", "end b"},
	} {
		if got := scanned(src); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", src, got, want)
		}
		if slices.Equal(tokenized(src), want) {
			t.Errorf("%q: x/net/html gives the same now", src)
		}
	}
}
