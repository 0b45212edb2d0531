package replay

import "strings"

// archives are the hosts, with those below them, that show pages as they were, and
// who they belong to.
var archives = map[string]string{
	"web.archive.org":                    InternetArchive,
	"web-beta.archive.org":               InternetArchive,
	"wayback.archive.org":                InternetArchive,
	"liveweb.archive.org":                InternetArchive,
	"www.archive.org":                    InternetArchive,
	"web.archive.bibalex.org":            "the Bibliotheca Alexandrina",
	"wayback.archive-it.org":             "Archive-It",
	"archive-it.org":                     "Archive-It",
	"webarchive.nationalarchives.gov.uk": nationalArchives,
	"tna.europarchive.org":               nationalArchives,
	"collections.europarchive.org":       nationalArchives,
	"webarchive.parliament.uk":           "the UK Parliament Web Archive",
	"webarchive.proni.gov.uk":            "the web archive of PRONI",
	"webarchive.nrscotland.gov.uk":       "the National Records of Scotland",
	"webarchive.org.uk":                  "the UK Web Archive",
	"webarchive.loc.gov":                 "the Library of Congress",
	"webarchives.loc.gov":                "the Library of Congress",
	"webharvest.gov":                     "the National Archives of the United States",
	"eotarchive.cdlib.org":               "the End of Term archive",
	"arquivo.pt":                         "Arquivo.pt",
	"vefsafn.is":                         "the Icelandic Web Archive",
	"haw.nsk.hr":                         "the Croatian Web Archive",
	"swap.stanford.edu":                  "the Stanford Web Archive Portal",
	"sul-swap-prod.stanford.edu":         "the Stanford Web Archive Portal",
	"webarchive.europa.eu":               "the EU web archive",
	"europarchive.org":                   "the European Archive",
	"internetmemory.org":                 "the Internet Memory Foundation",
	"webarchive.nla.gov.au":              "the Australian Web Archive",
	"pandora.nla.gov.au":                 "the Australian Web Archive",
	"webarchive.bac-lac.gc.ca":           "Library and Archives Canada",
	"padi.cat":                           "the Catalan web archive",
	"webarchiv.cz":                       "the Czech web archive",
	"nukrobi2.nuk.uni-lj.si":             "the Slovenian web archive",
	"veebiarhiiv.digar.ee":               "the Estonian web archive",
	"perma.cc":                           "Perma.cc",
	"perma-archives.org":                 "Perma.cc",
	"webcitation.org":                    "WebCite",
	"archive.today":                      ArchiveToday,
	"archive.ph":                         ArchiveToday,
	"archive.is":                         ArchiveToday,
	"archive.fo":                         ArchiveToday,
	"archive.li":                         ArchiveToday,
	"archive.md":                         ArchiveToday,
	"archive.vn":                         ArchiveToday,
	"archive.wikiwix.com":                "Wikiwix",
	"megalodon.jp":                       "Megalodon",
	"ghostarchive.org":                   "Ghostarchive",
	"conifer.rhizome.org":                "Conifer",
	"webrecorder.io":                     "Conifer",
	"replayweb.page":                     "ReplayWeb.page",
	"browsertrix.com":                    "Browsertrix",
	"mementoweb.org":                     "a Memento service",
	"webcache.googleusercontent.com":     GoogleCache,
	"cc.bingj.com":                       BingCache,
	"yandexwebcache.net":                 "the cache of Yandex",
	"hghltd.yandex.net":                  "the cache of Yandex",
}

// What archives, and what search engines keep of pages, are called.
const (
	InternetArchive  = "the Internet Archive"
	nationalArchives = "the UK Government Web Archive"
	ArchiveToday     = "archive.today"
	GoogleCache      = "the cache of Google"
	BingCache        = "the cache of Bing"
)

// named returns whose archive is at a host, and "" for any other host.
func named(host string) string {
	host, _, _ = strings.Cut(host, ":")
	for host != "" {
		if name := archives[host]; name != "" {
			return name
		}
		_, host, _ = strings.Cut(host, ".")
	}
	return ""
}

// Short returns whose copy is at an address that has a short name instead of the
// original one, as in "https://archive.ph/AbC12"; and "" for any other address.
func Short(address string) string {
	host, path := cutHost(address)
	name := named(host)
	switch path = strings.Trim(path, "/"); name {
	case ArchiveToday, "Perma.cc", "WebCite":
		if path != "" && !strings.Contains(path, "/") {
			return name
		}
	}
	return ""
}

// paths are how archives begin addresses on their own pages.
var paths = [...]struct{ start, name string }{
	{"/web/", InternetArchive}, {"/ukgwa/", nationalArchives}, {"/noFrame/replay/", "Arquivo.pt"},
}

// namedPath returns whose archive has addresses without a host that begin so.
func namedPath(path string) string {
	for _, p := range paths {
		if strings.HasPrefix(path, p.start) {
			return p.name
		}
	}
	return ""
}
