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
