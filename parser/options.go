package parser

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/stemmadocs/stemma/document"
	"github.com/stemmadocs/stemma/parser/kramdown"
)

// KramdownSetting is an option of kramdown that a site sets for all its documents.
type KramdownSetting = kramdown.Setting

// ReadSetting reads an option that is written name=value.
func ReadSetting(typed string) (KramdownSetting, error) {
	name, value, ok := strings.Cut(typed, "=")
	if !ok {
		return KramdownSetting{}, fmt.Errorf("%q is no option: write name=value", typed)
	}
	s := KramdownSetting{Name: strings.TrimSpace(name), Value: strings.TrimSpace(value)}
	return s, s.Check()
}

// jekyllKey is the key of Jekyll's configuration below which the options of kramdown stand.
const jekyllKey = "kramdown"

// LoadSettings reads the options of kramdown in YAML: those in the configuration of a Jekyll
// site, whose usual dialect is that of GitHub, or a file that holds nothing else. The
// error is a [document.Problem] with its place in the file at path.
func LoadSettings(src []byte, path string) ([]KramdownSetting, error) {
	var root yaml.Node
	if err := yaml.Unmarshal(src, &root); err != nil {
		return nil, badOptions(path, 0, fmt.Errorf("this is not YAML: %s", strings.TrimPrefix(err.Error(), "yaml: ")))
	}
	if len(root.Content) == 0 {
		return nil, nil
	}
	top := root.Content[0]
	if top.Kind != yaml.MappingNode {
		return nil, badOptions(path, top.Line, errors.New("options are names and values, as in hard_wrap: true"))
	}
	var settings []KramdownSetting
	own := valueOf(top, jekyllKey)
	if own != nil || isJekyll(path) {
		settings = append(settings, KramdownSetting{Name: "input", Value: "GFM"})
		top = own
	}
	if top == nil || top.Kind != yaml.MappingNode {
		return settings, nil
	}
	for i := 0; i+1 < len(top.Content); i += 2 {
		s := KramdownSetting{Name: top.Content[i].Value, Value: settingText(top.Content[i+1])}
		if err := s.Check(); err != nil {
			return nil, badOptions(path, top.Content[i].Line, err)
		}
		settings = append(settings, s)
	}
	return settings, nil
}

// isJekyll reports the name of the configuration of a Jekyll site.
func isJekyll(path string) bool {
	switch filepath.Base(path) {
	case "_config.yml", "_config.yaml":
		return true
	}
	return false
}

// valueOf returns the value of a key, or nil.
func valueOf(mapping *yaml.Node, key string) *yaml.Node {
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		if mapping.Content[i].Value == key {
			return mapping.Content[i+1]
		}
	}
	return nil
}

// settingText writes a value as it would stand in a document: lists with commas, mappings
// as pairs.
func settingText(n *yaml.Node) string {
	var parts []string
	switch n.Kind {
	case yaml.SequenceNode:
		for _, item := range n.Content {
			parts = append(parts, item.Value)
		}
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			parts = append(parts, n.Content[i].Value+": "+n.Content[i+1].Value)
		}
	case yaml.AliasNode:
		return settingText(n.Alias)
	default:
		if n.Tag == "!!null" {
			return ""
		}
		return n.Value
	}
	return strings.Join(parts, ",")
}

// badOptions is why options cannot be read.
func badOptions(path string, line int, err error) document.Problem {
	p := document.Problem{Severity: document.Error, Code: "options", Message: err.Error(),
		Hint: "see https://kramdown.gettalong.org/options.html"}
	p.File = path
	if line > 0 {
		p.Span.Line, p.Column = int32(line), 1
	}
	return p
}

// TakesSettings returns an error for a format that is not read with the options of kramdown.
func (f Format) TakesSettings() error {
	if f.Name == kramdownFormat || f.Name == gfmFormat {
		return nil
	}
	return fmt.Errorf("the options of kramdown are not for %s, but for %s and %s", f.Name, kramdownFormat, gfmFormat)
}

// reportSettings remarks that options were given for nothing.
func (f Format) reportSettings(doc *document.Document, settings []KramdownSetting) {
	if len(settings) > 0 && f.TakesSettings() != nil {
		doc.Problems.Remark(document.Span{Line: 1, Column: 1, EndLine: 1, EndColumn: 1}, "option",
			"this is read as "+f.Name+", which has no options of kramdown", "")
		doc.Problems.Sort()
	}
}

// kramdownOf is the format of a text that is Markdown of some kind, on a site whose Markdown
// is kramdown with options; ours is none of it.
func (o Options) kramdownOf(name, text string) string {
	if len(o.Settings) == 0 || name != markdownFormat || strings.Contains(text, signature) {
		return name
	}
	if gfm, _ := kramdown.GFM(o.Settings); gfm {
		return gfmFormat
	}
	return kramdownFormat
}
