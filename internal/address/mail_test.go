package address

import "testing"

func TestUnscramble(t *testing.T) {
	for code, want := range map[string]string{
		"107475637b50786564633e7568717d607c75": "desk@huts.example",
		"2246475149624a5756510c475a434f524e47": "desk@huts.example",
		"":                                     "", "10": "", "zz": "", "1": "",
		"107475637b": "", // no address
		"00400a":     "", // a line end
		"0040ff":     "", // no text
		"004061":     "@a",
	} {
		if got, ok := Unscramble(code); ok != (want != "") || ok && got != want {
			t.Errorf("Unscramble(%q) = %q, %v", code, got, ok)
		}
	}
	for href, want := range map[string]string{
		"/cdn-cgi/l/email-protection#10": "10", "https://huts.example/cdn-cgi/l/email-protection#10": "10",
		"/cdn-cgi/l/email-protection": "",
	} {
		if code, ok := IsProtected(href); !ok || code != want {
			t.Errorf("IsProtected(%q) = %q, %v", href, code, ok)
		}
	}
	if _, ok := IsProtected("/cdn-cgi/"); ok {
		t.Error("any address is protected")
	}
}
