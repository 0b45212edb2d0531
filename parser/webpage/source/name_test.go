package source

import (
	"strings"
	"testing"
)

// TestLastEndTags finds the last end tag in any case.
func TestLastEndTags(t *testing.T) {
	for src, want := range map[string]int{
		"</a>": 0, "x</A></b>": 1, "</a></a>": 4, "</": -1, "</b": -1, "": -1, "a</a": 1, "<a>": -1,
	} {
		if got := lastEndTag(src, "a"); got != want {
			t.Errorf("the last end tag in %q is at %d", src, got)
		}
	}
}

// TestUnfinished: what may go on as the name of a tag or a character.
func TestUnfinished(t *testing.T) {
	for _, name := range []string{"", "#", "/", "a", "Z", "7", "#x1F", "é"} {
		if !isUnfinished([]byte(name)) {
			t.Errorf("%q is finished", name)
		}
	}
	for _, name := range []string{" ", ";", "a-", "lt;", ">"} {
		if isUnfinished([]byte(name)) {
			t.Errorf("%q is unfinished", name)
		}
	}
}

// TestImplied: the elements that the parser makes of its own accord.
func TestImplied(t *testing.T) {
	for _, name := range strings.Fields("html head body tbody tr colgroup") {
		if !isImplied(name) {
			t.Errorf("<%s> is not made", name)
		}
	}
	for src, want := range map[string]bool{"b>": true, "B ": true, "b/": true, "b\n": true, "b": false,
		"br>": false, "i>": false} {
		if isTag(src, "b") != want || isImplied("td") {
			t.Errorf("%q is a <b>: %v", src, !want)
		}
	}
}

// TestCutsOfTags are tags that end in unusual ways.
func TestCutsOfTags(t *testing.T) {
	for _, src := range strings.Fields("<!-- <!---- <!--> <!---> <!----> <!--!> <!---!> <!----!> <!--a--!> " +
		"<!--a--b--> <!--a- </> </a </ < <a/ <a=> <a/=> <a/b/> <a/b=/> <a/b='/'> <a/b=\"/> <a/b=c/> <a/b=c/>d " +
		"<a/b=\"\"> <a/b=''/> " +
		"<a/=b=c> <?a> <?> <!> <!a> </!a> <A\x00B> " +
		"<![CDATA[]]> <![CDATA[a>b]]>c <![CDATA[ <![CDATA> <title></title> <title>a <title></titles></title>b " +
		"<plaintext></plaintext>") {
		for _, cdata := range []bool{false, true} {
			sameCuts(t, src, cdata)
			sameCuts(t, src+"\t\f\r\n>", cdata)
			sameCuts(t, "x"+src+" b = c >y", cdata)
		}
	}
}

// TestTagOfFirst: the tag of number 0 has a place as any other.
func TestTagOfFirst(t *testing.T) {
	page := Parse("x<p>y", Options{})
	p := page.Root.FirstChild.FirstChild.NextSibling
	if at := page.Map.Tag(p); at.Column != 2 || page.Map.Around(p.FirstChild).Column != 2 ||
		page.Map.Enter(p).Column != 2 {
		t.Errorf("the first tag is at %v", at)
	}
}
