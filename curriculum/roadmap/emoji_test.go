package roadmap

import "testing"

func TestDrawEmojis(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		":yen: hosted, and :heart: by all":  "💴 hosted, and ❤️ by all",
		"a::book:: b":                       "a:📖: b",
		"at 10:30: tea, :no_such_name: ran": "at 10:30: tea, :no_such_name: ran",
		"std::vector::size":                 "std::vector::size",
		":":                                 ":",
		"":                                  "",
	} {
		if got := drawEmojis(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}
