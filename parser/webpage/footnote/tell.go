package footnote

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// tell reports what pages say of notes that is not kept: signs and numbers that
// become others, and words of links back.
func (f *finder) tell() {
	if f.said != "" && !f.Kramdown {
		f.Problems.Remark(f.places.Around(f.saidAt), "notes-back",
			"the links from notes back to the text (“"+f.said+"”) are written anew", "")
	}
	numbers, next := map[string]int{}, 1
	var changed []string
	var at *html.Node
	for n := range f.root.Descendants() {
		ref, ok := f.References[n]
		if !ok {
			continue
		}
		if numbers[ref.ID] == 0 {
			numbers[ref.ID] = next
			next++
			mark, _, isMark := markOf(ref.Mark)
			if number := strconv.Itoa(numbers[ref.ID]); isMark && mark != number {
				if at == nil {
					at = n
				}
				changed = append(changed, mark+" is "+number)
			}
		}
	}
	const most = 12
	if len(changed) > 0 {
		more := ""
		if len(changed) > most {
			more = " and " + strconv.Itoa(len(changed)-most) + " more"
			changed = changed[:most]
		}
		f.Problems.Remark(f.places.Around(at), "notes-numbers", "notes are numbered anew in the order in which "+
			"the text refers to them: "+strings.Join(changed, ", ")+more, "")
	}
}
