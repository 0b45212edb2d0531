package prose

import "strings"

// The word lists of English. Words are given folded.

// IsModal reports modal verbs: how firm a promise is.
func IsModal(w string) bool {
	switch w {
	case "will", "shall", "may", "might", "must", "should", "can", "could", "would", "ought":
		return true
	}
	return false
}

// IsNegation reports words that turn what is said into its opposite.
func IsNegation(w string) bool {
	switch w {
	case "not", "no", "never", "without", "unable", "nor", "neither", "none", "nothing", "nobody", "non":
		return true
	}
	return false
}

// IsFirstPerson reports words by which an organisation speaks of itself.
func IsFirstPerson(w string) bool {
	switch w {
	case "we", "our", "us", "ours", "ourselves":
		return true
	}
	return false
}

// IsThirdPerson reports words by which a text speaks of the organisation that
// the first person would have meant.
func IsThirdPerson(w string) bool {
	switch w {
	case "it", "its", "itself", "they", "their", "them", "theirs", "themselves",
		"department", "ministry", "office", "agency", "organisation":
		return true
	}
	return false
}

// IsFunctionWord reports words that hold a sentence together and mean little
// by themselves.
func IsFunctionWord(w string) bool {
	switch w {
	case "a", "an", "the", "of", "for", "and", "or", "to", "in", "on", "at", "by", "with", "from", "as",
		"that", "this", "these", "those", "which", "is", "are", "was", "were", "be", "been", "has", "have",
		"had", "it", "its", "they", "their", "but", "also", "so", "than", "then", "who", "such":
		return true
	}
	return false
}

// isVerb reports whether w is one of the commonest verb forms, or looks like
// a participle.
func isVerb(w string) bool {
	switch w {
	case "is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did",
		"make", "makes", "take", "takes", "use", "uses", "provide", "provides", "support", "supports",
		"ensure", "ensures", "work", "works", "need", "needs", "help", "helps", "continue", "continues":
		return true
	}
	return IsModal(w) || len(w) > 5 && (strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ed"))
}

// isSubject reports words that a verb follows.
func isSubject(w string) bool {
	switch w {
	case "we", "it", "they", "who", "which", "that", "i", "you", "he", "she":
		return true
	}
	return false
}

// HasVerb reports whether words can be a clause: one of them is a verb, or
// follows a subject.
func HasVerb(words []string) bool {
	for i, w := range words {
		if isVerb(w) || i+1 < len(words) && isSubject(w) {
			return true
		}
	}
	return false
}

// Agree reports whether a and b are one verb that differs in person or number
// alone: do and does.
func Agree(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	switch a + " " + b {
	case "do does", "go goes", "is are", "am are", "am is", "has have", "was were", "does don't":
		return true
	}
	return len(a) > 1 && (b == a+"s" || b == a+"es" ||
		strings.HasSuffix(a, "y") && b == strings.TrimSuffix(a, "y")+"ies")
}

// Month returns the number of the month that w names, in full or by three
// letters, or 0.
func Month(w string) int {
	if len(w) < 3 {
		return 0
	}
	for i, name := range [...]string{
		"january", "february", "march", "april", "may", "june", "july",
		"august", "september", "october", "november", "december",
	} {
		if w == name || w == name[:3] {
			return i + 1
		}
	}
	return 0
}

// Numeral returns the value of a number word.
func Numeral(w string) (float64, bool) {
	for i, name := range [...]string{
		"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
		"ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
	} {
		if w == name {
			return float64(i), true
		}
	}
	for i, name := range [...]string{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"} {
		if w == name {
			return float64(20 + 10*i), true
		}
	}
	return 0, false
}

// Scale returns what a word or suffix after a number multiplies it by.
func Scale(w string) (float64, bool) {
	switch w {
	case "hundred":
		return 1e2, true
	case "k", "thousand":
		return 1e3, true
	case "m", "mn", "million":
		return 1e6, true
	case "bn", "billion":
		return 1e9, true
	case "tn", "trillion":
		return 1e12, true
	}
	return 0, false
}
