package sequence

import (
	"encoding/binary"
	"hash/fnv"
)

// Shingles returns a hash of each run of n neighbouring ids: two texts that
// share many of them share wording, wherever it is. It is the FNV-1a hash, so
// that the same text has the same shingles on every machine.
func Shingles(ids []int32, n int) []uint64 {
	if len(ids) < n {
		return nil
	}
	out := make([]uint64, 0, len(ids)-n+1)
	run := make([]byte, 0, 4*n)
	hash := fnv.New64a()
	for i := range len(ids) - n + 1 {
		run = run[:0]
		for _, id := range ids[i : i+n] {
			run = binary.LittleEndian.AppendUint32(run, uint32(id))
		}
		hash.Reset()
		hash.Write(run)
		out = append(out, hash.Sum64())
	}
	return out
}
