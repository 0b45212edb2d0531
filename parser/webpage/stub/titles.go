package stub

import (
	_ "embed"
	"regexp"
	"strings"
	"sync"
	"unicode"
)

//go:embed titles.txt
var titlesText string

// titles are the expressions of titles.txt, by section.
var titles = sync.OnceValue(func() map[string]*regexp.Regexp {
	words := strings.NewReplacer(
		"THING ASKED", `THING( (that|you|youre|we|was|is|are|were|have|has|looking|for|requested|trying|to|reach))*`,
		"GONE", `(is |was |has |are )?((currently |temporarily )?(not found|missing|unavailable|gone|removed|deleted)|`+
			`(can ?not|could ?not|cant|couldnt) be (found|displayed|located|reached|opened)|`+
			`(does not|doesnt|no longer) exists?|(not|no longer|currently not) available|been (removed|deleted))`,
		"NOTFIND", `(can ?not|could ?not|cant|couldnt|unable to) (find|locate|open|display|reach)`,
		"CODE", `(40[0134569]|410|429|451|50[0234])`,
		"MOVED", `(moved|redirected|relocated)`,
		"PLACE", `( to a new (location|address|site|home))?`,
	)
	things := strings.NewReplacer("THING", `(web ?page|page|file|document|object|resource|url|content|item|article|`+
		`site|web ?site|service|server|directory|link)`)
	lines := map[string][]string{}
	section := ""
	for line := range strings.Lines(titlesText) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			section = strings.Trim(line, "[]")
		default:
			lines[section] = append(lines[section], things.Replace(words.Replace(line)))
		}
	}
	all := map[string]*regexp.Regexp{}
	for section, lines := range lines {
		title := "(" + strings.Join(lines, "|") + ")"
		if section == "failure" {
			title = words.Replace("((http |error |status |code )*CODE )?(error )?") + title +
				words.Replace("( (error )?CODE)?( error)?( page)?")
		}
		all[section] = regexp.MustCompile("^" + title + "$")
	}
	return all
})

// isTitle reports whether a title, or one of its parts, is one of a section of
// titles.txt.
func isTitle(title, section string) bool {
	const longest = 200
	if title == "" || len(title) > longest {
		return false
	}
	is := titles()[section]
	if is.MatchString(plain(title)) {
		return true
	}
	separates := func(r rune) bool { return strings.ContainsRune("|–—·•»«", r) }
	for part := range strings.FieldsFuncSeq(title, separates) {
		for part := range strings.SplitSeq(part, " - ") {
			if is.MatchString(plain(part)) {
				return true
			}
		}
	}
	return false
}

// isFailure reports a title of an error page, with or without the name of its site.
func isFailure(title string) bool { return isTitle(withoutApology(title), "failure") }

// apologies are what may be around the title of an error page.
var apologies = [...]string{"sorry", "oops", "whoops", "oh no", "uh oh", "we are sorry", "we're sorry"}

// withoutApology cuts what the title of an error page may begin with.
func withoutApology(title string) string {
	for _, apology := range apologies {
		if rest, ok := strings.CutPrefix(strings.ToLower(title), apology); ok && rest != "" {
			return rest
		}
	}
	return title
}

// plain returns the words of a title in lower case, without punctuation.
func plain(title string) string {
	title = strings.NewReplacer("'", "", "’", "").Replace(strings.ToLower(title))
	isWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
	return strings.Join(strings.FieldsFunc(title, func(r rune) bool { return !isWord(r) }), " ")
}
