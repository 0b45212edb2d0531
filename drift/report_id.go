package drift

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"github.com/stemmadocs/stemma/internal/prose"
)

// fingerprintVersion changes whenever the same change would get another id.
const fingerprintVersion = "v1"

// identify gives every item an id that is made of its content and context,
// so that it survives changes elsewhere and dies with any change to itself.
// Equal items are told apart by their order.
func (r *Report) identify() {
	seen := map[string]int{}
	for i := range r.Items {
		item := &r.Items[i]
		key := item.key(r.Publication)
		item.Ordinal = seen[key]
		seen[key]++
		item.ID = fingerprint(key, item.Ordinal)
	}
}

// Fingerprint returns the ID of an item with this content in the report on a
// publication.
func (item Item) Fingerprint(publication string) string {
	return fingerprint(item.key(publication), item.Ordinal)
}

func fingerprint(key string, ordinal int) string {
	sum := sha256.Sum256([]byte(key + "\x00" + strconv.Itoa(ordinal)))
	return hex.EncodeToString(sum[:10])
}

// key is equal for equal items of one publication.
func (item Item) key(publication string) string {
	return strings.Join(append([]string{fingerprintVersion, publication}, item.identity()...), "\x00")
}

// identity returns what makes an item this one and no other.
func (item Item) identity() []string {
	period := ""
	if item.Period != nil {
		period = item.Period.Kind + " " + strconv.Itoa(item.Period.Year)
	}
	return []string{
		item.Section, period, string(item.Class), item.Sub,
		prose.FoldTypography(item.Old), prose.FoldTypography(item.New),
		prose.Fold(item.Before), prose.Fold(item.After),
	}
}
