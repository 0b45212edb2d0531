// Package printer draws a drift.Report for those who read it: as text for a
// terminal, as Markdown for a pull request, as a page of HTML, as SARIF or
// JUnit XML for the tools of a CI job, as CriticMarkup for an editor.
//
// Each form is a function in a file of its own: Text, Markdown, HTML, SARIF,
// JUnit, CriticMarkup; the JSON form is the report's own. Printers judge
// nothing: what they say stands in the report. Only CriticMarkup compares once
// more, as it marks texts that the report has not seen, the Markdown of both
// documents. The same report gives the same bytes, and nothing that a document
// holds can steer what shows the report: each form has its signs escaped.
package printer
