package drift

// What two texts must have in common to be taken for one. measure_test.go shows
// what comes of the numbers, on documents of which the right answer is known: how
// many sections, blocks and sentences find their counterpart and how many a wrong
// one, how much of what moved is found, and that changes of words alone never look
// like moves.

// Of two sections without a partner of the same name.
const (
	leastScore   = 0.40
	leastMargin  = 0.10 // by which a pair must beat every other that is free
	fullSearch   = 300  // sections on each side that are assigned at best
	enoughWords  = 8    // of a text, to be compared by
	fewNamesakes = 64   // sections of one name that are compared each with each
)

// How little partners by name must share, and how much each must share with the
// partner of the other, to be called swapped.
const unlike, alike = 0.5, 0.8

// Of sentences in their places.
const (
	leastLikeness  = 0.40
	leastPart      = 0.40 // of a piece that the whole must hold
	leastAdvantage = 0.05 // by which several pieces must beat the best one
)

// Of documents that are no versions of one publication. Of 1,002 pairs of different
// pages, items and papers 940 are below all of these, of 154 pairs of versions none:
// the least of those with enough words is 0.87 of the content and 0.54 of the runs.
const (
	leastToTell    = 20       // words of the longer one
	contentLetters = 5        // of a word that tells something
	firstOther     = '\u0530' // of scripts whose short words may tell as much
	sharedNames    = 0.5      // of the words in the titles
	sharedContent  = 0.4
	sharedRuns     = 0.05 // of four words
)

// Of paragraphs and sentences that moved.
const (
	movedLikeness         = 0.6
	movedWords            = 8 // that a paragraph must have, unless it is equal and unique
	movedSentenceLikeness = 0.55
	movedSentenceWords    = 5
	mostSentencePairs     = 1 << 16 // that are compared in one section
)

// Of a paragraph that moved and was rewritten: words, and by weight how much of
// the shorter the longer one holds; or a part of its pairs of neighbours, which
// chance does not bring together.
const (
	halfMoved, halfContained   = 0.5, 0.55
	leastMoved, leastContained = 0.4, 0.65
	leastPairs, leastPairPart  = 6, 0.3
)

// What tells paragraphs and sections apart: keys that few others have.
const (
	rareWords     = 8  // sections that share a word
	rareShingles  = 50 // paragraphs that share four words in a row
	fewCandidates = 20
)
