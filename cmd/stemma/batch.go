package main

import "runtime"

// batch converts many inputs on every core. Results are taken in the order of
// the inputs, so that the same run prints the same bytes; workers never run far
// ahead of the slowest, so that memory does not grow with the number of files.
func (c *converter) batch(jobs []job, args []string, others passed) error {
	type task struct {
		job
		done chan result
	}
	workers := runtime.GOMAXPROCS(0)
	todo := make(chan task)
	inOrder := make(chan task, 16*workers)
	for range workers {
		go func() {
			for t := range todo {
				_, res := c.do(t.job)
				t.done <- res
			}
		}()
	}
	go func() {
		for _, j := range jobs {
			t := task{j, make(chan result, 1)}
			inOrder <- t
			todo <- t
		}
		close(todo)
		close(inOrder)
	}()
	sum := newTally(c)
	bar := &progress{}
	if _, shown := terminal(c.out); !c.check || !shown { // it would wipe out lines of the differences
		bar = newProgress(c.err, len(jobs))
	}
	for t := range inOrder {
		sum.add(<-t.done)
		bar.step()
	}
	bar.end()
	return sum.finish(len(jobs), args, others)
}
