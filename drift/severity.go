package drift

import "slices"

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

// AtLeast reports whether s is as grave as level or graver.
func (s Severity) AtLeast(level Severity) bool { return s.rank() >= level.rank() }

// rank is the place of s in the order, and -1 for what is no severity.
func (s Severity) rank() int { return slices.Index(Severities(), s) }
