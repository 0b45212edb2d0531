package platform

import "testing"

func TestTypeName(t *testing.T) {
	for key, want := range map[string]string{
		"policy_paper": "Policy paper", "foi_release": "FOI release", "": "", "html_publication": "Publication",
	} {
		if got := TypeName(key); got != want {
			t.Errorf("TypeName(%q) = %q, want %q", key, got, want)
		}
	}
}

func TestDay(t *testing.T) {
	for timestamp, want := range map[string]string{
		"2015-01-16T14:19:42.460Z":      "2015-01-16",
		"2014-04-30T00:00:00+01:00":     "2014-04-30",
		"2016-04-20T23:30:00Z":          "2016-04-21", // in summer
		"2016-12-20T23:30:00Z":          "2016-12-20",
		"2016-01-20T23:30:00Z":          "2016-01-20",
		"2018-03-24T23:30:00Z":          "2018-03-24",
		"2018-03-26T23:30:00Z":          "2018-03-27", // the 1st of April is a Sunday too
		"2017-10-28T23:30:00Z":          "2017-10-29",
		"2017-10-29T23:30:00Z":          "2017-10-29",
		"2016-10-30T00:30:00Z":          "2016-10-30",
		"2017-03-08T13:31:00.000+00:00": "2017-03-08",
		"2017-03-08":                    "2017-03-08",
		"2017-03-08 10:00":              "2017-03-08",
		"yesterday":                     "",
		"2017-13-08":                    "",
		"":                              "",
	} {
		if got := Day(timestamp); got != want {
			t.Errorf("Day(%q) = %q, want %q", timestamp, got, want)
		}
	}
}

func TestForeign(t *testing.T) {
	for href, want := range map[string]bool{
		"http://www.example.com/a": true, "HTTPS://Example.com": true, "https://www.gov.uk/a": false,
		"/a": false, "#a": false, "https://gov.uk/a": false, "https://GOV.UK": false,
		"mailto:a@b.c": false, "": false, "http://": false, "https://digital.blog.gov.uk": true, "http://[": false,
	} {
		if got := Foreign(href); got != want {
			t.Errorf("Foreign(%q) = %v", href, got)
		}
	}
}

func TestWords(t *testing.T) {
	for key, want := range map[string]string{
		"more_information": "More information", "case-study": "Case study", " case  study_-b": "Case study b", "_": "",
	} {
		if got := Words(key); got != want {
			t.Errorf("Words(%q) = %q, want %q", key, got, want)
		}
	}
}
