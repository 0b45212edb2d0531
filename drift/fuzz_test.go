package drift

import (
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// FuzzCompare looks for texts that make a comparison fail, disagree with
// itself or break the rules that every report keeps.
func FuzzCompare(f *testing.F) {
	paths, _ := filepath.Glob("testdata/*.txtar")
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(archive.Files[0].Data), string(archive.Files[1].Data))
	}
	f.Add("# A\n(((((A (B) C", "# A\n\u00ad\u200b– -5%%%")
	f.Fuzz(func(t *testing.T, old, new string) {
		if len(old)+len(new) > 1<<14 {
			return
		}
		if self := compare(old, old); len(self.Items) > 0 {
			t.Fatalf("it differs from itself:\n%s", outline(self))
		}
		there, back := compare(old, new), compare(new, old)
		if classCountsOf(there.reversed()) != classCountsOf(back) {
			t.Fatalf("there:\n%s\nback:\n%s", outline(there), outline(back))
		}
		checkPassages(t, sketch(old), sketch(new))
		ids := map[string]bool{}
		for _, item := range there.Items {
			if ids[item.ID] || item.Reason == "" || item.Severity.rank() < 0 {
				t.Fatalf("%+v", item)
			}
			ids[item.ID] = true
		}
	})
}
