package drift

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// fingerprintVersion changes whenever the same change would get another id.
const fingerprintVersion = "v1"

// identify gives every item an id that is made of its content and context,
// so that it survives changes elsewhere and dies with any change to itself.
// Equal items are told apart by their order.
func (c *comparison) identify(items []Item) {
	seen := map[string]int{}
	publication := c.publication()
	for i := range items {
		key := strings.Join(append([]string{fingerprintVersion, publication}, items[i].identity()...), "\x00")
		ordinal := seen[key]
		seen[key]++
		sum := sha256.Sum256([]byte(key + "\x00" + strconv.Itoa(ordinal)))
		items[i].ID = hex.EncodeToString(sum[:10])
	}
}

// identity returns what makes an item this one and no other.
func (item Item) identity() []string {
	period := ""
	if item.Period != nil {
		period = item.Period.Kind + " " + strconv.Itoa(item.Period.Year)
	}
	return []string{
		item.Section, period, string(item.Class), item.Sub,
		foldTypography(item.Old), foldTypography(item.New),
		foldText(item.Before), foldText(item.After),
	}
}

// publication names what both documents are versions of: by its number, which
// outlives its title.
func (c *comparison) publication() string {
	for _, s := range c.sides {
		if n := s.Document.Meta.Number; n != "" {
			return strings.TrimLeft(foldText(n), "0")
		}
	}
	return ""
}
