package embedded

import "testing"

func TestText(t *testing.T) {
	for _, c := range []struct{ tag, kind, to, want string }{
		{"iframe", "", "https://www.youtube.com/embed/abc", "Video: youtube.com"},
		{"iframe", "", "//player.vimeo.com/video/1?x=2", "Video: player.vimeo.com"},
		{"iframe", "", "https://notvimeo.com/1", "Embedded page: notvimeo.com"},
		{"iframe", "", "https://w.soundcloud.com/player/", "Audio: w.soundcloud.com"},
		{"iframe", "", "https://maps.example/a.html", "Embedded page: maps.example"},
		{"iframe", "", "map.html#x", "Embedded page: map.html"},
		{"iframe", "", "?q=1", "Embedded page: ?q=1"},
		{"object", "application/pdf", "https://a.example/get?id=1", "Document: a.example"},
		{"object", "", "/files/a.PDF", "Document: a.PDF"},
		{"embed", "video/x", "/x", "Video: x"},
		{"embed", "", "song.mid", "Embedded file: song.mid"},
		{"video", "", "https://a.example/films/a.ogv?q", "Video: a.ogv"},
		{"video", "", "a.mp3", "Audio: a.mp3"},
		{"audio", "", "https://a.example/", "Audio: a.example"},
	} {
		if got := Text(c.tag, c.kind, c.to); got != c.want {
			t.Errorf("Text(%q, %q, %q) = %q, want %q", c.tag, c.kind, c.to, got, c.want)
		}
	}
}

func TestLeads(t *testing.T) {
	for to, want := range map[string]bool{
		"a.mp4": true, "https://a.example": true, "//a.example": true, "?q": true,
		"": false, "#a": false, "about:blank": false, "BLOB:https://a.example/1": false, "javascript:x": false,
		"data:text/html,x": false,
	} {
		if Leads(to) != want {
			t.Errorf("%q leads somewhere: %v", to, !want)
		}
	}
	if !Is("iframe") || Is("img") || Is("a") {
		t.Error("what embeds")
	}
}
