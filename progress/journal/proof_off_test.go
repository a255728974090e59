//go:build !proof

package journal

// How much the tests with processes do in an ordinary run.
const (
	killRounds = 10
	writes     = 64
)
