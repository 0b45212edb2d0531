package kramdown

import "strings"

// contentModel says how the content of an HTML element is read.
type contentModel uint8

const (
	rawContent   contentModel = iota // as HTML
	spanContent                      // as running text
	blockContent                     // as blocks
)

// elementKind says where an HTML element may stand and how it is read.
type elementKind struct {
	model  contentModel
	inline bool // stands in running text, so it starts no block
	block  bool // stands only as a block
	void   bool // has no content
}

// elementNames are the elements of HTML by kind, as kramdown lists them: not
// the categories of the HTML standard (internal/htmlelement), on purpose. Other
// elements start blocks, may stand in running text as well, and hold raw content.
const (
	inlineNames    = "a abbr acronym b bdo big br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var"
	onlyBlockNames = "address applet article aside blockquote body caption col colgroup dd div dl dt fieldset figcaption footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main map menu nav ol optgroup p pre section summary table tbody td tfoot th thead tr ul"
	spanNames      = "a abbr acronym b bdo big button caption cite del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt"
	blockNames     = "address applet article aside blockquote body dd details div dl fieldset figcaption figure footer form header hgroup iframe li main map menu nav noscript object section summary td"
	voidNames      = "area base br col command embed hr img input keygen link meta param source track wbr"
	otherNames     = "audio canvas math option script style textarea video"
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

// verbatimNames are the elements whose white space counts, or whose content
// is no markup at all.
func verbatim(name string) bool {
	return name == "pre" || name == "textarea" || scriptLike(name)
}

// scriptLike elements end at the first end tag of theirs.
func scriptLike(name string) bool { return name == "script" || name == "style" }
