package main

import (
	"fmt"
	"io"
	"strings"
	"time"
)

// progress is a bar on a terminal, and nothing elsewhere.
type progress struct {
	w              io.Writer // nil for no bar
	columns        int       // of the terminal
	total, done    int
	started, drawn time.Time
}

// newProgress begins a bar for so many files.
func newProgress(w io.Writer, total int) *progress {
	columns, ok := terminal(w)
	if !ok {
		return &progress{}
	}
	return &progress{w: w, columns: columns, total: total, started: time.Now()}
}

// frame is how long a drawing of the bar is left, so that fast work is not
// slowed by what nobody can see.
const frame = 100 * time.Millisecond

// step counts a file, and draws the bar anew if the last drawing is old.
func (p *progress) step() {
	now := time.Now()
	if p.done++; p.w != nil && now.Sub(p.drawn) >= frame {
		p.drawn = now
		fmt.Fprint(p.w, "\r", bar(p.done, p.total, p.columns, now.Sub(p.started)), eraseToEnd)
	}
}

// end wipes the bar out.
func (p *progress) end() {
	if p.w != nil {
		fmt.Fprint(p.w, "\r", eraseToEnd)
	}
}

// eraseToEnd is Erase in Line of ECMA-48.
const eraseToEnd = "\x1b[K"

// bar draws how far the work is and how long the rest takes, if it goes on as
// before: "12 of 48 files [=====>----] 3s". A narrow terminal has the numbers alone.
func bar(done, total, columns int, elapsed time.Duration) string {
	const widest, leastUseful = 38, 10
	counted := fmt.Sprintf("%d of %d files", done, total)
	rest := (elapsed / time.Duration(done) * time.Duration(total-done)).Round(time.Second).String()
	width := min(widest, columns-1-len(counted)-len(rest)-len(" [] "))
	if width < leastUseful {
		return counted[:max(0, min(len(counted), columns-1))]
	}
	filled := width * done / total
	tip := min(1, width-filled)
	drawn := strings.Repeat("=", filled) + strings.Repeat(">", tip) + strings.Repeat("-", width-filled-tip)
	return counted + " [" + drawn + "] " + rest
}
