package gitfiles

import "strings"

// logFormat is a commit as parseLog reads it.
const logFormat = "--format=%H%x00%cs%x00%s%x00"

// parseLog reads what git log -z prints with logFormat and --name-status: the
// three fields of a commit and, after an empty one and a line break, how each
// file was touched and its name, or its two names if it has a new one.
func parseLog(out []byte) []Version {
	fields := strings.Split(string(out), "\x00")
	var versions []Version
	for i := 0; i < len(fields); {
		status, touched := strings.CutPrefix(fields[i], "\n")
		switch {
		case fields[i] == "" || fields[i] == "\n":
			i++
		case touched && len(versions) > 0 && i+names(status) < len(fields):
			versions[len(versions)-1].touch(status, fields[i+1:])
			i += 1 + names(status)
		case i+2 < len(fields):
			c := Commit{Hash: strings.TrimSpace(fields[i]), Date: fields[i+1], Subject: fields[i+2]}
			versions = append(versions, Version{Commit: c})
			i += 3
		default:
			return versions
		}
	}
	return versions
}

// names returns how many names follow a status: R and C have two.
func names(status string) int {
	if strings.HasPrefix(status, "R") || strings.HasPrefix(status, "C") {
		return 2
	}
	return 1
}

// touch notes what the commit did to the file.
func (v *Version) touch(status string, files []string) {
	v.deleted = strings.HasPrefix(status, "D")
	v.Path = files[names(status)-1]
	if v.Path != files[0] {
		v.before = files[0]
	}
}
