package kramdown

import "slices"

// option is an option of kramdown.
//
// https://kramdown.gettalong.org/options.html
type option struct {
	name  string
	takes values
	// set is nil for one that changes nothing that a document holds; or, where instead says
	// what is read, for one that this package does not follow.
	set     func(s *settings, value string)
	instead string
	// site is set for one that counts for a whole document, so that none can change it.
	site bool
}

// optionTable returns all options: those of kramdown itself, of its reader for the dialect
// of GitHub, and those that only Jekyll knows.
func optionTable() []option {
	on := func(field func(s *settings) *bool) func(*settings, string) {
		return func(s *settings, value string) { *field(s) = isYes(value) }
	}
	text := func(field func(s *settings) *string) func(*settings, string) {
		return func(s *settings, value string) { *field(s) = value }
	}
	return []option{
		{name: "auto_ids", takes: yesOrNo, set: on(func(s *settings) *bool { return &s.autoIDs })},
		{name: "auto_id_prefix", takes: aText, set: text(func(s *settings) *string { return &s.autoIDPrefix })},
		{name: "auto_id_stripping", takes: yesOrNo, set: on(func(s *settings) *bool { return &s.idStripping })},
		{name: "parse_block_html", takes: yesOrNo, set: on(func(s *settings) *bool { return &s.blockHTML })},
		{name: "parse_span_html", takes: yesOrNo, set: on(func(s *settings) *bool { return &s.spanHTML })},
		{name: "html_to_native", takes: yesOrNo, set: on(func(s *settings) *bool { return &s.native })},
		{name: "header_offset", takes: number, set: func(s *settings, value string) { s.headerOffset = atoi(value) }},
		{name: "header_links", takes: yesOrNo, set: on(func(s *settings) *bool { return &s.headerLinks })},
		{name: "toc_levels", takes: headingLevels,
			set: func(s *settings, value string) { s.tocLevels = levels(value) }},
		{name: "math_engine", takes: aText, set: func(s *settings, value string) { s.noMath = !isYes(value) }},
		{name: "remove_line_breaks_for_cjk", takes: yesOrNo, set: on(func(s *settings) *bool { return &s.joinCJK })},
		{name: "smart_quotes", takes: fourQuotes, set: func(s *settings, value string) { s.symbols.setQuotes(value) }},
		{name: "typographic_symbols", takes: symbolTexts,
			set: func(s *settings, value string) { s.symbols.setSymbols(value) }},
		{name: "hard_wrap", takes: yesOrNo, site: true, set: on(func(s *settings) *bool { return &s.hardWrap })},
		{name: "gfm_quirks", takes: quirks, site: true, set: setQuirks},

		{name: "footnote_nr", takes: number, set: setFirstNote},
		{name: "footnote_link_text", takes: aText, set: text(func(s *settings) *string { return &s.notes.Mark })},
		{name: "footnote_backlink", takes: aText, set: setBacklink},
		{name: "footnote_backlink_inline", takes: yesOrNo,
			set: on(func(s *settings) *bool { return &s.notes.Inline })},
		{name: "footnote_prefix", takes: aText, set: text(func(s *settings) *string { return &s.footnotePrefix })},

		{name: inputOption, takes: dialect, site: true}, // which whoever calls Parse sets before anything is read
		{name: "link_defs", takes: anything, instead: "write the definitions into the documents"},
		{name: "transliterated_header_ids", takes: yesOrNo, instead: "ids are made as without it"},
		{name: "gfm_emojis", takes: yesOrNo, instead: "names of emoji stay text"},

		{name: "entity_output", takes: entityForm},
		{name: "coderay_bold_every", takes: anything}, {name: "coderay_css", takes: anything},
		{name: "coderay_default_lang", takes: anything}, {name: "coderay_line_number_start", takes: anything},
		{name: "coderay_line_numbers", takes: anything}, {name: "coderay_tab_width", takes: anything},
		{name: "coderay_wrap", takes: anything}, {name: "enable_coderay", takes: anything},
		{name: "coderay", takes: anything}, {name: "use_coderay", takes: anything},
		{name: "forbidden_inline_options", takes: anything}, {name: "guess_lang", takes: yesOrNo},
		{name: "latex_headers", takes: anything}, {name: "line_width", takes: number},
		{name: "list_indent", takes: number}, {name: "math_engine_opts", takes: anything},
		{name: "remove_block_html_tags", takes: yesOrNo}, {name: "remove_span_html_tags", takes: yesOrNo},
		{name: "show_warnings", takes: yesOrNo}, {name: "smart_quotes_engine", takes: anything},
		{name: "syntax_highlighter", takes: anything}, {name: "syntax_highlighter_opts", takes: anything},
		{name: "template", takes: anything},
	}
}

// inputOption is the option that names the dialect.
const inputOption = "input"

func findOption(name string) (option, bool) {
	all := optionTable()
	i := slices.IndexFunc(all, func(o option) bool { return o.name == name })
	if i < 0 {
		return option{}, false
	}
	return all[i], true
}

// optionNames returns the names of all options, those first that change what is read.
func optionNames() []string {
	var names []string
	for _, o := range optionTable() {
		names = append(names, o.name)
	}
	return names
}
