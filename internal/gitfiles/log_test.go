package gitfiles

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseLog(t *testing.T) {
	hash := func(digit string) string { return strings.Repeat(digit, 40) }
	out := hash("a") + "\x002013-04-05\x00last\x00\x00\nM\x00b.md\x00\x00" +
		hash("b") + "\x002013-04-04\x00\x00\x00\nR087\x00a.md\x00b.md\x00\x00" +
		hash("c") + "\x002013-04-03\x00gone\x00\x00\nD\x00a.md\x00"
	want := []Version{
		{Commit: Commit{Hash: hash("a"), Date: "2013-04-05", Subject: "last"}, Path: "b.md"},
		{Commit: Commit{Hash: hash("b"), Date: "2013-04-04"}, Path: "b.md", before: "a.md"},
		{Commit: Commit{Hash: hash("c"), Date: "2013-04-03", Subject: "gone"}, Path: "a.md", deleted: true},
	}
	if diff := cmp.Diff(want, parseLog([]byte(out)), cmp.AllowUnexported(Version{})); diff != "" {
		t.Error(diff)
	}
}

func FuzzParseLog(f *testing.F) {
	f.Add([]byte("a\x002013-04-05\x00b\x00\x00\nR1\x00a\x00b\x00"))
	f.Add([]byte("\nM\x00"))
	f.Fuzz(func(_ *testing.T, out []byte) { parseLog(out) })
}
