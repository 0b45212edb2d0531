package main

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

func TestGrowth(t *testing.T) {
	for inUse, want := range map[uint64]int{0: 400, 4 << 20: 399, 16 << 20: 99, 64 << 20: 25, 1 << 40: 25} {
		if got := growth(inUse); got != want {
			t.Errorf("with %d MB in use the heap may grow by %d percent, not %d", inUse>>20, got, want)
		}
	}
}

// TestCollector: what is in use after a collection bounds the garbage until the
// next one, unless GOGC does.
func TestCollector(t *testing.T) {
	before := debug.SetGCPercent(77)
	defer debug.SetGCPercent(before)
	t.Setenv("GOGC", "77")
	if tuneCollector(); debug.SetGCPercent(77) != 77 {
		t.Error("GOGC does not have its way")
	}
	t.Setenv("GOGC", "")
	if tuneCollector(); debug.SetGCPercent(400) != 400 {
		t.Error("the collector is not tuned at first")
	}
	inUse := make([]byte, 256<<20)
	got := 0
	for range 100 { // what follows a collection has its own time
		runtime.GC()
		time.Sleep(10 * time.Millisecond)
		if got = debug.SetGCPercent(400); got == growth(uint64(len(inUse))) {
			return
		}
		debug.SetGCPercent(got)
	}
	runtime.KeepAlive(inUse)
	t.Errorf("with much in use the heap may grow by %d percent", got)
}
