package check

import (
	"path"
	"strings"
)

// images finds alternative texts without a meaning.
func (f *finder) images() {
	for _, p := range f.pictures {
		alt := strings.TrimSpace(p.Alt)
		switch {
		case isFileName(alt, p.Src):
			f.warn(p.Span, "alt-file-name", "say what it shows",
				"the alternative text of the image %s is a file name: %s", p.Src, alt)
		case alt == "" && p.link != nil && !labelled(p.link):
			f.warn(p.Span, "alt-missing", "write where the link leads as its alternative text",
				"the image %s is all of a link and has no alternative text", p.Src)
		}
	}
}

func isFileName(alt, src string) bool {
	if alt == "" || strings.Contains(alt, " ") {
		return false
	}
	switch strings.ToLower(path.Ext(alt)) {
	case ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".bmp", ".tif", ".tiff":
		return true
	}
	return alt == path.Base(src)
}
