//go:build proof

package journal

// How much the tests with processes do to prove something.
const (
	killRounds = 200
	writes     = 256
)
