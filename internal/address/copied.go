package address

import (
	"path"
	"slices"
	"strings"
)

// Copied is [Key] of an address without what programs change that copy sites, where
// key is one: HTTrack and wget put a query into the name of a file, and ".html" at
// the end of names or in the place of what was there.
func Copied(key string) string {
	key, fragment, _ := strings.Cut(key, "#")
	name, query, _ := strings.Cut(key, "?")
	folder, name := path.Split(name)
	for _, mark := range [...]string{"%3F", "@"} {
		if before, after, ok := strings.Cut(name, mark); ok && strings.Contains(after, "=") {
			name, query = before, after+query
		}
	}
	query = strings.TrimSuffix(query, ".html")
	for pageExtension(name) != "" && !slices.Contains(folderPages[:], name) {
		name = strings.TrimSuffix(name, pageExtension(name))
	}
	if slices.Contains(folderPages[:], strings.ToLower(name)) {
		name = ""
	}
	return strings.TrimRight(folder+name, "/") + "?" + query + "#" + fragment
}

// pageExtension returns the extension of a name that is one of pages, and "" of others.
func pageExtension(name string) string {
	switch extension := path.Ext(name); strings.ToLower(extension) {
	case ".html", ".htm", ".xhtml", ".shtml", ".asp", ".aspx", ".cfm", ".cgi", ".jsp", ".php", ".do":
		return extension
	}
	return ""
}
