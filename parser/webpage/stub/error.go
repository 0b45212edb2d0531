package stub

import (
	"regexp"
	"strings"
	"sync"

	"github.com/stemmadocs/stemma/document"
)

// A page that says that there is none has at most so many words that are in no
// link, and one with more than so few says it again, or speaks to its reader.
const (
	longestExcuse  = 180
	shortestExcuse = 12
)

// isError reports a page that a server shows in the place of another one.
func (s *Signs) isError(doc *document.Document, t text) bool {
	heading := doc.Meta.Title
	switch {
	case t.words > longestExcuse || doc.Meta.Published != "":
		return false
	case isFailure(heading) && isFailure(s.title) && !strings.Contains(plain(s.title), plain(heading)):
		return true // it says so twice
	case t.parted:
		return false
	case s.wantsLogin(doc, t):
		return true
	case isFailure(heading) || isFailure(s.title):
		return t.words <= shortestExcuse || excuse().MatchString(strings.ToLower(t.shown))
	case isTitle(heading, "hint") || isTitle(s.title, "hint"):
		return failing().MatchString(strings.ToLower(t.shown))
	}
	return false
}

// wantsLogin reports a page that shows its text to none but its members.
func (s *Signs) wantsLogin(doc *document.Document, t text) bool {
	if !isTitle(doc.Meta.Title, "login") && !isTitle(s.title, "login") {
		return false
	}
	return s.password && t.words <= fewWords || mustLogin().MatchString(strings.ToLower(t.shown))
}

// failing is what an error page says of the page that is not there.
var failing = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(
		`\bnot found\b|\b(can ?not|could ?not|can.t|couldn.t|unable to) (be )?(find|found|open|display)|` +
			`\bdo(es)? ?(not|n.t) exist|\bno longer (exists?|available)|\b(access|permission) denied|\bnot available\b`)
})

// mustLogin is what a page says that shows its text to its members.
var mustLogin = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(
		`\b(must|need to|have to|required to|please) (be )?(logged|signed|sign|log|login) ?(in|on)?\b`)
})

// excuse is what such a page says to its reader. A text about such pages does not.
var excuse = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(
		`\b(you|your|we|our|sorry|please|requested)\b|[^a-z](vous|désolés?|sie|ihr|lamentamos|usted)\b`)
})
