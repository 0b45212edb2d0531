package address

import (
	"encoding/hex"
	"strings"
	"unicode"
	"unicode/utf8"
)

// protection is where links lead that hide an address for mail from robots.
const protection = "/cdn-cgi/l/email-protection"

// IsProtected reports a link of Cloudflare that hides an address for mail, and the
// code of that if the link has it.
//
// https://developers.cloudflare.com/waf/tools/scrape-shield/email-address-obfuscation/
func IsProtected(href string) (code string, ok bool) {
	_, rest, ok := strings.Cut(href, protection)
	code, _ = strings.CutPrefix(rest, "#")
	return code, ok
}

// Unscramble returns the address for mail that such a code stands for: its bytes in
// hexadecimal, each changed by the first one.
func Unscramble(code string) (mail string, ok bool) {
	bytes, err := hex.DecodeString(code)
	if err != nil || len(bytes) < 2 {
		return "", false
	}
	for i := range bytes[1:] {
		bytes[i+1] ^= bytes[0]
	}
	mail = string(bytes[1:])
	return mail, utf8.ValidString(mail) && strings.Contains(mail, "@") && strings.IndexFunc(mail, unicode.IsControl) < 0
}
