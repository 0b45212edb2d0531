package screen

import (
	"strings"
	"testing"
)

func TestWidth(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "abc": 3, "über": 4, "u\u0308ber": 4, "a\u200db\u00ad": 2, "a\u00a0b\u2009c": 5,
		"学校": 4, "학교": 4, "Ａ": 2, "ｱ": 1, "か\u3099": 2, // full and half width, a combining mark
		"🐝": 2, "👩\u200d👩\u200d👧": 2, "🇬🇧": 2, "❤\ufe0f": 2, "👍🏽": 2,
		"“—…”": 4, "αБ§": 3, // two columns each in some East Asian locales
	} {
		if got := Width(s); got != want {
			t.Errorf("%q takes %d columns, not %d", s, got, want)
		}
	}
}

func TestPieces(t *testing.T) {
	for _, want := range []string{
		"word", "well-known", "e\u0301t\u00a0al", "정부는", "🐝🐝",
		"学|校|の|", "二|〇|一|三|年|", "か\u3099|く|",
		"「巣|箱」|を|四|十、|そ|し|て。", "デー|タ", "人々",
		"第|Bee|号|3|年", "(学|校)", "[-学|校-]", "学|校\u00a03", "“学|校”|と",
	} {
		want = strings.TrimSuffix(want, "|")
		if got := strings.Join(pieces(strings.ReplaceAll(want, "|", "")), "|"); got != want {
			t.Errorf("%s, not %s", got, want)
		}
	}
}
