package parser

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// The formats of JSON.
const (
	contentFormat = "content"
	jsonFormat    = "json"
)

// jsonFormatOf names the format of a text that is JSON of ours or of the platform,
// and "" for any other.
func jsonFormatOf(text string) string {
	text = text[:min(len(text), sampled)]
	switch {
	case isItem(text):
		return contentFormat
	case isOurs(text):
		return jsonFormat
	}
	return ""
}

// mistaken returns what is to be said of JSON that is read as another format than
// its own: nothing good comes of the wrong form of JSON, little of a text.
func mistaken(format, text string) (document.Problem, bool) {
	is := jsonFormatOf(text)
	switch {
	case is == "" && format == jsonFormat:
		return ofNoForm(text)
	case is == "" || is == format:
		return document.Problem{}, false
	}
	p := document.Problem{
		Span:     document.Span{Line: 1, Column: 1, EndLine: 1, EndColumn: 2},
		Severity: document.Warning, Code: "other-format",
		Message: fmt.Sprintf("this is %s, not %s", describe(is), describe(format)),
		Hint:    "read it with --from " + is,
	}
	if format == contentFormat || format == jsonFormat {
		p.Severity = document.Error
	}
	return p, true
}

// ofNoForm says what is in JSON that is in no form of ours; not so for JSON with a
// fault, of which its reader tells more.
func ofNoForm(text string) (document.Problem, bool) {
	keys := keysOf(text)
	if len(keys) == 0 || slices.Contains(keys, `"schema"`) || slices.Contains(keys, `"blocks"`) {
		return document.Problem{}, false
	}
	const most = 6
	more := ""
	if len(keys) > most {
		keys, more = keys[:most], " …"
	}
	return document.Problem{
		Span:     document.Span{Line: 1, Column: 1, EndLine: 1, EndColumn: 2},
		Severity: document.Error, Code: "other-format",
		Message: "this JSON is neither " + describe(jsonFormat) + " nor " + describe(contentFormat) +
			": it has " + strings.Join(keys, ", ") + more,
		Hint: "to read the texts in it all the same: --from " + contentFormat,
	}, true
}

// keysOf returns the names of the members of an object, in quotes, and none for
// what is no object as a whole.
func keysOf(text string) (keys []string) {
	d := json.NewDecoder(strings.NewReader(text))
	if open, err := d.Token(); err != nil || open != json.Delim('{') {
		return nil
	}
	for d.More() {
		key, err := d.Token()
		var skipped json.RawMessage
		if err != nil || d.Decode(&skipped) != nil {
			return nil
		}
		if name, ok := key.(string); ok {
			keys = append(keys, strconv.Quote(name))
		}
	}
	if _, err := d.Token(); err != nil {
		return nil
	}
	return keys
}

// describe says in a sentence what a format is.
func describe(format string) string {
	switch format {
	case contentFormat:
		return "a content item of the publishing platform"
	case jsonFormat:
		return "a document in stemma's own JSON"
	}
	return format
}
