package furniture

import (
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// left returns the text that stays of a page, and the reasons for what goes.
func left(t *testing.T, src string, kept ...string) (string, []string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	var reasons []string
	body := root.FirstChild.LastChild
	Find(Page{
		Text: body,
		Kept: func(n *html.Node) bool {
			for _, id := range kept {
				if dom.Attr(n, "id") == id {
					return true
				}
			}
			return false
		},
		Body: func(n *html.Node) bool { return dom.HasClass(n, "entry-content") },
		Leave: func(n *html.Node, reason string) {
			reasons = append(reasons, reason)
			n.Parent.RemoveChild(n)
		},
	})
	return strings.Join(strings.Fields(dom.Text(root)), " "), reasons
}

// TestNames: what kinds of furniture a name means, and what is only spelt alike.
func TestNames(t *testing.T) {
	for name, want := range map[string]kind{
		"share": share, "post-share": share, "postShare": share, "share_bar": share, "sharedaddy": share,
		"share-capital": 0, "shareholders": 0, "socialWork": 0, "social-work": 0,
		"related-posts": related, "my-related": related, "acmeRelatedBox": related, "unrelated": 0, "relations": 0,
		"breadcrumbs": menu, "navBar": menu, "c-menu": menu, "menu-of-thursday": 0, "navy": 0,
		"post-tags": tags, "stage": 0, "vintage-tags": 0,
		"comments": comments, "comment-list": comments, "live-match-comment": 0, "commentary": 0,
		"newsletter-signup": form, "login": form, "login-instructions": 0,
		"survey-banner": form | ads, "survey-results": 0, "subscribers": 0, "research": 0,
		"sidebar": side, "primary-sidebar": side, "sidebar-left": side, "widget": widget, "rail": widget,
		"railway":    0,
		"author-box": author, "authority": 0, "cookie-banner": legal | ads, "cookies": legal, "cookiecutter": 0,
		"ad": ads, "ad-slot": ads,
		"ad-2": ads, "ad3": ads, "u-mt-ad": 0, "css-ad3f20": 0, "x9ads": 0,
		"ad-lib": 0, "adlib-x": 0, "ads": ads, "adslot": ads,
		"advice": 0, "load": 0, "header": 0, "thread": 0,
		"footer": foot, "football": 0, "modal": window, "modality": 0, "text-[ad]": 0, "Ff($ff-secondary)": 0,
		"WPSideBar": side, "https://schema.org/WPFooter": foot, "": 0, "--": 0, "content": 0, "ÄÖ-share": 0,
	} {
		if got := kindsIn(name); got != want {
			t.Errorf("%q is %b, want %b", name, got, want)
		}
	}
}

// TestLabels: what a line announces, in several languages, and what only begins alike.
func TestLabels(t *testing.T) {
	for line, want := range map[string]kind{
		"Related": related, "Related articles:": related, "» Read also ": related, "Relatedness": 0,
		"Mehr zum Thema": related, "À lire aussi": related, "Te puede interesar": related, "相关阅读": related,
		"Читайте также:": related, "Most read": related, "Mostly read": 0,
		"Share this article": share, "Teilen": share, "Sharepoint": 0, "Comments (3)": comments, "3 comments": comments,
		"Commentators": 0, "Leave a Reply": comments, "Sign up for our letter": form, "About the author": author,
		"Tags: a, b": tags, "© 2020 Mill": legal, "Advertisement": ads, "Anzeige": ads, "Anzeigenblatt": 0,
		"The mill": 0, "": 0, "…": 0, "Related " + strings.Repeat("and not so related ", 9): 0,
	} {
		if got, _ := labelIn(line); got != want {
			t.Errorf("%q announces %b, want %b", line, got, want)
		}
	}
	for line, want := range map[string]bool{"Share": true, "Share this": true, "Print them": false} {
		if _, whole := labelIn(line); whole != want {
			t.Errorf("%q is a label and nothing else: %v", line, whole)
		}
	}
}

// TestSentences: where a sentence ends, in several scripts.
func TestSentences(t *testing.T) {
	for text, want := range map[string]bool{
		"It is. It": true, "It is.": true, "“Is it?”": true, "(It is!)": true, "これは水車です。": true, "هل هذا؟": true,
		"version 1.2": false, "a.b": false, "It is": false, "": false, "これは": false,
	} {
		if got := endsSentence(text); got != want {
			t.Errorf("%q ends a sentence: %v", text, got)
		}
	}
}

const sentence = "Every spring the keeper walks along the bank and counts the stones that the flood has left. "

var text = strings.Repeat("<p>"+sentence+sentence+"</p>", 5)

// TestKept: nothing around the title or the text goes, whatever it is called.
func TestKept(t *testing.T) {
	const box = `<div class=sidebar id=x><p>Kept.</p></div>`
	if got, _ := left(t, text+box); strings.Contains(got, "Kept.") {
		t.Error("a side column stays")
	}
	if got, _ := left(t, text+box, "x"); !strings.Contains(got, "Kept.") {
		t.Error("what holds the text is taken for a side column")
	}
	if got, _ := left(t, `<div class=sidebar>`+text+`</div><p>Short.</p>`); !strings.Contains(got, "keeper") {
		t.Error("most of the page is taken for a side column")
	}
}

// TestNotices: what a page about cookies or privacy says of them is its text.
func TestNotices(t *testing.T) {
	const box = `<section id=cookies><p>We use cookies to count readers.</p></section>` +
		`<p>We use cookies as well to count hives.</p>`
	for title, stays := range map[string]bool{
		"Cookies": true, "COOKIE policy": true, "Privacy of keepers": true, "The mill": false, "Cookiecutter": false,
	} {
		root, err := html.Parse(strings.NewReader(text + box))
		if err != nil {
			t.Fatal(err)
		}
		Find(Page{
			Text: root.FirstChild.LastChild, Title: title,
			Kept:  func(*html.Node) bool { return false },
			Body:  func(*html.Node) bool { return false },
			Leave: func(n *html.Node, _ string) { n.Parent.RemoveChild(n) },
		})
		got := dom.Text(root)
		if strings.Contains(got, "count readers") != stays || strings.Contains(got, "count hives") != stays {
			t.Errorf("below %q the notices stay: %v", title, !stays)
		}
	}
}

// TestReasons: what may have been text has a reason, and links have none.
func TestReasons(t *testing.T) {
	for box, want := range map[string]string{
		`<div class=related><a href=/a>One</a> <a href=/b>Two</a></div>`:               "",
		`<div class=related><a href=/a>One</a> and some words</div>`:                   related.reason(),
		`<div class=x><a href=/a>One</a> <a href=/b>Two</a></div>`:                     "",
		`<div class=x>Or: <a href=/a>One and one</a> <a href=/b>Two and two</a></div>`: besideReason,
	} {
		got, reasons := left(t, "<main>"+text+"</main>"+box)
		if strings.Contains(got, "One") || len(reasons) != 1 || reasons[0] != want {
			t.Errorf("%s: %q, %q", box, reasons, got[len(got)-30:])
		}
	}
}

// TestStays: links to files and lone links beside the text stay, and so does all of a
// page with few sentences.
func TestStays(t *testing.T) {
	for _, page := range []string{
		"<main>" + text + "</main><div><a href=/a.pdf>One</a> <a href=/b>Two</a></div>",
		"<main>" + text + "</main><div><a href=/a>One</a></div>",
		"<main>" + text + "<h2>Plans</h2><ul><li><a href=/a>One</a><li><a href=/b>Two</a></ul></main>",
		"<main>" + text + "</main><div><p>" + sentence + "</p><a href=/a>One</a> <a href=/b>Two</a></div>",
		"<main><p>Short.</p></main><div><a href=/a>One</a> <a href=/b>Two</a></div>",
		"<main>" + text + "</main><ol><li><a href=#x>One</a><li><a href=#y>Two</a></ol><b id=x></b><b id=y></b>",
	} {
		if got, reasons := left(t, page); !strings.Contains(got, "One") && !strings.Contains(got, sentence+"One") {
			t.Errorf("%s: %q", page[len(page)-90:], reasons)
		}
	}
}

// TestTime: pages that are made to be slow are not, by far.
func TestTime(t *testing.T) {
	const n = 20000
	deep := func(open string) string { return strings.Repeat(open, 120) + text }
	for _, page := range []string{
		text + strings.Repeat("<p>Related</p>", n), text + strings.Repeat("<h2>Comments</h2><i></i>", n),
		text + strings.Repeat("<div class=comments>x <a href=/>y</a></div>", n),
		text + strings.Repeat("<ul><li><a href=/>x</a></ul>", n),
		deep("<div class=comments><a href=/>x</a>"), deep("<div><h2>Related</h2><a href=/>x</a>"),
		deep("<div class=related><b>x</b>"), deep("<aside><dl><dt><a href=/>x</a>"),
		text + "<div class='" + strings.Repeat("share-", n) + "'>x</div>",
		text + "<p>" + strings.Repeat("© ", n) + "</p>",
	} {
		began := time.Now()
		left(t, page)
		if took := time.Since(began); took > 3*time.Second {
			t.Errorf("%.60s…: %v", page[len(text):], took)
		}
	}
}

// TestBody: a text that is marked as such is a whole, and no part of it is beside it.
func TestBody(t *testing.T) {
	const links = "<div><a href=/a>One and one more</a> <a href=/b>Two and two more</a></div>"
	page := "<div class=x><div class=c>" + text + "</div>" + links + "<p>" + sentence + "</p></div>"
	if got, _ := left(t, page); strings.Contains(got, "One") {
		t.Error("links beside the text stay")
	}
	if got, _ := left(t, strings.Replace(page, "class=x", "class=entry-content", 1)); !strings.Contains(got, "One") {
		t.Error("links in the text are taken for links beside it")
	}
}

// TestPictures: advertisements without a word go, and other pictures stay.
func TestPictures(t *testing.T) {
	const picture = "<a href=/a><img src=/a.gif alt=x></a></div>"
	for box, want := range map[string]int{
		"<div class=ad>" + picture: 1, "<div class=sponsored>" + picture: 1, "<div class=photo>" + picture: 0,
		"<div class=banner><img src=/a.gif alt=x></div>": 0,
	} {
		if _, reasons := left(t, text+box+text); len(reasons) != want {
			t.Errorf("%s: %q", box, reasons)
		}
	}
}
