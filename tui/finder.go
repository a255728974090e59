package tui

import (
	"llmcourse/curriculum/search"
	"llmcourse/tui/screen/palette"
	searchscreen "llmcourse/tui/screen/search"
	"llmcourse/tui/ui"
)

// maxPlaces is how many places the palette shows of what the text has.
const maxPlaces = 20

// A finder lets the palette look in the text.
type finder struct{ *searchscreen.Finder }

// Find is palette.Finder's: a place is called by its heading.
func (f finder) Find(ctx *ui.Context, words string) (places []palette.Entry, ready bool) {
	hits, ready := f.Finder.Find(words, maxPlaces)
	for _, h := range hits {
		name := h.Title
		if h.Where == search.Lesson && h.Heading != "" && h.Heading != h.Title {
			name += " " + ctx.Theme.Icons.Closed + " " + h.Heading
		}
		places = append(places, palette.Entry{Name: name, Kind: h.Where, Route: searchscreen.RouteTo(ctx, h)})
	}
	return places, ready
}
