package seen

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/stemmadocs/stemma/parser/webpage/names"
)

//go:embed names.txt
var lists string

// known are the lists of names.txt.
var known = sync.OnceValue(func() (l struct{ marker, ligature, look, yes, no, colour, outline *names.List }) {
	parsed := names.Parse(lists)
	l.marker, l.ligature, l.look = parsed["marker"], parsed["ligature"], parsed["look"]
	l.yes, l.no, l.colour, l.outline = parsed["yes"], parsed["no"], parsed["colour"], parsed["outline"]
	return l
})

// IsIcon reports whether an element with these classes that holds no more than this text
// is an icon: it has none, or a word that its font draws.
func IsIcon(classes []string, text string) bool {
	if isLigature(classes) {
		return isWordOfFont(text)
	}
	if len(classes) == 0 || !isBlank(text) {
		return false
	}
	return slices.ContainsFunc(classes, func(class string) bool {
		words := wordsOf(class)
		return slices.ContainsFunc(words, known().marker.Has) ||
			len(words) == 1 && (known().yes.Has(words[0]) || known().no.Has(words[0]))
	})
}

func isLigature(classes []string) bool { return slices.ContainsFunc(classes, known().ligature.Has) }

// isWordOfFont reports a text that is the name of one drawing: "chevron_left".
func isWordOfFont(text string) bool {
	const longest = 48
	text = strings.TrimSpace(text)
	return len(text) <= longest && strings.Trim(text, "abcdefghijklmnopqrstuvwxyz0123456789_") == ""
}

// isBlank reports a text of blanks and of characters that only one font knows.
func isBlank(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool {
		return !unicode.IsSpace(r) && !unicode.Is(unicode.Co, r) && r != '\u200b' && r != '\ufeff'
	})
}

// nameOf returns what an icon is called, in words, and the words beside its name that tell
// two icons apart.
func nameOf(classes []string, text string) (name, colours []string) {
	if isLigature(classes) {
		return strings.FieldsFunc(text, func(r rune) bool { return r == '_' || unicode.IsSpace(r) }), nil
	}
	var marked, others []string
	outline := false
	for _, class := range classes {
		words := wordsOf(class)
		into := &others
		if slices.ContainsFunc(words, known().marker.Has) {
			into = &marked
		}
		for i, word := range words {
			switch {
			case known().outline.Has(word):
				outline = outline || i > 0 || len(words) == 1
			case known().marker.Has(word), known().look.Has(word), isNumber(word), len(word) == 1 && i == 0:
			default:
				if into == &others && known().colour.Has(word) {
					colours = append(colours, word)
				}
				*into = append(*into, word)
			}
		}
	}
	if len(marked) == 0 {
		marked, colours = others, nil
	}
	if outline && len(marked) > 0 {
		marked = append(marked, "outline")
	}
	return marked, colours
}

func isNumber(word string) bool { return strings.Trim(word, "0123456789x") == "" }

// sayingOf returns the text that says what an icon does: a sign where its name says yes or
// no, or else the name.
func sayingOf(classes []string, text string) string {
	name, colours := nameOf(classes, text)
	switch {
	case slices.ContainsFunc(name, known().yes.Has):
		return "✓"
	case slices.ContainsFunc(name, known().no.Has):
		return "✗"
	case slices.Equal(name, []string{"star"}):
		return "★"
	case slices.Equal(name, []string{"star", "outline"}):
		return "☆"
	}
	return strings.Join(append(name, colours...), " ")
}

// wordsOf returns the words of a class in lower case: "fa" and "check" of "fa-check".
func wordsOf(class string) []string {
	var words []string
	start, lower := 0, false
	flush := func(end int) {
		if start < end {
			words = append(words, strings.ToLower(class[start:end]))
		}
		start = end
	}
	for i, r := range class {
		switch letter := unicode.IsLetter(r) || unicode.IsDigit(r); {
		case !letter:
			flush(i)
			start = i + len(string(r))
		case unicode.IsUpper(r) && lower:
			flush(i)
		}
		lower = unicode.IsLower(r)
	}
	flush(len(class))
	return words
}
