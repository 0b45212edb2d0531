package hostile

import (
	"strconv"
	"strings"
)

// Office returns pastes from word processors, by name, that are slow for who looks
// at something twice.
func Office(n int) map[string]string {
	number := func(format string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(strings.ReplaceAll(format, "#", strconv.Itoa(i+1)))
		}
		return b.String()
	}
	const sign = "<p class=MsoNormal>"
	return map[string]string{
		"items": number("<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>" +
			"<span style='mso-list:Ignore'>#.&nbsp; </span>x"),
		"jumping items": number("<p class=MsoListParagraph style='mso-list:l0 level#9 lfo1'>" +
			"<span style='mso-list:Ignore'>o </span>x"),
		"notes": sign + number("<a href=#_ftn# name=_ftnref#>[#]</a>") + "<div>" +
			number("<p><a href=#_ftnref# name=_ftn#>[#]</a> note</p>\n") + "</div>",
		"note blocks": sign + number("<a href=#_ftn# name=_ftnref#>[#]</a>") + "<div>" +
			number("<div id=ftn#>\n<p><a href=#_ftnref# name=_ftn#>[#]</a> note</p></div>\n") + "</div>",
		"forms":       sign + number("<b>a <i>b </i></b><span style='font-weight:bold'> c</span> "),
		"deep spans":  sign + strings.Repeat("<span style='font-weight:bold'><i>x</i>", n) + "y",
		"deep blocks": sign + strings.Repeat("<div><b>", n) + "y",
		"bookmarks":   sign + number("<a name=_Toc#></a><a href='#_Toc#'>x</a>"),
		"contents":    number("<p class=MsoToc1>h # 3</p>") + number("<h1>h #</h1>"),
		"comments":    number("<p class=MsoNormal><![if !supportLists]>x") + number("<![if !supportLists]><i>y</i>"),
		"rules": "<style>" + number(".c#{font-weight:bold}") + "</style>" + sign +
			"<span class='" + number("c# ") + "'>x</span>",
		"breaks": sign + strings.Repeat("<br>", n) + "x" + strings.Repeat("<br>&nbsp;", n),
		"rows":   "<table class=MsoTableGrid>" + number("<tr><td align=right><p><b>#</b></p><td><p>x") + "</table>",
		"cells":  "<table class=MsoTableGrid><tr>" + number("<td><b>#</b>") + "<tr>" + number("<td>#") + "</table>",
		"blanks": sign + strings.Repeat("<b> </b>&nbsp;<i></i>", n) + "x",
		"flat lists": number("<div class=ListContainerWrapper><ul>" +
			"<li data-aria-level=# class=OutlineElement><p>x</ul></div>"),
		"drawings":  sign + strings.Repeat("<!--[if gte vml 1]><v:imagedata><![endif]--> ", n) + "x",
		"colons":    sign + strings.Repeat("<o:p>x", n),
		"styles":    sign + "<span style='" + strings.Repeat("mso-a:b;font-weight:bold;", n) + "'>x</span>",
		"divisions": "<div class=WordSection1>" + strings.Repeat("x<div>y</div>", n) + "</div>",
	}
}
