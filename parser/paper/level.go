package paper

import (
	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/role"
)

const (
	topLevel    = 2 // of headings below the title
	lowestLevel = 6
)

// levels gives every heading its level: labels by their depth, periods and
// lines seen often below the heading that they follow, the rest by its
// neighbours.
func (r *reader) levels() {
	l := leveller{blocks: r.blocks, lastDepartment: -1, forms: map[string]int{}, lastOfForm: map[string]int{},
		inForm: map[string]bool{}}
	for i := range r.blocks {
		if h := r.blocks[i].heading; h != nil {
			l.lastOfForm[h.form] = i
			if h.role == document.RoleDepartment {
				l.lastDepartment = i
			}
		}
	}
	for i := range r.blocks {
		if h := r.blocks[i].heading; h != nil {
			h.level = min(l.level(i, h), lowestLevel)
		}
	}
}

// leveller remembers the levels in force; 0 is none.
type leveller struct {
	blocks         []block
	lastDepartment int             // index
	numbered       int             // of the last number, such as 1.2
	labelled       int             // of the last label of any kind
	parent         int             // of the last heading that can have periods below it
	period         int             // of the statement
	plain          int             // of the last heading without a label
	periods, most  int             // in this department so far; in any before it
	forms          map[string]int  // of the lines of one form
	form           string          // of the last of these
	lastOfForm     map[string]int  // index of the last line of each
	inForm         map[string]bool // headings below lines of one form, by key
}

func (l *leveller) level(i int, h *headingOf) int {
	switch {
	case h.label.Length > 0 && h.period == nil:
		return l.label(h.label)
	case h.form != "" && l.forms[h.form] > 0:
		level := l.forms[h.form]
		l.parent, l.period, l.plain, l.form = level, 0, level, h.form
		return level
	case h.period != nil:
		l.periods++
		l.period = max(l.parent, l.labelled, topLevel-1) + 1
		return l.period
	case h.often && !h.listed && h.role == "":
		return max(l.parent, l.labelled, topLevel-1) + 1
	}
	level := l.unlabelled(i, h)
	l.plain = level
	if h.form != "" {
		l.forms[h.form], l.form = level, h.form
	}
	if level <= l.parent || l.parent == 0 || h.role != "" {
		l.parent, l.period = level, 0
		l.most, l.periods = max(l.most, l.periods), 0
	}
	return level
}

func (l *leveller) label(label role.Label) int {
	level := topLevel
	switch label.Word {
	case "":
		level = topLevel + label.Depth - 1
		l.numbered = level
	case "action", "theme", "step", "section":
		level = max(l.numbered, topLevel-1) + 1
	default:
		l.numbered = 0
	}
	l.labelled, l.parent, l.period, l.plain = level, level, 0, 0
	return level
}

// levelGuessed ends the reason for a heading whose level nothing tells: no
// label, no list of contents, no form or words that it shares with others.
const levelGuessed = "; its level is a guess"

// unlabelled is the level of a heading that is the only one of its words.
func (l *leveller) unlabelled(i int, h *headingOf) int {
	top := max(l.labelled, topLevel-1) + 1
	switch {
	case h.listed:
		l.labelled = 0
		return topLevel
	case l.form != "" && h.form == "" && (i < l.lastOfForm[l.form] || l.inForm[h.key]):
		l.inForm[h.key] = true
		return l.forms[l.form] + 1
	case h.role == document.RoleDepartment || l.next(i, func(n *headingOf) bool { return n.period != nil || n.often }):
		return top
	case l.period > 0 && l.closing(i):
		h.inferred = document.Inference{Confidence: 0.4,
			Reason: "a short line above text behind the last statement; it may belong to that"}
		return top
	case l.period > 0:
		return l.period + 1
	}
	h.inferred.Reason += levelGuessed
	if i > 0 && l.blocks[i-1].kind == heading && l.plain > 0 {
		return l.plain + 1
	}
	return top
}

// closing reports whether the last department has as many statements as the
// others: what follows may be the end of the paper.
func (l *leveller) closing(i int) bool {
	return l.lastDepartment >= 0 && i > l.lastDepartment && l.most > 0 && l.periods >= l.most
}

// next reports whether the block after i is such a heading.
func (l *leveller) next(i int, is func(*headingOf) bool) bool {
	return i+1 < len(l.blocks) && l.blocks[i+1].heading != nil && is(l.blocks[i+1].heading)
}
