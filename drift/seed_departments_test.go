package drift

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestSeedDepartments holds what is told of every department of the pair: the
// renaming of its heading, then its commitments. What each says of later
// years, which only the published paper has, is left out.
func TestSeedDepartments(t *testing.T) {
	tests := map[string]string{
		"attorney-generals-office": `
section-renamed cosmetic: Attorney General's Office -> Attorney General’s Office
person-shift: We -> They
hyphenation: face to face -> face-to-face`,
		"cabinet-office": `
abbr-contracted: Government Digital Service -> GDS
person-shift: our -> its`,
		"department-for-business-innovation-and-skills": `
section-renamed cosmetic: Department for Business Innovation & Ski -> Department for Business, Innovation and 
sentence-split: In each digital by default project – sta -> Department for Business, Innovation and 
clause-added:  -> Department for Business, Innovation and 
case: In -> in
punctuation: – -> ,
person-shift: our -> its
person-shift: – we -> . It
wording: identify what assisted digital provision -> then
wording: appropriate -> right
person-shift: We -> It
person-shift: We -> The department
wording: promote -> encourage
wording: using -> to use`,
		"department-for-communities-and-local-government": `
section-missing structural: Department for Communities and Local Gov -> `,
		"department-for-culture-media-and-sport": `
section-renamed cosmetic: Department for Culture Media & Sport -> Department for Culture, Media and Sport
abbr-introduced: We -> Department for Culture, Media and Sport 
punctuation: – -> ,`,
		"department-for-education": `
agreement: recognise -> recognises
person-shift: our -> its
person-shift: We -> They
wording: the -> GDS’s`,
		"department-for-environment-food-and-rural-affairs": `
section-renamed cosmetic: Department for Environment Food & Rural  -> Department for Environment, Food and Rur
abbr-introduced: Defra -> Department for Environment, Food and Rur
abbr-contracted: Government Digital Service -> GDS
person-shift: We -> It
punctuation: ‘franchises’ -> franchises
person-shift: our -> its`,
		"department-for-international-development": `
abbr-introduced: DFID -> Department for International Development
person-shift: we -> it
agreement: do -> does
person-shift: we -> it`,
		"department-for-transport": `
section-renamed substantive: Department for Transport -> Department for Transportation
person-shift: We -> It
abbr-introduced: DfT -> Department for Transportation (DfT)
person-shift: We -> It
abbr-contracted: Government Digital Service -> GDS`,
		"department-for-work-and-pensions": `
abbr-introduced: DWP -> Department for Work and Pensions (DWP)
person-shift: We -> DWP`,
		"department-of-energy-and-climate-change": `
sentence-split: We will ensure that every digital servic -> Department of Energy and Climate Change 
abbr-introduced: We -> Department of Energy and Climate Change 
wording: , and -> . It will also ensure
person-shift: our -> its`,
		"department-of-health": `
abbr-introduced: Department of Health -> Department of Health (DH)
punctuation:  -> ,`,
		"foreign-and-commonwealth-office": `
abbr-introduced: FCO -> Foreign and Commonwealth Office (FCO)
person-shift: we -> it
clause-removed: As we move more services online, -> 
person-shift: we -> It
person-shift: our -> its`,
		"hm-revenue-and-customs": `
section-renamed cosmetic: Her Majesty's Revenue & Customs -> HM Revenue and Customs
wording: HMRC's -> The HMRC
case: Assisted Digital Strategy -> assisted digital strategy
person-shift: we -> it
person-shift: we -> it
person-shift: we -> HMRC
abbr-contracted: Government Digital Service -> GDS
person-shift: our -> its`,
		"hm-treasury": `
section-renamed cosmetic: Her Majesty's Treasury -> HM Treasury
placeholder-filled: Coming soon... -> HM Treasury supports the commitments beh`,
		"home-office": `
wording: approach to -> strategy for
person-shift: We -> The department
abbr-contracted: Government Digital Service -> GDS`,
		"ministry-of-defence": `
abbr-removed: Service Personnel and Veterans Agency (S -> the Service Personnel and Veterans Agenc`,
		"ministry-of-justice": `
abbr-introduced: MoJ -> Ministry of Justice (MOJ)
contraction: are not -> aren’t
person-shift: We -> It`,
	}
	r := seed(t)
	got := map[string]string{}
	for _, item := range r.Items {
		severity := ""
		if strings.HasPrefix(string(item.Class), "section-") {
			severity = " " + string(item.Severity)
		}
		if item.Section != "" && item.Class != PeriodAdded {
			got[item.Section] += fmt.Sprintf("\n%s%s: %.40s -> %.40s", item.Class, severity, item.Old, item.New)
		}
	}
	if len(got) != len(r.Sections) {
		t.Errorf("%d departments are told of, of %d", len(got), len(r.Sections))
	}
	for key, want := range tests {
		t.Run(key, func(t *testing.T) {
			if diff := cmp.Diff(want, got[key]); diff != "" {
				t.Errorf("(- want, + got)\n%s", diff)
			}
		})
	}
	if n := len(r.AtLeast(Substantive)); n > 20 {
		t.Errorf("%d items are substantive", n)
	}
}
