package boilerplate

import (
	"fmt"
	"strings"
	"testing"
)

// TestRevised: the wordings and dates of lines that say when a page was changed.
func TestRevised(t *testing.T) {
	a, _ := find("<main><p>x</main>")
	for _, line := range []string{
		"Last updated: 16 October 2012", "Last updated 16 October 2012", "Last updated on 16 October 2012.",
		"LAST UPDATED: 16TH OCTOBER 2012", "Last updated - 16th October 2012", "Last update: 16 Oct 2012",
		"Last updated: Tuesday 16 October 2012", "Last updated: Tue, 16 Oct 2012 10:31:00 GMT",
		"Last Updated: October 16, 2012", "Last modified: 2012-10-16", "Last modified: 2012-10-16T10:31:00+01:00",
		"Last updated: 16/10/2012", "Last updated: 16/10/12", "Last updated 16.10.2012", "Last updated 16-10-2012",
		"Last updated: 2012/10/16", "Last updated at 10:31am on 16 October 2012",
		"Last updated 16 October 2012 at 10.31am",
		"Last updated: 16 October 2012 10:31", "(Last updated 16 October 2012)", "[Last updated: 16 October 2012]",
		"This page was last updated on 16 October 2012",
		"This page was last modified on 16 October 2012, at 10:31.",
		"Page last updated: 16 October 2012", "This page was last changed on 16 Oct. 2012",
		"Page updated: 16 October 2012",
		"Date modified: 2012-10-16", "Date last updated: 16 October 2012", "Date of last update: 16 October 2012",
		"Content last updated: 16 October 2012", "This document was last revised on 16 October 2012",
		"Most recent update: 16 October 2012", "Latest update: 16 October 2012", "Updated: 16 October 2012",
		"Updated on 16 October 2012", "Modified: 16 October 2012", "Site last updated: 16 October 2012",
		"Last edited on 16 October 2012", "Last amended 16 October 2012", "Last reviewed: 16 October 2012",
		"Last change: 16 October 2012", "Revision date: 16 October 2012", "Last updated | 16 October 2012",
		"Dernière mise à jour : 16 octobre 2012", "Dernière modification le 16 octobre 2012",
		"Zuletzt aktualisiert am 16. Oktober 2012", "Letzte Änderung: 16.10.2012", "Stand: 16.10.2012",
		"Última actualización: 16 de octubre de 2012", "Ultimo aggiornamento: 16 ottobre 2012",
		"Laatst bijgewerkt op 16 oktober 2012", "Diweddarwyd ddiwethaf: 16 Hydref 2012",
		"Ostatnia modyfikacja: 2012-10-16",
	} {
		if h, ok := a.header(line); !ok || h.Field != "updated" || h.Value != "2012-10-16" {
			t.Errorf("%q is %v %v", line, h, ok)
		}
	}
	for _, line := range []string{
		"The hut was last updated on 16 October 2012",
		"Last updated 16 October 2012 by the warden of the hut, who sleeps there",
		"The rules were last updated on 16 October 2012 and hold until spring.", "Last updated: soon",
		"16 October 2012",
		"Last updated: 31 October", "We updated 16 huts in October 2012", "Changed 16 October 2012",
		"Last updated: 99/99/2012",
		"Stand by on 16 October 2012", "The prices last changed on 16 October 2012.",
		"Updated 16 October 2012 to 18 October 2012",
	} {
		if h, ok := a.header(line); ok && (h.Field == "updated" || h.Field == "published") {
			t.Errorf("%q is %v", line, h)
		}
	}
}

// TestRevisedPlaces: such a line may be at the head and at the end of a text, in any
// shape; one between paragraphs is text.
func TestRevisedPlaces(t *testing.T) {
	rules := ""
	for i := range 20 {
		rules += fmt.Sprintf("<p>Rule %d of the hut.</p>", i)
	}
	const line = "Last updated: 16 October 2012"
	for _, shape := range []string{
		"<p>" + line + "</p>", "<div class=meta><p>" + line + "</p></div>", "<p><small>" + line + "</small></p>",
		"<small>" + line + "</small>", "<ul><li>" + line + "</li></ul>",
		"<ul><li>" + line + "</li><li><a href=/p>Print</a></li></ul>",
		"<dl><dt>Last updated</dt><dd>16 October 2012</dd></dl>", "<dl><dt>Last modified:</dt><dd>2012-10-16</dd></dl>",
		"<table><tr><td>" + line + "</td></tr></table>",
		"<table><tr><th>Last updated</th><td>16 October 2012</td></tr></table>",
		"<footer><p>" + line + "</p></footer>", "<header><p>" + line + "</p></header>",
		"<address>" + line + "</address>",
		"<p><b>Last updated:</b> <time datetime=2012-10-16>16 October 2012</time></p>",
		"<div><div>Last updated:</div><div>16 October 2012</div></div>", "<p>Last updated:<br>16 October 2012</p>",
		"<p>First published: 1 May 2010 | Last updated: 16 October 2012</p>",
		"<p>Published 1 May 2010. Last updated 16 October 2012.</p>", "<h6>" + line + "</h6>",
		"<p><em>" + line + "</em></p>",
	} {
		for where, src := range map[string]string{
			"at the head": "<h1>Hut</h1>" + shape + rules, "at the end": "<h1>Hut</h1>" + rules + shape,
		} {
			a, meta := find("<title>Hut</title><main>" + src + "</main>")
			left := strings.Replace(strings.ReplaceAll(text(a), " ", ""), "Print", "", 1)
			if meta.Updated != "2012-10-16" || strings.Contains(left, "2012") || strings.Contains(left, "updated") {
				t.Errorf("%s %s: %q, %.40s … %s", shape, where, meta.Updated, left, left[max(0, len(left)-40):])
			}
		}
	}
	for _, src := range []string{
		"<main><p>The hut was last updated on 16 October 2012.</p>" + rules + "</main>",
		"<main>" + rules + "<p>" + line + "</p>" + rules + "</main>",
		"<main>" + rules + "<table><tr><td>A<td>B<tr><td>C<td>D<tr><td>Last updated<td>16 October 2012</table></main>",
		"<main><div class=govspeak>" + rules + "<p>" + line + "</p></div></main>",
		"<main>" + rules + "<ul><li><a href=/x>" + line + "</a></ul></main>",
	} {
		if a, meta := find(src); !strings.Contains(text(a), "2012") || meta.Updated != "" {
			t.Errorf("%s: %q", src[len(src)-100:], meta.Updated)
		}
	}
	a, meta := find("<main>" + rules + "</main><footer><p>" + line + "</footer>")
	if meta.Updated != "2012-10-16" || strings.Contains(text(a), "2012") {
		t.Errorf("the footer of the page is not asked: %q", meta.Updated)
	}
}
