package kramdown

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/document"
)

// otherOptions are the options of kramdown that change nothing that a document
// holds, or that this package leaves to the writers. All options of kramdown
// are listed at https://kramdown.gettalong.org/options.html.
const otherOptions = ` coderay_bold_every coderay_css coderay_default_lang coderay_line_number_start
coderay_line_numbers coderay_tab_width coderay_wrap enable_coderay entity_output forbidden_inline_options
gfm_emojis gfm_quirks hard_wrap input latex_headers line_width link_defs list_indent math_engine_opts
remove_block_html_tags remove_span_html_tags show_warnings smart_quotes_engine syntax_highlighter
syntax_highlighter_opts template transliterated_header_ids `

// options sets the options that an extension names.
func (p *parser) options(attrs string, at document.Span) {
	var list attrList
	list.parse(attrs)
	for _, name := range slices.Sorted(maps.Keys(list.Pairs)) {
		if !p.settings.option(name, list.Pairs[name]) && !slices.Contains(strings.Fields(otherOptions), name) {
			p.warn(at, "unknown-option", "see kramdown's list of options", "unknown option %q", name)
		}
	}
}

// option sets one option. It reports whether it knows the name.
func (s *settings) option(name, value string) bool {
	yes := !slices.Contains([]string{"false", "no", "nil", "~", ""}, strings.ToLower(value))
	switch name {
	case "auto_ids":
		s.autoIDs = yes
	case "auto_id_prefix":
		s.autoIDPrefix = value
	case "auto_id_stripping":
		s.idStripping = yes
	case "parse_block_html":
		s.blockHTML = yes
	case "parse_span_html":
		s.spanHTML = yes
	case "header_offset":
		s.headerOffset, _ = strconv.Atoi(value)
	case "header_links":
		s.headerLinks = yes
	case "toc_levels":
		s.tocLevels = levels(value)
	case "math_engine":
		s.noMath = !yes
	case "html_to_native":
		s.native = yes
	case "footnote_prefix":
		s.footnotePrefix = value
	case "remove_line_breaks_for_cjk":
		s.joinCJK = yes
	case "smart_quotes":
		s.symbols.setQuotes(value)
	case "typographic_symbols":
		s.symbols.setSymbols(value)
	default:
		return s.noteOption(name, value, yes)
	}
	return true
}

// levels reads "2..3" or "1,2,4".
func levels(value string) []int {
	var all []int
	first, last, span := strings.Cut(value, "..")
	if !span {
		for part := range strings.SplitSeq(value, ",") {
			if n, err := strconv.Atoi(strings.TrimSpace(part)); err == nil {
				all = append(all, n)
			}
		}
		return all
	}
	from, _ := strconv.Atoi(strings.TrimSpace(first))
	to, _ := strconv.Atoi(strings.TrimSpace(last))
	for n := max(from, 1); n <= min(to, 6); n++ {
		all = append(all, n)
	}
	return all
}

// setQuotes reads the names of the entities of four quotation marks.
func (sy *symbols) setQuotes(value string) {
	names := strings.Split(value, ",")
	if len(names) != 4 {
		return
	}
	for i, dst := range []*string{&sy.lsquo, &sy.rsquo, &sy.ldquo, &sy.rdquo} {
		name := strings.TrimSpace(names[i])
		if text, n := scanEntity("&" + name + ";"); n > 0 {
			*dst = text
		}
	}
}

// setSymbols reads "name: text, name: text".
func (sy *symbols) setSymbols(value string) {
	names := map[string]*string{
		"hellip": &sy.hellip, "mdash": &sy.mdash, "ndash": &sy.ndash, "laquo": &sy.laquo, "raquo": &sy.raquo,
		"laquo_space": &sy.laquoSpace, "raquo_space": &sy.raquoSpace,
	}
	value = strings.Trim(value, "{} ")
	for _, pair := range strings.FieldsFunc(value, func(r rune) bool { return r == ',' || r == '\n' }) {
		name, text, _ := strings.Cut(pair, ":")
		dst := names[strings.Trim(name, " \"'")]
		if dst == nil {
			continue
		}
		text = strings.TrimSpace(text)
		if len(text) > 1 && isQuote(text[0]) {
			text = strings.Trim(text, text[:1])
		}
		if char, n := scanEntity("&" + text + ";"); n > 0 {
			text = char
		}
		*dst = text
	}
}
