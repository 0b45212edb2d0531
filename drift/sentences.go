package drift

// Sentences cuts text at the same places as Compare does, but for those in
// very long sentences. The pieces joined are the text, byte for byte.
func Sentences(text string) []string {
	tokens := NewVocabulary().Tokenize(text)
	cuts := SentenceStarts(text, tokens)
	var out []string
	from := int32(0)
	for _, cut := range cuts[min(1, len(cuts)):] {
		at := tokens[cut].From
		out = append(out, text[from:at])
		from = at
	}
	if int(from) < len(text) {
		out = append(out, text[from:])
	}
	return out
}
