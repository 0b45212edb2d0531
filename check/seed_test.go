package check_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/stemmadocs/stemma/check"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser"
)

const corpus = "../../shared/corpus"

// codes returns what is odd as "line severity code".
func codes(problems document.Problems, least document.Severity) []string {
	var all []string
	for _, p := range problems {
		if p.Severity == document.Info && least != document.Info {
			continue
		}
		all = append(all, fmt.Sprintf("%d %s %s", p.Line, p.Severity, p.Code))
	}
	return all
}

func load(t testing.TB, path string) *document.Document {
	t.Helper()
	src, err := os.ReadFile(filepath.Join(corpus, path))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the real papers are not beside the project")
	}
	if err != nil {
		t.Fatal(err)
	}
	doc, err := parser.Parse(src, parser.Options{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// TestPublished holds every finding in the real published paper.
func TestPublished(t *testing.T) {
	doc := load(t, "seed/action-09.published.txt")
	want := []string{
		"25 info repeated-paragraph", // and 33
		"29 info repeated-paragraph",
		"39 warning abbreviation-too-early", // GDS, introduced on line 71
		"55 info mixed-hyphenation",         // Sub Group
		"107 info repeated-paragraph",       // of 99
		"111 info repeated-sentence",
		"117 warning abbreviation-too-early", // DfE, introduced on line 121
		"151 info repeated-sentence",
		"151 warning odd-phrase", // face-by-face
		"173 info repeated-paragraph",
		"177 info repeated-sentence",
		"183 warning organisation-name", // Department for Transportation
		"229 info repeated-sentence",
		"251 info repeated-sentence",
		"309 info abbreviation-unexplained", // HMRC
		"343 info abbreviation-unexplained", // HMT
		"351 info repeated-sentence",
		"379 info repeated-sentence",
		"385 warning mixed-spelling", // organizations
	}
	if diff := cmp.Diff(want, codes(check.Consistency(doc, nil), document.Info)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}

	// Another reader says nothing of the headings, so that it is said here.
	doc.Problems = nil
	got := strings.Join(codes(check.Consistency(doc, nil), document.Warning), "\n")
	for _, also := range []string{"153 warning inconsistent-heading", "197 warning inconsistent-heading",
		"179 warning organisation-name"} {
		if !strings.Contains(got, also) {
			t.Errorf("%s is not found", also)
		}
	}
}

// TestRealWarnings holds the warnings in the real legacy sources: each was
// looked up, and is right.
func TestRealWarnings(t *testing.T) {
	want := map[string][]string{
		"seed/action-09.legacy.md":                                                    {"147 warning mixed-spelling"},
		"gdspub/source/partials/departmentactions/_action09.md":                       {"151 warning mixed-spelling"},
		"gdspub/source/digital/strategy/01-summary.md":                                {"41 warning skipped-level"},
		"gdspub/source/partials/_action02-case-study.md":                              nil,
		"gdspub/source/digital/efficiency/annex5-departmental-savings-methodology.md": nil,
	}
	for path, warnings := range want {
		t.Run(filepath.Base(path), func(t *testing.T) {
			if diff := cmp.Diff(warnings, codes(check.Consistency(load(t, path), nil), document.Warning)); diff != "" {
				t.Errorf("warnings (-want +got):\n%s", diff)
			}
		})
	}
}

// TestMerged holds the warnings in the two folders that were one publication
// each. They, too, are right.
func TestMerged(t *testing.T) {
	for folder, want := range map[string][]string{
		"strategy": {
			"01-summary.md:41 skipped-level",
			"_action02-case-study.md:6 abbreviation-too-early", // DVLA, in a later table
		},
		"efficiency": {
			"05-where-will-the-savings-come-from.md:46 abbreviation-too-early", // HMRC, in the next chapter
			"06-how-long-will-shifting-to-digital-take.md:56 skipped-level",
		},
	} {
		t.Run(folder, func(t *testing.T) {
			var got []string
			for _, p := range check.Consistency(merge(t, "gdspub/source/digital/"+folder), nil) {
				if p.Severity != document.Info {
					got = append(got, fmt.Sprintf("%s:%d %s", filepath.Base(p.File), p.Line, p.Code))
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("warnings (-want +got):\n%s", diff)
			}
		})
	}
}

// merge reads the files of a folder as one document.
func merge(t *testing.T, folder string) *document.Document {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(corpus, folder, "*.md"))
	if err != nil || len(paths) == 0 {
		t.Skip("the real papers are not beside the project")
	}
	var files []parser.Source
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, parser.Source{Path: path, Data: src})
	}
	doc, err := parser.Merge(files, parser.Options{Path: folder, Root: os.DirFS(filepath.Join(corpus,
		"gdspub/source"))})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func BenchmarkSeed(b *testing.B) {
	doc := load(b, "seed/action-09.published.txt")
	b.ReportAllocs()
	for b.Loop() {
		check.Consistency(doc, nil)
	}
}
