package stemma_test

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/convert/markdown"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
)

// viewer is a program that shows Markdown: not our reader, which might make
// the mistakes of our writer.
type viewer struct {
	name string
	args []string
}

var viewers = []viewer{
	{"cmark-gfm", strings.Fields("--unsafe -e table -e strikethrough -e tasklist -e footnotes")},
	{"pandoc", strings.Fields("-f gfm-autolink_bare_uris-emoji-tex_math_dollars -t html " +
		"--wrap=preserve --no-highlight")},
}

func (v viewer) show(t *testing.T, text []byte) []byte {
	t.Helper()
	command := exec.Command(v.name, v.args...)
	command.Stdin = bytes.NewReader(text)
	var failed bytes.Buffer
	command.Stderr = &failed
	out, err := command.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", v.name, err, failed.String())
	}
	return out
}

// shown are the files whose Markdown is looked at, by the formats that they
// are read as.
func shown(t *testing.T) map[string]string {
	t.Helper()
	files := map[string]string{}
	for _, in := range []struct{ folder, extension, format string }{
		{"testdata/sample", "", ""},
		{"../shared/cases/pages", "", ""},
		{corpus + "seed", "", ""},
		{corpus + "gdspub/source", ".md", "gdspub"},
		{corpus + "kramdown", ".text", "kramdown"},
		{corpus + "govuk", ".json", "content"},
	} {
		_ = filepath.WalkDir(in.folder, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && strings.HasSuffix(path, in.extension) && d.Name() != "README.md" {
				files[path] = in.format
			}
			return nil
		})
	}
	return files
}

// TestViewers shows the Markdown of real files with other programs, and holds
// that what they show has the text, headings, lists, cells, links, images and
// code of the document.
func TestViewers(t *testing.T) {
	files := shown(t)
	if len(files) <= 3 {
		t.Log("no cases and no corpus beside the project: only the sample is shown")
	}
	for _, v := range viewers {
		t.Run(v.name, func(t *testing.T) {
			if _, err := exec.LookPath(v.name); err != nil {
				t.Skip(v.name + " is not installed")
			}
			for i, path := range slices.Sorted(maps.Keys(files)) {
				if testing.Short() && (!strings.Contains(path, "/cases/") || i%4 > 0) {
					continue // to start programs takes time
				}
				t.Run(filepath.Base(path), func(t *testing.T) {
					t.Parallel()
					v.compare(t, path, files[path])
				})
			}
		})
	}
}

func (v viewer) compare(t *testing.T, path, format string) {
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := parser.Parse(src, parser.Options{Path: path, Format: format, Root: os.DirFS(corpus + "gdspub/source")})
	if err != nil {
		t.Skip(err) // nothing to read
	}
	if v.name == "pandoc" && repeats(doc) {
		t.Skip("pandoc writes a note as often as it is referred to, and none within notes")
	}
	text, _ := markdown.Write(doc, markdown.Options{FrontMatter: markdown.NoFrontMatter, Title: markdown.TitleHeading})
	plain, _ := markdown.Plain(doc)
	want := factsOf(doc)
	for _, alert := range []string{"Note", "Tip", "Important", "Warning", "Caution"} {
		if bytes.Contains(text, []byte("[!"+strings.ToUpper(alert)+"]")) {
			want.text = strings.Replace(want.text, alert, strings.ToUpper(alert), 1)
		}
	}
	want.tables, want.strong, want.emphasis, want.code = nil, nil, nil, nil
	simple := factsOf(plain)
	want.tables, want.strong, want.emphasis, want.code = simple.tables, simple.strong, simple.emphasis, simple.code
	got := factsOfHTML(t, alerts().ReplaceAll(v.show(t, text), []byte("$1")))
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(facts{})); diff != "" {
		t.Errorf("%s shows something else than is in the document (- document, + shown)\n%s\nfrom\n%s",
			v.name, diff, text)
	}
}

// alerts finds the first lines of GitHub's alerts, for which it shows a title
// and these viewers what is written.
func alerts() *regexp.Regexp { return regexp.MustCompile(`\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]`) }

// TestTags measures how much of the Markdown of real files is tags.
func TestTags(t *testing.T) {
	const most = 0.03
	total, tags := 0, 0
	for path, format := range shown(t) {
		if strings.Contains(path, "/kramdown/") || strings.Contains(path, "/cases/") {
			continue // short, and made to have tags
		}
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := parser.Parse(src, parser.Options{Path: path, Format: format,
			Root: os.DirFS(corpus + "gdspub/source")})
		if err != nil || hasSpans(doc) {
			continue
		}
		text, _ := markdown.Write(doc, markdown.Options{})
		n, size := countTags(string(text))
		total, tags = total+size, tags+n
	}
	share := float64(tags) / float64(max(total, 1))
	t.Logf("tags are %.2f %% of %d bytes", share*100, total)
	if share > most {
		t.Errorf("tags are %.1f %% of the Markdown of pages without spans in tables", share*100)
	}
}

// hasSpans reports whether cells of a table span others.
func hasSpans(doc *document.Document) (found bool) {
	document.WalkDocument(doc, func(n document.Node) bool {
		if c, ok := n.(*document.Cell); ok && (c.ColSpan > 1 || c.RowSpan > 1) {
			found = true
		}
		return !found
	})
	return found
}

// countTags returns how many bytes of Markdown are tags, and how many are
// neither comments nor front matter.
func countTags(text string) (tags, size int) {
	if rest, ok := strings.CutPrefix(text, "---\n"); ok {
		_, text, _ = strings.Cut(rest, "\n---\n")
	}
	for {
		at := strings.IndexByte(text, '<')
		if at < 0 {
			return tags, size + len(text)
		}
		size, text = size+at, text[at:]
		length := 1
		if end := strings.Index(text, "-->"); end >= 0 && strings.HasPrefix(text, "<!--") {
			text = text[end+len("-->"):]
			continue
		}
		if end := strings.IndexByte(text, '>'); end > 0 && isTag(text[1:end]) {
			length = end + 1
			tags += length
		}
		size, text = size+length, text[length:]
	}
}

// isTag reports whether what stands between angle brackets is no address.
func isTag(s string) bool {
	name := strings.TrimPrefix(strings.SplitN(s, " ", 2)[0], "/")
	return name != "" && 'a' <= name[0] && name[0] <= 'z' && !strings.ContainsAny(name, ":@.\n")
}
