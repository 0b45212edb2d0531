package document_test

import (
	"strings"
	"testing"

	"github.com/stemmadocs/stemma/document"
)

func TestDropInvisible(t *testing.T) {
	for _, c := range []struct {
		text, want string
		count      int
	}{
		{"Bees fly.", "Bees fly.", 0},
		{"\u200b\u200bBees\u200b fly\ufeff.", "Bees fly.", 4},
		{"Genesenen\u00ad\u00ad\u200bnachweis", "Genesenennachweis", 3},
		{"exam- \u00ad ple", "exam- \u00ad ple", 0},
		{"a \u00adb", "a \u00adb", 0},
		{"ภาษา\u200bไทย", "ภาษา\u200bไทย", 0},
		{"ខ្មែរ\u200bភាសា", "ខ្មែរ\u200bភាសា", 0},
		{"می\u200cخواهم", "می\u200cخواهم", 0}, // a joiner changes how letters look
		{"👩\u200d🚒", "👩\u200d🚒", 0},
		{"\u200b", "", 1},
	} {
		got, found := document.DropInvisible(c.text)
		if got != c.want || found.Count != c.count {
			t.Errorf("DropInvisible(%q) = %q, %d; want %q, %d", c.text, got, found.Count, c.want, c.count)
		}
	}
	_, found := document.DropInvisible("Bees\u200b fly.\u200b")
	if p := found.Problem(); found.First != 4 ||
		p.Code != "invisible-character" || !strings.HasPrefix(p.Message, "2 ") {
		t.Errorf("%+v, %+v", found, p)
	}
	many := strings.Repeat("a\u00ad", 1<<18) + strings.Repeat("\u00ad", 1<<18)
	if got, _ := document.DropInvisible(many); len(got) > len(many) {
		t.Error("text grew")
	}
}
