package address

import "testing"

func TestResolve(t *testing.T) {
	const page = "https://huts.example/a/rules?p=1#top"
	for _, c := range []struct{ base, address, want string }{
		{page, "map", "https://huts.example/a/map"},
		{page, "./map#x", "https://huts.example/a/map#x"},
		{page, "../prices", "https://huts.example/prices"},
		{page, "../../../prices", "https://huts.example/prices"},
		{page, `..\new\map.html`, "https://huts.example/new/map.html"},
		{page, "/prices?y=2", "https://huts.example/prices?y=2"},
		{page, "?p=2", "https://huts.example/a/rules?p=2"},
		{page, "#food", "https://huts.example/a/rules?p=1#food"},
		{page, "//other.example/a", "https://other.example/a"},
		{page, "..", "https://huts.example/"},
		{page, ".", "https://huts.example/a/"},
		{page, "é/ü?ä", "https://huts.example/a/é/ü?ä"},
		{page, "http://other.example/./a", "http://other.example/./a"},
		{page, "mailto:a@b.example", "mailto:a@b.example"},
		{page, "", ""},
		{"", "map", "map"},
		{"https://huts.example", "map", "https://huts.example/map"},
		{"https://huts.example?x", "map", "https://huts.example/map"},
		{"/dir/", "map", "/dir/map"},
		{"dir/", "map", "dir/map"},
		{"../", "map", "../map"},
		{"./", "map", "map"},
		{"//huts.example/a/", "map", "//huts.example/a/map"},
		{"file:///C:/pages/", "map", "map"},
		{"about:blank", "map", "map"},
		{"https:", "map", "map"},
		{"mailto:a@b.example", "/map", "/map"},
	} {
		if got := Resolve(c.base, c.address); got != c.want {
			t.Errorf("Resolve(%q, %q) = %q, want %q", c.base, c.address, got, c.want)
		}
	}
}

func TestKey(t *testing.T) {
	for _, same := range [][]string{
		{"https://huts.example/a", "http://huts.example/a", "//huts.example/a", "https://HUTS.example/a",
			"https://www.huts.example/a/", "HTTPS://huts.example:443/a", "http://huts.example:80/a",
			"https://huts.example./a", "https://huts.example/b/../a", "https://huts.example/./a",
			"https://huts.example/a?utm_source=x&UTM_medium=y", "https://huts.example/a?fbclid=1#",
			"https://huts.example/a;jsessionid=77", "https://huts.example/a?PHPSESSID=77",
			"https://huts.example/%61", " https://huts.example/a\n", `https:\\huts.example\a`,
			"https://huts.example/a/index.html", "https://huts.example/a/Default.aspx", "https://huts.example/a?",
			"https://huts.example/(S(abcdefghijklmnop))/a",
			"https://huts.example/a?sid=0123456789abcdef0123456789abcdef", "https://huts.example/a#:~:text=food"},
		{"https://huts.example/a?p=1&q=2", "//huts.example/a?p=1&utm_source=x&q=2"},
		{"https://huts.example", "http://www.huts.example/", "https://huts.example/index.html"},
		{"https://huts.example/caf%C3%A9", "https://huts.example/caf%c3%a9", "https://huts.example/café"},
		{"https://huts.example/a%20b?q=a+b", "https://huts.example/a b?q=a%20b"},
		{"https://bücher.example/", "https://xn--bcher-kva.example"},
		{"a/map", "./a/map", "a/b/../map", "a/map/"},
		{"/map", "/./map"},
		{"mailto:Desk@huts.example", "MAILTO:desk@huts.example", "mailto:desk%40huts.example"},
		{"tel:+44 20 7946", "tel:+44207946"},
		{"", "#", "?"},
	} {
		for _, address := range same {
			if got, want := Key(address), Key(same[0]); got != want {
				t.Errorf("Key(%q) = %q, that of %q is %q", address, got, same[0], want)
			}
		}
	}
	seen := map[string]string{}
	for _, address := range []string{
		"https://huts.example/a", "https://huts.example/A", "https://huts.example/b", "https://a.huts.example/a",
		"https://huts.example:8080/a", "https://huts.example/a?p=1", "https://huts.example/a?p=2",
		"https://huts.example/a?sid=5", "https://huts.example/a#food", "https://huts.example/a%2Fb",
		"https://huts.example/a/b", "/a", "a", "#a", "?a", "../a", "mailto:a@huts.example", "tel:1",
		"ftp://huts.example/a", "https://huts.example/a%", "https://huts.example/a%zz", "https://huts.example/index",
		"https://huts.example/a;b",
	} {
		key := Key(address)
		if other, ok := seen[key]; ok {
			t.Errorf("Key(%q) = Key(%q)", address, other)
		}
		seen[key] = address
	}
}

func FuzzKey(f *testing.F) {
	f.Add("https://huts.example/a?p=1#x", "../map")
	f.Fuzz(func(t *testing.T, base, address string) {
		resolved := Resolve(base, address)
		if again := Resolve(base, resolved); IsWeb(base) && again != resolved {
			t.Errorf("Resolve(%q, %q) = %q, and again %q", base, address, resolved, again)
		}
		Key(address)
	})
}
