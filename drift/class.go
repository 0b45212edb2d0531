package drift

import (
	"slices"
	"sync"
)

// Class says what kind of change an [Item] is. It is a string, as it appears in
// the JSON form of a report; the constants are all classes that there are.
type Class string

// The classes. The comment of each is its [Class.Reason].
const (
	Whitespace      Class = "whitespace"       // only the spacing differs
	Typography      Class = "typography"       // only the shape of quotation marks, dashes or spaces differs
	NumberFormat    Class = "number-format"    // the same number, written differently
	NumberChanged   Class = "number-changed"   // a number differs
	DateChanged     Class = "date-changed"     // a date differs
	MoneyChanged    Class = "money-changed"    // an amount of money differs
	PercentChanged  Class = "percent-changed"  // a percentage differs
	NegationChanged Class = "negation-changed" // a negation came or went
	// will, may, must, should or can differs: the promise is a different one
	ModalChanged    Class = "modal-changed"
	Hyphenation     Class = "hyphenation"      // only hyphens or spaces inside a word differ
	Case            Class = "case"             // only capital letters differ
	Punctuation     Class = "punctuation"      // only punctuation differs
	Contraction     Class = "contraction"      // a contraction and its long form
	SpellingVariant Class = "spelling-variant" // two spellings of one word
	AbbrIntroduced  Class = "abbr-introduced"  // the name is written out, with its abbreviation in brackets
	// the abbreviation in brackets, or the name that introduced it, is gone
	AbbrRemoved          Class = "abbr-removed"
	AbbrExpanded         Class = "abbr-expanded"         // an abbreviation is written out
	AbbrContracted       Class = "abbr-contracted"       // a name is abbreviated
	PersonShift          Class = "person-shift"          // first person became third person, for the same organisation
	PersonShiftBack      Class = "person-shift-back"     // third person became first person, for the same organisation
	ActorChanged         Class = "actor-changed"         // another organisation is named as the one who acts
	Agreement            Class = "agreement"             // the verb follows the change of person
	ReorderedWords       Class = "reordered-words"       // the same words in another order
	Wording              Class = "wording"               // the wording differs
	ClauseAdded          Class = "clause-added"          // a clause was added
	ClauseRemoved        Class = "clause-removed"        // a clause is gone
	SentenceAdded        Class = "sentence-added"        // a sentence was added
	SentenceRemoved      Class = "sentence-removed"      // a sentence is gone
	SentenceMoved        Class = "sentence-moved"        // a sentence stands in another place
	SentenceRewritten    Class = "sentence-rewritten"    // the sentence was rewritten
	SentenceSplit        Class = "sentence-split"        // one sentence became several
	SentenceMerged       Class = "sentence-merged"       // several sentences became one
	ParagraphAdded       Class = "paragraph-added"       // a paragraph was added
	ParagraphRemoved     Class = "paragraph-removed"     // a paragraph is gone
	ParagraphMoved       Class = "paragraph-moved"       // a paragraph stands in another place
	ParagraphSplit       Class = "paragraph-split"       // one paragraph became several
	ParagraphMerged      Class = "paragraph-merged"      // several paragraphs became one
	SectionAdded         Class = "section-added"         // only the new document has this section
	SectionMissing       Class = "section-missing"       // only the old document has this section
	SectionMoved         Class = "section-moved"         // the section stands in another place
	SectionDuplicated    Class = "section-duplicated"    // the section stands there twice
	SectionRenamed       Class = "section-renamed"       // the section has another name
	AmbiguousMatch       Class = "ambiguous-match"       // these sections may be the same, but another one is as likely
	PeriodAdded          Class = "period-added"          // only the new document has a statement for this period
	PeriodMissing        Class = "period-missing"        // only the old document has a statement for this period
	PeriodMoved          Class = "period-moved"          // the statement stands in another place
	PeriodDuplicated     Class = "period-duplicated"     // there are two statements for this period
	PeriodRenamed        Class = "period-renamed"        // the statement has another heading for the same period
	LinkLost             Class = "link-lost"             // a link is gone
	LinkAdded            Class = "link-added"            // a link was added
	LinkRetargeted       Class = "link-retargeted"       // the link leads elsewhere
	LinkFixed            Class = "link-fixed"            // the link had no address and now has one
	LinkBroken           Class = "link-broken"           // the link has lost its address
	LinkTextChanged      Class = "link-text-changed"     // the link reads differently
	LinkUnrepresentable  Class = "link-unrepresentable"  // one of the formats cannot carry links
	PlaceholderFilled    Class = "placeholder-filled"    // a text stands where a placeholder was
	PlaceholderChanged   Class = "placeholder-changed"   // another placeholder; the text is still to come
	PlaceholderRegressed Class = "placeholder-regressed" // a placeholder stands where a text was
	PlaceholderRemaining Class = "placeholder-remaining" // the placeholder is still there in the other format
	MetadataAdded        Class = "metadata-added"        // only the new document says this of itself
	MetadataRemoved      Class = "metadata-removed"      // only the old document says this of itself
	MetadataChanged      Class = "metadata-changed"      // the documents say different things of themselves
	Emphasis             Class = "emphasis"              // only emphasis differs
	ListShape            Class = "list-shape"            // only the shape of paragraphs, lists or tables differs
	HeadingLevel         Class = "heading-level"         // only the level of the heading differs
	CoarseComparison     Class = "coarse-comparison"     // this part is too large to be aligned sentence by sentence
	UnlikeDocuments      Class = "unlike-documents"      // these do not look like two versions of one document
)

// Classes returns all classes, sorted.
func Classes() []Class {
	all := make([]Class, len(classTable))
	for i, row := range classTable {
		all[i] = row.class
	}
	slices.Sort(all)
	return all
}

// Severity returns how much an item of the class matters, unless the item
// differs from it. What is no class has no severity.
func (c Class) Severity() Severity { return c.info().severity }

// Reason tells an editor in a few words what the class means.
func (c Class) Reason() string { return c.info().reason }

// info returns the row of c, and an empty one for what is no class.
func (c Class) info() classInfo {
	if row, ok := classRows()[c]; ok {
		return classTable[row]
	}
	return classInfo{}
}

// classInfo is what holds for every item of a class, unless the item itself
// differs from it.
type classInfo struct {
	class    Class
	severity Severity
	dual     Class  // class of the same change seen from the other side; "" for itself
	reason   string // for an editor
}

// classRows is where each class is in the table, made once.
var classRows = sync.OnceValue(func() map[Class]int {
	rows := make(map[Class]int, len(classTable))
	for i, row := range classTable {
		rows[row.class] = i
	}
	return rows
})

// classTable holds all classes.
var classTable = [...]classInfo{
	{Whitespace, Cosmetic, "", "only the spacing differs"},
	{Typography, Cosmetic, "", "only the shape of quotation marks, dashes or spaces differs"},
	{NumberFormat, Cosmetic, "", "the same number, written differently"},
	{Hyphenation, Cosmetic, "", "only hyphens or spaces inside a word differ"},
	{Case, Cosmetic, "", "only capital letters differ"},
	{Punctuation, Cosmetic, "", "only punctuation differs"},
	{NumberChanged, Substantive, "", "a number differs"},
	{DateChanged, Substantive, "", "a date differs"},
	{MoneyChanged, Substantive, "", "an amount of money differs"},
	{PercentChanged, Substantive, "", "a percentage differs"},

	{NegationChanged, Substantive, "", "a negation came or went"},
	{ModalChanged, Substantive, "", "will, may, must, should or can differs: the promise is a different one"},

	{Contraction, House, "", "a contraction and its long form"},
	{SpellingVariant, House, "", "two spellings of one word"},
	{AbbrIntroduced, House, AbbrRemoved, "the name is written out, with its abbreviation in brackets"},
	{AbbrRemoved, House, AbbrIntroduced, "the abbreviation in brackets, or the name that introduced it, is gone"},
	{AbbrExpanded, House, AbbrContracted, "an abbreviation is written out"},
	{AbbrContracted, House, AbbrExpanded, "a name is abbreviated"},
	{PersonShift, House, PersonShiftBack, "first person became third person, for the same organisation"},
	{PersonShiftBack, House, PersonShift, "third person became first person, for the same organisation"},
	{ActorChanged, Substantive, "", "another organisation is named as the one who acts"},
	{Agreement, House, "", "the verb follows the change of person"},
	{ReorderedWords, Minor, "", "the same words in another order"},
	{Wording, Substantive, "", "the wording differs"},
	{ClauseAdded, Substantive, ClauseRemoved, "a clause was added"},
	{ClauseRemoved, Substantive, ClauseAdded, "a clause is gone"},

	{SentenceAdded, Substantive, SentenceRemoved, "a sentence was added"},
	{SentenceRemoved, Substantive, SentenceAdded, "a sentence is gone"},
	{SentenceMoved, Minor, "", "a sentence stands in another place"},
	{SentenceRewritten, Substantive, "", "the sentence was rewritten"},
	{SentenceSplit, Structural, SentenceMerged, "one sentence became several"},
	{SentenceMerged, Structural, SentenceSplit, "several sentences became one"},
	{ParagraphAdded, Structural, ParagraphRemoved, "a paragraph was added"},
	{ParagraphRemoved, Structural, ParagraphAdded, "a paragraph is gone"},
	{ParagraphMoved, Structural, "", "a paragraph stands in another place"},
	{ParagraphSplit, Structural, ParagraphMerged, "one paragraph became several"},
	{ParagraphMerged, Structural, ParagraphSplit, "several paragraphs became one"},

	{SectionAdded, Structural, SectionMissing, "only the new document has this section"},
	{SectionMissing, Structural, SectionAdded, "only the old document has this section"},
	{SectionMoved, Structural, "", "the section stands in another place"},
	{SectionDuplicated, Structural, "", "the section stands there twice"},
	{SectionRenamed, Substantive, "", "the section has another name"},
	{AmbiguousMatch, Info, "", "these sections may be the same, but another one is as likely"},
	{PeriodAdded, Structural, PeriodMissing, "only the new document has a statement for this period"},
	{PeriodMissing, Structural, PeriodAdded, "only the old document has a statement for this period"},
	{PeriodMoved, Structural, "", "the statement stands in another place"},
	{PeriodDuplicated, Structural, "", "there are two statements for this period"},
	{PeriodRenamed, Structural, "", "the statement has another heading for the same period"},

	{LinkLost, Substantive, LinkAdded, "a link is gone"},
	{LinkAdded, Minor, LinkLost, "a link was added"},
	{LinkRetargeted, Substantive, "", "the link leads elsewhere"},
	{LinkFixed, Minor, LinkBroken, "the link had no address and now has one"},
	{LinkBroken, Substantive, LinkFixed, "the link has lost its address"},
	{LinkTextChanged, Minor, "", "the link reads differently"},
	{LinkUnrepresentable, Info, "", "one of the formats cannot carry links"},
	{PlaceholderFilled, Structural, PlaceholderRegressed, "a text stands where a placeholder was"},
	{PlaceholderRegressed, Substantive, PlaceholderFilled, "a placeholder stands where a text was"},
	{PlaceholderChanged, Minor, "", "another placeholder; the text is still to come"},
	{PlaceholderRemaining, Substantive, "", "the placeholder is still there in the other format"},
	{MetadataAdded, Structural, MetadataRemoved, "only the new document says this of itself"},
	{MetadataRemoved, Structural, MetadataAdded, "only the old document says this of itself"},
	{MetadataChanged, Structural, "", "the documents say different things of themselves"},
	{Emphasis, Cosmetic, "", "only emphasis differs"},
	{ListShape, Cosmetic, "", "only the shape of paragraphs, lists or tables differs"},
	{HeadingLevel, Cosmetic, "", "only the level of the heading differs"},
	{UnlikeDocuments, Substantive, "", "these do not look like two versions of one document"},
	{CoarseComparison, Info, "", "this part is too large to be aligned sentence by sentence"},
}

// Severity says how much an item matters to an editor.
type Severity string

// The severities, from what nobody needs to see to what nobody may miss.
const (
	Info        Severity = "info"
	Cosmetic    Severity = "cosmetic"
	House       Severity = "house"
	Minor       Severity = "minor"
	Structural  Severity = "structural"
	Substantive Severity = "substantive"
)

// Severities returns all severities, the least first.
func Severities() []Severity {
	return []Severity{Info, Cosmetic, House, Minor, Structural, Substantive}
}

// AtLeast reports whether s is as grave as level or graver.
func (s Severity) AtLeast(level Severity) bool { return s.rank() >= level.rank() }

// rank is the place of s in the order, and -1 for what is no severity.
func (s Severity) rank() int { return slices.Index(Severities(), s) }
