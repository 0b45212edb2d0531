package main

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/parser"
)

// copiers is what the files are called that programs keep which copy sites.
const copiers = "of programs that copy sites"

// isCopiers reports such a file or folder: those of HTTrack, logs of wget, and what a
// site tells such programs.
func isCopiers(name string) bool {
	switch strings.ToLower(name) {
	case "hts-cache", "hts-log.txt", "hts-err.txt", "hts-ioinfo.txt", "hts-in_progress.lock", "hts-stop.lock",
		"cookies.txt", "robots.txt", "wget-log", "wget-log.txt", "wget.log":
		return true
	}
	return false
}

// pageExtension is that of web pages; where files of that are inputs, so are pages
// by another name.
const pageExtension = ".html"

// pageExtensions are those that servers give pages, besides those of the table of
// formats.
var pageExtensions = [...]string{
	"", ".asp", ".aspx", ".cfm", ".cgi", ".do", ".action", ".jsp", ".jspx", ".php", ".php3", ".php4", ".php5", ".phtml",
	".pl", ".shtm", ".shtml", ".stm", ".htm", ".html", ".xhtml",
}

// isCopiedPage reports a page that is called as its site called it: "view.asp",
// "page.html@id=5", "index.html?p=3", "about", "index.html.1". It must start as one.
func isCopiedPage(path string) bool {
	name := strings.ToLower(filepath.Base(path))
	if i := strings.IndexAny(name, "?@"); i >= 0 {
		name = name[:i]
	} else if ext := filepath.Ext(name); ext != "" && strings.Trim(ext[1:], "0123456789") == "" {
		name = strings.TrimSuffix(name, ext)
	}
	return slices.Contains(pageExtensions[:], filepath.Ext(name)) && startsAsPage(path)
}

func startsAsPage(path string) bool {
	const enough = 4 << 10
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer func() { _ = f.Close() }() // which was only read
	start := make([]byte, enough)
	n, _ := io.ReadFull(f, start)
	return parser.IsPage(start[:n])
}
