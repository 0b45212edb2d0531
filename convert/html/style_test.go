package html

import "testing"

// TestSafeStyle: a style attribute may format its element, but loads nothing and
// does not lift it over others.
func TestSafeStyle(t *testing.T) {
	for style, want := range map[string]bool{
		"":                                    true,
		"margin: 0 auto; display: block":      true,
		"height: 41px !important; width: 50%": true,
		"box-shadow: 0px 3px 2px rgba(190, 190, 190, 0.5)": true,
		"background: #fff; opacity: .5":                    true,
		"color: HSL(120, 50%, 50%)":                        true,
		"-webkit-box-shadow: 0px 3px 2px rgba(1, 2, 3, 1)": true,
		"-moz-binding: x":                                  false,
		"-ms-behavior: x":                                  false,
		"-webkit-border-image: x":                          false,
		"-webkit--moz-width: 2px":                          false,
		"background: url(x)":                               false,
		"background: image(rgb(1,2,3))":                    false,
		"background: xrgb(1)":                              false,
		"width: calc(1px)":                                 false,
		"list-style: url('x')":                             false,
		"color: r\\67 b(1)":                                false,
		"position: fixed":                                  false,
		"transform: none":                                  false,
		"color":                                            false,
	} {
		if got := safeStyle(style); got != want {
			t.Errorf("%q is safe: %v", style, got)
		}
	}
}

// TestWithoutColours: a page that adapts to light and dark keeps no colours.
func TestWithoutColours(t *testing.T) {
	const style = "width: 2px; background: #fff; color: red; box-shadow: 0 0 #000; background-color: #fff" +
		"; -webkit-box-shadow: 0 0 #000"
	if got := withoutColours(style); got != "width: 2px" {
		t.Errorf("kept %q", got)
	}
}
