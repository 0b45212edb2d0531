package webpage

import "github.com/stemmadocs/stemma/internal/safeurl"

func urlScheme(url string) string { return safeurl.Scheme(url) }

// safeURL reports whether a browser that follows url, or loads it as an
// image, runs nothing.
func safeURL(url string, image bool) bool { return safeurl.Safe(url, image) }
