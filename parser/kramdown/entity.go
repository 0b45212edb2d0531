package kramdown

import (
	"html"
	"strconv"
	"strings"
	"unicode/utf8"
)

// entityNames are the named character references of HTML 4, which kramdown
// knows; html.UnescapeString knows their characters.
const entityNames = ` quot amp apos lt gt nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not
shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest
Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH
Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute
acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve
oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml fnof Alpha Beta Gamma Delta
Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi Chi Psi Omega alpha
beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi
chi psi omega thetasym upsih piv bull hellip prime Prime oline frasl weierp image real trade alefsym larr uarr
rarr darr harr crarr lArr uArr rArr dArr hArr forall part exist empty nabla isin notin ni prod sum minus
lowast radic prop infin ang and or cap cup int there4 sim cong asymp ne equiv le ge sub sup nsub sube supe
oplus otimes perp sdot lceil rceil lfloor rfloor lang rang loz spades clubs hearts diams OElig oelig Scaron
scaron Yuml circ tilde ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo
dagger Dagger permil lsaquo rsaquo euro `

// entity reads a character reference, see
// https://kramdown.gettalong.org/syntax.html#typographic-symbols.
func (ip *inlineParser) entity() {
	text, n := scanEntity(ip.s[ip.pos:ip.end])
	if n == 0 {
		ip.plain(ip.pos + 1)
		if end := nameEnd(ip.s[:ip.end], ip.pos); end > ip.pos && end < ip.end && ip.s[end] == ';' {
			ip.literal(end + 1 - ip.pos)
		}
		return
	}
	ip.substitute(n, text)
}

// scanEntity returns the characters that the reference at the start of s
// means, and its length; 0 if there is none.
func scanEntity(s string) (string, int) {
	end := strings.IndexByte(s[:min(len(s), 32)], ';')
	if end < 2 {
		return "", 0
	}
	name := s[1:end]
	if name[0] == '#' {
		r := numberedRune(name[1:])
		if r == 0 {
			return "", 0
		}
		return string(r), end + 1
	}
	if !known(name) {
		return "", 0
	}
	return referenced(s[:end+1]), end + 1
}

// referenced returns the characters that a reference means. The usual ones do
// not need the table of all names, which takes longer to make than most
// documents to read.
func referenced(ref string) string {
	switch ref {
	case "&amp;":
		return "&"
	case "&lt;":
		return "<"
	case "&gt;":
		return ">"
	case "&quot;":
		return `"`
	case "&nbsp;":
		return "\u00a0"
	}
	return html.UnescapeString(ref)
}

// known reports whether name is among the entityNames.
func known(name string) bool {
	for i := range len(name) {
		if !letter(name[i]) && !digit(name[i]) {
			return false
		}
	}
	for at := 0; ; at++ {
		k := strings.Index(entityNames[at:], name)
		if k < 0 {
			return false
		}
		at += k
		if space(entityNames[at-1]) && space(entityNames[at+len(name)]) {
			return true
		}
	}
}

// numberedRune returns the character of "123" or "x1f", or 0.
func numberedRune(digits string) rune {
	base := 10
	if digits != "" && digits[0] == 'x' {
		base, digits = 16, digits[1:]
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || digits[0] == '+' || n == 0 || n > utf8.MaxRune || !utf8.ValidRune(rune(n)) {
		return 0
	}
	return rune(n)
}

// unescapeEntities replaces the character references in an attribute or in
// HTML. All names of HTML count there, since browsers know them.
func unescapeEntities(s string) string {
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return s
	}
	var b strings.Builder
	for {
		b.WriteString(s[:i])
		s = s[i:]
		end := 1
		for end < len(s) && (letter(s[end]) || digit(s[end]) || s[end] == '#') {
			end++
		}
		if end < len(s) && s[end] == ';' {
			b.WriteString(referenced(s[:end+1]))
			end++
		} else {
			b.WriteString(s[:end])
		}
		s = s[end:]
		if i = strings.IndexByte(s, '&'); i < 0 {
			b.WriteString(s)
			return b.String()
		}
	}
}
