//go:build unix

package wholefile

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// child names the folder in which a child of the tests is in the middle of
// writing.
const child = "WHOLEFILE_TEST_CHILD"

func TestMain(m *testing.M) {
	if dir := os.Getenv(child); dir != "" {
		interruptMe(dir)
	}
	os.Exit(m.Run())
}

// interruptMe begins two files, ends one of them, and waits for a signal.
func interruptMe(dir string) {
	if os.Getenv(child+"_IGNORES") != "" {
		signal.Ignore(syscall.SIGHUP) // as nohup does
	}
	var w Writer
	for _, name := range []string{"first", "second"} {
		f, err := w.create(dir)
		if err != nil {
			fmt.Println(err)
			os.Exit(3)
		}
		fmt.Fprintln(f, "Half a li")
		if name == "first" {
			w.remove(f.Name())
		}
	}
	fmt.Println("ready")
	if _, err := bufio.NewReader(os.Stdin).ReadString('\n'); err == nil { // the test goes on
		time.Sleep(200 * time.Millisecond) // for a signal that should not have arrived
		os.Exit(0)
	}
	select {}
}

// TestSignals: a signal that ends the process leaves no temporary file, and the
// process dies by it.
func TestSignals(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		if signal.Ignored(sig) { // by who started the tests, as a shell does in the background
			t.Logf("%v is ignored here", sig)
			continue
		}
		dir := t.TempDir()
		cmd, _ := start(t, dir, child+"="+dir)
		if err := cmd.Process.Signal(sig); err != nil {
			t.Fatal(err)
		}
		err := cmd.Wait()
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.Sys().(syscall.WaitStatus).Signal() != sig {
			t.Errorf("%v: %v", sig, err)
		}
		onlyIn(t, dir)
	}
}

// TestIgnored: a signal that whoever started the process ignores ends nothing,
// and takes no file away that is being written.
func TestIgnored(t *testing.T) {
	dir := t.TempDir()
	cmd, goOn := start(t, dir, child+"="+dir, child+"_IGNORES=1")
	if err := cmd.Process.Signal(syscall.SIGHUP); err != nil {
		t.Fatal(err)
	}
	goOn()
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("%v are left, %v", entries, err)
	}
}

// start starts a child and waits until it is in the middle of writing.
func start(t *testing.T, dir string, env ...string) (cmd *exec.Cmd, goOn func()) {
	t.Helper()
	cmd = exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), env...)
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	if line, err := bufio.NewReader(out).ReadString('\n'); err != nil || line != "ready\n" {
		t.Fatalf("%q, %v", line, err)
	}
	left, err := filepath.Glob(filepath.Join(dir, ".stemma-*.tmp"))
	if err != nil || len(left) != 1 || !strings.HasSuffix(left[0], "-2.tmp") {
		t.Fatalf("%v, %v", left, err)
	}
	return cmd, func() { fmt.Fprintln(in) }
}
