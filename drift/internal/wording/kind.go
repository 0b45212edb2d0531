package wording

// Kind is what kind of change an edit is.
type Kind string

// The kinds of edits, in the order of the rules as far as rules give them.
const (
	Whitespace           Kind = "whitespace"
	Typography           Kind = "typography"
	NumberFormat         Kind = "number-format"
	NumberChanged        Kind = "number-changed"
	DateChanged          Kind = "date-changed"
	MoneyChanged         Kind = "money-changed"
	PercentChanged       Kind = "percent-changed"
	NegationChanged      Kind = "negation-changed"
	ModalChanged         Kind = "modal-changed"
	Hyphenation          Kind = "hyphenation"
	Case                 Kind = "case"
	Punctuation          Kind = "punctuation"
	PlaceholderChanged   Kind = "placeholder-changed"
	PlaceholderFilled    Kind = "placeholder-filled"
	PlaceholderRegressed Kind = "placeholder-regressed"
	Contraction          Kind = "contraction"
	SpellingVariant      Kind = "spelling-variant"
	AbbrIntroduced       Kind = "abbr-introduced"
	AbbrRemoved          Kind = "abbr-removed"
	AbbrExpanded         Kind = "abbr-expanded"
	AbbrContracted       Kind = "abbr-contracted"
	PersonShift          Kind = "person-shift"
	PersonShiftBack      Kind = "person-shift-back"
	ActorChanged         Kind = "actor-changed"
	Agreement            Kind = "agreement"
	ReorderedWords       Kind = "reordered-words"
	ClauseAdded          Kind = "clause-added"
	ClauseRemoved        Kind = "clause-removed"
	Wording              Kind = "wording" // what no rule explains
	SentenceRewritten    Kind = "sentence-rewritten"
)
