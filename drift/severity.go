package drift

import (
	"fmt"
	"slices"
	"strings"
)

// Severity says how much an item matters to an editor.
type Severity string

// The severities, from what nobody needs to see to what nobody may miss.
const (
	Info        Severity = "info"
	Cosmetic    Severity = "cosmetic"
	House       Severity = "house"
	Minor       Severity = "minor"
	Structural  Severity = "structural"
	Substantive Severity = "substantive"
)

// Severities returns all severities, the least first.
func Severities() []Severity {
	return []Severity{Info, Cosmetic, House, Minor, Structural, Substantive}
}

// ParseSeverity returns the severity of that name.
func ParseSeverity(name string) (Severity, error) {
	s := Severity(strings.ToLower(name))
	if s.rank() < 0 {
		return "", fmt.Errorf("unknown severity %q: use one of %s", name, severityNames())
	}
	return s, nil
}

// AtLeast reports whether s is as grave as level or graver.
func (s Severity) AtLeast(level Severity) bool { return s.rank() >= level.rank() }

// rank is the place of s in the order, and -1 for what is no severity.
func (s Severity) rank() int { return slices.Index(Severities(), s) }

func severityNames() string {
	var names []string
	for _, s := range Severities() {
		names = append(names, string(s))
	}
	return strings.Join(names, ", ")
}
