package review

import (
	"llmcourse/curriculum"
	"llmcourse/progress"
)

// A Deck is a Book seen as memories of questions. It remembers what it worked
// out and reads on where the Book has more answers, so asking it again is
// cheap. It is not safe for use by several goroutines, and must not be used
// while the Book changes.
type Deck struct {
	book    *progress.Book
	options Options
	model   Model
	days    zones
	cards   map[curriculum.Ref]*fold

	events int    // what Book.Events said when it was read last
	read   int    // answers read
	print  uint64 // fingerprint of those
}

// NewDeck returns the deck of a book.
func NewDeck(book *progress.Book, o Options) *Deck {
	return &Deck{
		book: book, options: o, model: NewModel(o.parameters()),
		days: zones{calendar: o.Calendar}, cards: map[curriculum.Ref]*fold{},
	}
}

// Memory is what is known of how well a question is remembered, and whether it
// was ever answered.
func (d *Deck) Memory(question curriculum.Ref) (Memory, bool) {
	d.update()
	if f := d.cards[question]; f != nil {
		return f.memory, true
	}
	return Memory{}, false
}

// update reads the answers that are new. An answer of another device that came
// before what was read, or one that was taken back, makes it read all again.
func (d *Deck) update() {
	if now := d.book.Events(); now != d.events {
		if !d.readOn() {
			clear(d.cards)
			d.read, d.print = 0, 0
			d.readOn()
		}
		d.events = now
	}
}

// readOn tells whether what was read before is still how the answers begin,
// and if so adds the others. It goes through the Book once, in the order in
// which the answers lie in memory: question by question takes twice as long.
func (d *Deck) readOn() bool {
	n, print := 0, uint64(0)
	for e := range d.book.Answers() {
		if n == d.read && print != d.print {
			return false
		}
		n++
		print = fingerprint(print, &e)
		if n <= d.read {
			continue
		}
		f := d.cards[e.Ref]
		if f == nil {
			f = &fold{}
			d.cards[e.Ref] = f
		}
		f.add(&d.model, &e, d.days.of(&e))
	}
	if n < d.read || n == d.read && print != d.print {
		return false
	}
	d.read, d.print = n, print
	return true
}

// fingerprint mixes one more answer in. Only two devices in the same
// millisecond with the same number could be taken for each other, and only if
// one answer goes as the other comes. The constant is that of FNV-1a.
func fingerprint(print uint64, e *progress.Event) uint64 {
	const prime = 1099511628211
	print = (print ^ uint64(e.At.UnixNano())) * prime
	return (print ^ uint64(e.Seq)) * prime
}
