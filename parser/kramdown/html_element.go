package kramdown

import "strings"

// contentModel is how the content of an HTML element is read.
type contentModel uint8

const (
	rawContent   contentModel = iota // as HTML
	spanContent                      // as running text
	blockContent                     // as blocks
)

// elementKind is where an HTML element may occur and how it is read.
type elementKind struct {
	model  contentModel
	inline bool // occurs in running text, so it starts no block
	block  bool // occurs only as a block
	void   bool // has no content
}

// The elements of HTML by kind. Other elements start blocks, may occur in
// running text as well, and have raw content.
//
// They are kramdown's own lists (https://kramdown.gettalong.org/syntax.html#html-blocks),
// not the categories of the HTML standard (internal/htmlelement): old elements
// are among them and new ones are missing. What a document means depends on them, so they do not
// change with the standard.
const (
	inlineNames = `a abbr acronym b bdo big br button cite code del dfn em i img input ins kbd label mark option q rb
		rbc rp rt rtc ruby samp select small span strong sub sup tt u var`
	onlyBlockNames = `address applet article aside blockquote body caption col colgroup dd div dl dt fieldset figcaption
		footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main map menu nav ol
		optgroup p pre section summary table tbody td tfoot th thead tr ul`
	spanNames = `a abbr acronym b bdo big button caption cite del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend
		optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt`
	blockNames = `address applet article aside blockquote body dd details div dl fieldset figcaption figure footer
		form header hgroup iframe li main map menu nav noscript object section summary td`
	voidNames  = "area base br col command embed hr img input keygen link meta param source track wbr"
	otherNames = "audio canvas math option script style textarea video"
)

var elementKinds = makeElementKinds()

func makeElementKinds() map[string]elementKind {
	kinds := map[string]elementKind{}
	set := func(names string, change func(*elementKind)) {
		for name := range strings.FieldsSeq(names) {
			k := kinds[name]
			change(&k)
			kinds[name] = k
		}
	}
	set(inlineNames, func(k *elementKind) { k.inline = true })
	set(onlyBlockNames, func(k *elementKind) { k.block = true })
	set(spanNames, func(k *elementKind) { k.model = spanContent })
	set(blockNames, func(k *elementKind) { k.model = blockContent })
	set(voidNames, func(k *elementKind) { k.void = true })
	set(otherNames, func(*elementKind) {})
	return kinds
}

// verbatim elements are those whose white space counts, or whose content is no
// markup at all.
func verbatim(name string) bool {
	return name == "pre" || name == "textarea" || scriptLike(name)
}

// scriptLike elements end at the first end tag of theirs.
func scriptLike(name string) bool { return name == "script" || name == "style" }
