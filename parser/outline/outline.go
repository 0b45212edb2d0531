// Package outline reads and writes outline files, in which an editor puts
// right what a reader guessed of a text that has no markup. Each line of one
// is a pin: what one block of the text is.
//
//	# The agency is not in the list of organisations.
//	title "Action 21: departments will keep bees on their roofs"
//	meta updated "2015-03-03" from "Updated 3 March 2015"
//	heading 2 "How departments are responding"
//	department forests-board 2 "Forests Board"
//	statement 3 "Progress during 2013" under "Forests Board"
//	statement 3 "What we did" #2 for "progress 2013"
//	text "Next steps"
//	text "The department tested the service with…"
//	row "Bees 12 14" every
//	item "hives on the roof"
//	join "The department will open 3 more"
//	drop "Print this page" every
//
// A pin names its block by words and never by the number of a line, so that it
// goes on to fit when the text round it changes. Only the words count: neither
// small or capital letters, nor white space, nor punctuation. Words that end in
// … are those that the block begins with. They must name one block; where they
// name several, #2 means the second of them, and every means all. With under,
// only blocks below the heading of these words count, and a second under names a
// heading above that one. A pin for one block wins over one with every.
//
// The kinds are:
//
//	title "words"             the title of the paper
//	meta FIELD "value"        a field of the metadata
//	heading LEVEL "words"     an ordinary heading; the title is of level 1
//	department KEY LEVEL "words"
//	                          the heading of what an organisation says
//	statement LEVEL "words"   the heading of what it says for a period
//	text "words"              a paragraph
//	row "words"               a row of a table that became lines
//	item "words"              an item of a list
//	join "words"              the line goes on in the next one
//	drop "words"              no part of the paper
//
// Without LEVEL, the level is guessed. A field takes its line out of the text
// where from names that; without, it is what the text lacks. One of the fields is
// the title, for where it is worded unlike its line: meta title "Bees" from "BEES".
// A statement whose words name no period is given one: for "progress 2013",
// for "commitment 2012-12".
//
// Strings are in straight quotation marks, with the escapes of Go; a comment
// begins with # and a blank.
//
// Start with [Parse]; [Outline.String] writes the file again. A reader finds out
// which pin names which block with [Fit], and names its blocks with [Names].
package outline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/prose"
)

// Outline is the content of one outline file.
type Outline struct {
	Path string // of the file, as the user named it
	Pins []Pin
}

// Kind is what a pin makes of a block.
type Kind string

// The kinds of pins.
const (
	Title      Kind = "title"      // the title of the paper
	Meta       Kind = "meta"       // Field of the metadata
	Heading    Kind = "heading"    // a heading without a role
	Department Kind = "department" // the heading of a department, which has Key
	Statement  Kind = "statement"  // the heading of a statement
	Text       Kind = "text"       // a paragraph
	Row        Kind = "row"        // a row of a table
	Item       Kind = "item"       // an item of a list
	Join       Kind = "join"       // goes on in the next block
	Drop       Kind = "drop"       // no part of the paper
)

// kinds lists all of them in the order in which errors name them.
func kinds() []Kind {
	return []Kind{Title, Meta, Heading, Department, Statement, Text, Row, Item, Join, Drop}
}

// IsHeading reports the kinds that make headings.
func (k Kind) IsHeading() bool { return k == Heading || k == Department || k == Statement }

// isMeta reports the kinds of which one line can have several.
func (k Kind) isMeta() bool { return k == Title || k == Meta }

// IsTitle reports a pin for the title.
func (p *Pin) IsTitle() bool { return p.Kind == Title || p.Field == titleField }

// Pin is one line of an outline file.
type Pin struct {
	document.Span // of the line, in the file; zero in a pin that was made by hand

	Kind   Kind
	Words  string           // of the block; a field of the metadata can have none
	Field  string           // name of a field: title, or as [document.Meta.Texts] has it
	Value  string           // of a field
	Key    string           // of a department
	Level  int              // of a heading; 0 to guess it
	Period *document.Period // of a statement whose words name none

	Every bool     // all blocks of these words
	Nth   int      // which of them, from 1 on; 0 where there is one
	Under []string // words of headings above, the nearest first

	// Of a pin that a reader made; a file does not have them.
	Line     int32               // where the block begins in the text
	Inferred *document.Inference // how sure it is that this is its kind; nil where nothing was guessed

	Comment string // printed after the pin
}

// maxUnder is how many headings above a block a pin can name.
const maxUnder = 3

// longestPrefix is how many words can be before an ellipsis.
const longestPrefix = 40

const ellipsis = "…"

// titleField names the title among the fields.
const titleField = "title"

// Without returns the pins of o for which drop is false.
func (o *Outline) Without(drop func(*Pin) bool) *Outline {
	rest := &Outline{Path: o.Path}
	for i := range o.Pins {
		if !drop(&o.Pins[i]) {
			rest.Pins = append(rest.Pins, o.Pins[i])
		}
	}
	return rest
}

// Unsure returns the guesses of o that are less certain than level, the least
// certain first, with a comment that tells how certain and why.
func (o *Outline) Unsure(level float64) *Outline {
	doubts := o.Without(func(p *Pin) bool { return p.Inferred == nil || p.Inferred.Confidence >= level })
	slices.SortStableFunc(doubts.Pins, func(a, b Pin) int {
		return cmp.Or(cmp.Compare(a.Inferred.Confidence, b.Inferred.Confidence), cmp.Compare(a.Line, b.Line))
	})
	for i := range doubts.Pins {
		p := &doubts.Pins[i]
		why := strings.TrimPrefix(p.Inferred.Reason, "; ") // a reason may have its second half alone
		p.Comment = fmt.Sprintf("%.2f line %d: %s", p.Inferred.Confidence, p.Line, why)
	}
	return doubts
}

// fold returns the words of a text as pins compare them, each parted by a blank.
func fold(text string) string { return strings.Join(prose.Words(text), " ") }

// name returns the folded words of a pin, and whether they are only the first
// ones of the block.
func name(words string) (folded string, prefix bool) {
	words, prefix = strings.CutSuffix(strings.TrimSpace(words), ellipsis)
	return fold(words), prefix
}

// parsePeriod reads a period as [document.Period.String] writes it.
func parsePeriod(text string) (*document.Period, bool) {
	kind, when, _ := strings.Cut(text, " ")
	p := document.Period{Kind: document.PeriodKind(kind)}
	switch p.Kind {
	case document.Commitment, document.Progress, document.Plan:
	default:
		return nil, false
	}
	if when != "" {
		if n, _ := fmt.Sscanf(when, "%4d-%2d", &p.Year, &p.Month); n == 0 || p.Year < 1 || p.Month > 12 {
			return nil, false
		}
	}
	return &p, p.String() == text
}
