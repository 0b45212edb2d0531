package wholefile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"sync"
	"time"
)

// Writer writes files. Its zero value is ready; a process needs one, which any
// number of goroutines may use. It knows the temporary files that there are,
// and removes them when a signal ends the process.
type Writer struct {
	watching sync.Once
	mu       sync.Mutex // guards what follows
	files    map[string]bool
	made     int
}

// create makes a temporary file in dir. Its name is short, because the name
// that it will take may be as long as names can be.
func (w *Writer) create(dir string) (*os.File, error) {
	w.watching.Do(w.watch)
	w.mu.Lock()
	defer w.mu.Unlock()
	for {
		w.made++
		name := filepath.Join(dir, fmt.Sprintf(".stemma-%d-%d.tmp", os.Getpid(), w.made))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, newFileMode)
		if errors.Is(err, fs.ErrExist) { // a run that was killed left it
			continue
		}
		if err == nil {
			w.files[name] = true
		}
		return f, err
	}
}

// remove removes a temporary file that has not taken another name.
func (w *Writer) remove(name string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	os.Remove(name)
	delete(w.files, name)
}

// watch waits for the signals that end a process.
func (w *Writer) watch() {
	w.files = map[string]bool{}
	ended := make(chan os.Signal, 1)
	for _, sig := range signals() {
		if !signal.Ignored(sig) {
			signal.Notify(ended, sig)
		}
	}
	go func() {
		sig := <-ended
		w.mu.Lock() // for good: no file is made from here on
		for name := range w.files {
			os.Remove(name)
		}
		die(sig)
	}()
}

// interrupted is the exit status where a process cannot send itself a signal.
const interrupted = 2

// die ends the process by the signal that it was sent, which is what a shell
// wants to see of a command that the user interrupted.
func die(sig os.Signal) {
	signal.Reset(sig)
	if p, err := os.FindProcess(os.Getpid()); err == nil && p.Signal(sig) == nil {
		time.Sleep(time.Second) // it arrives when it arrives
	}
	os.Exit(interrupted)
}
