package address_test

import (
	"strings"
	"testing"

	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/screen/address"
)

func TestAddress(t *testing.T) {
	t.Parallel()
	url := "https://example.com/" + strings.Repeat("a", 100)
	o := address.New(url, "No browser can be started here.")
	s := tuitest.Fixture(t).Stage(t, o.Width, o.Height).Put(o.Screen)
	s.See("No browser can be started here.", url[:o.Width], url[o.Width:])
	for keys, want := range map[string]string{"y": "Copy{Text:" + url + "}", "esc": "Back{}", "q": "Back{}", "enter": "Back{}", "j": ""} {
		if got := s.Press(keys).Wanted(); got != want {
			t.Errorf("%s wants %q, want %q", keys, got, want)
		}
	}
}

// Where there is no room for everything, the address is what stays.
func TestNoRoom(t *testing.T) {
	t.Parallel()
	s := tuitest.Fixture(t).Stage(t, 30, 2).Put(address.New("https://example.com/x", "Why it is shown, in more words than fit").Screen)
	s.See("https://example.com/x").Miss("Why it is")
}
