package content

import (
	"strings"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/internal/platform"
)

// place is where a detail is shown.
type place uint8

const (
	byLooks place = iota
	before        // the body
	after         // the body, under a heading
	never         // not a part of the text
)

// showing is where a detail is shown, and under which heading; one without has a
// heading made of its key.
type showing struct {
	place   place
	heading string // "-" for none
}

// shown are the details that are shown in a certain way or not at all.
var shown = map[string]showing{
	"introductory_paragraph": {before, "-"},
	"introduction":           {before, "-"},
	"summary":                {before, "-"},
	"video_summary":          {before, "-"},
	"video_url":              {before, "-"},
	"short_description":      {before, "-"},
	"downtime_message":       {before, "-"},

	"alternate_methods":                     {after, "Other ways to apply"},
	"what_you_need_to_know":                 {after, "What you need to know"},
	"more_information":                      {after, "More information"},
	"other_ways_to_apply":                   {after, "Other ways to apply"},
	"final_outcome_detail":                  {after, "Detail of outcome"},
	"outcome_detail":                        {after, "Detail of outcome"},
	"final_outcome_documents":               {after, "-"},
	"final_outcome_attachments":             {after, "-"},
	"outcome_documents":                     {after, "-"},
	"outcome_attachments":                   {after, "-"},
	"public_feedback_detail":                {after, "Detail of feedback received"},
	"public_feedback_documents":             {after, "-"},
	"public_feedback_attachments":           {after, "-"},
	"attachments":                           {after, "Documents"},
	"featured_attachments":                  {after, "Documents"},
	"email_addresses":                       {after, "Email"},
	"phone_numbers":                         {after, "Phone"},
	"post_addresses":                        {after, "Post"},
	"external_related_links":                {after, "Elsewhere on the web"},
	"parts":                                 {after, "-"},
	"blocks":                                {after, "-"},
	"collection_groups":                     {after, "-"},
	"child_section_groups":                  {after, "-"},
	"corporate_information_groups":          {after, "-"},
	"secondary_corporate_information_pages": {after, "Corporate information"},
	"ways_to_respond":                       {after, "Ways to respond"},

	"acronym": {never, ""}, "brand": {never, ""}, "breadcrumbs": {never, ""}, "change_history": {never, ""},
	"change_note": {never, ""}, "change_notes": {never, ""}, "country": {never, ""},
	"default_news_image": {never, ""}, "emphasised_organisations": {never, ""}, "government": {never, ""},
	"headers": {never, ""}, "header_links": {never, ""}, "logo": {never, ""}, "metadata": {never, ""},
	"navigation_groups": {never, ""}, "organisations": {never, ""}, "tags": {never, ""}, "facets": {never, ""},
	"alternative_title": {never, ""}, "business_proposition": {never, ""},
	"internal_name": {never, ""}, "hidden_search_terms": {never, ""}, "manual": {never, ""},
	"national_applicability": {never, ""}, "transaction_start_link": {never, ""}, "start_button_text": {never, ""},
	"will_continue_on": {never, ""},
}

// outcome are the details that belong together although others may be between
// them in the item.
var outcome = []string{
	"final_outcome_detail", "outcome_detail",
	"final_outcome_documents", "final_outcome_attachments", "outcome_documents", "outcome_attachments",
	"public_feedback_detail", "public_feedback_documents", "public_feedback_attachments",
}

// text reads the details in the order in which a page shows them.
func (r *reader) text() {
	r.withdrawal()
	if r.details == nil || r.details.kind != object {
		r.problems.Remark(r.span(r.item), "no-details",
			"the item has no details: it says nothing but what it is about", "")
		return
	}
	r.nations()
	r.lead()
	for _, m := range r.details.members {
		if r.placeOf(m) == before {
			r.detail(m, "-")
		}
	}
	r.start()
	r.detail(member{"body", r.details.get("body")}, "-")
	for _, key := range outcome {
		r.detail(member{key, r.details.get(key)}, shown[key].heading)
	}
	for _, m := range r.details.members {
		if r.placeOf(m) == after {
			r.detail(m, r.headingOf(m))
		}
	}
	if r.notes != nil && !usualNotes(r.notes) {
		r.out.add(r.notes)
	}
}

// placeOf returns where a detail is shown. Prose that no heading announces
// comes before the body, anything longer after it.
func (r *reader) placeOf(m member) place {
	known := shown[m.key]
	switch {
	case known.place != byLooks:
		return known.place
	case m.key == "link" && r.old(): // of the button
		return never
	case m.key == "body" || m.key == "image" || isInternal(m.key):
		return never
	case m.kind == text && !isMarkup(m.text):
		return before
	}
	return after
}

func (r *reader) headingOf(m member) string {
	if h := shown[m.key].heading; h != "" {
		return h
	}
	if m.kind == text && len(r.out.blocks) == 0 {
		return "-" // it is the body of an item that has no other
	}
	key := strings.TrimPrefix(strings.TrimPrefix(m.key, "ordered_"), "secondary_")
	return platform.Words(key)
}

// detail reads a detail under a heading, "-" for none. There is no heading
// without a text.
func (r *reader) detail(m member, heading string) {
	switch {
	case m.value == nil || m.used:
	case m.key == "featured_attachments" && len(r.attachments) > 0:
		m.use() // they are among the others
	case heading == "-":
		r.value(m.key, m.value, 0)
	default:
		r.under(m.value, []document.Inline{&document.Text{Span: r.span(m.value), Text: heading}}, 2, func() {
			r.value(m.key, m.value, 2)
		})
	}
}

// lead shows the picture above the text.
func (r *reader) lead() {
	if image := r.details.get("image"); image != nil {
		r.picture(image)
	}
}

// start shows the button that leads to a service.
func (r *reader) start() {
	link := r.details.get("transaction_start_link")
	if link == nil && r.old() {
		link = r.details.get("link")
	}
	if link.blank() || link.kind != text {
		return
	}
	at := r.span(link)
	label := r.details.get("start_button_text").str()
	if label == "" {
		label = "Start now"
	}
	inlines := []document.Inline{r.anchor(link, label)}
	if site := r.details.get("will_continue_on").str(); site != "" {
		inlines = append(inlines, &document.Text{Span: r.span(r.details.get("will_continue_on")), Text: " on " + site})
	}
	r.out.add(&document.Paragraph{Span: at, Inlines: inlines})
}

// nations shows where the publication applies, and what applies elsewhere.
func (r *reader) nations() {
	nations := r.details.get("national_applicability")
	if nations == nil || nations.kind != object {
		return
	}
	var names []string
	elsewhere := &document.List{Span: r.span(nations)}
	for _, m := range nations.members {
		name := m.get("label").str()
		if name == "" {
			name = platform.Words(m.key)
		}
		if m.get("applicable").isTrue() {
			names = append(names, name)
		} else if url := m.get("alternative_url"); !url.blank() && url.kind == text {
			link := r.anchor(url, "Publication for "+name)
			elsewhere.Items = append(elsewhere.Items, r.entry(url, []document.Inline{link}))
		}
	}
	if len(names) == 0 && len(elsewhere.Items) == 0 {
		return
	}
	box := &document.Element{Span: r.span(nations), Tag: "div"}
	box.AddClass("devolved-content")
	if len(names) > 0 {
		box.Blocks = append(box.Blocks, paragraph(r.span(nations), "Applies to "+enumerate(names)))
	}
	if len(elsewhere.Items) > 0 {
		box.Blocks = append(box.Blocks, elsewhere)
	}
	r.out.add(box)
}

// enumerate joins names as a sentence does.
func enumerate(names []string) string {
	last := len(names) - 1
	if last == 0 {
		return names[0]
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

func cutDetails(path string) (string, bool) { return strings.CutPrefix(path, "details.") }

func paragraph(at document.Span, s string) *document.Paragraph {
	return &document.Paragraph{Span: at, Inlines: []document.Inline{&document.Text{Span: at, Text: s}}}
}
