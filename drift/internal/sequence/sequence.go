// Package sequence compares sequences: of numbers that are equal where words
// are, and of keys that are equal where sentences or paragraphs are.
//
// Start with [Diff], which returns the hunks in which two sequences differ, and
// [Slide], which moves them to where a reader expects them. [Align] pairs
// elements that are alike in order; [Anchors] and [EqualInOrder] pair those that
// are equal; [Assign] pairs without regard to order, and [Index] finds what is
// worth to be compared at all. [HeaviestIncreasing] finds what stayed in place.
//
// The package knows no text. What it returns depends on its input alone, and no
// function takes more than the time that its comment allows.
package sequence
