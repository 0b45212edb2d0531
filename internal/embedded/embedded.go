// Package embedded knows what stands in a page for what cannot be in a text: films,
// sounds, files and other pages. Readers make links of them, and so does the writer of
// HTML of what other formats hold as they found it.
//
// Start with [Text].
package embedded

import (
	"path"
	"strings"

	"github.com/stemmadocs/stemma/internal/address"
	"github.com/stemmadocs/stemma/internal/safeurl"
)

// Is reports the elements that embed what has an address.
//
// https://html.spec.whatwg.org/multipage/iframe-embed-object.html
// https://html.spec.whatwg.org/multipage/media.html
func Is(tag string) bool {
	switch tag {
	case "iframe", "frame", "embed", "object", "video", "audio":
		return true
	}
	return false
}

// Leads reports an address that leads somewhere from other pages as well.
func Leads(to string) bool {
	if to == "" || to[0] == '#' || !safeurl.Safe(to, false) {
		return false
	}
	switch safeurl.Scheme(to) {
	case "about", "blob":
		return false
	}
	return true
}

// Text returns what to call an embedded thing that nothing names: what it is, and its
// file or its site. The kind is its media type, if that is known.
func Text(tag, kind, to string) string { return kindOf(tag, kind, to) + ": " + name(to) }

// films and sounds are the sites that those in frames come from.
var (
	films = [...]string{
		"youtube.com", "youtube-nocookie.com", "youtu.be", "vimeo.com", "dailymotion.com", "wistia.net", "wistia.com",
		"brightcove.net", "jwplatform.com", "ted.com", "twitch.tv", "vidyard.com", "kaltura.com",
	}
	sounds = [...]string{"soundcloud.com", "spotify.com", "mixcloud.com", "bandcamp.com", "audioboom.com"}
)

func kindOf(tag, kind, to string) string {
	ext, site := strings.ToLower(path.Ext(address.Path(to))), site(to)
	switch ext {
	case ".mp4", ".webm", ".mov", ".swf", ".flv":
		return "Video"
	case ".mp3", ".ogg", ".wav", ".m4a":
		return "Audio"
	case ".pdf":
		return "Document"
	}
	switch {
	case tag == "video", strings.HasPrefix(kind, "video/"), isOf(site, films[:]):
		return "Video"
	case tag == "audio", strings.HasPrefix(kind, "audio/"), isOf(site, sounds[:]):
		return "Audio"
	case kind == "application/pdf":
		return "Document"
	case tag == "iframe", tag == "frame":
		return "Embedded page"
	}
	return "Embedded file"
}

func isOf(site string, sites []string) bool {
	for _, s := range sites {
		if site == s || strings.HasSuffix(site, "."+s) {
			return true
		}
	}
	return false
}

// name returns the name of a file, or that of the site that a page is on.
func name(to string) string {
	file, site := path.Base(address.Path(to)), site(to)
	ext := path.Ext(file)
	named := ext != "" && ext != file && ext != ".html" && ext != ".php" || site == ""
	switch {
	case named && file != "." && file != "/":
		return file
	case site == "":
		return to
	}
	return site
}

func site(to string) string { return strings.TrimPrefix(strings.ToLower(address.Host(to)), "www.") }
