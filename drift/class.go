package drift

import (
	"maps"
	"slices"
)

// Class says what kind of change an item is.
type Class string

// The classes that rules and code refer to by name; classes below lists all.
const (
	whitespace        Class = "whitespace"
	typography        Class = "typography"
	numberFormat      Class = "number-format"
	numberChanged     Class = "number-changed"
	dateChanged       Class = "date-changed"
	moneyChanged      Class = "money-changed"
	percentChanged    Class = "percent-changed"
	negationChanged   Class = "negation-changed"
	modalChanged      Class = "modal-changed"
	hyphenation       Class = "hyphenation"
	letterCase        Class = "case"
	punctuation       Class = "punctuation"
	contraction       Class = "contraction"
	spellingVariant   Class = "spelling-variant"
	abbrIntroduced    Class = "abbr-introduced"
	abbrRemoved       Class = "abbr-removed"
	abbrExpanded      Class = "abbr-expanded"
	abbrContracted    Class = "abbr-contracted"
	personShift       Class = "person-shift"
	personShiftBack   Class = "person-shift-back"
	actorChanged      Class = "actor-changed"
	agreement         Class = "agreement"
	reorderedWords    Class = "reordered-words"
	wording           Class = "wording"
	clauseAdded       Class = "clause-added"
	clauseRemoved     Class = "clause-removed"
	sentenceAdded     Class = "sentence-added"
	sentenceRemoved   Class = "sentence-removed"
	sentenceMoved     Class = "sentence-moved"
	sentenceRewritten Class = "sentence-rewritten"
	sentenceSplit     Class = "sentence-split"
	sentenceMerged    Class = "sentence-merged"
	paragraphAdded    Class = "paragraph-added"
	paragraphRemoved  Class = "paragraph-removed"
	paragraphMoved    Class = "paragraph-moved"
	paragraphSplit    Class = "paragraph-split"
	paragraphMerged   Class = "paragraph-merged"
	sectionAdded      Class = "section-added"
	sectionMissing    Class = "section-missing"
	sectionMoved      Class = "section-moved"
	sectionDuplicated Class = "section-duplicated"
	sectionRenamed    Class = "section-renamed"
	ambiguousMatch    Class = "ambiguous-match"
	periodAdded       Class = "period-added"
	periodMissing     Class = "period-missing"
	periodMoved       Class = "period-moved"
	periodDuplicated  Class = "period-duplicated"
	periodRenamed     Class = "period-renamed"
	linkLost          Class = "link-lost"
	linkAdded         Class = "link-added"
	linkRetargeted    Class = "link-retargeted"
	linkFixed         Class = "link-fixed"
	linkBroken        Class = "link-broken"
	linkTextChanged   Class = "link-text-changed"
	linkMissingMedium Class = "link-unrepresentable"
	placeholderFilled Class = "placeholder-filled"
	placeholderOther  Class = "placeholder-changed"
	placeholderAgain  Class = "placeholder-regressed"
	placeholderStill  Class = "placeholder-remaining"
	metadataAdded     Class = "metadata-added"
	metadataRemoved   Class = "metadata-removed"
	metadataChanged   Class = "metadata-changed"
	emphasisChanged   Class = "emphasis"
	listShape         Class = "list-shape"
	headingLevel      Class = "heading-level"
	coarse            Class = "coarse-comparison"
)

// Classes returns all classes, sorted.
func Classes() []Class { return slices.Sorted(maps.Keys(classes())) }

// Severity returns how much an item of the class matters, unless the item
// says otherwise.
func (c Class) Severity() Severity { return classes()[c].severity }

// Reason says for an editor what the class means.
func (c Class) Reason() string { return classes()[c].reason }

// classInfo is what holds for every item of a class, unless the item itself
// says otherwise.
type classInfo struct {
	severity Severity
	dual     Class  // class of the same change seen from the other side; "" for itself
	reason   string // for an editor
}

// classes returns the table of all classes.
func classes() map[Class]classInfo {
	return map[Class]classInfo{
		whitespace:     {Cosmetic, "", "only the spacing differs"},
		typography:     {Cosmetic, "", "only the shape of quotation marks, dashes or spaces differs"},
		numberFormat:   {Cosmetic, "", "the same number, written differently"},
		hyphenation:    {Cosmetic, "", "only hyphens or spaces inside a word differ"},
		letterCase:     {Cosmetic, "", "only capital letters differ"},
		punctuation:    {Cosmetic, "", "only punctuation differs"},
		numberChanged:  {Substantive, "", "a number differs"},
		dateChanged:    {Substantive, "", "a date differs"},
		moneyChanged:   {Substantive, "", "an amount of money differs"},
		percentChanged: {Substantive, "", "a percentage differs"},

		negationChanged: {Substantive, "", "a negation came or went"},
		modalChanged:    {Substantive, "", "will, may, must, should or can differs: the promise is a different one"},

		contraction:     {House, "", "a contraction and its long form"},
		spellingVariant: {House, "", "two spellings of one word"},
		abbrIntroduced:  {House, abbrRemoved, "the name is written out, with its abbreviation in brackets"},
		abbrRemoved:     {House, abbrIntroduced, "the abbreviation in brackets, or the name that introduced it, is gone"},
		abbrExpanded:    {House, abbrContracted, "an abbreviation is written out"},
		abbrContracted:  {House, abbrExpanded, "a name is abbreviated"},
		personShift:     {House, personShiftBack, "first person became third person, for the same organisation"},
		personShiftBack: {House, personShift, "third person became first person, for the same organisation"},
		actorChanged:    {Substantive, "", "another organisation is named as the one who acts"},
		agreement:       {House, "", "the verb follows the change of person"},
		reorderedWords:  {Minor, "", "the same words in another order"},
		wording:         {Substantive, "", "the wording differs"},
		clauseAdded:     {Substantive, clauseRemoved, "a clause was added"},
		clauseRemoved:   {Substantive, clauseAdded, "a clause is gone"},

		sentenceAdded:     {Substantive, sentenceRemoved, "a sentence was added"},
		sentenceRemoved:   {Substantive, sentenceAdded, "a sentence is gone"},
		sentenceMoved:     {Minor, "", "a sentence stands in another place"},
		sentenceRewritten: {Substantive, "", "the sentence was rewritten"},
		sentenceSplit:     {Structural, sentenceMerged, "one sentence became several"},
		sentenceMerged:    {Structural, sentenceSplit, "several sentences became one"},
		paragraphAdded:    {Structural, paragraphRemoved, "a paragraph was added"},
		paragraphRemoved:  {Structural, paragraphAdded, "a paragraph is gone"},
		paragraphMoved:    {Structural, "", "a paragraph stands in another place"},
		paragraphSplit:    {Structural, paragraphMerged, "one paragraph became several"},
		paragraphMerged:   {Structural, paragraphSplit, "several paragraphs became one"},

		sectionAdded:      {Structural, sectionMissing, "only the new document has this section"},
		sectionMissing:    {Structural, sectionAdded, "only the old document has this section"},
		sectionMoved:      {Structural, "", "the section stands in another place"},
		sectionDuplicated: {Structural, "", "the section stands there twice"},
		sectionRenamed:    {Substantive, "", "the section has another name"},
		ambiguousMatch:    {Info, "", "these sections may be the same, but another one is as likely"},
		periodAdded:       {Structural, periodMissing, "only the new document has a statement for this period"},
		periodMissing:     {Structural, periodAdded, "only the old document has a statement for this period"},
		periodMoved:       {Structural, "", "the statement stands in another place"},
		periodDuplicated:  {Structural, "", "there are two statements for this period"},
		periodRenamed:     {Structural, "", "the statement has another heading for the same period"},

		linkLost:          {Substantive, linkAdded, "a link is gone"},
		linkAdded:         {Minor, linkLost, "a link was added"},
		linkRetargeted:    {Substantive, "", "the link leads elsewhere"},
		linkFixed:         {Minor, linkBroken, "the link had no address and now has one"},
		linkBroken:        {Substantive, linkFixed, "the link has lost its address"},
		linkTextChanged:   {Minor, "", "the link reads differently"},
		linkMissingMedium: {Info, "", "one of the formats cannot carry links"},
		placeholderFilled: {Structural, placeholderAgain, "a text stands where a placeholder was"},
		placeholderAgain:  {Substantive, placeholderFilled, "a placeholder stands where a text was"},
		placeholderOther:  {Minor, "", "another placeholder; the text is still to come"},
		placeholderStill:  {Substantive, "", "the placeholder is still there in the other format"},
		metadataAdded:     {Structural, metadataRemoved, "only the new document says this of itself"},
		metadataRemoved:   {Structural, metadataAdded, "only the old document says this of itself"},
		metadataChanged:   {Structural, "", "the documents say different things of themselves"},
		emphasisChanged:   {Cosmetic, "", "only emphasis differs"},
		listShape:         {Cosmetic, "", "only the shape of paragraphs, lists or tables differs"},
		headingLevel:      {Cosmetic, "", "only the level of the heading differs"},
		coarse:            {Info, "", "this part is too large to be aligned sentence by sentence"},
	}
}
