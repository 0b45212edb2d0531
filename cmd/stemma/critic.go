package main

import (
	"github.com/stemmadocs/stemma/convert/markdown"
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/drift"
	"github.com/stemmadocs/stemma/profile"
)

// between compares two documents and remembers them for the form of report that
// marks the texts themselves.
func (c *comparison) between(before, after *document.Document, vocabulary *profile.Profile) *drift.Report {
	c.docs = [2]*document.Document{before, after}
	return drift.Compare(before, after, vocabulary)
}

// markdown returns the Markdown that both versions convert to, and tells what
// Markdown cannot hold of them.
func (c *comparison) markdown() (old, new []byte) {
	var texts [2][]byte
	for i, doc := range c.docs {
		text, lost := markdown.Write(doc)
		c.tell(doc.Source.Path, c.how, lost)
		texts[i] = text
	}
	return texts[0], texts[1]
}
