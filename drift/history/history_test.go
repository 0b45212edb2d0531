package history_test

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift/history"
	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/parser"
)

// version is the text of one version, and the name that tells its format.
type version struct{ path, text string }

func markdown(versions ...string) []version {
	var out []version
	for i, text := range versions {
		out = append(out, version{fmt.Sprintf("%d.md", i+1), text})
	}
	return out
}

func read(t testing.TB, v version) *document.Document {
	t.Helper()
	doc, err := parser.Parse([]byte(v.text), parser.Options{Path: v.path})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func follow(t testing.TB, versions ...version) *history.History {
	t.Helper()
	tracker := history.New(nil)
	for _, v := range versions {
		tracker.Add(history.Version{}, read(t, v))
	}
	return tracker.History()
}

// versions returns the inputs of a case: input.1.md, input.2.txt and so on.
func versions(c *golden.Case) []version {
	var out []version
	for {
		n := len(out)
		for _, extension := range []string{"md", "txt"} {
			path := fmt.Sprintf("input.%d.%s", n+1, extension)
			if text, ok := c.File(path); ok {
				out = append(out, version{path, text})
			}
		}
		if len(out) == n {
			return out
		}
	}
}

// outline draws a history, one line a sentence and one a change.
func outline(h *history.History) string {
	var b strings.Builder
	for _, s := range h.Statements {
		fmt.Fprintf(&b, "# %s", s.Section)
		if s.Period != nil {
			fmt.Fprintf(&b, ", %s", s.Period)
		}
		b.WriteByte('\n')
		for _, sentence := range s.Sentences {
			fmt.Fprintf(&b, "%d-%d %s: %s\n", sentence.Since, sentence.Until, sentence.Kind, sentence.Text)
			for _, c := range sentence.Changes {
				fmt.Fprintf(&b, "    %s\n", c)
			}
		}
	}
	return b.String()
}

func TestCases(t *testing.T) {
	golden.Run(t, "testdata/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		all := versions(c)
		h := follow(t, all...)
		check(t, h, all)
		return map[string]string{
			"outline": outline(h),
			"text":    string(printed(t, history.Text, h)),
			"json":    string(printed(t, history.JSON, h)),
		}
	})
}

// printed returns what a printer writes.
func printed(t *testing.T, print func(io.Writer, *history.History, history.Options) error, h *history.History) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := print(&b, h, history.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// check holds a history against what is true of every one.
func check(t *testing.T, h *history.History, versions []version) {
	t.Helper()
	if again := follow(t, versions...); !bytes.Equal(printed(t, history.JSON, h), printed(t, history.JSON, again)) {
		t.Error("the same versions gave another history")
	}
	validate(t, printed(t, history.JSON, h))
	for i, v := range versions {
		if diff := cmp.Diff(texts(follow(t, v), 1), texts(h, i+1)); diff != "" {
			t.Errorf("sentences of version %d (- alone, + in the history)\n%s", i+1, diff)
		}
	}
}

// texts returns the sentences of one version, sorted, out of a history.
func texts(h *history.History, version int) []string {
	var out []string
	for _, s := range h.Statements {
		for _, sentence := range s.Sentences {
			if text, there := textIn(sentence, version); there {
				out = append(out, text)
			}
		}
	}
	slices.Sort(out)
	return out
}

// textIn goes back in time to one version.
func textIn(s history.Sentence, version int) (text string, there bool) {
	text, there = s.Text, s.Until == 0
	for _, c := range slices.Backward(s.Changes) {
		if c.Version <= version {
			break
		}
		switch c.What {
		case history.Changed:
			text = c.Was
		case history.Removed, history.Merged:
			there = true
		case history.Returned:
			there = false
		}
	}
	return text, there && s.Since <= version
}

func validate(t *testing.T, src []byte) {
	t.Helper()
	parsed, err := jsonschema.UnmarshalJSON(strings.NewReader(history.JSONSchema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("history.json", parsed); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("history.json")
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(src))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Validate(value); err != nil {
		t.Error(err)
	}
}
