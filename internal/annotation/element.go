package annotation

import (
	"strings"

	"github.com/stemmadocs/stemma/internal/htmlelement"
)

// blocks are the tags that begin an HTML block whatever follows them on their
// line, as CommonMark lists them: the sixth kind of
// https://spec.commonmark.org/0.31.2/#html-blocks. They are not those of HTML.
const blocks = " address article aside base basefont blockquote body caption center col colgroup dd details dialog " +
	"dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr " +
	"html iframe legend li link main menu menuitem meta nav noframes ol optgroup option p param search " +
	"section summary table tbody td tfoot th thead title tr track ul "

// structure are the block tags that can hold Markdown: those of blocks without
// the ones that hold other things or nothing. The parts of tables, figures and
// definition lists mean nothing outside of these.
const structure = " address article aside blockquote caption center dd details dialog div dl dt fieldset figcaption" +
	" figure footer form header legend li main menu nav ol section summary table tbody td tfoot th thead tr ul "

// cells are the tags in which a paragraph that is alone is tight, unless an
// annotation makes it loose.
const cells = " caption dd dt figcaption td th "

// parts are the tags of blocks that have types of their own.
const parts = " caption dd dl dt figcaption figure table tbody td tfoot th thead tr "

func among(list, tag string) bool {
	for i := range len(tag) {
		if tag[i] <= ' ' {
			return false
		}
	}
	return tag != "" && strings.Contains(list, " "+tag+" ")
}

// Phrasing reports whether a pair of these tags (one, where it is void) is a
// typed inline: those of running text, of images, and the parts of ruby that
// HTML gave up.
func Phrasing(tag string) bool {
	return htmlelement.TextLevel(tag) || tag == "img" || tag == "rb" || tag == "rtc"
}

// Structure reports whether a pair of these tags, each on a line of its own,
// is a typed block.
func Structure(tag string) bool { return among(structure, tag) }

// Part reports whether the tag is one of a table, a figure or a definition
// list.
func Part(tag string) bool { return among(parts, tag) }

// Cell reports whether a paragraph that is alone in such an element is tight
// unless an annotation makes it loose.
func Cell(tag string) bool { return among(cells, tag) }

// Void reports whether elements of this name have no content and no end tag.
func Void(tag string) bool { return htmlelement.Void(tag) }

// StartsBlock reports whether a tag of this name begins an HTML block whatever
// follows it on the line.
func StartsBlock(tag string) bool { return among(blocks, tag) }

// own are the attributes that have a meaning of their own in a tag.
var own = [...]struct{ tag, names string }{
	{"a", " href title "},
	{"abbr", " title "},
	{"img", " src alt title "},
	{"td", " align colspan rowspan "},
	{"th", " align colspan rowspan "},
}

// CanHold reports whether a tag can hold a pair of a node's attributes: its
// name must be one of HTML and must not mean something else there.
func CanHold(tag, attribute string) bool {
	if attribute == "id" || attribute == "class" || attributeName(attribute) != len(attribute) || attribute == "" {
		return false
	}
	for _, o := range own {
		if o.tag == tag {
			return !among(o.names, attribute)
		}
	}
	return true
}
