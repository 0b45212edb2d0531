package kramdown

import "unicode/utf8"

// xmlName reports whether s is a name as XML has it, of which kramdown makes
// the ids of headings, see https://www.w3.org/TR/xml/#NT-Name.
func xmlName(s string) bool {
	for i, r := range s {
		if !nameStart(r) && (i == 0 || !nameRune(r)) {
			return false
		}
	}
	return s != "" && utf8.ValidString(s)
}

// nameStarts are the ranges of the characters that a name may start with,
// letters of ASCII aside.
var nameStarts = [...][2]rune{
	{':', ':'}, {'_', '_'}, {0xC0, 0xD6}, {0xD8, 0xF6}, {0xF8, 0x2FF}, {0x370, 0x37D}, {0x37F, 0x1FFF},
	{0x200C, 0x200D}, {0x2070, 0x218F}, {0x2C00, 0x2FEF}, {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD},
	{0x10000, 0xEFFFF},
}

func nameStart(r rune) bool {
	if r < utf8.RuneSelf && letter(byte(r)) {
		return true
	}
	for _, part := range nameStarts {
		if part[0] <= r && r <= part[1] {
			return true
		}
	}
	return false
}

// nameRune reports whether r may be in a name after its start, if it may not
// be there.
func nameRune(r rune) bool {
	return r == '-' || r == '.' || '0' <= r && r <= '9' || r == 0xB7 || 0x300 <= r && r <= 0x36F ||
		r == 0x203F || r == 0x2040
}
