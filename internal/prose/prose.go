// Package prose knows what a word, a folded word and a sentence is, for all
// that compares texts: two versions that differ in typography alone have the
// same words, and a full stop after "Mr" ends no sentence.
//
// Start with [Sentences] and [Fold]. [Vocabulary.Tokenize] cuts a text into
// tokens that are equal numbers where their folded texts are equal; [WordLen]
// and [Words] serve texts in which more signs have a meaning of their own.
//
// The word lists are English, and given folded. The default rules of Unicode
// (https://unicode.org/reports/tr29/) would cut sentences after abbreviations
// and compounds at their hyphens, which is why these are our own. The package
// knows no document; what it returns depends on the text alone.
package prose
