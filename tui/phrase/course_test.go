package phrase_test

import (
	"testing"

	"llmcourse/curriculum"
	"llmcourse/tui/phrase"
)

func TestBecame(t *testing.T) {
	t.Parallel()
	work := &curriculum.Work{Title: "Seeing Theory", URL: "https://example.com/", By: "Brown University"}
	for _, x := range []struct {
		r             curriculum.Resource
		became, other string
	}{
		{curriculum.Resource{}, "", ""},
		{curriculum.Resource{Moved: "https://example.com/"}, "moved", ""},
		{curriculum.Resource{Gone: "2025-12-23", Instead: work}, "gone since 23 December 2025", "Take instead: Seeing Theory by Brown University"},
		{curriculum.Resource{Gone: "2025-12"}, "gone since December 2025", ""},
		{curriculum.Resource{Superseded: &curriculum.Work{Title: "Lighteval"}}, "there is something newer", "Newer: Lighteval"},
	} {
		if became, other := phrase.Became(&x.r), phrase.Other(&x.r); became != x.became || other != x.other {
			t.Errorf("%+v: %q, %q", x.r, became, other)
		}
	}
}
