package address

import "testing"

func TestCopied(t *testing.T) {
	for _, same := range [][]string{
		{"https://bees.example/keeping.asp", "https://bees.example/keeping.html", "https://bees.example/keeping",
			"https://bees.example/keeping.asp.html", "http://bees.example/keeping/"},
		{"https://bees.example/list.php?id=5", "https://bees.example/list.php%3Fid=5",
			"https://bees.example/list.php%3Fid=5.html", "https://bees.example/list.php@id=5.html"},
		{"https://bees.example/?p=2", "https://bees.example/index.html%3Fp=2", "https://bees.example/index.html@p=2"},
		{"keeping.html#a", "./keeping#a"},
	} {
		for _, address := range same {
			if got, want := Copied(Key(address)), Copied(Key(same[0])); got != want {
				t.Errorf("Copied(Key(%q)) = %q, that of %q is %q", address, got, same[0], want)
			}
		}
	}
	seen := map[string]string{}
	for _, address := range []string{
		"https://bees.example/keeping.asp", "https://bees.example/keeping.pdf", "https://bees.example/keeping.asp?id=5",
		"https://bees.example/@bees", "https://bees.example/", "https://bees.example/keeping.asp#a",
		"https://bees.example/hives.asp", "keeping.asp",
	} {
		key := Copied(Key(address))
		if other, ok := seen[key]; ok {
			t.Errorf("Copied(Key(%q)) = Copied(Key(%q))", address, other)
		}
		seen[key] = address
	}
}
