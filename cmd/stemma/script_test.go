package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// status runs stemma and demands its exit status: status 1 check a.md. What
// it printed is left in the files OUT and ERR of the script's folder,
// and compared by grep or cmp.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N args...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	bin, _, _ := strings.Cut(ts.Getenv("PATH"), string(os.PathListSeparator)) // where testscript puts the commands
	cmd := exec.Command(filepath.Join(bin, "stemma"), args[1:]...)
	cmd.Dir = ts.MkAbs(".")
	var stdout, stderr strings.Builder
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err = cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		ts.Fatalf("%v", err)
	}
	ts.Check(os.WriteFile(ts.MkAbs("OUT"), []byte(stdout.String()), 0o666))
	ts.Check(os.WriteFile(ts.MkAbs("ERR"), []byte(stderr.String()), 0o666))
	if got := cmd.ProcessState.ExitCode(); got != want {
		ts.Fatalf("stemma %s: exit status %d, want %d\nstdout:\n%s\nstderr:\n%s",
			strings.Join(args[1:], " "), got, want, stdout.String(), stderr.String())
	}
	if strings.Contains(stderr.String(), "panic") || strings.Contains(stderr.String(), "goroutine ") {
		ts.Fatalf("stemma panicked:\n%s", stderr.String())
	}
}

// copies makes N numbered copies of a file: copies N FILE DIR.
func copies(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: copies N FILE DIR")
	}
	n, err := strconv.Atoi(args[0])
	ts.Check(err)
	data, err := os.ReadFile(ts.MkAbs(args[1]))
	ts.Check(err)
	ts.Check(os.MkdirAll(ts.MkAbs(args[2]), 0o777))
	for i := range n {
		name := fmt.Sprintf("%04d-%s", i, filepath.Base(args[1]))
		ts.Check(os.WriteFile(filepath.Join(ts.MkAbs(args[2]), name), data, 0o666))
	}
}

// garbage writes input that no one would write by hand: garbage KIND FILE.
func garbage(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: garbage KIND FILE")
	}
	kinds := map[string]func() string{
		"binary":    func() string { return "ELF\x00" + strings.Repeat("\x01\x02", 9) + " bees" },
		"latin1":    func() string { return "One line.\nA caf\xe9 of bees.\n" },
		"pdf":       func() string { return "%PDF-1.4\n" },
		"undefined": func() string { return "A caf\xe9 of \x81 bees.\n" },
		"western": func() string {
			return "<!DOCTYPE html><meta charset=utf-8>\n<p>A caf\xe9 \x96 of \x93bees\x94.</p>\n"
		},
		"declared": func() string {
			return "<!DOCTYPE html><meta charset=windows-1251>\n<p>\xcf\xf7\xe5\xeb\xfb.</p>\n"
		},
		"mixed":    func() string { return "Bees \u2013 in a caf\xe9.\n" },
		"utf16":    func() string { return "\xff\xfe#\x00 \x00b\x00e\x00e\x00s\x00\n\x00" },
		"utf16be":  func() string { return "\xfe\xff\x00b\x00e\x20\x26" },
		"zero":     func() string { return "be\x00es" },
		"wide":     func() string { return "b\x00e\x00e\x00" },
		"empty":    func() string { return "" },
		"longline": func() string { return strings.Repeat("bees and ", 10<<20/9) },
		"nested":   func() string { return strings.Repeat("{div .x}\n", 10000) + "deep\n" },
		"crlf": func() string {
			return "\ufeff{department}\r\n##Home Office\r\n{statement}\r\nBees.\r\n{/statement}\r\n{/department}\r\n"
		},
	}
	produce, ok := kinds[args[0]]
	if !ok {
		ts.Fatalf("unknown kind %s", args[0])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(produce()), 0o666))
}
