package kramdown

import "strings"

// finder remembers the first place of a string from some place on.
type finder struct {
	from, at int // at is -1 if there is none
	known    bool
}

// finderKind names what a finder looks for.
type finderKind uint8

const (
	findMath finderKind = iota
	findAngle
	findLine
	findBracket
	findParen
	findBrace
	findComment
	findData
	findEnd
	findCommentEnd
	findRawEnd
	findOptionsEnd
	findTildes
	finderCount
)

// find returns the first place of what at or after i, or -1. It looks at each
// byte of the text at most once for each kind.
func (ip *inlineParser) find(kind finderKind, i int, what string) int {
	f := &ip.memo.finders[kind]
	if f.known && f.from <= i && (f.at < 0 || i <= f.at) {
		return f.at
	}
	*f = finder{from: i, at: -1, known: true}
	if i > ip.end {
		return -1
	}
	if k := strings.Index(ip.s[i:ip.end], what); k >= 0 {
		f.at = i + k
	}
	return f.at
}

// findClosingBrace is find for a closing brace without a backslash before it.
func (ip *inlineParser) findClosingBrace(i int) int {
	f := &ip.memo.finders[findBrace]
	if f.known && f.from <= i && (f.at < 0 || i <= f.at) {
		return f.at
	}
	*f = finder{from: i, at: brace(ip.s[:ip.end], i), known: true}
	return f.at
}
