package outline

import (
	"fmt"
	"strings"
	"testing"
)

// adversaries make a text and an outline of it that make careless code slow, of
// about n lines.
var adversaries = map[string]func(n int) (pins string, places []Place){
	"different lines": func(n int) (string, []Place) {
		return repeated(n, "text \"line %d\"\n"), placesOf(repeated(n, "line %d\n"))
	},
	"equal lines, each by its number": func(n int) (string, []Place) {
		return repeated(n, "text \"line\" #%d\n"), placesOf(strings.Repeat("line\n", n))
	},
	"equal pins": func(n int) (string, []Place) {
		return strings.Repeat("text \"line\" every\n", n), placesOf(strings.Repeat("line\n", n))
	},
	"beginnings": func(n int) (string, []Place) {
		var pins strings.Builder
		for i := range n {
			fmt.Fprintf(&pins, "text \"%s…\" #%d\n", strings.Repeat("a ", i%longestPrefix+1), i+1)
		}
		return pins.String(), placesOf(strings.Repeat(strings.Repeat("a ", 2*longestPrefix)+"\n", n/(2*longestPrefix)))
	},
	"below headings": func(n int) (string, []Place) {
		return repeated(n/2, "text \"line\" under \"heading %d\"\n"), placesOf(repeated(n/2, "##heading %d\nline\n"))
	},
	"deep below headings": func(n int) (string, []Place) {
		return repeated(n/7, "text \"line\" under \"e\" under \"c\" under \"a %d\"\n"),
			placesOf(repeated(n/7, "#a %d\n##b\n###c\n####d\n#####e\n######f\nline\n"))
	},
	"below equal headings": func(n int) (string, []Place) {
		return repeated(n/7, "text \"line\" under \"a\" under \"a\" under \"a\" #%d\n"),
			placesOf(strings.Repeat("#a\n##a\n###a\n####a\n#####a\n######a\nline\n", n/7))
	},
	"one long line": func(n int) (string, []Place) {
		return repeated(n/2, "text \"a…\" #%d\n"), placesOf(strings.Repeat("a ", 10*n))
	},
}

func repeated(n int, format string) string {
	var s strings.Builder
	for i := range n {
		if strings.Contains(format, "%d") {
			fmt.Fprintf(&s, format, i+1)
		}
	}
	return s.String()
}

// Whatever an outline asks for, the problems are not more than its lines.
func TestAdversaries(t *testing.T) {
	for name, adversary := range adversaries {
		t.Run(name, func(t *testing.T) {
			pins, places := adversary(1 << 12)
			o, problems := Parse(pins, "o")
			fits, more := Fit(pointers(o), places)
			if problems = append(problems, more...); len(problems) > len(o.Pins) {
				t.Errorf("%d problems of %d pins", len(problems), len(o.Pins))
			}
			claimed := 0
			for _, pins := range fits {
				claimed += len(pins)
			}
			if claimed == 0 {
				t.Error("no pin fits")
			}
			if len(Names(places)) != len(places) {
				t.Error("not all places have a name")
			}
		})
	}
}

func BenchmarkAdversaries(b *testing.B) {
	for name, adversary := range adversaries {
		for _, n := range []int{1 << 12, 1 << 16} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				pins, places := adversary(n)
				b.SetBytes(int64(len(pins)))
				for b.Loop() {
					o, _ := Parse(pins, "o")
					Fit(pointers(o), places)
					Names(places)
				}
			})
		}
	}
}
