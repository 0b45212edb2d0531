package kramdown

import "github.com/stemmadocs/stemma/document"

// taskMark cuts "[ ] " or "[x] " off the text that the item just read starts
// with, in GitHub's dialect: https://github.github.com/gfm/#task-list-items-extension-.
func (p *parser) taskMark() document.Task {
	first := p.nthChild(0)
	if first == nil || first.kind != textChild {
		return ""
	}
	l := &p.pending[first.text].lines[0]
	s := l.Text
	if len(s) < 4 || s[0] != '[' || s[2] != ']' || s[3] != ' ' || blank(s[4:]) {
		return ""
	}
	switch s[1] {
	case ' ':
		l.cut(4)
		return document.TaskOpen
	case 'x', 'X':
		l.cut(4)
		return document.TaskDone
	}
	return ""
}
