package drift

import (
	"fmt"
	"strings"
	"testing"
)

// statement sketches what one department says.
func statement(department, text string) string { return "= " + department + "\n== \n" + text + "\n" }

// changes draws the items between two statements of a department.
func changes(department, old, new string) string {
	r := compare(statement(department, old), statement(department, new))
	var out []string
	for _, i := range r.Items {
		out = append(out, fmt.Sprintf("%s: %s -> %s", i.Class, i.Old, i.New))
	}
	return strings.Join(out, "\n")
}

// TestSplitSentence is the one trap that makes two items of two kinds.
func TestSplitSentence(t *testing.T) {
	got := changes("Department of Energy and Climate Change",
		"We will ensure that every service has an alternative for those who need it, and that those who could "+
			"use digital are assisted in using it.",
		"DECC will ensure that every service has an alternative for those who need it. It will also ensure that "+
			"those who could use digital are assisted in using it.")
	for _, want := range []string{"sentence-split: ", "person-shift: We -> DECC",
		"wording: , and -> . It will also ensure"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if strings.Contains(got, "modal") {
		t.Errorf("the repeated verb is no change of the promise:\n%s", got)
	}
}
