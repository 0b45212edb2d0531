package markdown

import "testing"

// TestHTMLBlock holds which lines begin which kind of HTML block
// (https://spec.commonmark.org/0.31.2/#html-blocks).
func TestHTMLBlock(t *testing.T) {
	for line, want := range map[string]htmlKind{
		"":                      noHTML,
		"<":                     noHTML,
		"a <div>":               noHTML,
		"<1>":                   noHTML,
		"<b> text":              noHTML,
		"<http://x.example>":    noHTML,
		"<script>":              htmlVerbatim,
		"<PRE\tx>":              htmlVerbatim,
		"<style":                htmlVerbatim,
		"<textarea>x</b>":       htmlVerbatim,
		"</script>":             htmlTagAlone,
		"<prefix>":              htmlTagAlone,
		"<!-- note":             htmlComment,
		"<?php":                 htmlInstruction,
		"<!DOCTYPE html>":       htmlDeclaration,
		"<!a":                   htmlDeclaration,
		"<!>":                   noHTML,
		"<![CDATA[x":            htmlCDATA,
		"<div":                  htmlTag,
		"<div class=x>text":     htmlTag,
		"<Div>":                 htmlTag,
		"</table>x":             htmlTag,
		"<hr/>x":                htmlTag,
		"<hr/x":                 noHTML,
		"<h1>x":                 htmlTag,
		"<h7>x":                 noHTML,
		"<b>":                   htmlTagAlone,
		"<b class='x'> \t":      htmlTagAlone,
		"</b >":                 htmlTagAlone,
		"<x-y z=1/>":            htmlTagAlone,
		"<b":                    noHTML,
		"<b><i>":                noHTML,
		"<b class=x class='y>'": noHTML,
	} {
		if got := htmlBlock(line); got != want {
			t.Errorf("%q: got kind %d, want %d", line, got, want)
		}
	}
}

// TestStartsHTML: a tag alone interrupts no paragraph.
func TestStartsHTML(t *testing.T) {
	for line, want := range map[string][2]bool{ // on the first line, and later
		"<div>": {true, true}, "<b>": {true, false}, "<b>x": {false, false}, "<!-- x": {true, true},
	} {
		if got := [2]bool{startsHTML(line, true), startsHTML(line, false)}; got != want {
			t.Errorf("%q: got %v, want %v", line, got, want)
		}
	}
}

// TestOneBlock holds which raw HTML is read back as one block, at the margin and
// inside of another block.
func TestOneBlock(t *testing.T) {
	for text, want := range map[string][2]bool{
		"<div>":                              {true, true},
		"<div>\ntext\n</div>":                {true, true},
		"<div>\n":                            {false, false},
		"<div>\n\ntext":                      {false, false},
		"<b>\ntext":                          {true, true},
		"  <div>":                            {true, false},
		"    <div>":                          {false, false},
		"text":                               {false, false},
		"<div>\r":                            {false, false},
		"<div>\uFEFF":                        {false, false},
		"<div>\n \ntext":                     {false, false},
		"<div>\n\ttext":                      {true, false},
		"<!-- note -->":                      {true, true},
		"<!-- two\n\nlines -->":              {true, true},
		"<!-- open":                          {false, false},
		"<!-- one -->\ntext":                 {false, false},
		"<!-->":                              {false, false},
		"<!--->":                             {false, false},
		"<script>\n\nx\n</SCRIPT>":           {true, true},
		"<pre>x</pre>":                       {true, true},
		"<style>\n</style>":                  {true, true},
		"<textarea>\n</textarea>":            {true, true},
		"<script>\nx":                        {false, false},
		"<?php\n?>":                          {true, true},
		"<?php\n>":                           {false, false},
		"<!DOCTYPE\nhtml>":                   {true, true},
		"<!DOCTYPE\nhtml":                    {false, false},
		"<![CDATA[\n]]>":                     {true, true},
		"<![CDATA[\n]>":                      {false, false},
		"<script>x</script> and more":        {true, true},
		"<script>x</script>\nand more":       {false, false},
		"<!-- a -->\n":                       {false, false},
		"<textarea>\n</script>\n</textarea>": {false, false},
	} {
		if got := [2]bool{oneBlock(text, false), oneBlock(text, true)}; got != want {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	}
}

// TestWithoutBlanks holds which empty lines are taken out of raw HTML, which ends
// at them, and how their numbers are kept.
func TestWithoutBlanks(t *testing.T) {
	for text, want := range map[string][2]string{
		"<div>\n\na\n":          {"<div>\na", "2 4"},
		"<p>\n\n\na":            {"<p>\na", "2 3"},
		"<div>":                 {"<div>", ""},
		"<!-- a\n\nb -->":       {"<!-- a\n\nb -->", ""},
		"<!-- a\n\nb -->\n":     {"<!-- a\nb -->", "2 4"},
		"<script>\n\n</script>": {"<script>\n\n</script>", ""},
	} {
		if shown, blanks := withoutBlanks(text); shown != want[0] || blanks != want[1] {
			t.Errorf("%q: got %q, %q", text, shown, blanks)
		}
	}
}

// TestOnePhrase holds which raw HTML is one tag or comment within text.
func TestOnePhrase(t *testing.T) {
	for text, want := range map[string]bool{
		"<b>": true, "</b>": true, "<br/>": true, "<a href='x'>": true, "<!-- note -->": true, "<!---->": true,
		"<b": false, "<b>x": false, "x": false, "": false, "<b\nc>": false, "<b\rc>": false,
		"<b {c}>": false, "<b \uFEFF>": false,
		"<!-- a": false, "<!-- a -- b -->": false, "<!--> a -->": false, "<!---> a -->": false, "<!-- a--->": false,
	} {
		if got := onePhrase(text); got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
}
