package main

import (
	"cmp"
	"go/token"
	"go/types"
	"slices"
)

// A graph holds, for each file of a package, the other files that it uses.
type graph [][]int

// arrows returns the graph of a package: there is an arrow from a file to
// another if it uses a function, method, type, field, constant or variable
// that the other declares; one arrow however often.
func (s *source) arrows() graph {
	number := map[*token.File]int{}
	for i, file := range s.files {
		number[s.fset.File(file.FileStart)] = i
	}
	g := make(graph, len(s.files))
	for ident, object := range s.uses {
		if object.Pkg() != s.types || !outer(object) {
			continue
		}
		from, to := number[s.fset.File(ident.Pos())], number[s.fset.File(object.Pos())]
		if from != to && !slices.Contains(g[from], to) {
			g[from] = append(g[from], to)
		}
	}
	for _, to := range g {
		slices.Sort(to)
	}
	return g
}

// outer tells names that more than one file can use from those that only live
// in one function.
func outer(object types.Object) bool {
	switch object := object.(type) {
	case *types.Func:
		return true
	case *types.Var:
		return object.IsField() || object.Parent() == object.Pkg().Scope()
	}
	return object.Parent() == object.Pkg().Scope()
}

func (g graph) count() int {
	n := 0
	for _, to := range g {
		n += len(to)
	}
	return n
}

// users counts for each file the files that use it.
func (g graph) users() []int {
	users := make([]int, len(g))
	for _, to := range g {
		for _, j := range to {
			users[j]++
		}
	}
	return users
}

// back counts the arrows that run back up for someone who reads on from file
// to file: a search that goes to the depth first, begins with the file that the
// fewest others use and takes what a file uses in the same order. An arrow
// runs back if it comes to a file that is still being read, which is one that
// needs the present one, by whatever way.
func (g graph) back() int {
	users := g.users()
	order := func(files []int) []int {
		return slices.SortedStableFunc(slices.Values(files),
			func(a, b int) int { return cmp.Compare(users[a], users[b]) })
	}
	const unread, open, read = 0, 1, 2
	state, back := make([]int, len(g)), 0
	var visit func(i int)
	visit = func(i int) {
		state[i] = open
		for _, j := range order(g[i]) {
			switch state[j] {
			case open:
				back++
			case unread:
				visit(j)
			}
		}
		state[i] = read
	}
	for _, i := range order(all(len(g))) {
		if state[i] == unread {
			visit(i)
		}
	}
	return back
}

// least counts the arrows that run up in the best order of the files that a
// greedy search finds: the arrows that no order of reading would spare (Eades,
// Lin and Smyth, A fast and effective heuristic for the feedback arc set
// problem, 1993).
func (g graph) least() int {
	place := make([]int, len(g))
	for i, file := range g.order() {
		place[file] = i
	}
	up := 0
	for i, to := range g {
		for _, j := range to {
			if place[j] < place[i] {
				up++
			}
		}
	}
	return up
}

// order takes files that use none of the others to the end, files that none
// of the others uses to the front, and where there are only circles the file
// to the front that uses most and is used least.
func (g graph) order() []int {
	var front, end []int
	for rest := all(len(g)); len(rest) > 0; {
		uses, users := g.among(rest)
		if i := slices.IndexFunc(rest, func(f int) bool { return uses[f] == 0 }); i >= 0 {
			end = append(end, rest[i])
			rest = slices.Delete(rest, i, i+1)
			continue
		}
		best := slices.MinFunc(rest, func(a, b int) int {
			return cmp.Or(cmp.Compare(min(users[a], 1), min(users[b], 1)),
				cmp.Compare(users[a]-uses[a], users[b]-uses[b]))
		})
		front = append(front, best)
		rest = slices.DeleteFunc(rest, func(f int) bool { return f == best })
	}
	slices.Reverse(end)
	return append(front, end...)
}

// among counts the arrows from and to each file within some of the files.
func (g graph) among(files []int) (uses, users []int) {
	uses, users = make([]int, len(g)), make([]int, len(g))
	for _, i := range files {
		for _, j := range g[i] {
			if slices.Contains(files, j) {
				uses[i]++
				users[j]++
			}
		}
	}
	return uses, users
}

func all(n int) []int {
	files := make([]int, n)
	for i := range files {
		files[i] = i
	}
	return files
}
