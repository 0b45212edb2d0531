package main

import "strings"

// parseLog reads what git log -z prints with logFormat and --name-status: the
// three fields of a commit and, behind an empty one and a line break, how each
// file was touched and its name, or its two names if it has a new one.
func parseLog(out []byte) []commit {
	fields := strings.Split(string(out), "\x00")
	var commits []commit
	for i := 0; i < len(fields); {
		status, touched := strings.CutPrefix(fields[i], "\n")
		switch {
		case fields[i] == "" || fields[i] == "\n":
			i++
		case touched && len(commits) > 0 && i+names(status) < len(fields):
			commits[len(commits)-1].touch(status, fields[i+1:])
			i += 1 + names(status)
		case i+2 < len(fields):
			commits = append(commits, commit{hash: strings.TrimSpace(fields[i]), date: fields[i+1], subject: fields[i+2]})
			i += 3
		default:
			return commits
		}
	}
	return commits
}

// names returns how many names follow a status: R and C have two.
func names(status string) int {
	if strings.HasPrefix(status, "R") || strings.HasPrefix(status, "C") {
		return 2
	}
	return 1
}

// touch notes what the commit did to the file.
func (c *commit) touch(status string, files []string) {
	c.deleted = strings.HasPrefix(status, "D")
	c.path = files[names(status)-1]
	if c.path != files[0] {
		c.before = files[0]
	}
}
