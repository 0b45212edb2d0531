package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"sync"
	"syscall"
	"time"
)

// scratch knows the temporary files there are, and removes them when the run
// is interrupted.
type scratch struct {
	watching sync.Once
	mu       sync.Mutex // guards what follows
	files    map[string]bool
	made     int
}

// create makes a temporary file in dir. Its name is short, because the name
// that it will take may be as long as names can be.
func (s *scratch) create(dir string) (*os.File, error) {
	s.watching.Do(s.watch)
	s.mu.Lock()
	defer s.mu.Unlock()
	for {
		s.made++
		name := filepath.Join(dir, fmt.Sprintf(".stemma-%d-%d.tmp", os.Getpid(), s.made))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, newFileMode)
		if errors.Is(err, fs.ErrExist) { // a run that was killed left it
			continue
		}
		if err == nil {
			s.files[name] = true
		}
		return f, err
	}
}

// remove removes a temporary file that has not taken another name.
func (s *scratch) remove(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	os.Remove(name)
	delete(s.files, name)
}

// watch waits for the signals that end a process.
func (s *scratch) watch() {
	s.files = map[string]bool{}
	ended := make(chan os.Signal, 1)
	for _, sig := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(sig) {
			signal.Notify(ended, sig)
		}
	}
	go func() {
		sig := <-ended
		s.mu.Lock() // for good: no file is made from here on
		for name := range s.files {
			os.Remove(name)
		}
		die(sig)
	}()
}

// die ends the process by the signal that it was sent, which is what a shell
// wants to see of a command that the user interrupted.
func die(sig os.Signal) {
	signal.Reset(sig)
	if p, err := os.FindProcess(os.Getpid()); err == nil && p.Signal(sig) == nil {
		time.Sleep(time.Second) // it arrives when it arrives
	}
	os.Exit(exitFailed)
}
