package paper

import (
	"math"
	"strings"
	"unicode"
)

// evidence speaks for or against a candidate being a heading.
type evidence struct {
	weight float64 // in log-odds: what it adds to the logarithm of right to wrong
	reason string  // why it speaks for a heading, for a person; empty where that says nothing alone
	holds  func(*sight) bool
}

// prior is the log-odds of a candidate about which there is no evidence.
const prior = 1.1

// evidences are all that is looked at in a candidate. The weights were fitted
// by logistic regression on the published items and the marked openings, in
// every face in which their text comes (TestFit prints them anew);
// TestReliability holds that a confidence is right as often as it says.
func evidences() []evidence {
	return []evidence{
		// The line itself.
		{0.7, "", func(s *sight) bool { return len(s.words) == 1 }},
		{1.4, "", func(s *sight) bool { return len(s.words) == 2 }},
		{-1.5, "", func(s *sight) bool { return len(s.words) > 9 && s.label().Length == 0 }},
		{3.3, "begins with a label", func(s *sight) bool { return s.label().Length > 0 && s.label().Depth < 2 }},
		{3.6, "begins with a label", func(s *sight) bool { return s.label().Depth > 1 }},
		{-1.7, "", (*sight).hasCapitals},
		{-2.4, "", (*sight).isUpper},
		{-2.9, "", (*sight).isCaseless},
		{-1, "", func(s *sight) bool { return strings.HasSuffix(s.text, ")") }},
		{0.1, "is a question", func(s *sight) bool { return strings.HasSuffix(s.text, "?") }},
		{-1, "", func(s *sight) bool { return s.digits > 0 && s.label().Length == 0 }},
		{-0.9, "", func(s *sight) bool { return s.digits*4 > s.letters && s.label().Length == 0 }},
		{-1.7, "", (*sight).calls},
		{-1.6, "", func(s *sight) bool { return s.seen > 1 && !s.heading().often }},
		{-0.5, "is there several times, with text below it", func(s *sight) bool { return s.heading().often }},
		{-2.9, "", func(s *sight) bool { return s.heading().often && strings.HasSuffix(s.text, ")") }},
		{0.9, "is of one form with other lines", func(s *sight) bool { return s.heading().form != "" }},
		{0.9, "", func(s *sight) bool { return s.label().Length == 0 && strings.Contains(s.text, ": ") }},
		// What is before it.
		{0.9, "is the first line", func(s *sight) bool { return s.i == 0 }},
		{1.5, "a short line after a whole sentence", (*sight).afterSentence},
		{1, "a short line after a list", func(s *sight) bool { return s.after(bullet) || s.after(item) }},
		{-1.5, "", func(s *sight) bool { return s.after(row) }},
		{-0.7, "", (*sight).afterLead},
		// What is after it.
		{1.9, "a short line without a full stop, above text", func(s *sight) bool { return s.aboveText(true) }},
		{1.6, "a short line without a full stop, above a long one", func(s *sight) bool { return s.aboveText(false) }},
		{1.8, "a short line without a full stop, above text", (*sight).aboveShort},
		{0.3, "a short line above a list", func(s *sight) bool { return s.above(bullet) || s.above(item) }},
		{-1.8, "", func(s *sight) bool { return s.above(row) }},
		{-1.4, "", func(s *sight) bool { return s.aboveLetter(unicode.IsDigit) }},
		{-0.8, "", func(s *sight) bool { return s.above(paragraph) && isAddress(s.next()) }},
		// What is round it.
		{-1.1, "", func(s *sight) bool { return s.run() == 2 }},
		{-1.3, "", func(s *sight) bool { return s.run() == 3 }},
		{-2.7, "", func(s *sight) bool { return s.run() > 3 }},
		{-0.3, "", func(s *sight) bool { return s.addresses == 1 }},
		{-0.3, "", func(s *sight) bool { return s.addresses > 1 }},
		{-0.5, "", func(s *sight) bool { return s.fragments*2 > s.looked }},
		{0.4, "", func(s *sight) bool { return s.fragments*4 > s.looked*3 }},
	}
}

// surest is the most that evidence of this kind can make sure of.
const surest = 0.98

// weigh returns the confidence that the candidate in sight is a heading, and
// what speaks most for it.
func (s *sight) weigh(all []evidence) (confidence float64, reason string) {
	odds, most := float64(prior), 0.0
	for _, e := range all {
		if !e.holds(s) {
			continue
		}
		odds += e.weight
		if e.reason != "" && e.weight >= most {
			most, reason = e.weight, e.reason
		}
	}
	if reason == "" {
		reason = "a short line without a full stop"
	}
	return min(1/(1+math.Exp(-odds)), surest), reason
}
