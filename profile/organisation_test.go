package profile

import (
	"strings"
	"testing"
)

// spellings are names as files, papers and people write them, by key.
var spellings = map[string][]string{
	"attorney-generals-office": {
		"Attorney General’s Office", "Attorney <br> General's <br> Office", "Attorney<br>General's<br>Office",
		"The Attorney General's Office", "AGO", "attorney generals office", "Attorney General’s Office (AGO)",
		"The Attorney\n General´s Office",
	},
	"cabinet-office": {"Cabinet<br>Office", "Cabinet Office", "CO", "The Cabinet Office", "CABINET OFFICE"},
	"department-for-business-innovation-and-skills": {
		"Department for<br>Business<br>Innovation<br>& Skills", "Department <br>for Business<br>Innovation & Skills",
		"Department for Business, Innovation & Skills", "BIS", "Business, Innovation and Skills",
		"Dept for Business Innovation & Skills", "B.I.S.",
	},
	"department-for-communities-and-local-government": {
		"Department for<br>Communities and<br>Local Government", "DCLG", "Communities and Local Government",
		"Department of Communities & Local Government",
	},
	"department-for-culture-media-and-sport": {
		"Department for<br>Culture Media<br>& Sport", "Culture Media<br>& Sport", "DCMS",
		"Department for Culture, Media and Sports", "Department of Culture, Media & Sport",
	},
	"department-for-education": {"Department for<br>Education", "DfE", "DFE", "The Department for Education",
		"Department of Education"},
	"department-for-environment-food-and-rural-affairs": {
		"Department for<br>Environment<br>Food &<br>Rural Affairs", "DEFRA", "Defra",
		"Environment, Food and Rural Affairs", "Department for the Environment, Food and Rural Affairs",
	},
	"department-for-international-development": {"Department for<BR />International<br/>Development", "DFID", "DfID",
		"Department of International Development"},
	"department-for-transport": {"Department for Transport", "Department for Transportation", "DfT",
		"DFT", "Department of Transport", "Department for Transport (DfT)", "DfT (Department for Transport)"},
	"department-for-work-and-pensions": {"Department of Work and Pensions",
		"Department for Work and Pension’s", "DWP", "Work & Pensions"},
	"department-of-energy-and-climate-change": {"Department for Energy and Climate Change",
		"Energy & Climate Change", "DECC"},
	"department-of-health": {"Department for Health", "DH", "DoH", "The Department of Health",
		"Dept. of Health"},
	"foreign-and-commonwealth-office": {"The Foreign Office", "Foreign Office", "FCO",
		"Foreign & Commonwealth Office"},
	"hm-revenue-and-customs": {
		"Her Majesty's<br>Revenue &<br>Customs", "HM Revenue & Customs", "Her Majesty’s Revenue and Customs",
		"HMRC", "His Majesty's Revenue and Customs", "H.M. Revenue and Customs",
	},
	"hm-treasury": {"Her Majesty's<br>Treasury", "Her Majesty’s Treasury", "HMT", "the Treasury",
		"Treasury", "HM Treasury"},
	"home-office":         {"Home Office", "HO", "The Home Office"},
	"ministry-of-defence": {"Ministry<br>of Defence", "MoD", "MOD", "Min of Defence", "Defence Ministry"},
	"ministry-of-justice": {"Ministry<br>of Justice", "MoJ", "MOJ", "Ministry for Justice",
		"Ministry of Justice (MOJ)"},
	"government-digital-service": {"Government Digital Service", "GDS", "The Government Digital Service (GDS)"},
}

func TestOrganisation(t *testing.T) {
	for key, headings := range spellings {
		for _, heading := range headings {
			m, ok := GDS().Organisation(heading)
			if !ok || m.Organisation.Key != key {
				t.Errorf("%q: got %q (%v), want %q", heading, m.Organisation.Key, ok, key)
			}
			if m.Score < 0.5 || m.Score > 1 {
				t.Errorf("%q: score %v", heading, m.Score)
			}
		}
	}
}

func TestOrganisationBy(t *testing.T) {
	for heading, want := range map[string]string{
		"HM Treasury":                   "name",
		"home office":                   "name",
		"Her Majesty’s Treasury":        "variant",
		"Department for Health":         "variant",
		"Foreign Office":                "other name",
		"DfT":                           "abbreviation",
		"Department for Transportation": "similar",
	} {
		if m, _ := GDS().Organisation(heading); m.By != want {
			t.Errorf("%q: by %q, want %q", heading, m.By, want)
		}
	}
}

func TestNotAnOrganisation(t *testing.T) {
	for _, heading := range []string{
		"", " ", "Department", "Ministry of", "Office", "The", "Digital", "Co", "ho", "mod", "dh",
		"Law Officers’ departments", "Government Digital Strategy", "Ministry of Justice and Defence",
		"Department for Trade", "Scotland Office", "Executive summary", "Progress during 2013",
		"Department for Education will publish a plan for every one of its transactional services",
		strings.Repeat("Cabinet Office ", 1000),
	} {
		if m, ok := GDS().Organisation(heading); ok {
			t.Errorf("%.40q: taken for %q by %q, %.2f", heading, m.Organisation.Key, m.By, m.Score)
		}
	}
}

// Every organisation is unlike every other one: the rules that bring spellings
// together keep names apart.
func TestOrganisationsStayApart(t *testing.T) {
	list := GDS().Organisations()
	for i, a := range list {
		for _, b := range list[:i] {
			if s := similarity(withoutAbbreviation(a.Name), withoutAbbreviation(b.Name)); s >= likeness/2 {
				t.Errorf("%q and %q: %.2f", a.Name, b.Name, s)
			}
			for _, short := range a.Abbreviations {
				if Abbreviates(short, b.Name) {
					t.Errorf("%q abbreviates %q", short, b.Name)
				}
			}
		}
	}
}

func TestAbbreviationsFollowTheRule(t *testing.T) {
	for _, o := range GDS().Organisations() {
		for _, a := range o.Abbreviations {
			if a != "DoH" && !Abbreviates(a, o.Name) {
				t.Errorf("%q does not abbreviate %q", a, o.Name)
			}
		}
	}
}

func BenchmarkOrganisation(b *testing.B) {
	p := GDS()
	for _, heading := range []string{"HM Treasury", "DfT", "Department for Transportation", "Executive summary"} {
		b.Run(heading, func(b *testing.B) {
			for b.Loop() {
				p.Organisation(heading)
			}
		})
	}
}
