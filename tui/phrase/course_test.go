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

func TestAddress(t *testing.T) {
	t.Parallel()
	for _, x := range []struct {
		r                   curriculum.Resource
		address, loss, kind string
	}{
		{curriculum.Resource{Kind: curriculum.Docs}, "", "", "docs"},
		{curriculum.Resource{Kind: curriculum.Docs, Moved: "https://example.com/"}, "moved", "", "docs"},
		{curriculum.Resource{Kind: curriculum.Docs, Moved: "https://example.com/", Checked: "2026-11"}, "moved, checked November 2026", "", "docs"},
		{curriculum.Resource{Kind: curriculum.Docs, Gone: "2025-12", Checked: "2026-11-20"}, "checked 20 November 2026", "gone since December 2025", "docs, gone"},
	} {
		if address, loss, kind := phrase.Address(&x.r), phrase.Loss(&x.r), phrase.Kind(&x.r); address != x.address || loss != x.loss || kind != x.kind {
			t.Errorf("%+v: %q, %q, %q", x.r, address, loss, kind)
		}
	}
}

func TestSince(t *testing.T) {
	t.Parallel()
	s := &curriculum.Section{Since: []curriculum.Since{{Date: "2025-06", Text: "News.", Source: "https://example.com/(a)"}}}
	if got, want := phrase.Since(s), "## Since then\n\n**June 2025**: News. ([source](<https://example.com/(a)>))\n"; got != want {
		t.Errorf("it is %q, want %q", got, want)
	}
	if got := phrase.Since(&curriculum.Section{}); got != "" {
		t.Errorf("nothing is %q", got)
	}
}
