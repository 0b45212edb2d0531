package gitfiles

import (
	"fmt"
	"strings"
)

// Commit is one revision.
type Commit struct {
	Hash, Date, Subject string
	Revision            string // as it was typed; empty for a commit that was only found
}

// Version is a file, or a folder, as it was in a commit.
type Version struct {
	Commit
	Path string // below the top of the repository

	before  string // its path in the commit before, if that was another
	deleted bool
}

// Name is the revision as it was typed, or the beginning of the commit's hash,
// as people write it.
func (c Commit) Name() string {
	const usual = 10
	if c.Revision != "" {
		return c.Revision
	}
	return c.Hash[:min(usual, len(c.Hash))]
}

// String names the version as git does: REVISION:PATH.
func (v Version) String() string { return v.Name() + ":" + v.Path }

// Commit returns the commit that a revision names.
func (r *Repository) Commit(revision string) (Commit, error) {
	unknown := fmt.Errorf("unknown revision %q in the repository of %s", revision, r.dir)
	if revision == "" || strings.HasPrefix(revision, "-") {
		return Commit{}, unknown
	}
	hash, err := r.git("rev-parse", "--verify", "--quiet", revision+"^{commit}")
	if err != nil {
		return Commit{}, unknown
	}
	out, err := r.git("log", "-1", "--no-show-signature", logFormat, strings.TrimSpace(string(hash)))
	if err != nil {
		return Commit{}, err
	}
	versions := parseLog(out)
	if len(versions) != 1 {
		return Commit{}, unknown
	}
	c := versions[0].Commit
	c.Revision = revision
	return c, nil
}
