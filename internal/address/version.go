package address

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Stable is [Key] of an address without what changes each time a page is made while
// what it leads to may be the same: days, times and versions, signatures, and of a
// picture the mark of its content in its name and the size that is asked for.
func Stable(address string, picture bool) string {
	p := split(Key(address))
	if p.hasQuery {
		p.query = stableQuery(p.query, picture)
		p.hasQuery = p.query != ""
	}
	if picture {
		p.path = stablePath(p.path)
	}
	return p.String()
}

func stableQuery(query string, picture bool) string {
	var kept []string
	for field := range strings.SplitSeq(query, "&") {
		if !isPassing(field, picture) {
			kept = append(kept, field)
		}
	}
	return strings.Join(kept, "&")
}

// passing are the names of what tells when and in which version something was
// asked for, whatever its value.
var passing = [...]string{
	"cb", "cachebuster", "cachebust", "rnd", "rand", "random", "nonce", "token", "csrf_token", "authenticity_token",
	"itok", "ts", "timestamp", "_", "expires", "signature", "sig", "policy", "key-pair-id", "hash",
}

// versions are the names of versions and times, if their values look like them.
var versions = [...]string{"v", "ver", "version", "rev", "revision", "t", "time", "date", "day", "build", "mtime", "m"}

// sizes are the names of how large and in which form a picture is asked for.
var sizes = [...]string{
	"w", "h", "width", "height", "q", "quality", "fit", "crop", "auto", "fm", "format", "dpr", "resize", "ssl", "strip",
	"zoom", "s", "size", "mode", "scale",
}

// isPassing reports a field of a query that says nothing of what is asked for.
func isPassing(field string, picture bool) bool {
	name, value, named := strings.Cut(strings.ToLower(field), "=")
	if unescaped, err := url.QueryUnescape(value); err == nil {
		value = unescaped
	}
	switch {
	case !named:
		return isStamp(name) || picture && isVersion(name)
	case slices.Contains(passing[:], name), strings.HasPrefix(name, "x-amz-"), strings.HasPrefix(name, "x-goog-"):
		return true
	case slices.Contains(versions[:], name) && isVersion(value), picture && slices.Contains(sizes[:], name):
		return true
	}
	return isDay(value) || isStamp(value) && !strings.Contains(name, "id")
}

// isVersion reports numbers with points between them, marks of a content, days and
// times.
func isVersion(s string) bool {
	s = strings.TrimPrefix(s, "v")
	return s != "" && strings.Trim(s, "0123456789.-_") == "" || isMark(s) || isDay(s)
}

// isMark reports the mark of a content: many digits of base sixteen.
func isMark(s string) bool {
	const least = 7
	return len(s) >= least && strings.Trim(s, "0123456789abcdef") == "" && strings.ContainsAny(s, "0123456789") &&
		(strings.ContainsAny(s, "abcdef") || len(s) >= 2*least)
}

// isStamp reports a time in seconds or thousandths of a second since 1970, of the
// years that there are pages of.
func isStamp(s string) bool {
	if len(s) != 10 && len(s) != 13 {
		return false
	}
	n, err := strconv.ParseInt(s[:10], 10, 64)
	return err == nil && strings.Trim(s, "0123456789") == "" && 7e8 < n && n < 2.2e9
}

// days are the forms in which scripts and servers write a day or a time.
var days = [...]string{
	"2006-1-2", "20060102", "20060102150405", "2006/1/2", "2/1/2006", "2.1.2006", "Mon Jan 2 2006",
	"Jan 2 2006", "2 Jan 2006", "2 January 2006", "January 2 2006", "Mon 02 Jan 2006 15:04:05",
	time.RFC3339, "2006-01-02T15:04", "2006-01-02 15:04:05", "Mon Jan 2 2006 15:04:05",
}

// isDay reports a day, alone or with its time.
func isDay(s string) bool {
	const longest = 60
	if len(s) < 8 || len(s) > longest {
		return false
	}
	s, _, _ = strings.Cut(strings.ToUpper(s), " GMT")
	s = strings.ReplaceAll(s, ", ", " ")
	for _, form := range days {
		if t, err := time.Parse(form, s); err == nil && 1990 <= t.Year() && t.Year() < 2100 {
			return true
		}
	}
	return false
}

// stablePath takes out of the path of a picture what tells its version: folders named
// for one, and the mark and size in its name.
func stablePath(path string) string {
	segments := strings.Split(path, "/")
	kept := segments[:0]
	for i, s := range segments {
		s = strings.ToLower(s)
		switch {
		case i == len(segments)-1:
			s = stableName(s)
		case isMark(s) && len(s) >= 16, isStamp(s), len(s) == 8 && isDay(s), strings.HasPrefix(s, "v") && isVersion(s):
			continue
		}
		kept = append(kept, s)
	}
	return strings.Join(kept, "/")
}

// stableName takes the mark and the size out of the name of a picture: of
// "bee-1f2e3d4c-300x200.png" is left "bee.png".
func stableName(name string) string {
	stem, extension := name, ""
	if dot := strings.LastIndexByte(name, '.'); dot > 0 {
		stem, extension = name[:dot], name[dot:]
	}
	for {
		i := strings.LastIndexAny(stem, "-._")
		if i <= 0 || !isMark(stem[i+1:]) && !isSize(stem[i+1:]) && !isStamp(stem[i+1:]) {
			return stem + extension
		}
		stem = stem[:i]
	}
}

// isSize reports the size of a picture: "300x200".
func isSize(s string) bool {
	width, height, ok := strings.Cut(s, "x")
	return ok && width+height != "" && strings.Trim(width+height, "0123456789") == ""
}
