package progress

import (
	"cmp"
	"slices"
	"time"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
)

// A Bookmark is a place that the learner wants to come back to, under a letter.
// The last place given to a letter counts.
type Bookmark struct {
	Letter string // "a" to "z"
	Place  Place
	Set    time.Time
}

// BookmarkLetter tells whether a text can name a Bookmark.
func BookmarkLetter(text string) bool {
	return len(text) == 1 && text[0] >= 'a' && text[0] <= 'z'
}

// SetBookmark makes a letter lead to a place.
func SetBookmark(letter string, p Place) Change {
	c := ReadAt(p)
	c.event.Kind, c.event.Text, c.event.On = KindBookmark, letter, true
	c.event.Place.Screen = clean.Line(p.Screen)
	return c
}

// DropBookmark takes a letter's Bookmark away. ref is what it was on.
func DropBookmark(letter string, ref curriculum.Ref) Change {
	return Change{Event{Kind: KindBookmark, Ref: ref, Place: Place{Ref: ref}, Text: letter}}
}

// Letter is the letter of the Bookmark that the change sets or drops.
func (c Change) Letter() string { return c.event.Text }

// Bookmarks returns those there are, by letter.
func (b *Book) Bookmarks() []Bookmark {
	var all []Bookmark
	for letter, e := range b.bookmarks {
		if e.On {
			all = append(all, Bookmark{letter, e.Place, e.When()})
		}
	}
	slices.SortFunc(all, func(x, y Bookmark) int { return cmp.Compare(x.Letter, y.Letter) })
	return all
}

// Bookmark is the one of a letter.
func (b *Book) Bookmark(letter string) (Bookmark, bool) {
	e := b.bookmarks[letter]
	if e == nil || !e.On {
		return Bookmark{}, false
	}
	return Bookmark{letter, e.Place, e.When()}, true
}

// FreeLetter is the first letter without a Bookmark, "" where there is none.
func (b *Book) FreeLetter() string {
	for c := 'a'; c <= 'z'; c++ {
		if e := b.bookmarks[string(c)]; e == nil || !e.On {
			return string(c)
		}
	}
	return ""
}
