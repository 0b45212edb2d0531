package markdown

import (
	"testing"

	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/parser/webpage"
)

// TestTables writes the tables of HTML without what only serves presentation.
func TestTables(t *testing.T) {
	golden.Run(t, "testdata/tables/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		_, input := c.Input(t)
		text, problems := Write(webpage.Fragment(input, nil, nil), Options{})
		return map[string]string{"out.md": string(text), "problems": golden.Problems("input", problems)}
	})
}
