package kramdown

import "github.com/stemmadocs/stemma/document"

// taskMark cuts "[ ]" or "[x]" off the text that the item just read starts with,
// if more follows after white space, in GitHub's dialect: https://github.github.com/gfm/#task-list-items-extension-.
func (p *parser) taskMark() document.Task {
	first := p.nthChild(0)
	if first == nil || first.kind != textChild {
		return ""
	}
	lines := p.pending[first.text].lines
	s := lines[0].Text
	if len(s) < 3 || s[0] != '[' || s[2] != ']' || len(s) > 3 && !space(s[3]) || blank(s[3:]) && len(lines) == 1 {
		return ""
	}
	switch s[1] {
	case ' ':
		lines[0].cut(3)
		return document.TaskOpen
	case 'x', 'X':
		lines[0].cut(3)
		return document.TaskDone
	}
	return ""
}
