package markdown

import (
	"testing"

	"github.com/stemmadocs/stemma/internal/golden"
	"github.com/stemmadocs/stemma/parser/webpage"
)

// TestHTML writes what HTML holds without what only serves presentation.
func TestHTML(t *testing.T) {
	golden.Run(t, "testdata/html/*.txtar", func(t *testing.T, c *golden.Case) map[string]string {
		_, input := c.Input(t)
		text, problems := Write(webpage.Fragment(input, nil, nil), Options{})
		return map[string]string{"out.md": string(text), "problems": golden.Problems("input", problems)}
	})
}
