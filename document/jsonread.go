package document

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// DecodeJSON reads what EncodeJSON writes. Unknown keys and types are errors,
// since dropping them would lose content. The error is a Problem with its
// place where that is known.
func DecodeJSON(src []byte) (*Document, error) {
	dec := json.NewDecoder(bytes.NewReader(src))
	dec.DisallowUnknownFields()
	var in jsonDocument
	if err := dec.Decode(&in); err != nil {
		return nil, jsonProblem(src, dec.InputOffset(), err)
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, jsonProblem(src, dec.InputOffset(), errors.New("text after the end of the document"))
	}
	if in.Schema != JSONVersion {
		return nil, Problem{Severity: Error, Code: "json-schema",
			Message: fmt.Sprintf("the key \"schema\" is %q, not %q", in.Schema, JSONVersion),
			Hint:    "this is not a stemma document, or it was written by another version of stemma"}
	}
	var d jsonReader
	doc := &Document{
		Source: Source{Path: in.Source.Path, Format: in.Source.Format, SHA256: in.Source.SHA256},
		Meta:   in.Meta.meta(),
		Blocks: d.blocks(in.Blocks),
	}
	for _, f := range in.Footnotes {
		doc.Footnotes = append(doc.Footnotes, &Footnote{f.Span.span(), f.Attr.attr(), f.Label, d.blocks(f.Blocks)})
	}
	for _, p := range in.Problems {
		doc.Problems.Add(Problem{p.Span.span(), Severity(p.Severity), p.Loss, p.Code, p.Message, p.Hint})
	}
	if d.unknown != "" {
		return nil, Problem{Severity: Error, Code: "json-schema",
			Message: "unknown type " + d.unknown, Hint: "see the JSON Schema of the document format"}
	}
	return doc, nil
}

// jsonProblem gives an error of encoding/json its place and plain words.
func jsonProblem(src []byte, offset int64, err error) Problem {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	message := strings.TrimPrefix(err.Error(), "json: ")
	switch {
	case errors.As(err, &syntax):
		offset = syntax.Offset
	case errors.As(err, &kind) && kind.Field == "":
		offset, message = kind.Offset, "this is no document: a document is an object"
	case errors.As(err, &kind):
		offset = kind.Offset
		message = fmt.Sprintf("%s cannot be %s", kind.Field, kind.Value)
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		offset, message = int64(len(src)), "the text ends too early"
	}
	before := src[:min(max(offset-1, 0), int64(len(src)))]
	line := 1 + bytes.Count(before, []byte{'\n'})
	column := len(before) - bytes.LastIndexByte(before, '\n')
	return Problem{
		Span:     Span{Line: int32(line), Column: int32(column)},
		Severity: Error, Code: "json-syntax", Message: message,
		Hint: "write the file again with: stemma convert --to json",
	}
}

// The structs below mirror the schema; a test compares their keys with it.

type jsonDocument struct {
	Schema string `json:"schema"`
	Source struct {
		Path   string `json:"path"`
		Format string `json:"format"`
		SHA256 string `json:"sha256"`
	} `json:"source"`
	Meta      jsonMeta      `json:"meta"`
	Blocks    []jsonNode    `json:"blocks"`
	Footnotes []jsonNode    `json:"footnotes"`
	Problems  []jsonMessage `json:"problems"`
}

type jsonMeta struct {
	Title             string   `json:"title"`
	Number            string   `json:"number"`
	Type              string   `json:"type"`
	Description       string   `json:"description"`
	Published         string   `json:"published"`
	Updated           string   `json:"updated"`
	Withdrawn         string   `json:"withdrawn"`
	Government        string   `json:"government"`
	CurrentGovernment bool     `json:"current_government"`
	Political         bool     `json:"political"`
	Organisations     []string `json:"organisations"`
	Language          string   `json:"language"`
	Series            string   `json:"series"`
	Extra             []struct {
		Name  string          `json:"name"`
		Value json.RawMessage `json:"value"`
	} `json:"extra"`
	Front struct {
		Kind      string `json:"kind"`
		Text      string `json:"text"`
		TitleOnly bool   `json:"title_only"`
	} `json:"front_matter"`
}

func (m *jsonMeta) meta() Meta {
	out := Meta{
		Title: m.Title, Number: m.Number, Type: m.Type, Description: m.Description,
		Published: m.Published, Updated: m.Updated, Withdrawn: m.Withdrawn,
		Government: m.Government, CurrentGovernment: m.CurrentGovernment, Political: m.Political,
		Organisations: m.Organisations, Language: m.Language, Series: m.Series,
		Front: FrontMatter(m.Front),
	}
	for _, e := range m.Extra {
		value, _ := compactJSON(string(e.Value))
		out.Extra = append(out.Extra, MetaEntry{e.Name, value})
	}
	return out
}

type jsonMessage struct {
	Span     *jsonSpan `json:"span"`
	Severity string    `json:"severity"`
	Loss     bool      `json:"loss"`
	Code     string    `json:"code"`
	Message  string    `json:"message"`
	Hint     string    `json:"hint"`
}

// jsonNode is the union of all nodes, so that one pass of the decoder does.
type jsonNode struct {
	Type        string         `json:"type"`
	Span        *jsonSpan      `json:"span"`
	Attr        *jsonAttr      `json:"attr"`
	Role        Role           `json:"role"`
	Key         string         `json:"key"`
	Name        string         `json:"name"` // of a section, made from its heading
	Number      string         `json:"number"`
	Level       int            `json:"level"`
	Heading     []jsonNode     `json:"heading"`
	Period      *jsonPeriod    `json:"period"`
	Placeholder bool           `json:"placeholder"`
	Inferred    *jsonInference `json:"inferred"`
	Blocks      []jsonNode     `json:"blocks"`
	Tight       bool           `json:"tight"`
	NoAlt       bool           `json:"no_alt"`
	Inlines     []jsonNode     `json:"inlines"`
	Ordered     bool           `json:"ordered"`
	Levels      []int          `json:"levels"`
	Start       int            `json:"start"`
	Items       []jsonNode     `json:"items"`
	Task        Task           `json:"task"`
	Groups      []jsonNode     `json:"groups"`
	Terms       []jsonNode     `json:"terms"`
	Definitions []jsonNode     `json:"definitions"`
	Language    string         `json:"language"`
	Info        string         `json:"info"`
	Text        string         `json:"text"`
	Caption     []jsonNode     `json:"caption"`
	Columns     []Align        `json:"columns"`
	Head        []jsonNode     `json:"head"`
	Bodies      [][]jsonNode   `json:"bodies"`
	Foot        []jsonNode     `json:"foot"`
	Cells       []jsonNode     `json:"cells"`
	Header      bool           `json:"header"`
	Align       Align          `json:"align"`
	ColSpan     int            `json:"colspan"`
	RowSpan     int            `json:"rowspan"`
	Tag         string         `json:"tag"`
	Format      string         `json:"format"`
	Href        string         `json:"href"`
	Title       string         `json:"title"`
	Src         string         `json:"src"`
	Alt         string         `json:"alt"`
	Label       string         `json:"label"`
	Expansion   string         `json:"expansion"`
	Mark        string         `json:"mark"`
	Backlink    string         `json:"backlink"`
	Inline      bool           `json:"inline"`
}

type jsonPeriod struct {
	Kind  PeriodKind `json:"kind"`
	Year  int        `json:"year"`
	Month int        `json:"month"`
}

type jsonInference struct {
	Confidence float64 `json:"confidence"`
	Reason     string  `json:"reason"`
}

type jsonSpan struct {
	File      string `json:"file"`
	Line      int32  `json:"line"`
	Column    int32  `json:"column"`
	EndLine   int32  `json:"end_line"`
	EndColumn int32  `json:"end_column"`
}

func (s *jsonSpan) span() Span {
	if s == nil {
		return Span{}
	}
	return Span(*s)
}

type jsonAttr struct {
	ID      string            `json:"id"`
	Classes []string          `json:"classes"`
	Pairs   map[string]string `json:"pairs"`
}

func (a *jsonAttr) attr() Attr {
	if a == nil {
		return Attr{}
	}
	return Attr(*a)
}

// jsonReader turns the union into typed nodes and remembers the first type
// that it does not know.
type jsonReader struct{ unknown string }

// each reads a list whose elements need no type of their own.
func each[T any](list []jsonNode, read func(*jsonNode) T) []T {
	if len(list) == 0 {
		return nil
	}
	out := make([]T, len(list))
	for i := range list {
		out[i] = read(&list[i])
	}
	return out
}

func (d *jsonReader) blocks(list []jsonNode) []Block   { return each(list, d.block) }
func (d *jsonReader) inlines(list []jsonNode) []Inline { return each(list, d.inline) }
func (d *jsonReader) rows(list []jsonNode) []*Row      { return each(list, d.row) }
func (d *jsonReader) item(n *jsonNode) *ListItem {
	return &ListItem{n.Span.span(), n.Attr.attr(), n.Task, d.blocks(n.Blocks)}
}
func (d *jsonReader) term(n *jsonNode) *Term {
	return &Term{n.Span.span(), n.Attr.attr(), d.inlines(n.Inlines)}
}
func (d *jsonReader) definition(n *jsonNode) *Definition {
	return &Definition{n.Span.span(), n.Attr.attr(), d.blocks(n.Blocks)}
}

func (d *jsonReader) group(n *jsonNode) *DefinitionGroup {
	return &DefinitionGroup{n.Span.span(), each(n.Terms, d.term), each(n.Definitions, d.definition)}
}

func (d *jsonReader) row(n *jsonNode) *Row {
	return &Row{n.Span.span(), n.Attr.attr(), each(n.Cells, d.cell)}
}

func (d *jsonReader) cell(n *jsonNode) *Cell {
	return &Cell{n.Span.span(), n.Attr.attr(), n.Header, n.Align, n.ColSpan, n.RowSpan, d.blocks(n.Blocks)}
}

func (d *jsonReader) block(n *jsonNode) Block {
	span, attr := n.Span.span(), n.Attr.attr()
	switch n.Type {
	case "section":
		return &Section{Span: span, Attr: attr, Role: n.Role, Key: n.Key, Number: n.Number, Level: n.Level,
			Heading: d.inlines(n.Heading), Period: (*Period)(n.Period), Placeholder: n.Placeholder,
			Inferred: (*Inference)(n.Inferred), Blocks: d.blocks(n.Blocks)}
	case "paragraph":
		return &Paragraph{span, attr, n.Tight, d.inlines(n.Inlines)}
	case "list":
		return &List{span, attr, n.Ordered, n.Start, each(n.Items, d.item)}
	case "definition-list":
		return &DefinitionList{span, attr, each(n.Groups, d.group)}
	case "quote":
		return &Quote{span, attr, d.blocks(n.Blocks)}
	case "code-block":
		return &CodeBlock{span, attr, n.Language, n.Info, n.Text}
	case "math-block":
		return &MathBlock{span, attr, n.Text}
	case "table":
		t := &Table{Span: span, Attr: attr, Caption: d.inlines(n.Caption), Columns: n.Columns,
			Head: d.rows(n.Head), Foot: d.rows(n.Foot)}
		for _, body := range n.Bodies {
			t.Bodies = append(t.Bodies, d.rows(body))
		}
		return t
	case "figure":
		return &Figure{span, attr, d.inlines(n.Caption), d.blocks(n.Blocks)}
	case "element":
		return &Element{span, attr, n.Tag, d.blocks(n.Blocks)}
	case "contents":
		return &Contents{span, attr, n.Ordered, n.Levels}
	case "notes":
		return &Notes{span, attr, n.Start, n.Mark, n.Backlink, n.Inline}
	case "rule":
		return &Rule{span, attr}
	case "raw":
		return &Raw{span, n.Format, n.Text}
	}
	d.refuse("of block", n)
	return &Paragraph{}
}

func (d *jsonReader) inline(n *jsonNode) Inline {
	span, attr := n.Span.span(), n.Attr.attr()
	switch n.Type {
	case "text":
		return &Text{span, n.Text}
	case "emphasis":
		return &Emphasis{span, attr, d.inlines(n.Inlines)}
	case "strong":
		return &Strong{span, attr, d.inlines(n.Inlines)}
	case "strikethrough":
		return &Strikethrough{span, attr, d.inlines(n.Inlines)}
	case "code":
		return &Code{span, attr, n.Text}
	case "math":
		return &Math{span, attr, n.Text}
	case "link":
		return &Link{span, attr, n.Href, n.Title, d.inlines(n.Inlines)}
	case "image":
		return &Image{span, attr, n.Src, n.Alt, n.Title, n.NoAlt}
	case "break":
		return &LineBreak{span, attr}
	case "footnote-ref":
		return &FootnoteRef{span, attr, n.Label}
	case "abbreviation":
		return &Abbreviation{span, attr, n.Expansion, d.inlines(n.Inlines)}
	case "element":
		return &InlineElement{span, attr, n.Tag, d.inlines(n.Inlines)}
	case "raw":
		return &RawInline{span, n.Format, n.Text}
	}
	d.refuse("of inline", n)
	return &Text{}
}

func (d *jsonReader) refuse(what string, n *jsonNode) {
	if d.unknown == "" {
		d.unknown = fmt.Sprintf("%s %q", what, n.Type)
	}
}
