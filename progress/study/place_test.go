package study_test

import (
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/study"
)

func TestOpen(t *testing.T) {
	t.Parallel()
	const archive = "https://web.archive.org/web/2024/"
	cases := []struct {
		open study.Open
		url  string
		ref  curriculum.Ref // recorded for; "" is not recorded
		code study.Code     // refused
	}{
		{open: study.Open{Ref: "one/counting#song"}, url: "https://example.com/song", ref: "one/counting#song"},
		{open: study.Open{Ref: "one/numerals#song"}, url: "https://example.com/song", ref: "one/counting#song"},
		{open: study.Open{Ref: "one/counting#book"}, url: "https://example.org/book", ref: "one/counting#book"},
		{open: study.Open{Ref: "one/counting#book", Archived: true}, url: archive + "https://example.com/book", ref: "one/counting#book"},
		{open: study.Open{Ref: "one/counting#book", URL: "https://example.org/book", Archived: true}, url: archive + "https://example.com/book", ref: "one/counting#book"},
		{open: study.Open{URL: "https://example.com/book"}, url: "https://example.org/book", ref: "one/counting#book"},
		{open: study.Open{URL: "https://example.com/old", Ref: "one/counting"}, url: "https://example.org/new", ref: "one/counting"},
		{open: study.Open{URL: "https://example.com/old", Ref: "one/counting", Archived: true}, url: archive + "https://example.com/old", ref: "one/counting"},
		{open: study.Open{URL: "mailto:ada@example.com", Ref: "one/counting"}, url: "mailto:ada@example.com", ref: "one/counting"},
		{open: study.Open{URL: "https://example.net/elsewhere"}, url: "https://example.net/elsewhere"},
		{open: study.Open{URL: "https://example.net/more", Ref: "one/counting#song"}, url: "https://example.net/more", ref: "one/counting#song"},
		{open: study.Open{URL: "mailto:ada@example.com", Archived: true}, code: study.NoArchive},
		{open: study.Open{URL: "file:///etc/passwd"}, code: study.BadAddress},
		{open: study.Open{URL: "https://user@example.com/"}, code: study.BadAddress},
		{open: study.Open{Ref: "one/counting"}, code: study.NoAddress},
		{open: study.Open{Ref: "one/counting#nothing"}, code: study.NoAddress},
		{open: study.Open{Ref: "one/lost#song"}, code: study.NotInCourse},
		{open: study.Open{}, code: study.NothingNamed},
	}
	for _, c := range cases {
		w := begin(t)
		if c.code != "" {
			w.refuses(c.open, c.code)
			continue
		}
		o := w.do(c.open)
		if o.URL != c.url {
			t.Errorf("%+v opens %s, want %s", c.open, o.URL, c.url)
		}
		if n, _ := w.Book().Opened(c.ref); c.ref != "" && n != 1 || c.ref == "" && w.Book().Events() != 0 {
			t.Errorf("%+v: recorded %d times for %q, and %d events", c.open, n, c.ref, w.Book().Events())
		}
		if url, _, err := w.Address(c.open); err != nil || url != c.url {
			t.Errorf("Address(%+v) is %s, %v", c.open, url, err)
		}
	}
}

// Without a store everything can be looked at and links can be followed.
func TestWithoutAStore(t *testing.T) {
	t.Parallel()
	w := begin(t, func(d *study.Deps) { d.Store = nil })
	if o := w.do(study.Open{Ref: "one/counting#song"}); o.URL != "https://example.com/song" || len(o.Events) > 0 {
		t.Errorf("opening gives %+v", o)
	}
	if _, err := w.Do(w.marks(progress.Done, "one")); err != study.ErrNoStore {
		t.Errorf("marking gives %v", err)
	}
	if fresh, err := w.Poll(t.Context()); fresh || err != nil {
		t.Errorf("Poll gives %v, %v", fresh, err)
	}
	if err := w.Flush(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestBookmark(t *testing.T) {
	t.Parallel()
	w := begin(t)
	here := progress.Place{Ref: "one/counting", Heading: "Zero", Block: 1}
	if o := w.do(study.Bookmark{Place: here}); o.Changes[0].Letter != "a" || !o.Changes[0].On {
		t.Errorf("the first free letter gives %+v", o.Changes[0])
	}
	w.count(w.do(study.Bookmark{Letter: "a", Place: here}), 0)
	w.count(w.do(study.Bookmark{Letter: "a", Place: progress.Place{Ref: "one/adding"}}), 1)
	o := w.do(study.Bookmark{Letter: "a", Drop: true})
	if c := o.Changes[0]; c.On || c.Ref != "one/adding" {
		t.Errorf("dropping gives %+v", c)
	}
	w.refuses(study.Bookmark{Letter: "a", Drop: true}, study.NoBookmark)
	w.refuses(study.Bookmark{Drop: true}, study.BadLetter)
	w.refuses(study.Bookmark{Letter: "A", Place: here}, study.BadLetter)
	w.refuses(study.Bookmark{Letter: "b", Place: progress.Place{Ref: "one/lost"}}, study.NotInCourse)
	w.refuses(study.Bookmark{Letter: "b"}, study.NothingNamed)
	for range 26 {
		w.do(study.Bookmark{Place: here})
	}
	w.refuses(study.Bookmark{Place: here}, study.NoFreeLetter)
}

func TestReading(t *testing.T) {
	t.Parallel()
	w := begin(t)
	here := progress.Place{Ref: "one/counting", Heading: "Zero", Block: 1, Screen: "section"}
	w.count(w.do(study.ReadAt{Place: here}), 1)
	w.count(w.do(study.ReadAt{Place: here}), 0)
	here.Block++
	w.count(w.do(study.ReadAt{Place: here}), 1)
	w.refuses(study.ReadAt{Place: progress.Place{Ref: "one/lost"}}, study.NotInCourse)
	w.count(w.do(study.Spent{Ref: "one/counting", For: 9 * time.Second}), 0)
	w.count(w.do(study.Spent{Ref: "one/counting", For: 70 * time.Second}), 1)
	if got := w.Book().Seconds("one/counting"); got != 70 {
		t.Errorf("%d seconds were read, want 70", got)
	}
	w.refuses(study.Spent{Ref: "one/lost", For: time.Minute}, study.NotInCourse)
}
