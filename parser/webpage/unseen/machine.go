package unseen

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/stemmadocs/stemma/parser/webpage/dom"
)

// isPoint reports an image or a frame of at most one pixel, which counts visits.
func isPoint(n *html.Node) bool {
	width, height := dom.Attr(n, "width"), dom.Attr(n, "height")
	return isPixel(width) && isPixel(height) || width != "" && height == "0" || width == "0" && height != ""
}

func isPixel(length string) bool {
	length = strings.TrimSuffix(strings.TrimSpace(length), "px")
	return length == "0" || length == "1"
}

// isBlank reports a frame that shows no page before a script runs, if ever.
func isBlank(iframe *html.Node) bool {
	src := strings.ToLower(strings.TrimSpace(dom.Attr(iframe, "src")))
	if src == "" {
		for _, a := range iframe.Attr {
			if strings.HasPrefix(a.Key, "data-") && strings.Contains(a.Key, "src") || a.Key == "srcdoc" {
				return false
			}
		}
	}
	return src == "" || src == "about:blank" || strings.HasPrefix(src, "javascript:")
}

// isCaptcha reports a part of the tests by which services know people from machines:
// reCAPTCHA, hCaptcha, Turnstile.
func isCaptcha(n *html.Node) bool {
	for class := range dom.Classes(n) {
		switch class {
		case "g-recaptcha", "g-recaptcha-response", "grecaptcha-badge", "h-captcha", "cf-turnstile":
			return true
		}
	}
	if n.DataAtom != atom.Iframe {
		return false
	}
	src := dom.Attr(n, "src")
	for _, part := range [...]string{"/recaptcha/", "hcaptcha.com/", "challenges.cloudflare.com/"} {
		if strings.Contains(src, part) {
			return true
		}
	}
	return false
}
