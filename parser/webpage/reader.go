package webpage

import (
	"golang.org/x/net/html"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/webpage/boilerplate"
	"github.com/stemmadocs/stemma/parser/webpage/media"
	"github.com/stemmadocs/stemma/parser/webpage/source"
	"github.com/stemmadocs/stemma/parser/webpage/stub"
	"github.com/stemmadocs/stemma/profile"
)

// reader is the state of one Parse.
type reader struct {
	profile   *profile.Profile
	doc       *document.Document
	places    *source.Map
	whole     bool // the source is a whole page
	signed    bool // a tag of it has a word of office programs
	problems  document.Problems
	left      []boilerplate.Left // of the page, but for what is read
	signs     stub.Signs
	invisible bool          // there may be characters that no reader sees
	dropped   int           // such characters
	droppedAt document.Span // the first of them
	notes     notes
	wrapping  []*html.Node                      // phrasing elements around the blocks in hand, outermost first
	inside    map[*html.Node]bool               // phrasing elements that hold blocks
	placed    map[*html.Node]bool               // those without an address that are around a block already
	added     map[*html.Node]bool               // texts that are not in the source
	layouts   map[*html.Node]boilerplate.Layout // elements that only arrange the page
	copied    int                               // bytes of elements that are around several blocks
	full      bool                              // too many bytes were copied so
	captured  string                            // address of the page that an archive shows
	own       bool                              // our writer made the page
	listed    map[string]bool                   // ids of the headings in the table of contents
	contents  *document.Contents
	parts     *parts // of an assembly; nil for any other page

	formulas   map[*html.Node]media.Formula // elements that stand for one
	iconsAlone map[*html.Node]bool          // cells, items and paragraphs that hold nothing else
	loneLists  map[*document.List]bool      // that were made of items in none
}
