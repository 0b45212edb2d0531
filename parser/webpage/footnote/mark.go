package footnote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/stemmadocs/stemma/document"
)

// blanks are what may be around a mark.
const blanks = " \t\n\f\r\u00a0\u200b\u2002\u2003\u2009\u202f\ufe0e\ufe0f\u2060"

// markOf returns the number or sign that a text shows, without its brackets and
// without a word like Note before it; ok is false for a text that is more.
func markOf(text string) (mark string, bracketed, ok bool) {
	const longest = 64
	text = strings.Trim(text, blanks)
	if len(text) > longest {
		return "", false, false
	}
	bracketed = text != "" && strings.ContainsRune("[({", rune(text[0]))
	mark = strings.Trim(withoutWord(text), "[](){}<>"+blanks)
	mark = strings.TrimRight(mark, ".:,;)]"+blanks)
	return plainDigits(mark), bracketed, isNumber(mark) || isLetter(mark) || isSign(mark) || isLettered(mark)
}

// isLettered reports a number with a letter before it, as F1 in the notes on laws.
func isLettered(mark string) bool {
	first, size := utf8.DecodeRuneInString(mark)
	return unicode.IsUpper(first) && size < len(mark) && isNumber(mark[size:])
}

// withoutWord takes a word like Note from before a number.
func withoutWord(text string) string {
	at := strings.LastIndexAny(text, " \u00a0\n")
	if at < 0 || at+1 == len(text) {
		return text
	}
	_, size := utf8.DecodeRuneInString(text[at:])
	word := strings.ToLower(document.OneLine(strings.Trim(text[:at], "[("+blanks)))
	if known().word.Has(word) {
		return text[at+size:]
	}
	return text
}

// raisedDigits are the digits that Unicode has raised.
var raisedDigits = [...]string{"⁰", "0", "¹", "1", "²", "2", "³", "3", "⁴", "4", "⁵", "5", "⁶", "6", "⁷", "7",
	"⁸", "8", "⁹", "9"}

func plainDigits(mark string) string {
	for i := 0; i < len(mark); i++ {
		if mark[i] >= utf8.RuneSelf {
			return strings.NewReplacer(raisedDigits[:]...).Replace(mark)
		}
	}
	return mark
}

// isNumber reports a number, a letter after it aside.
func isNumber(mark string) bool {
	const longest = 4
	count, digits := 0, 0
	for _, r := range mark {
		switch {
		case unicode.IsDigit(r) || unicode.Is(unicode.No, r):
			digits++
		case count == 0 || !unicode.IsLetter(r) || count != digits:
			return false
		}
		count++
	}
	return digits > 0 && digits <= longest && count-digits <= 1
}

// isLetter reports a letter, one that is doubled or trebled, or a small roman number.
func isLetter(mark string) bool {
	first, size := utf8.DecodeRuneInString(mark)
	if size == len(mark) {
		return unicode.IsLetter(first)
	}
	const longest = 6
	if len(mark) <= 3 && strings.Trim(mark, mark[:1]) == "" && unicode.IsLetter(first) {
		return true
	}
	return len(mark) <= longest && (strings.Trim(mark, "ivxlc") == "" || strings.Trim(mark, "IVXLC") == "")
}

// isSign reports the signs that stand for numbers.
func isSign(mark string) bool {
	return mark != "" && utf8.RuneCountInString(mark) <= 4 && strings.Trim(mark, "*∗⁎†‡§¶‖#•°") == ""
}

// isShort reports the text of a marked reference that is no number: a short name,
// or one in brackets.
func isShort(text string) bool {
	const short, long = 16, 40
	text = strings.Trim(text, blanks)
	return len(text) <= short || len(text) <= long && text[0] == '[' && text[len(text)-1] == ']'
}

// isArrow reports a text of arrows back to the text.
func isArrow(text string) bool {
	text = strings.Trim(text, blanks)
	return text != "" && strings.Trim(text, "↩↪↑⇑^⏎⤴⬆▲△↰←⇐↵«⮐⮌⬑🔙"+blanks) == ""
}
