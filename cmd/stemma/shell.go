package main

import "strings"

// shellCommand draws a command as it is typed into a shell.
func shellCommand(words []string) string {
	quoted := make([]string, len(words))
	for i, word := range words {
		quoted[i] = shellWord(word)
	}
	return strings.Join(quoted, " ")
}

// shellWord quotes a word for a shell, where it needs it.
func shellWord(word string) string {
	special := func(r rune) bool {
		isLetter := 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
		return !isLetter && (r < '0' || r > '9') && !strings.ContainsRune("-_./=:,+@%", r)
	}
	if word != "" && strings.IndexFunc(word, special) < 0 {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}

// checkCommand draws the command that lists every problem of inputs.
func checkCommand(flags, inputs []string) string {
	words := append([]string{"stemma", "check"}, flags...)
	if strings.HasPrefix(inputs[0], "-") && inputs[0] != stdin {
		words = append(words, "--")
	}
	return shellCommand(append(words, inputs...))
}
