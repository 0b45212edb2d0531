package stemma_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/convert"
	"github.com/stemmadocs/stemma/drift"
)

// TestPDF prints our own page of the published sample with a browser, takes the
// text back out of the PDF in the two ways that people do, and compares: nothing
// that matters may have changed, and all sections are found.
func TestPDF(t *testing.T) {
	pdf, dir := printed(t, "testdata/sample/action-21.published.txt")
	pdftotext, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed (Debian's poppler-utils)")
	}
	published := readFile(t, "testdata/sample/action-21.published.txt")
	for name, args := range map[string][]string{"reading order": {pdf}, "layout": {"-layout", pdf}} {
		t.Run(name, func(t *testing.T) {
			out := filepath.Join(dir, "out.txt")
			if text, err := exec.Command(pdftotext, append(args, out)...).CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, text)
			}
			old := read(t, "published.txt", "paper", published)
			new := read(t, "printed.txt", "paper", readFile(t, out))
			report := drift.Compare(old, new, nil)
			for _, item := range report.AtLeast(drift.Substantive) {
				if bare(item.Old) == bare(item.New) { // pdftotext takes hyphens at line ends away itself
					continue
				}
				t.Errorf("%s: %q → %q", item.Class, item.Old, item.New)
			}
			for _, s := range report.Sections {
				if s.Status != drift.StatusMatched {
					t.Errorf("%s is %s", s.Key, s.Status)
				}
			}
		})
	}
}

// bare is a text without hyphens.
func bare(text string) string { return strings.ReplaceAll(text, "-", "") }

// printed makes a PDF of our whole page of a file.
func printed(t *testing.T, path string) (pdf, dir string) {
	t.Helper()
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("chromium is not installed")
	}
	dir = t.TempDir()
	format, err := convert.Find("html")
	if err != nil {
		t.Fatal(err)
	}
	page, _ := format.Write(read(t, path, "", readFile(t, path)), convert.Options{Standalone: true})
	source := filepath.Join(dir, "page.html")
	if err := os.WriteFile(source, page, 0o600); err != nil {
		t.Fatal(err)
	}
	pdf = filepath.Join(dir, "page.pdf")
	out, err := exec.Command(chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
		"--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--user-data-dir="+filepath.Join(dir, "profile"), "--print-to-pdf="+pdf, source).CombinedOutput()
	if err != nil {
		t.Skipf("chromium prints nothing here: %v: %s", err, out)
	}
	return pdf, dir
}

func readFile(t *testing.T, path string) []byte {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return src
}
