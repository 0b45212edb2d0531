package content

import "testing"

// TestEscapes holds how long escapes are, and the characters that they mean.
func TestEscapes(t *testing.T) {
	for _, c := range []struct {
		src           string
		width, length int32
	}{
		{`\n`, 2, 1},
		{`\"`, 2, 1},
		{`\nu00e9`, 2, 1},
		{`\u12`, 2, 1},
		{`\u0041`, 6, 1},
		{`\u00e9`, 6, 2},
		{`\u20ac`, 6, 3},
		{`\uzzzz`, 6, 1},
		{`\u0041\u0042`, 6, 1},
		{`\u07ff\u07ff`, 6, 2},
		{`\ud83d`, 6, 3},
		{`\ud83d"`, 6, 3},
		{`\ud83d12345`, 6, 3},
		{`\ud83d123456`, 6, 3},
		{`\ud83d12345\`, 6, 3},
		{`\ud83d\n1234`, 6, 3},
		{`\udc1d\udc1d`, 6, 3},
		{`\ud83d\udc1d`, 12, 4},
		{`\uD83D\uDC1D`, 12, 4},
		{`\ud83d\udc1d and more`, 12, 4},
	} {
		if width, length := escape(c.src); width != c.width || length != c.length {
			t.Errorf("%s has %d bytes that mean %d, want %d and %d", c.src, width, length, c.width, c.length)
		}
	}
}

// TestBetween looks up bytes of a text after several kinds of escapes.
func TestBetween(t *testing.T) {
	f := newFile("{\n\"a\": \"x\\n\\u00e9y\\ud83d\\udc1dz\"}")
	at := f.locator(&value{kind: text, from: 7, to: 33})
	for offset, want := range []int32{7, 8, 10, 11, 16, 17, 18, 19, 20, 29} {
		_, line, column := at(int32(offset))
		if line != 2 || column != want {
			t.Errorf("byte %d is at %d:%d, want 2:%d", offset, line, column, want)
		}
	}
}

// TestFileSizes holds how the size of a file is written, and what is none.
func TestFileSizes(t *testing.T) {
	for size, want := range map[string]string{
		"0": "0 bytes", "1": "1 bytes", "999": "999 bytes", "1023": "1.02e+03 bytes", "1024": "1 KB",
		"1536": "1.5 KB", "803783": "785 KB",
		"1048576": "1 MB", "1073741824": "1 GB", "-1": "", "x": "",
	} {
		if got := fileSize(&value{kind: number, text: size}); got != want {
			t.Errorf("%s is %q, want %q", size, got, want)
		}
	}
	if fileSize(nil) != "" || fileSize(&value{kind: text, text: "1"}) != "" {
		t.Error("what is no number has a size")
	}
}

// TestAboutFiles holds what is told of a file.
func TestAboutFiles(t *testing.T) {
	for in, want := range map[string]string{
		`{"url": "/a.pdf"}`:                               "PDF",
		`{"url": "/a.pdf", "filename": "b.odt"}`:          "ODT",
		`{"url": "/a.html5"}`:                             "",
		`{"url": "/a.html"}`:                              "HTML",
		`{"url": "/a."}`:                                  "",
		`{"url": "/a.b/c"}`:                               "",
		`{"url": "/a", "number_of_pages": 0}`:             "",
		`{"url": "/a", "number_of_pages": "3"}`:           "",
		`{"url": "/a", "number_of_pages": 1}`:             "1 page",
		`{"url": "/a.csv", "number_of_pages": 2}`:         "CSV, 2 pages",
		`{"url": "/a.csv", "file_size": 2048, "x": true}`: "CSV, 2 KB",
	} {
		v, err := decode(in)
		if err != nil {
			t.Fatal(err)
		}
		if got := aboutFile(v); got != want {
			t.Errorf("%s is %q, want %q", in, got, want)
		}
	}
}
