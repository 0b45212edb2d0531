package stub

import (
	"regexp"
	"strings"
	"sync"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/address"
)

// A page that leads elsewhere has at most so many words that are in no link. A
// script may do so only after something that readers do, so that it is believed
// of fewer.
const (
	fewWords   = 60
	fewerWords = 25
)

// target returns where a page leads, and "" where it has a text of its own.
func (s *Signs) target(doc *document.Document, t text) string {
	switch {
	case t.parted:
	case t.words <= fewWords && s.refresh != "" && !s.refreshes(doc.Source.Address):
		return s.refresh
	case t.words <= fewerWords && s.scripted() != "":
		return s.scripted()
	case t.words <= fewWords && (isTitle(doc.Meta.Title, "moved") || isTitle(s.title, "moved")):
		return t.link
	}
	return ""
}

// refreshes reports a page that is shown again and again. One that leads elsewhere
// at once may say that it is to be found there.
func (s *Signs) refreshes(own string) bool {
	return !s.atOnce && own != "" && address.Key(address.Resolve(own, s.refresh)) == address.Key(own)
}

// assignment is what leads elsewhere in a script: location = "…", location.replace("…").
//
// https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-location-interface
var assignment = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[^\w.])(?:(?:window|self|top|parent|document)\.)*location` +
		`(?:(?:\.href)?\s*=\s*|\.(?:replace|assign)\(\s*)(?:"([^"]+)"|'([^']+)')`)
})

// mayLead reports whether a script may do nothing but lead elsewhere: it asks for
// nothing, waits for nothing that a reader does, and calls what it defines.
func mayLead(script string) bool {
	const longest = 1 << 10
	if len(script) > longest || !strings.Contains(script, "location") {
		return false
	}
	for _, word := range [...]string{"if", "click", "Listener", "submit", "change", "key"} {
		if strings.Contains(script, word) {
			return false
		}
	}
	return !strings.Contains(script, "function ") || strings.Contains(script, "onload") ||
		strings.Contains(script, "setTimeout")
}

// scripted returns where the scripts of a page lead.
func (s *Signs) scripted() string {
	for _, script := range s.scripts {
		if match := assignment().FindStringSubmatch(script); match != nil {
			return address.Clean(match[1] + match[2])
		}
	}
	return ""
}
