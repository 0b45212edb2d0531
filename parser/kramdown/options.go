package kramdown

import "github.com/stemmadocs/stemma/document"

// Options are what a caller may choose; the zero value reads plain kramdown
// and gives no ids to headings. A document changes most of kramdown's own
// options for itself, with {::options name="value" /}.
type Options struct {
	AutoIDs        bool // give ids to headings that have none
	GFM            bool // read the dialect of GitHub: backtick fences, task lists, strikethrough
	ParseBlockHTML bool // read the content of block elements of HTML as kramdown

	// Settings are what a site sets for all its documents, each checked with
	// [Setting.Check]; they come after the fields above.
	Settings []Setting
}

// settings are the options in force, which a document may change.
type settings struct {
	autoIDs        bool
	autoIDPrefix   string
	idStripping    bool // leave markup out of ids
	blockHTML      bool // parse_block_html
	spanHTML       bool // parse_span_html
	headerOffset   int
	headerLinks    bool
	footnotePrefix string
	notes          document.Notes // how footnotes are marked
	tocLevels      []int
	noMath         bool // math_engine is none: formulas stay as they are written
	native         bool // html_to_native: elements of HTML become what kramdown has itself
	joinCJK        bool // a line break between two ideographs is no space
	looseEnd       bool // in the dialect of GitHub, only a blank line ends a paragraph
	plainSymbols   bool // in that dialect, dots, hyphens and angles stay as they are
	hardWrap       bool // in the dialect of GitHub, lines stay broken where authors broke them
	symbols        symbols
}

func settingsOf(o Options) settings {
	return settings{autoIDs: o.AutoIDs, blockHTML: o.ParseBlockHTML, spanHTML: true, symbols: defaultSymbols()}
}

// symbols are what quotes and typographic sequences become.
type symbols struct {
	lsquo, rsquo, ldquo, rdquo           string
	hellip, mdash, ndash                 string
	laquo, raquo, laquoSpace, raquoSpace string
}

func defaultSymbols() symbols {
	return symbols{
		lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”",
		hellip: "…", mdash: "—", ndash: "–",
		laquo: "«", raquo: "»", laquoSpace: "«\u00a0", raquoSpace: "\u00a0»",
	}
}
