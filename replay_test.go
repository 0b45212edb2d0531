package stemma_test

import (
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/drift"
)

// livePage is a page with links of every kind, as it is published.
const livePage = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Hut rules</title>
<link rel="stylesheet" href="/css/site.css"><script src="/js/site.js"></script>CANONICAL</head>
<body><header><a href="/">Huts</a></header>
<main><h1>Hut rules</h1>
<p>Members may sleep in the hut for 3 nights. See the <a href="/prices">price list</a>, the
<a href="https://other.example/map?x=1&amp;y=2#top">map</a> and <a href="#food">the food</a>. Write to
<a href="mailto:desk@huts.example">the desk</a>. An
<a href="https://web.archive.org/web/20110102030405/http://old.example/a">old list</a> is in an archive.</p>
<p><img src="/img/hut.png" srcset="/img/hut.png 1x, /img/hut-2.png 2x" alt="The hut"></p>
<blockquote cite="https://other.example/q"><p>Good huts make good walks.</p></blockquote>
<h2 id="food">Food</h2><p>Bring your own food. There is no shop.</p>
</main><footer><p>Huts office</p></footer></body></html>
`

// hutPage is where the page is.
const hutPage = "http://huts.example/a/rules"

// addressed finds what archives rewrite.
var addressed = regexp.MustCompile(`(href|src|cite)="([^"#]+)"|srcset="([^"]+)"`)

// replayed is a page as an archive shows it, whose addresses are made by a function.
func replayed(page string, at func(address, modifier string) string) string {
	whole := func(address string) string {
		base, _ := url.Parse(hutPage)
		to, err := base.Parse(strings.ReplaceAll(address, "&amp;", "&"))
		if err != nil {
			return address
		}
		return to.String()
	}
	return addressed.ReplaceAllStringFunc(page, func(attribute string) string {
		m := addressed.FindStringSubmatch(attribute)
		switch {
		case strings.HasPrefix(m[2], "mailto:"):
			return attribute
		case m[3] != "":
			forms := strings.Split(m[3], ", ")
			for i, form := range forms {
				address, size, _ := strings.Cut(form, " ")
				forms[i] = at(whole(address), "im_") + " " + size
			}
			return `srcset="` + strings.Join(forms, ", ") + `"`
		}
		modifier := ""
		switch {
		case strings.HasSuffix(m[2], ".js"):
			modifier = "js_"
		case strings.HasSuffix(m[2], ".css"):
			modifier = "cs_"
		case m[1] == "src":
			modifier = "im_"
		}
		return m[1] + `="` + strings.ReplaceAll(at(whole(m[2]), modifier), "&", "&amp;") + `"`
	})
}

// The forms in which archives write addresses, of which M is for what is shown.
var replayForms = map[string]string{
	"the Internet Archive":         "https://web.archive.org/web/20130405060708M/",
	"without a scheme":             "//web.archive.org/web/20130405060708M/",
	"without a host":               "/web/20130405060708M/",
	"without encryption":           "http://web.archive.org/web/20130405060708M/",
	"only frames":                  "https://web.archive.org/web/20130405060708if_/",
	"the UK Government":            "https://webarchive.nationalarchives.gov.uk/ukgwa/20130405060708M/",
	"the UK Government, before":    "http://webarchive.nationalarchives.gov.uk/20130405060708/",
	"the UK Government, any time":  "http://webarchive.nationalarchives.gov.uk/+/",
	"the UK":                       "https://www.webarchive.org.uk/wayback/archive/20130405060708mp_/",
	"Archive-It":                   "https://wayback.archive-it.org/1234/20130405060708M/",
	"the Library of Congress":      "https://webarchive.loc.gov/all/20130405060708M/",
	"Portugal":                     "https://arquivo.pt/noFrame/replay/20130405060708M/",
	"Iceland":                      "https://wayback.vefsafn.is/wayback/20130405060708M/",
	"Croatia":                      "https://haw.nsk.hr/wayback/20130405060708M/",
	"Stanford":                     "https://swap.stanford.edu/was/20130405060708mp_/",
	"Perma.cc":                     "https://rejouer.perma.cc/replay-web-page/w/id-0a1b/20130405060708mp_/",
	"archive.today":                "https://archive.ph/o/AbC12/",
	"pywb":                         "http://localhost:8080/my-coll/20130405060708M/",
	"pywb, on its own":             "/my-coll/20130405060708mp_/",
	"pywb, live":                   "http://localhost:8080/live/",
	"Conifer":                      "https://conifer.rhizome.org/bee/hut/20130405060708mp_/",
	"ReplayWeb.page":               "https://replayweb.page/w/id-0a1b/20130405060708mp_/",
	"a browser's own ReplayWeb":    "chrome-extension://abcdef/w/0a1b/20130405060708mp_/",
	"a Memento service":            "http://timetravel.mementoweb.org/memento/20130405060708/",
	"an archive that is not known": "https://archive.example/wayback/20130405060708M/",
}

// around are what archives put round a page: into its head, above its text and behind
// it.
var replayFrames = map[string]struct{ head, bar, end string }{
	"links alone": {},
	"Wayback": {
		head: `<script src="https://web-static.archive.org/_static/js/wombat.js?v=1"></script>` +
			`<script>__wm.wombat("http://huts.example:80/a/rules","20130405060708","https://web.archive.org/","web");` +
			`</script><!-- End Wayback Rewrite JS Include -->`,
		bar: `<!-- BEGIN WAYBACK TOOLBAR INSERT --><style>body{}</style><script>__wm.rw(0);</script>` +
			`<div id="wm-ipp-base"><div id="donato"><iframe src="https://archive.org/donate.php"></iframe></div>` +
			`<a href="/web/20130405060708*/http://huts.example/a/rules">12 captures</a></div>` +
			`<div id="wm-ipp-print">The Wayback Machine - https://web.archive.org/web/20130405060708/` + hutPage +
			`</div><!-- END WAYBACK TOOLBAR INSERT -->`,
		end: "<!--\n FILE ARCHIVED ON 06:07:08 Apr 05, 2013 AND RETRIEVED FROM THE\n INTERNET ARCHIVE\n-->",
	},
	"pywb": {
		head: `<!-- WB Insert --><script>wbinfo.url = "` + hutPage + `"; wbinfo.timestamp = "20130405060708";` +
			`</script><script src="/static/wombat.js"></script><!-- End WB Insert -->`,
		bar: `<div id="_wb_frame_top_banner"><div id="_wb_capture_info">This is an archived page</div></div>`,
	},
	"a copy in a browser": {
		end: "<!-- saved from url=(0077)https://web.archive.org/web/20130405060708/" + hutPage + " -->",
	},
}

// TestReplays: a page and what any archive shows of it are one document, and become
// the same Markdown.
func TestReplays(t *testing.T) {
	for _, canonical := range []string{`<link rel="canonical" href="` + hutPage + `">`, ""} {
		live := strings.Replace(livePage, "CANONICAL", canonical, 1)
		want := read(t, "live.html", "", []byte(live))
		markdown, _ := write(t, want, "markdown")
		for form, prefix := range replayForms {
			page := replayed(live, func(address, modifier string) string {
				if strings.HasPrefix(address, "https://web.archive.org/") {
					return address
				}
				return strings.Replace(prefix, "M/", modifier+"/", 1) + address
			})
			for around, f := range replayFrames {
				page := strings.Replace(page, "<head>", "<head>"+f.head, 1)
				page = strings.Replace(page, "<body>", "<body>"+f.bar, 1) + f.end
				got := read(t, "replay.html", "", []byte(page))
				if items := drift.Compare(want, got, nil).Items; len(items) > 0 {
					t.Errorf("%s, %s: %v %+v", form, around, got.Problems, items)
				}
				known := canonical != "" || f.head != "" || f.end != ""
				if text, _ := write(t, got, "markdown"); known && string(text) != string(markdown) {
					t.Errorf("%s, %s: %s\nwant\n%s", form, around, text, markdown)
				}
				remarks := 0
				for _, p := range got.Problems {
					if p.Code == "archived-copy" {
						remarks++
					}
				}
				if remarks != 1 {
					t.Errorf("%s, %s: %d remarks: %v", form, around, remarks, got.Problems)
				}
			}
		}
	}
}
