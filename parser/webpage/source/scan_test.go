package source

import (
	"fmt"
	"strings"
	"testing"
)

// TestTags holds the tags that reach the parser where elements may nest only so
// deep, which shows what is taken for open, and what is reported.
func TestTags(t *testing.T) {
	for _, test := range []struct {
		limit               int
		src, want, problems string
	}{
		{
			3, `<a><b><i><p>x</b>y</p>z`,
			`<a><b><i>x</b>yz`, `too-deep 10`,
		},
		{
			3, `<div><div><div><div>x</div>y</div>z</div></div><div>w`,
			`<div><div><div>xy</div>z</div></div><div>w`, `too-deep 16`,
		},
		{
			3, `<div><p><div><p><ul><li><li>x`,
			`<div><p><div><p><ul>x`, `too-deep 21`,
		},
		{
			3, `<ul><li><ul><li>x</ul><li>y</ul><div><div><div>z`,
			`<ul><li><ul>x</ul><li>y</ul><div><div><div>z`, `too-deep 13`,
		},
		{
			3, `<ul><li><div><li>x<ol>y`,
			`<ul><li><div><li>x<ol>y`, ``,
		},
		{
			3, `<ul><li><p><li><address><li><div>x<b>y`,
			`<ul><li><p><li><address><li><div>xy`, `too-much-formatting 35`,
		},
		{
			3, `<dl><dt><dd><dt><div>x<i-x>y`,
			`<dl><dt><dd><dt><div>xy`, `too-deep 23`,
		},
		{
			3, `<li><section><li><div><p>x`,
			`<li><section><li>x`, `too-deep 18`,
		},
		{
			3, `<table><tr><td>x<td>y<tr><th>z</table><div><div><div>w`,
			`<table>xyz</table><div><div><div>w`, `too-deep 8`,
		},
		{
			3, `<table><tbody><tr><thead><tr><tfoot><caption>x<colgroup>y</table><div>z`,
			`<table>xy</table><div>z`, `too-deep 8`,
		},
		{
			3, `<select><option>x<option>y<optgroup>z</select><div><div><div>w`,
			`<select><option>x<option>y<optgroup>z</select><div><div><div>w`, ``,
		},
		{
			3, `<select><option>x<div><div>y<div>z<div>w`,
			`<select><option>x</option></select><div><div>y<div>zw`, `too-deep 35`,
		},
		{
			3, `<button><div><button><div><div>x`,
			`<button><div><button><div><div>x`, ``,
		},
		{
			3, `<p><button><p></button></p><div><div><div>x`,
			`<p><button><p></button></p><div><div><div>x`, ``,
		},
		{
			3, `<h1><h2>x</h3><div><div><div>y</div></div></div><div>z`,
			`<h1><h2>x</h3><div><div><div>y</div></div></div><div>z`, ``,
		},
		{
			3, `<div></p></b></i-x></div><div><div><div>y`,
			`<div></div><div><div><div>y`, ``,
		},
		{
			3, `<svg><g><g><g>x</g></g></svg><div><div><div><div>y`,
			`<svg><g><g>x</g></svg><div><div><div>y`, `too-deep 12`,
		},
		{
			3, `<svg><g/><path/><p><div><div>x`,
			`<svg><g/><path/></svg><p><div><div>x`, ``,
		},
		{
			3, `<svg><title><div><div>x</svg>y`,
			`<svg><title></title></svg><div><div>xy`, ``,
		},
		{
			3, `<math><mi><mi><mi>x</math><p>y`,
			`<math><mi><mi>x</math><p>y`, `too-deep 15`,
		},
		{
			3, `<svg><desc><p><b>x</svg><p>y`,
			`<svg><desc></desc></svg><p><b>x<p>y`, ``,
		},
		{
			3, `<b><object><i>x</object>y</b><p>z`,
			`<b><object><i>x</object>y</b><p>z`, ``,
		},
		{
			3, `<object><div><applet><div></applet></object><div><div><div>x`,
			`<object><div><applet></applet></object><div><div><div>x`, `too-deep 22`,
		},
		{
			3, `<div><object><marquee></div><div><div>x`,
			`<div><object><marquee>x`, `too-deep 29`,
		},
		{
			3, `<form><form>x</form></div></form><form><div>y<div>z<div>w`,
			`<form>x</form><form><div>y<div>zw`, `too-deep 52`,
		},
		{
			3, `<img><br><hr><image><input><div><div><div>x<div>y`,
			`<img><br><hr><image><input><div><div><div>xy`, `too-deep 44`,
		},
		{
			3, `<a>x<a>y<p><a>z<div><div>w`,
			`<a>x<a>y<p><a>z<div><div>w`, ``,
		},
		{
			3, `<nobr><nobr><nobr><nobr><nobr>x`,
			`<nobr><nobr><nobr><nobr><nobr>x`, ``,
		},
		{
			3, `<table><td><b>x</table>y<p>z`,
			`<table>x</table>y<p>z`, `too-deep 8, too-much-formatting 12`,
		},
		{
			3, `<b><p>x</b>y<p>z<b><p>w`,
			`<b><p>x</b>y<p>z<b><p>w`, ``,
		},
		{
			3, `<i><div><div><div><div>x</i>y</div>z`,
			`<i><div><div>x</i>yz`, `too-deep 14`,
		},
		{
			3, `<b><p><p><b>x`,
			`<b><p><p><b>x`, ``,
		},
		{
			3, `<div><i-x></div></i-x><div><div>x`,
			`<div><i-x></div><div><div>x`, ``,
		},
		{
			3, `<span><div></span></div><div><div>x`,
			`<span><div></div><div><div>x`, ``,
		},
		{
			3, `<p><span></p></span><div><div>x`,
			`<p><span></p><div><div>x`, ``,
		},
		{
			3, `<table><div></table></div><div><div><div>x`,
			`<table></table><div><div><div>x`, `too-deep 8`,
		},
		{
			3, `<table><tr></div></tr></table><div><div><div>x`,
			`<table></table><div><div><div>x`, `too-deep 8`,
		},
		{
			3, `<td><tr></td></table><div><div><div>x`,
			`<td><tr><div><div>x`, `too-deep 32`,
		},
		{
			3, `<ol><p></li></ol><ul><li></ul></li><div><div>x`,
			`<ol><p></ol><ul><li></ul><div><div>x`, ``,
		},
		{
			3, `<noscript><p><div><div>x<div>y</noscript>z`,
			`<noscript><p><div><div>xy</noscript>z`, `too-deep 25`,
		},
		{
			3, `<script><div></script><textarea><div></textarea><title><p></title><div><div><div>x`,
			`<script></script><textarea><div></textarea><title><p></title><div><div><div>x`, ``,
		},
		{
			3, `x<form>&am<form>p;`,
			`x<form>&amp;amp;`, ``,
		},
		{
			3, `x<form>&#3<form>8;`,
			`x<form>&amp;#38;`, ``,
		},
		{
			3, `x<form>< <form>b`,
			`x<form>< b`, ``,
		},
		{
			3, `x<form></<form>b`,
			`x<form></<form>b`, ``,
		},
		{
			3, `x<form>& <form>lt;`,
			`x<form>& lt;`, ``,
		},
		{
			3, `x<form>&a-<form>lt;`,
			`x<form>&a-lt;`, ``,
		},
		{
			3, `x&lt<template></template>;y<b<template>c`,
			`x&amp;lt;y<b<template>c`, `unsafe-html 5`,
		},
		{
			3, `<template>a<template>b</template>c</template>d</template>e`,
			`de`, `unsafe-html 1`,
		},
		{
			3, `<template>a</template ><p>b<template>c`,
			`<p>bc`, `unsafe-html 1, unsafe-html 28`,
		},
		{
			3, `<template>a<p></TEMPLATE>b`,
			`b`, `unsafe-html 1`,
		},
		{
			3, `<template>a</temp>b`,
			`ab`, `unsafe-html 1`,
		},
		{
			3, `</body></html></br></head><div><div><div>x`,
			`</body></html></br></head><div><div><div>x`, ``,
		},
		{
			3, `<html><html><body><body><head><head><title>x</title><div><div>y`,
			`<html><body><head>xy`, `too-deep 37`,
		},
		{
			3, `<p><hr><div><div>x`,
			`<p><hr><div><div>x`, ``,
		},
		{
			3, `<fieldset><legend><p><legend>x`,
			`<fieldset><legend><p>x`, `too-deep 22`,
		},
		{
			3, `<a><table><a>x</a></table>y</a>`,
			`<a><a>x</a>y`, `too-deep 4`,
		},
		{
			3, `<caption><b>x</caption>y<p>z`,
			`<caption><b>x</caption>y<p>z`, ``,
		},
		{
			3, `<b><b><b><b><b>x</b>y<p>z`,
			`<b><b><b>xyz`, `too-much-formatting 10, too-deep 22`,
		},
		{
			3, `<font color=a><p></font><p><FONT COLOR=A>x<p>y`,
			`<font color=a><p></font><p><FONT COLOR=A>x<p>y`, ``,
		},
		{
			3, `<p><b><i><u></p><p>x<b>y</b>z`,
			`<p><b><i></p><p>xyz`, `too-much-formatting 10`,
		},
		{
			3, `<center><dir><menu><listing>x`,
			`<center><dir><menu>x`, `too-deep 20`,
		},
		{
			3, `<dd><div><dt><p><dd>x`,
			`<dd><div><dt><p><dd>x`, ``,
		},
		{
			3, `<table><colgroup><col><tr><td><table><tr><td>x<tr>y</table>z<tr>w</table>v`,
			`<table><col>xyzw</table>v`, `too-deep 8`,
		},
		{
			8, `<table><tr><td>x<td>y<tr><th>z</table><div><div><div><div><div><div><div><div>w`,
			`<table><tr><td>x<td>y<tr><th>z</table><div><div><div><div><div><div><div><div>w`, ``,
		},
		{
			8, `<table><tbody><tr><thead><tr><tfoot><caption>x<colgroup>y</table><div><div><div><div><div><div>z`,
			`<table><tbody><tr><thead><tr><tfoot><caption>x<colgroup>y</table><div><div><div><div><div><div>z`, ``,
		},
		{
			8, `<table><td><b>x</table>y<p>z`,
			`<table><td><b>x</table>y<p>z`, ``,
		},
		{
			8, `<table><div></table></div><div><div><div><div><div><div><div><div>x`,
			`<table><div></table><div><div><div><div><div><div><div><div>x`, ``,
		},
		{
			8, `<table><tr></div></tr></table><div><div><div><div><div><div><div><div>x`,
			`<table><tr></tr></table><div><div><div><div><div><div><div><div>x`, ``,
		},
		{
			8, `<table><colgroup><col><tr><td><table><tr><td>x<tr>y</table>z<tr>w</table>v`,
			`<table><colgroup><col><tr><td><table>xy</table>z<tr>w</table>v`, `too-deep 38`,
		},
		{
			8, `<a><table><a>x</a></table>y</a>`,
			`<a><table><a>x</a></table>y`, ``,
		},
		{
			8, `<table><tr><td><div></td><td><div><div><div><div><div>x`,
			`<table><tr><td><div></td><td><div><div><div>x`, `too-deep 45`,
		},
		{
			8, `<table><caption><b><i>x</caption><tr><td>y</table>z<p>w`,
			`<table><caption><b><i>x</caption><tr><td>y</table>z<p>w`, ``,
		},
		{
			8, `<div><div><div><div><div><div><div><object><b><p>x</object>y<p>z<div>w`,
			`<div><div><div><div><div><div><div><object>x</object>y<p>z<div>w`, `too-much-formatting 44, too-deep 47`,
		},
		{
			8, `<i-x><i-x><i-x><b></i-x><b><i-x><b><i-x><b>x`,
			`<i-x><i-x><i-x><b></i-x><i-x><i-x>x`, ``,
		},
		{
			8, `<b><p><p><p><p><p></b>x<b><div><div><div><div><div><div><div></b>y`,
			`<b><p><p><p><p><p></b>x<b><div><div><div><div><div><div><div></b>y`, ``,
		},
		{8, `<table><tr><td><object>x<td>y`, `<table><tr><td><object>x</object><td>y`, ``},
		{8, `<table><tr><td><applet>x<td>y`, `<table><tr><td><applet>x</applet><td>y`, ``},
		{8, `<table><tr><td><marquee>x<td>y`, `<table><tr><td><marquee>x</marquee><td>y`, ``},
		{8, `<table><tr><td><div>x<td>y`, `<table><tr><td><div>x<td>y`, ``},
		{8, `<object><p><b></p><div></div><p>x</b>y`, `<object><p><b></p><div></div><p>x</b>y`, ``},
	} {
		s := scan(test.src, test.limit, false, Options{})
		var problems []string
		for _, p := range s.problems {
			problems = append(problems, fmt.Sprint(p.Code, " ", p.Column))
		}
		if got := strings.Join(problems, ", "); string(s.html) != test.want || got != test.problems {
			t.Errorf("%s at most %d deep\n got %s (%s)\nwant %s (%s)", test.src, test.limit, s.html, got,
				test.want, test.problems)
		}
	}
}
