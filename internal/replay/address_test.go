package replay

import "testing"

const huts = "http://huts.example/p"

// TestParse: every form in which an archive has the address of a page.
func TestParse(t *testing.T) {
	want := map[string]string{
		"https://web.archive.org/web/2013id_/https://huts.example:443/p?a=b#c": "https://huts.example/p?a=b#c",
		"https://web.archive.org/web/2013/www.huts.example":                    "http://www.huts.example",
		"/web/20130405060708/mailto:desk@huts.example":                         "mailto:desk@huts.example",
		"/web/2015/https://web.archive.org/2013/" + huts:                       "https://web.archive.org/2013/" + huts,
		"http://archive.wikiwix.com/cache/?url=http://huts.example/p?a=1&b=2":  huts + "?a=1&b=2",
	}
	for _, src := range []string{
		"https://web.archive.org/web/20130405060708/" + huts,
		"http://web.archive.org/web/20130405060708im_/" + huts,
		"//web.archive.org/web/20130405060708/" + huts,
		"/web/20130405060708/" + huts,
		"/web/2013/" + huts,
		"/web/*/" + huts,
		"/web/20130405060708*/" + huts,
		"https://web.archive.org/web/" + huts,
		"https://web.archive.org/" + huts,
		"http://liveweb.archive.org/" + huts,
		"https://web.archive.org/web/2013/http:/huts.example/p",
		"https://web.archive.org/web/2013/http%3A%2F%2Fhuts.example%2Fp",
		"https://web.archive.org/web/2013/http%3a//huts.example/p",
		"https://web.archive.org/web/20130405/http://huts.example:80/p",
		"https://web.archive.org/web/20130405060708/huts.example/p",
		"https://web-beta.archive.org/web/20130405060708/" + huts,
		"https://webarchive.nationalarchives.gov.uk/ukgwa/20130405060708tf_/" + huts,
		"http://webarchive.nationalarchives.gov.uk/20130405060708/" + huts,
		"http://webarchive.nationalarchives.gov.uk/+/" + huts,
		"http://webarchive.nationalarchives.gov.uk/+/huts.example/p",
		"http://tna.europarchive.org/20130405/" + huts,
		"https://www.webarchive.org.uk/wayback/archive/20130405060708/" + huts,
		"https://www.webarchive.org.uk/wayback/en/archive/20130405060708mp_/" + huts,
		"https://wayback.archive-it.org/1234/20130405060708/" + huts,
		"https://wayback.archive-it.org/all/" + huts,
		"https://webarchive.loc.gov/all/20130405060708/" + huts,
		"https://arquivo.pt/wayback/20130405060708/" + huts,
		"https://arquivo.pt/noFrame/replay/20130405060708/" + huts,
		"https://wayback.vefsafn.is/wayback/20130405060708/" + huts,
		"https://haw.nsk.hr/wayback/20130405060708/" + huts,
		"https://swap.stanford.edu/was/20130405060708/" + huts,
		"https://perma-archives.org/warc/AB12-CD34/20130405060708mp_/" + huts,
		"https://rejouer.perma.cc/replay-web-page/w/id-0a1b/20130405060708mp_/" + huts,
		"http://www.webcitation.org/query?url=http%3A%2F%2Fhuts.example%2Fp&date=2013-04-05",
		"http://www.webcitation.org/5abc?url=" + huts,
		"https://archive.ph/20130405060708/" + huts,
		"https://archive.is/2013.04.05-060708/" + huts,
		"https://archive.md/o/AbC12/" + huts,
		"https://archive.today/newest/" + huts,
		"http://archive.wikiwix.com/cache/?url=" + huts,
		"http://timetravel.mementoweb.org/memento/2013/" + huts,
		"http://localhost:8080/my-coll/20130405060708/" + huts,
		"http://localhost:8080/my-coll/20130405060708mp_/" + huts,
		"http://localhost:8080/my-coll/mp_/" + huts,
		"http://localhost:8080/live/" + huts,
		"/my-coll/20130405060708mp_/" + huts,
		"/20130405060708/" + huts,
		"https://conifer.rhizome.org/bee/hut/20130405060708/" + huts,
		"https://webrecorder.io/bee/hut/list/rules/b1/20130405060708/" + huts,
		"https://replayweb.page/w/id-0a1b/20130405060708mp_/" + huts,
		"https://replayweb.page/?source=a.wacz#view=pages&url=http%3A%2F%2Fhuts.example%2Fp&ts=20130405060708",
		"chrome-extension://abcdef/w/0a1b/20130405060708mp_/" + huts,
		"http://webcache.googleusercontent.com/search?q=cache:la004QUr-GwJ:http://huts.example/p+hut&cd=5",
		"http://webcache.googleusercontent.com/search?q=cache:huts.example/p",
	} {
		want[src] = huts
	}
	for _, src := range []string{
		"",
		"/",
		"/web/",
		huts,
		"https://web.archive.org/",
		"https://web.archive.org/web/2013",
		"https://web.archive.org/about/2013/",
		"https://huts.example/2013/" + huts,
		"https://huts.example/share?url=" + huts,
		"https://huts.example/go/" + huts,
		"/go/" + huts,
		"/files/20130405060708/map.pdf",
		"/web/20130405060708/map.pdf",
		"/web/20130405060708abcdefg_/" + huts,
		"/web/20130405060708/",
		"/web/20130405060708/http://",
		"https://archive.ph/AbC12",
		"https://perma.cc/AB12-CD34",
		"/a/b/c/d/e/f/g/h/20130405060708/" + huts,
	} {
		want[src] = ""
	}
	for src, want := range want {
		if got, ok := Parse(src); ok != (want != "") || ok && got.Original != want {
			t.Errorf("%s is %+v, want %q", src, got, want)
		}
	}
}
