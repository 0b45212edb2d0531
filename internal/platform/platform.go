// Package platform holds what the publishing platform does the same way
// wherever it shows a publication, which both the reader and the writer of its
// content items must know: the names of its document types, the day that a
// timestamp falls on, and which links lead away from it.
package platform

import (
	"net/url"
	"strings"
	"time"
)

// irregular are the names of document types that are not just their keys.
var irregular = map[string]string{
	"authored_article":                "Authored article",
	"detailed_guide":                  "Guidance",
	"detailed_guidance":               "Guidance",
	"foi_release":                     "FOI release",
	"hmrc_manual":                     "HMRC manual",
	"hmrc_manual_section":             "HMRC manual section",
	"national_statistics":             "National Statistics",
	"official_statistics":             "Official Statistics",
	"oral_statement":                  "Oral statement to Parliament",
	"written_statement":               "Written statement to Parliament",
	"transparency":                    "Transparency data",
	"promotional":                     "Promotional material",
	"aaib_report":                     "AAIB report",
	"cma_case":                        "CMA case",
	"dfid_research_output":            "DFID research output",
	"esi_fund":                        "European Structural and Investment Fund",
	"maib_report":                     "MAIB report",
	"raib_report":                     "RAIB report",
	"utaac_decision":                  "UTAAC decision",
	"html_publication":                "Publication",
	"research_for_development_output": "Research for Development Output",
}

// TypeName returns a document type as pages show it: "policy_paper" is a
// "Policy paper".
func TypeName(key string) string {
	if name, ok := irregular[key]; ok {
		return name
	}
	return Words(key)
}

// Words turns a key into words: "more_information" is "More information".
func Words(key string) string {
	words := strings.Join(strings.FieldsFunc(key, func(r rune) bool { return r == '_' || r == '-' || r == ' ' }), " ")
	if words == "" {
		return ""
	}
	return strings.ToUpper(words[:1]) + words[1:]
}

// Day returns the date of a timestamp on the clocks of London as YYYY-MM-DD,
// and "" where it is none.
func Day(timestamp string) string {
	if t, err := time.Parse(time.RFC3339, timestamp); err == nil {
		if t = t.UTC(); summer(t) {
			t = t.Add(time.Hour)
		}
		return t.Format(time.DateOnly)
	}
	if len(timestamp) >= len(time.DateOnly) {
		if t, err := time.Parse(time.DateOnly, timestamp[:len(time.DateOnly)]); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}

// summer reports British Summer Time: from the last Sunday of March to that of
// October, at one o'clock.
func summer(t time.Time) bool {
	return !t.Before(lastSunday(t.Year(), time.March)) && t.Before(lastSunday(t.Year(), time.October))
}

func lastSunday(year int, month time.Month) time.Time {
	last := time.Date(year, month, 31, 1, 0, 0, 0, time.UTC)
	return last.AddDate(0, 0, -int(last.Weekday()))
}

// Foreign reports whether a link leads to another site, which the platform
// marks with rel="external".
func Foreign(href string) bool {
	rest, ok := cutScheme(href)
	if !ok {
		return false
	}
	u, err := url.Parse("https:" + rest)
	if err != nil {
		return false
	}
	host := strings.ToLower(u.Hostname())
	return host != "" && host != "gov.uk" && host != "www.gov.uk"
}

func cutScheme(href string) (string, bool) {
	for _, scheme := range []string{"https:", "http:"} {
		if len(href) > len(scheme) && strings.EqualFold(href[:len(scheme)], scheme) {
			return href[len(scheme):], true
		}
	}
	return "", false
}

// NoTime is the timestamp of an item that must have one and does not know it.
const NoTime = "1970-01-01T00:00:00Z"
