package safeurl

import "testing"

func TestSafe(t *testing.T) {
	for _, c := range []struct {
		url         string
		link, image bool
	}{
		{"", true, true},
		{"#a", true, true},
		{"/a:b", true, true},
		{"https://example.org/javascript:x", true, true},
		{"mailto:a@example.org", true, true},
		{"javascript:x", false, false},
		{" \x01JaVa\nScRiPt\t:x", false, false},
		{"java\x7fscript:x", false, false},
		{"vbscript:x", false, false},
		{"data:text/html,x", false, false},
		{"data:image/svg+xml,x", false, false},
		{"data:image/png;base64,x", false, true},
		{"DATA:IMAGE/GIF,x", false, true},
		{"data:image/pngx,x", false, false},
		{"data:image/jpeg,x", false, true},
		{"data:image/webp;base64,x", false, true},
		{"livescript:x", false, false},
		{"mocha:x", false, false},
		{"javascript", true, true},
		{"notjavascript:x", true, true},
	} {
		if got := Safe(c.url, false); got != c.link {
			t.Errorf("Safe(%q) as a link is %v", c.url, got)
		}
		if got := Safe(c.url, true); got != c.image {
			t.Errorf("Safe(%q) as an image is %v", c.url, got)
		}
	}
}

func TestScheme(t *testing.T) {
	for url, want := range map[string]string{
		"https://a": "https", "A.b+c-0Z9:x": "a.b+c-0z9", "livescript:x": "livescript", "livescripts:x": "",
		"a/b:c": "", "a": "", "": "", ":x": "", " ma\tilto :x": "mailto", "a[b:c": "",
		"a@b:c": "", "a{b:c": "", "a!b:c": "",
		"azAZ09:x": "azaz09",
	} {
		if got := Scheme(url); got != want {
			t.Errorf("Scheme(%q) = %q, want %q", url, got, want)
		}
	}
}

func TestSafeSet(t *testing.T) {
	for list, want := range map[string]bool{
		"": true, "a.png 1x, b.png 2x": true, "a.png 1x,javascript:x 2x": false, "javascript:x": false,
		"a.png\tjavascript:x": false,
		"a.png javascript:x":  false, "a.png!javascript:x": true, "data:image/png,x": false,
	} {
		if got := SafeSet(list); got != want {
			t.Errorf("SafeSet(%q) is %v", list, got)
		}
	}
}

func TestAttribute(t *testing.T) {
	for name, want := range map[string]bool{"href": true, "xlink:href": true, "archive": true, "id": false, "": false} {
		if got := Attribute(name); got != want {
			t.Errorf("Attribute(%q) is %v", name, got)
		}
	}
}
