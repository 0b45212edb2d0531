package main

import (
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// words are the tokens of running text.
var words = strings.Split(`a|b|word|Two words|é|1|2012|.|,|:|;|!|?|(|)|*|**|***|_|__|*em*|**strong**|_em_|__st__|`+
	"`|``|`code`|`` c`d ``|"+
	`[|]|![|](|[a](b)|[a](b "t")|[ref]|[ref][]|[a][ref]|[x] [ref]|![alt](src)|![ref]|[^1]|[^n]|[^none]|`+
	`<b>|</b>|<i>x</i>|<span class="c">|</span>|<br />|<br>|<http://x.org/a_b>|<m@x.org>|<div>|</div>|`+
	`<!-- c -->|<em>|</em>|<code>|</code>|<|>|`+
	`&amp;|&copy;|&foo;|&#65;|&|\*|\\|\_|\[|\]|\<|\'|\"|\$|\||"|'|"quoted"|'q'|it's|'80s|--|---|...|<<|>>|<< | >>|`+
	`$$|$$x$$|{:.c}|{: #i}|{:ald}|{::comment}|{:/}|{::nomarkdown}|{:/nomarkdown}|{|}|{:|ABBR|AB|$|~|~~|=|+|#|-|^| |`+
	`  |   `, "|")

// starts are what lines may start with.
var starts = []string{
	"", "", "", "", "", "", "", "", "* ", "- ", "+ ", "1. ", "2. ", "10. ", "> ", ">", ": ", ":   ", "# ", "## ",
	"###", "    ", "  ", " ", "   ", "     ", "*   ", "-  ", "| ", "|", "\t", "* * ", "> * ", "> > ", "* > ",
	"* # ", "      ", "        ", "1.  ", "^", "* {:.c} ", ": {:.c} ", "> # ",
}

// lines are whole lines.
var lines = []string{
	"", "", "", "", "", "", "===", "---", "-----", "***", "* * *", "~~~", "~~~ ruby", "~~~~", "^", "{:.cls}",
	"{: #id}", "{:ald: .x}", "{: ald}", "{:toc}", "| a | b |", "|---|---|", "|:-:|--:|", "a | b", "|===|",
	"---|---", "[ref]: http://r.org", `[ref]: http://r.org "T"`, "[^1]: note", "[^n]: note *n*",
	"*[ABBR]: Abbreviation", "*[AB]: x", "$$", "$$ x $$", "<div>", "</div>", "<div class=\"d\">",
	`<div markdown="1">`, `<p markdown="1">`, "<p>", "</p>", "<hr />", "<!-- comment -->", "{::comment}",
	"{:/comment}", "{::nomarkdown}", "{:/}", "{::options auto_ids=\"true\" /}", "<section>", "</section>",
	"<blockquote>", "</blockquote>", `<div markdown="0">x</div>`, "<b>x</b>", "<h2>h</h2>", "<pre>x</pre>",
	"    code", "        deep", "  : def", "* item", "* {:.x} item", "  continued", "lazy", "> quote", "1. one",
	"\t* tabbed", "```", "``` ruby", "* [ ] open", "- [x] done ~~gone~~", "~~a~~ b", "[ref]: <a b>", "  'title'",
	"Term", ": definition", ":\tdefinition", "</b>",
}

// readLines returns the lines of the texts in dir, for documents to be made of.
func readLines(dir string) ([]string, error) {
	var all []string
	err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".text") {
			return err
		}
		src, err := os.ReadFile(path)
		all = append(all, strings.Split(strings.ReplaceAll(string(src), "\x00", ""), "\n")...)
		return err
	})
	return all, err
}

// generate makes a document; equal seeds and lines give equal documents. Half
// of them are as authors write, the others of tokens in any order and, if there
// are any, runs of the given lines.
func generate(seed uint64, given []string) string {
	r := rand.New(rand.NewPCG(seed, 7))
	if w := (writer{r}); w.one(2) {
		return w.document()
	}
	var b strings.Builder
	if len(given) > 0 {
		for range 1 + r.IntN(6) {
			at := r.IntN(len(given))
			for _, line := range given[at:min(at+1+r.IntN(4), len(given))] {
				b.WriteString(line + "\n")
			}
		}
		if r.IntN(2) == 0 {
			return b.String()
		}
	}
	for range 1 + r.IntN(10) {
		switch r.IntN(4) {
		case 0, 1:
			b.WriteString(starts[r.IntN(len(starts))])
			phrase(r, &b)
			if r.IntN(8) == 0 {
				b.WriteString("  ")
			}
		case 2:
			if r.IntN(4) == 0 {
				b.WriteString(starts[r.IntN(len(starts))])
			}
			b.WriteString(lines[r.IntN(len(lines))])
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// randomDocuments makes n documents, the first with the given seed.
func randomDocuments(n int, seed uint64, given []string) []sample {
	docs := make([]sample, n)
	for i := range docs {
		docs[i] = sample{strconv.Itoa(i), generate(seed+uint64(i), given)}
	}
	return docs
}

// phrase writes running text.
func phrase(r *rand.Rand, b *strings.Builder) {
	for range 1 + r.IntN(8) {
		b.WriteString(words[r.IntN(len(words))])
		if r.IntN(2) == 0 {
			b.WriteByte(' ')
		}
	}
}
