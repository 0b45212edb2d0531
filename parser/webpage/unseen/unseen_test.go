package unseen

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

func shownOf(t *testing.T, src string) (string, Taken) {
	t.Helper()
	root, err := html.ParseWithOptions(strings.NewReader(src), html.ParseOptionEnableScripting(false))
	if err != nil {
		t.Fatal(err)
	}
	taken := Take(root)
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode && !dom.IsHidden(n.Parent) {
			b.WriteString(n.Data)
		}
	}
	return b.String(), taken
}

// TestHidden: each of these hides the word secret and nothing else.
func TestHidden(t *testing.T) {
	for _, src := range []string{
		`<p hidden>secret</p>`, `<p HIDDEN="hidden">secret</p>`, `<div hidden=""><p>secret</p></div>`,
		`<p style="display:none">secret</p>`, `<p style=" DISPLAY : None ! important ; color:red">secret</p>`,
		`<p style="display:block;display:none">secret</p>`,
		`<p style="display:none!important;display:block">secret</p>`,
		`<p style="color:red;/* ; */display:/**/none">secret</p>`, `<p style="mso-hide:all">secret</p>`,
		`<p style="visibility:hidden">secret</p>`, `<p style="visibility: collapse">secret</p>`,
		`<p><span style="display:none">secret</span></p>`, `<table><tr style="display:none"><td>secret</table>`,
		`<table><tr><td style="visibility:hidden">secret<td></table>`,
		`<style>.x{display:none}</style><p class="y x">secret</p>`,
		`<p id=x>secret</p><style>p#x , .z { color: red; visibility: hidden }</style>`,
		`<style><!-- @import url(x); @charset "x"; p.x.y { display: none } --></style><p class="x y">secret</p>`,
		`<style media="screen">@layer a{@layer b{.x{display:none}}}</style><p class=x>secret</p>`,
		`<style>.x{display:none}@media print{.x{display:block}}</style><p class=x>secret</p>`,
		`<style>.x{display:none;</style><p class=x>secret</p>`,
		`<p class=hidden>secret</p>`, `<p class="a d-none">secret</p>`, `<p class="d-none d-print-block">secret</p>`,
		`<dialog>secret</dialog>`, `<div class=modal id=m hidden>secret</div><a href=# data-target=#m></a>`,
		`<nav id=menu hidden>secret</nav><button aria-controls=menu></button>`,
		`<img src=a alt=secret width=1 height=1>`, `<iframe src=/a width=0 height=9>secret</iframe>`,
		`<iframe src="about:blank">secret</iframe>`, `<iframe>secret</iframe>`,
		`<iframe src="javascript:">secret</iframe>`,
		`<iframe src="https://www.google.example/recaptcha/anchor?k=1">secret</iframe>`,
		`<textarea class=g-recaptcha-response>secret</textarea>`, `<div class="a h-captcha">secret</div>`,
		`<input type=HIDDEN value=secret>`, `<p hidden class=table>secret</p>`,
		`<p class=item>a</p><p class=item style="display:none">secret</p>`,
	} {
		if shown, taken := shownOf(t, src); strings.Contains(shown, "secret") || len(taken.Parts) != 1 {
			t.Errorf("%s shows %q, %d parts are taken", src, shown, len(taken.Parts))
		}
	}
}

// TestShown: a reader is shown the text of these at once, by a click, or has it read out.
func TestShown(t *testing.T) {
	long := strings.Repeat("text ", 50)
	for _, src := range []string{
		`<p>text</p>`, `<p hidden=until-found>text</p>`, `<p hidden=" Until-Found ">text</p>`,
		`<p hidden style="display:block">text</p>`, `<p aria-hidden=true>text</p>`,
		`<p class=visually-hidden>text</p>`,
		`<style>.sr-only{position:absolute;clip:rect(0,0,0,0)}</style><p class=sr-only>text</p>`,
		`<p style="display:none;display:block">text</p>`, `<p style="background:url(display:none)">text</p>`,
		`<p style="x-display:none">text</p>`, `<p style="display:none-such">text</p>`,
		`<p title="display:none">text</p>`,
		`<div style="visibility:hidden"><p style="visibility:visible">text</p></div>`,
		`<style>@media print{.x{display:none}}</style><p class=x>text</p>`,
		`<style media=print>.x{display:none}</style><p class=x>text</p>`,
		`<style>@media (max-width:9em){.x{display:none}}</style><p class=x>text</p>`,
		`<noscript><style>.x{display:none}</style></noscript><p class=x>text</p>`,
		`<style>.x{display:none}.x.open{display:block}</style><p class=x>text</p>`,
		`<style>.a:hover .x{display:block}.x{display:none}</style><p class=x>text</p>`,
		`<style>.x:not(.y){display:none}.js .x{display:none}p{display:none}</style><p class=x>text</p>`,
		`<style>[id]{display:none}*{display:none}</style><p id=i>text</p>`,
		`<style>.x{display:none}@media screen{.x{display:block}}</style><p class=x>text</p>`,
		`<style>.x.y{display:none}div.x{display:none}</style><p class=x>text</p>`,
		`<style>.x{display:none}</style><p class=x style="display:block">text</p>`,
		`<style>/*.x{display:none}*/ .x{color:red}</style><p class=x>text</p>`,
		`<style>.x{display:none</style><p>text</p>`,
		`<p class="hidden md:block">text</p>`, `<p class="d-none d-lg-flex">text</p>`,
		`<p class="hide show-for-medium">text</p>`,
		`<style>.hidden{display:block}</style><p class=hidden>text</p>`,
		`<div role=tabpanel hidden>text</div>`, `<div class=my-tab hidden>text</div>`,
		`<div class=tabPanel hidden>text</div>`,
		`<div class="govuk-accordion__section hidden">text</div>`,
		`<div id=faq-answer style="display:none">text</div>`,
		`<button aria-controls="a b">x</button><div id=b hidden>text</div>`,
		`<a data-toggle=collapse href=#b>x</a><div id=b style="display:none">text</div>`,
		`<a onclick="show('b')">x</a><div id=b style="display:none">text</div>`,
		`<a href="javascript:toggle(&quot;b&quot;)">x</a><div id=b style="display:none">text</div>`,
		`<h2><button aria-expanded=false>x</button></h2><div hidden>text</div>`, `<dialog open>text</dialog>`,
		`<p class=item>a</p><p class=item style="display:none">` + long + `</p>`,
		`<div id=page style="display:none"><p>` + long + `</div>`, `<body style="display:none"><p>text</body>`,
		`<img style="display:none" data-src=x>text`, `<img src=a height=1>text`, `<iframe src=/map>text</iframe>`,
		`<iframe data-lazy-src=/map>text</iframe>`, `<textarea class=x>text</textarea>`,
	} {
		if shown, taken := shownOf(t, src); !strings.Contains(shown, "text") || len(taken.Parts) != 0 {
			t.Errorf("%s shows %q, %d parts are taken", src, shown, len(taken.Parts))
		}
	}
}

// TestOpened: what stays hides nothing any more.
func TestOpened(t *testing.T) {
	long := strings.Repeat("words ", 50)
	for _, src := range []string{
		`<div class="tab hidden" hidden style="color:red;display:none">text</div>`,
		`<div class=tab style="visibility:hidden">text</div>`, `<p hidden=until-found>text</p>`,
		`<div class="hidden d-none" hidden style="display:none">` + long + `</div>`,
	} {
		root, err := html.Parse(strings.NewReader(src))
		if err != nil {
			t.Fatal(err)
		}
		Take(root)
		var b strings.Builder
		if err := html.Render(&b, root); err != nil {
			t.Fatal(err)
		}
		for _, sign := range []string{"hidden", "none"} {
			if strings.Contains(b.String(), sign) {
				t.Errorf("%.60s is still hidden: %s", src, b.String())
			}
		}
	}
}

// TestAllHidden: the text of a page is kept where a script shows it, and a dialog is not
// the text of a page.
func TestAllHidden(t *testing.T) {
	long := strings.Repeat("words ", 50)
	if _, taken := shownOf(t, `<p>Loading</p><div hidden><p>`+long+`</div>`); len(taken.Kept) != 1 {
		t.Error("the text is not kept")
	}
	for _, src := range []string{
		`<p>` + long + `</p><div hidden><p>` + long + `</div>`,
		`<p>Loading</p><div hidden class=cookie-notice><p>` + long + `</div>`,
		`<p>Loading</p><div hidden><a href=x>` + long + `</a></div>`,
	} {
		if _, taken := shownOf(t, src); len(taken.Parts) != 1 {
			t.Errorf("%.60s is kept", src)
		}
	}
}

// TestAdversaries: no style sheet and no nesting is more than near linear.
func TestAdversaries(t *testing.T) {
	const many = 20000
	for _, src := range []string{
		`<style>` + strings.Repeat(`@media x{`, many) + `</style>`,
		`<style>` + strings.Repeat(`.x.y{display:none}`, many) + `</style>` + strings.Repeat(`<p class="x">`, many),
		strings.Repeat(`<div style="visibility:hidden"><p style="visibility:visible">`, 200),
		strings.Repeat(`<p class=x hidden>`, many),
		`<style>` + strings.Repeat(`{`, many) + strings.Repeat(`}`, many) + `</style>`,
	} {
		shownOf(t, src)
	}
}
