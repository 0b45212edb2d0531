package htmlelement

import "testing"

func TestStyleValue(t *testing.T) {
	for style, want := range map[string]string{
		"":                                      "",
		"display":                               "",
		"display:":                              "",
		"display:block":                         "block",
		"color: red; DISPLAY : Flex !important": "flex",
		"display: none; display: grid;":         "grid",
		"x-display: none":                       "",
		"display: list-item ;width:1px":         "list-item",
	} {
		if got := StyleValue(style, "display"); got != want {
			t.Errorf("%q: %q, want %q", style, got, want)
		}
	}
}
