package profile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Load reads a profile from YAML; gds.yaml in this package explains the keys.
// A profile with "extends: gds" adds to the built-in one, any other stands for
// itself. Unknown keys and values without a meaning are errors that begin
// "path:line:".
func Load(src []byte, path string) (*Profile, error) { return read(src, path, GDS) }

// source is the shape of the file.
type source struct {
	Extends       scalar               `yaml:"extends"`
	Organisations []organisationSource `yaml:"organisations"`
	Periods       []periodSource       `yaml:"periods"`
	LegacyPeriod  *legacySource        `yaml:"legacy_period"`
	Placeholders  []scalar             `yaml:"placeholders"`
	ReadMore      []scalar             `yaml:"read_more"`
	Headers       headersSource        `yaml:"headers"`
	Series        *seriesSource        `yaml:"series"`
	Contractions  map[string]scalar    `yaml:"contractions"`
	Spellings     map[string][]scalar  `yaml:"spellings"`
	Stems         []scalar             `yaml:"ise_stems"`
}

type organisationSource struct {
	Name          scalar   `yaml:"name"`
	Abbreviations []scalar `yaml:"abbreviations"`
	OtherNames    []scalar `yaml:"other_names"`
	Department    *bool    `yaml:"department"`
}

type periodSource struct {
	Kind  scalar   `yaml:"kind"`
	Usual scalar   `yaml:"usual"`
	Also  []scalar `yaml:"also"`
}

type legacySource struct {
	Kind  scalar `yaml:"kind"`
	Year  int    `yaml:"year"`
	Month int    `yaml:"month"`
}

type headersSource struct {
	Types      []scalar `yaml:"types"`
	Published  []scalar `yaml:"published"`
	Updated    []scalar `yaml:"updated"`
	Withdrawn  []scalar `yaml:"withdrawn"`
	Government []scalar `yaml:"government"`
	Top        []scalar `yaml:"top"`
	Drop       []scalar `yaml:"drop"`
}

type seriesSource struct {
	Name     scalar `yaml:"name"`
	Href     scalar `yaml:"href"`
	Sentence scalar `yaml:"sentence"`
	History  scalar `yaml:"history"`
}

// scalar is a text that knows its line.
type scalar struct {
	text string
	line int
}

// UnmarshalYAML keeps the line of the value.
func (s *scalar) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	if n.Kind != yaml.ScalarNode {
		return fmt.Errorf("line %d: a text is wanted here", n.Line)
	}
	*s = scalar{strings.TrimSpace(n.Value), n.Line}
	return nil
}

// read makes a profile; base gives the one that it may extend.
func read(src []byte, path string, base func() *Profile) (*Profile, error) {
	var file source
	dec := yaml.NewDecoder(bytes.NewReader(src))
	dec.KnownFields(true)
	if err := dec.Decode(&file); err != nil && !errors.Is(err, io.EOF) {
		return nil, located(path, err)
	}
	if err := dec.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s:1: a profile is a single YAML document", path)
	}
	b := builder{path: path, lines: map[string]int{}}
	if err := b.start(file.Extends, base); err != nil {
		return nil, err
	}
	b.build(file)
	if len(b.errs) > 0 {
		return nil, errors.Join(b.errs...)
	}
	return b.Profile, nil
}

// located turns the "line N:" of errors of the YAML package into "path:N:".
func located(path string, err error) error {
	messages := []string{strings.TrimPrefix(err.Error(), "yaml: ")}
	var typed *yaml.TypeError
	if errors.As(err, &typed) {
		messages = typed.Errors
	}
	var errs []error
	for _, m := range messages {
		number := "1"
		if rest, ok := strings.CutPrefix(m, "line "); ok {
			if n, text, ok := strings.Cut(rest, ": "); ok {
				number, m = n, text
			}
		}
		if key, ok := between(m, "field ", ""); ok && strings.Contains(key, " not found in type ") {
			m = fmt.Sprintf("there is no key %q here", key[:strings.IndexByte(key, ' ')])
		}
		errs = append(errs, fmt.Errorf("%s:%s: %s", path, number, m))
	}
	return errors.Join(errs...)
}
