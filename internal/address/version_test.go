package address

import "testing"

func TestStable(t *testing.T) {
	for _, c := range []struct {
		a, b    string
		picture bool
		same    bool
	}{
		{"/help?from=web&day=Mon+Apr+20+2026", "/help?from=web&day=Tue+Apr+21+2026", false, true},
		{"/help?from=web&day=Mon+Apr+20+2026", "/help?from=mail&day=Tue+Apr+21+2026", false, false},
		{"/a.css?v=1.2.3", "/a.css?v=1.3", false, true},
		{"/watch?v=dQw4w9WgXcQ", "/watch?v=aQw4w9WgXcQ", false, false},
		{"/a?1350912345", "/a?1350999999", false, true},
		{"/a?id=1350912345", "/a?id=1350999999", false, false},
		{"/a?page=3", "/a?page=4", false, false},
		{"/a?3", "/a?4", false, false},
		{"/a.png?3", "/a.png?4", true, true},
		{"/f?Expires=1&Signature=x", "/f?Expires=2&Signature=y", false, true},
		{"/f?at=2026-04-20T10:00:00Z", "/f?at=2026-04-21T10:00:00Z", false, true},
		{"/a-1f2e3d4c5b6a7988.png", "/a-99aabbccddeeff00.png", true, true},
		{"/a-1f2e3d4c5b6a7988.pdf", "/a-99aabbccddeeff00.pdf", false, false},
		{"/a.1f2e3d4c.png", "/a.png", true, true},
		{"/a-300x200.png", "/a-150x100.png", true, true},
		{"/a-1.png", "/a-2.png", true, false},
		{"/a-front.png", "/a-back.png", true, false},
		{"/20121016/a.png", "/20121119/a.png", true, true},
		{"/v2.1/a.png", "/v3/a.png", true, true},
		{"/2012/a.png", "/2013/a.png", true, false},
		{"/a.png?w=300&q=70", "/a.png?w=600", true, true},
		{"/list?w=300", "/list?w=600", false, false},
	} {
		if same := Stable(c.a, c.picture) == Stable(c.b, c.picture); same != c.same {
			t.Errorf("%s and %s: the same is %v", Stable(c.a, c.picture), Stable(c.b, c.picture), same)
		}
	}
}
