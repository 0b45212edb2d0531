package main

import (
	"bytes"
	"testing"
	"time"
)

func TestBar(t *testing.T) {
	tests := []struct {
		done, total, columns int
		elapsed              time.Duration
		want                 string
	}{
		{1, 4, 80, 2 * time.Second, "1 of 4 files [=========>----------------------------] 6s"},
		{4, 4, 80, 2 * time.Second, "4 of 4 files [======================================] 0s"},
		{37, 38, 80, time.Minute, "37 of 38 files [=====================================>] 2s"},
		{1, 2, 40, 90 * time.Minute, "1 of 2 files [========>-------] 1h30m0s"}, // the last column is left free
		{1, 2, 30, time.Second, "1 of 2 files [=====>-----] 1s"},
		{1, 2, 29, time.Second, "1 of 2 files [=====>----] 1s"},
		{1, 2, 28, time.Second, "1 of 2 files"},
		{100, 2000, 10, time.Second, "100 of 20"},
		{1, 2, 0, time.Second, ""},
	}
	for _, test := range tests {
		if got := bar(test.done, test.total, test.columns, test.elapsed); got != test.want {
			t.Errorf("%d of %d in %d columns:\n%s\n%s", test.done, test.total, test.columns, got, test.want)
		}
	}
}

// TestProgress: the bar is drawn at once and then seldom, and leaves nothing.
func TestProgress(t *testing.T) {
	var b bytes.Buffer
	p := &progress{w: &b, columns: 80, total: 1000, started: time.Now().Add(-time.Second)}
	for range 1000 {
		p.step()
	}
	n := bytes.Count(b.Bytes(), []byte{'\r'})
	if n == 0 || n > 20 || !bytes.HasPrefix(b.Bytes(), []byte("\r1 of 1000 files [>---")) {
		t.Errorf("drawn %d times: %q", n, b.String())
	}
	b.Reset()
	p.end()
	if b.String() != "\r\x1b[K" {
		t.Errorf("left %q", b.String())
	}

	off := newProgress(&b, 3) // no terminal
	b.Reset()
	off.step()
	off.end()
	if b.Len() > 0 {
		t.Errorf("not on a terminal: %q", b.String())
	}
}
