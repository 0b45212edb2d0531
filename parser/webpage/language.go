package webpage

import (
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// languagePrefixes are what comes before the name of a language in a class: as the
// standard recommends, and as Prism, Rouge, GitHub, MediaWiki, GeSHi, Org and
// Sphinx write it. Longer ones come first.
var languagePrefixes = [...]string{
	"language-", "lang-", "highlight-source-", "highlight-text-", "mw-highlight-lang-", "geshifilter-", "src-",
	"brush:", "highlight-", "source-",
}

// highlighters are the classes of what highlighters make; beside some of them the
// name of the language is a class of its own.
var highlighters = [...]string{
	"highlight", "sourceCode", "hljs", "codehilite", "highlighter-rouge", "chroma", "mw-highlight", "geshifilter",
	"syntaxhighlighter", "literal-block-wrapper", "listingblock", "code-block", "codeBlockContainer", "expressive-code",
	"prettyprint", "prism-code", "rouge", "wp-block-code", "wp-block-syntaxhighlighter-code", "code-toolbar",
	"crayon-syntax", "dp-highlighter", "mw-geshi", "wp_syntax", "shiki", "astro-code", "js-syntax-highlight",
	"syntaxhighlighter-pre", "de1",
}

// besides are the classes beside which another one is the name of a language:
// those of pandoc, highlight.js, Octopress and docutils.
var besides = [...]string{"sourceCode", "hljs", "highlight", "literal-block", "src", "syntaxhighlighter"}

// noLanguages are the other classes that stand there.
var noLanguages = [...]string{
	"code", "notranslate", "prettyprinted", "numberSource", "numberLines", "lineAnchors", "literate",
	"linenums", "line-numbers", "rouge", "chroma", "wrap", "copy", "default", "none", "plain", "nohighlight",
	"no-highlight", "nogutter", "collapse", "small", "position-relative", "overflow-auto", "literal-block",
	"sourceCode", "hljs", "highlight", "src", "syntaxhighlighter",
}

// languages are names that are taken for one of a language where they are the only
// class of code, as GeSHi and the first SyntaxHighlighter write them.
var languages = [...]string{
	"bash", "cpp", "csharp", "css", "delphi", "html", "html4strict", "java", "javascript", "js", "json", "matlab",
	"pascal", "perl", "php", "python", "ruby", "scala", "sql", "typescript", "vb", "vbnet", "xml", "yaml",
}

// languageAttributes are the attributes that name a language.
var languageAttributes = [...]string{"data-language", "data-lang", "data-enlighter-language", "lang"}

// takeLanguage takes the name of a programming language, and what was there for
// its highlighter, out of attributes.
func takeLanguage(a *document.Attr) (name string) {
	for _, key := range languageAttributes {
		if value := a.Pairs[key]; value != "" && (key != "lang" || !isNatural(value)) {
			name = value
			delete(a.Pairs, key)
			for class := range strings.FieldsSeq("language-" + value) { // as our own writer has it
				a.Classes = without(a.Classes, class)
			}
			break
		}
	}
	if _, params, ok := strings.Cut(a.Pairs["data-syntaxhighlighter-params"], "brush:"); ok { // Confluence
		name, _, _ = strings.Cut(strings.TrimSpace(params), ";")
		delete(a.Pairs, "data-syntaxhighlighter-params")
	}
	byClass := takeLanguageClass(a)
	if name == "" && byClass == "" && len(a.Classes) == 1 && slices.Contains(languages[:], a.Classes[0]) {
		byClass, a.Classes = a.Classes[0], nil
	}
	if len(a.Pairs) == 0 {
		a.Pairs = nil
	}
	if name == "" {
		name = byClass
	}
	return name
}

func takeLanguageClass(a *document.Attr) (name string) {
	beside := slices.ContainsFunc(a.Classes, func(class string) bool { return slices.Contains(besides[:], class) })
	var rest []string
	for i := 0; i < len(a.Classes); i++ {
		class := a.Classes[i]
		prefix := languagePrefix(class)
		switch {
		case name == "" && class == "brush:" && i+1 < len(a.Classes):
			name = strings.Trim(a.Classes[i+1], ";")
			i = len(a.Classes) // the rest are its settings
		case name == "" && prefix != "":
			name = languageNamed(prefix, strings.Trim(class[len(prefix):], ";"))
		case name == "" && beside && isLanguageName(class):
			name = class
		default:
			rest = append(rest, class)
		}
	}
	a.Classes = rest
	return name
}

// isMarked reports code that a highlighter was at.
func isMarked(classes []string, language string) bool {
	return language != "" || slices.ContainsFunc(classes, func(class string) bool {
		return slices.Contains(highlighters[:], class)
	})
}

// withoutHighlighters returns the classes of code in a language without those that
// only highlight it or say the same again.
func withoutHighlighters(classes []string, language string) []string {
	if !isMarked(classes, language) {
		return classes
	}
	if slices.Contains(classes, "shiki") || slices.Contains(classes, "astro-code") {
		return nil // the others name a theme
	}
	var rest []string
	for _, class := range classes {
		if !slices.Contains(highlighters[:], class) && !slices.Contains(besides[:], class) &&
			!slices.Contains(noLanguages[:], class) && class[len(languagePrefix(class)):] != language {
			rest = append(rest, class)
		}
	}
	return rest
}

// languagePrefix returns what is before the name of a language in a class, and ""
// where there is none.
func languagePrefix(class string) string {
	for _, prefix := range languagePrefixes {
		if len(class) > len(prefix) && strings.HasPrefix(class, prefix) {
			return prefix
		}
	}
	return ""
}

// languageNamed returns the language that a class names after a prefix. Only one
// after that of the standard is taken whatever it is.
func languageNamed(prefix, name string) string {
	switch {
	case prefix == "highlight-text-" && name == "html-basic":
		return "html"
	case prefix != "language-" && slices.Contains(noLanguages[:], name):
		return ""
	}
	return name
}

// isLanguageName reports whether a class beside that of a highlighter may be the
// name of a language.
func isLanguageName(class string) bool {
	const longest = 20
	if len(class) > longest || slices.Contains(noLanguages[:], class) || slices.Contains(highlighters[:], class) {
		return false
	}
	for i := range len(class) {
		letter := 'a' <= class[i]|0x20 && class[i]|0x20 <= 'z'
		if !letter && (i == 0 || strings.IndexByte("0123456789+#", class[i]) < 0) {
			return false
		}
	}
	return true
}

// isNatural reports whether the value of lang is a language that people speak: of
// those that are no names of programming languages as well.
func isNatural(lang string) bool {
	lang, _, _ = strings.Cut(strings.ToLower(lang), "-")
	return slices.Contains([]string{
		"ar", "cy", "da", "de", "el", "en", "es", "fa", "fi", "fr", "ga", "gd", "he", "hi", "it", "ja", "ko", "kw",
		"la", "nl", "no", "pa", "pt", "ru", "so", "sv", "ta", "tr", "uk", "ur", "zh",
	}, lang)
}
