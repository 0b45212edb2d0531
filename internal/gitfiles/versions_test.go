package gitfiles

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestVersions follows a file and a folder through a history with renamings, a
// branch that is merged, a file that goes and comes again, and names that look
// like flags and patterns.
func TestVersions(t *testing.T) {
	dir := newRepository(t)
	words := func(last string) string {
		return "Bees live in hives.\nHives stand in rows.\nRows are long.\n" + last + "\n"
	}
	git(t, dir, "config", "diff.relative", "true")
	git(t, dir, "config", "diff.renames", "false")
	git(t, dir, "config", "log.diffMerges", "off")
	write(t, dir, "papers/a.md", words("One."))
	write(t, dir, "papers/second.md", "A second part.\n")
	write(t, dir, "other.md", "Nobody asks for it.\n")
	commitAll(t, dir, "v1")
	git(t, dir, "mv", "papers/a.md", "papers/bé \"c\".md")
	commitAll(t, dir, "renamed")
	write(t, dir, "other.md", "Nobody at all.\n")
	commitAll(t, dir, "elsewhere")
	git(t, dir, "checkout", "-q", "-b", "side")
	write(t, dir, "papers/bé \"c\".md", words("Two."))
	write(t, dir, "papers/second.md", "A second part, changed as well.\n")
	commitAll(t, dir, "on-a-branch")
	git(t, dir, "checkout", "-q", "main")
	git(t, dir, "merge", "-q", "--no-ff", "-m", "merged", "side")
	git(t, dir, "tag", "merged")
	git(t, dir, "rm", "-q", "papers/second.md", "papers/bé \"c\".md")
	write(t, dir, "-o.md", "A name like a flag.\n")
	write(t, dir, "*.md", "Any name?\n")
	commitAll(t, dir, "gone")
	write(t, dir, "papers/bé \"c\".md", words("Three."))
	commitAll(t, dir, "again")

	tests := []struct {
		name, from, to, file string
		folder               bool
		want                 string
	}{
		{"renamed, then merged", "v1", "merged", "papers/bé \"c\".md", false,
			"v1:papers/a.md renamed:papers/bé \"c\".md merged:papers/bé \"c\".md"},
		{"nothing between", "merged", "merged", "papers/bé \"c\".md", false, "merged:papers/bé \"c\".md"},
		{"gone and there again", "merged", "again", "papers/bé \"c\".md", false,
			"merged:papers/bé \"c\".md again:papers/bé \"c\".md"},
		{"not there at first", "elsewhere", "again", "-o.md", false, "gone:-o.md"},
		{"a name that looks like a pattern", "merged", "again", "*.md", false, "gone:*.md"},
		{"never there", "v1", "again", "none.md", false, ""},
		{"a folder", "v1", "merged", "papers", true, "v1:papers renamed:papers merged:papers"},
		{"a folder that loses all", "elsewhere", "gone", "papers", true, "elsewhere:papers merged:papers gone:papers"},
		{"backwards", "merged", "v1", "papers/a.md", false, "merged:papers/bé \"c\".md"},
	}
	for _, inside := range []string{"", "papers/"} {
		r := open(t, dir, inside+"x")
		for _, test := range tests {
			versions, err := r.Versions(commit(t, r, test.from), commit(t, r, test.to), test.file, test.folder)
			if err != nil {
				t.Errorf("%s: %v", test.name, err)
			}
			var got []string
			for _, v := range versions {
				v.Revision = v.Subject // of every commit, the tag
				got = append(got, v.String())
			}
			if got := strings.Join(got, " "); got != test.want {
				t.Errorf("%s, from %q: %s, want %s", test.name, inside, got, test.want)
			}
		}
	}
}

// TestVersionsSideways: on a branch that does not begin at from, the log shows
// no renaming, but the two commits do.
func TestVersionsSideways(t *testing.T) {
	dir := newRepository(t)
	write(t, dir, "a.md", "Bees live in hives.\nHives are in rows.\nRows are long.\n")
	commitAll(t, dir, "v1")
	git(t, dir, "mv", "a.md", "b.md")
	commitAll(t, dir, "v2")
	r := open(t, dir, "b.md")
	versions, err := r.Versions(commit(t, r, "v2"), commit(t, r, "v1"), "a.md", false)
	if err != nil || len(versions) != 1 || versions[0].String() != "v2:b.md" {
		t.Errorf("%v, %v", versions, err)
	}
	git(t, dir, "checkout", "-q", "-b", "side", "v1")
	git(t, dir, "mv", "a.md", "c.md")
	commitAll(t, dir, "v3")
	versions, err = r.Versions(commit(t, r, "v2"), commit(t, r, "v3"), "c.md", false)
	if err != nil || len(versions) != 2 || versions[0].String() != "v2:b.md" {
		t.Errorf("%v, %v", versions, err)
	}
	versions, err = r.Versions(commit(t, r, "v2"), commit(t, r, "v1"), "a.md", true)
	if err != nil || len(versions) > 0 {
		t.Errorf("a folder was renamed: %v, %v", versions, err)
	}
}

// TestVersionsFail: what git cannot tell is an error.
func TestVersionsFail(t *testing.T) {
	dir := newRepository(t)
	write(t, dir, "a.md", "Bees.\n")
	commitAll(t, dir, "v1")
	write(t, dir, "a.md", "Hives.\n")
	commitAll(t, dir, "v2")
	r := open(t, dir, "a.md")
	from, to := commit(t, r, "v1"), commit(t, r, "v2")
	if err := os.Remove(filepath.Join(dir, ".git", "objects", to.Hash[:2], to.Hash[2:])); err != nil {
		t.Fatal(err)
	}
	if versions, err := r.Versions(from, to, "a.md", false); err == nil {
		t.Errorf("without the commit there are %v", versions)
	}
	if name, err := r.renamed(from, to, "a.md"); err == nil {
		t.Errorf("without the commit it was %q", name)
	}
}
