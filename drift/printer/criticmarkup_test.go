package printer

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/stemmadocs/stemma/convert/markdown"
	"github.com/stemmadocs/stemma/drift"
)

// canonical returns the Markdown that a text is converted to.
func canonical(path, src string) string {
	out, _ := markdown.Write(parse(path, src), markdown.Options{KeepMarkup: true})
	return string(out)
}

// criticOf returns what CriticMarkup makes of two texts.
func criticOf(t interface{ Fatal(...any) }, r *drift.Report, old, new string) string {
	return string(draw(t, CriticMarkup, r, Options{Old: []byte(old), New: []byte(new)}))
}

// critical checks that accepting gives new, and rejecting old.
func critical(t interface{ Fatalf(string, ...any) }, marked, old, new string) {
	if got := resolve(marked, true); got != new {
		t.Fatalf("to accept\n%s\ngives\n%q\nnot\n%q", marked, got, new)
	}
	if got := resolve(marked, false); got != old {
		t.Fatalf("to reject\n%s\ngives\n%q\nnot\n%q", marked, got, old)
	}
}

func TestCriticMarkupOnSeed(t *testing.T) {
	folder := filepath.Join("..", "..", "..", "shared", "corpus", "seed")
	old := canonical("old.md", readFile(t, filepath.Join(folder, "action-09.legacy.md")))
	new := canonical("new.txt", readFile(t, filepath.Join(folder, "action-09.published.txt")))
	marked := criticOf(t, seed(t), old, new)
	critical(t, marked, old, new)
	if out := os.Getenv("CRITIC"); out != "" {
		_ = os.WriteFile(out, []byte(marked), 0o600)
	}
	for _, mark := range regexp.MustCompile(`(?s)\{--.*?--\}|\{\+\+.*?\+\+\}`).FindAllString(marked, -1) {
		if strings.Contains(mark, "\n\n") {
			t.Errorf("a mark crosses the end of a block: %s", mark)
		}
	}
	if !strings.Contains(marked, "in all of {--our--}{++its++} future redesigned") {
		t.Errorf("words are not marked:\n%s", marked)
	}
}

func TestCriticMarkupIsReversible(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := pairGen(t)
		r := compareMarkdown(a, b)
		if rapid.Bool().Draw(t, "canonical") {
			a, b = canonical("a.md", a), canonical("b.md", b)
		}
		marked := criticOf(t, r, a, b)
		critical(t, marked, a, b)
	})
}

// TestCriticMarkupOfAnything checks texts that are no canonical Markdown.
func TestCriticMarkupOfAnything(t *testing.T) {
	texts := rapid.StringOf(rapid.SampledFrom([]rune("ab {}+-~><=\n\n`|")))
	r := compareMarkdown("a", "b")
	rapid.Check(t, func(t *rapid.T) {
		old, new := texts.Draw(t, "old"), texts.Draw(t, "new")
		critical(t, criticOf(t, r, old, new), old, new)
	})
}

func TestCriticMarkup(t *testing.T) {
	const stays = "Bees like hives.\n\nAnts like sugar a lot.\n\n"
	tests := []struct{ name, old, new, want string }{
		{"words",
			"The gate is closed.\n",
			"The gate is open.\n",
			"The gate is {--closed--}{++open++}.\n"},
		{"a block that is gone",
			"One.\n\nTwo three.\n\nFour.\n",
			"One.\n\nFour.\n",
			"One.\n{--\nTwo three.\n--}\nFour.\n"},
		{"the last block",
			"One.\n",
			"One.\n\nTwo three.\n",
			"One.\n{++\nTwo three.\n++}"},
		{"the first block",
			"One.\n\nTwo three.\n",
			"Two three.\n",
			"{--One.--}{--\n--}{--\n--}Two three.\n"},
		{"an item",
			"- one\n- two\n",
			"- one\n- three\n- two\n",
			"- one{++\n- three++}\n- two\n"},
		{"a link",
			"See [the list](http://a.example/x).\n",
			"See [the list](http://a.example/y).\n",
			"See [the list{--](http://a.example/x)--}{++](http://a.example/y)++}.\n"},
		{"signs of marks",
			"Keep {++this++} as it is.\n",
			"Keep {++this++} as it was.\n",
			"Keep {{>><<}++this++} as it {--is--}{++was++}.\n"},
		{"every sign of a mark",
			"{~~ {== {>> {-- {++ is old.\n",
			"{~~ {== {>> {-- {++ is new.\n",
			"{{>><<}~~ {{>><<}== {{>><<}>> {{>><<}-- {{>><<}++ is {--old--}{++new++}.\n"},
		{"every end of a mark",
			"One.\n\n~~} ==} <<} >>} --} ++}\n",
			"One.\n",
			"One.\n{--\n~~--}{--} ==--}{--} <<--}{--} >>--}{--} ----}{--} ++--}{--}\n--}"},
		{"white space alone",
			"one  two\n",
			"one two\n",
			"one{-- --} two\n"},
		{"little is left of a line",
			"We plant trees by the river in May.\n",
			"Nobody at all in June did so.\n",
			"{--We plant trees by the river in May.--}{++Nobody at all in June did so.++}\n"},
		{"signs in a mark",
			"One.\n\nTwo {--x--} y.\n",
			"One.\n",
			"One.\n{--\nTwo {--}{----x----}{--} y.\n--}"},
		{"a block that moved",
			"# A\n\nThis is about fountains and wells.\n\n" + stays + "# B\n\nWe sing.\n",
			"# A\n\n" + stays + "# B\n\nWe sing.\n\nThis is about fountains and wells.\n",
			"# A\n{--\nThis is about fountains and wells.\n--}{>>moved to B<<}\n" + stays +
				"# B\n\nWe sing.\n{++\nThis is about fountains and wells.\n++}{>>moved from A<<}"},
		{"sections that say the same",
			"# Ants\n\nComing soon...\n\n# Bees\n\nComing soon...\n",
			"# Bees\n\nBees like hives.\n",
			"{--# Ants--}{--\n--}{--\nComing soon...--}{--\n--}{--\n--}# Bees\n\n" +
				"{--Coming soon...--}{++Bees like hives.++}\n"},
		{"code",
			"```\na\n\nb\n```\n",
			"```\na\n\nc\n```\n",
			"{--```\na\n--}{--\nb\n```--}{++```\na\n++}{++\nc\n```++}\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := criticOf(t, compareMarkdown(test.old, test.new), test.old, test.new)
			if got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
			critical(t, got, test.old, test.new)
		})
	}
}
