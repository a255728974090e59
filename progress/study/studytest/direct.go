package studytest

import (
	"context"
	"strings"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/quiz"
	"llmcourse/progress/study"
)

// spoken is what package study says of a deed.
type spoken struct {
	outcome study.Outcome
	events  []progress.Event
	deed    Deed // with the lines filled in that answer its questions
}

// direct does a deed by package study itself, in the world of a front end. It
// is saved, or else only thought of.
func direct(t testing.TB, course *curriculum.Course, w World, now time.Time, d Deed, save bool) (spoken, error) {
	t.Helper()
	store, notes := w.Session(t)
	defer store.Close()
	loaded, err := store.Load(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	book := progress.NewBook(course.ID).WithAliases(course.Present).WithDevice(store.Device())
	book.Apply(loaded.Events...)
	p := &player{now: now, course: course}
	p.Study = study.New(study.Deps{
		Course: course, Book: book, Store: store, Notes: notes, Wait: true,
		Now: func() time.Time { return p.now },
	})
	said, err := p.play(d)
	said.events = p.Since()
	if save && err == nil {
		if failed := p.Flush(context.Background()); failed != nil {
			t.Fatal(failed)
		}
	}
	return said, err
}

// A player does deeds by package study.
type player struct {
	*study.Study
	course *curriculum.Course
	now    time.Time
}

// item is the item of a Ref, a *study.Refused where there is none.
func (p *player) item(ref curriculum.Ref) (curriculum.Item, error) {
	item, ok := p.course.Find(ref)
	if !ok {
		return nil, &study.Refused{Code: study.NotInCourse, Ref: ref}
	}
	return item, nil
}

func (p *player) part(ref curriculum.Ref) *curriculum.Part {
	item, _ := p.course.Find(ref)
	part, _ := item.(*curriculum.Part)
	return part
}

func (p *player) play(d Deed) (spoken, error) {
	switch d := d.(type) {
	case Quiz:
		return p.quiz(d)
	case Review:
		return p.review(d)
	case Placement:
		return p.placement(d)
	case Read:
		return p.read(d)
	}
	simple, err := p.simple(d)
	if err != nil {
		return spoken{deed: d}, err
	}
	o, err := p.Do(simple)
	return spoken{outcome: o, deed: d}, err
}

// simple is the deed of package study that a deed told by names is.
func (p *player) simple(d Deed) (study.Deed, error) {
	switch d := d.(type) {
	case Mark:
		m := study.Mark{To: d.To}
		for _, ref := range d.Refs {
			item, err := p.item(ref)
			if err != nil {
				return nil, err
			}
			m.Items = append(m.Items, item)
		}
		return m, nil
	case Toggle:
		item, err := p.item(d.Ref)
		return study.Mark{Items: []curriculum.Item{item}, To: d.To, Toggle: true}, err
	case Star:
		item, err := p.item(d.Ref)
		return study.Star{Item: item}, err
	case Undo:
		return study.Undo(d), nil
	case Note:
		return study.Note{Ref: d.Ref, Text: d.Text}, nil
	case Bookmark:
		return study.Bookmark{Letter: d.Letter, Place: progress.Place{Ref: d.Ref}}, nil
	case Drop:
		return study.Bookmark{Letter: d.Letter, Drop: true}, nil
	case Open:
		return study.Open(d), nil
	case Forget:
		return study.Forget{Part: p.part(d.Part)}, nil
	}
	return nil, nil
}

func (p *player) read(d Read) (spoken, error) {
	said := spoken{deed: d}
	item, err := p.item(d.Ref)
	if err != nil {
		return said, err
	}
	for _, deed := range []study.Deed{
		study.Begin{Section: item.(*curriculum.Section)},
		study.ReadAt{Place: progress.Place{Ref: d.Ref, Screen: "section"}},
		study.Spent{Ref: d.Ref, For: d.For},
	} {
		if said.outcome, err = p.Do(deed); err != nil {
			return said, err
		}
	}
	return said, nil
}

func (p *player) quiz(d Quiz) (spoken, error) {
	said := spoken{deed: d}
	item, err := p.item(d.Ref)
	if err != nil {
		return said, err
	}
	q, err := p.Quiz(item, study.Order{})
	if err != nil {
		return said, err
	}
	d.Replies, said.outcome, err = p.replies(q, d.Replies)
	said.deed = d
	return said, err
}

func (p *player) review(d Review) (spoken, error) {
	said := spoken{deed: d}
	item, _ := p.course.Find(d.Ref)
	q, err := p.Review(item, study.Order{})
	if err != nil {
		return said, err
	}
	d.Replies, said.outcome, err = p.replies(q, d.Replies)
	said.deed = d
	return said, err
}

// replies answers, and returns the replies with what is to be typed.
func (p *player) replies(q *study.Quiz, list []Reply) (typed []Reply, o study.Outcome, err error) {
	for _, r := range list {
		p.now = p.now.Add(r.After)
		if r.How == Slip {
			if o, err = p.Do(study.Retract{Quiz: q}); err != nil {
				return typed, o, err
			}
			typed = append(typed, r)
			continue
		}
		if now := q.Now(); now != nil && now.Answered {
			q.Next()
		}
		r.Line = line(q.Now(), r.How)
		typed = append(typed, r)
		if o, err = p.answer(q, r.Line); err != nil {
			return typed, o, err
		}
	}
	return typed, o, nil
}

func (p *player) answer(q *study.Quiz, l Line) (study.Outcome, error) {
	answer, err := study.Typed(q, l.Text)
	if err != nil {
		return study.Outcome{}, err
	}
	return p.Do(answer)
}

func (p *player) placement(d Placement) (spoken, error) {
	said := spoken{deed: d}
	q, err := p.Placement(p.part(d.Part), study.Order{})
	if err != nil {
		return said, err
	}
	for ; q.Now() != nil; q.Next() {
		how := Unknown
		for _, known := range d.Known {
			if q.Now().Question.Topic.Section.Ref() == known {
				how = Right
			}
		}
		l := line(q.Now(), how)
		d.Lines = append(d.Lines, l)
		if _, err := p.answer(q, l); err != nil {
			return said, err
		}
	}
	said.deed = d
	said.outcome, err = p.Do(study.Placed{Quiz: q})
	return said, err
}

// line is what is typed to answer a question as it is shown.
func line(a *quiz.Asked, how How) Line {
	l := Line{Kind: a.Question.Kind, N: len(a.Order), Text: study.Unknown}
	if how == Unknown {
		return l
	}
	var numbers []string
	switch q := a.Question; q.Kind {
	case curriculum.Number:
		l.Text = map[How]string{Right: quiz.Expected(q)[0], Wrong: "1"}[how]
		return l
	case curriculum.Short:
		l.Text = map[How]string{Right: quiz.Expected(q)[0], Wrong: "who knows"}[how]
		return l
	case curriculum.Order: // in the right order, the place at which each is shown
		numbers = make([]string, l.N)
		for i, at := range a.Order {
			numbers[at] = itoa(i + 1)
		}
		if how == Wrong {
			numbers[0], numbers[1] = numbers[1], numbers[0]
		}
	default:
		for at, c := range q.Choices { // the first wrong one, or all that are right
			if c.Right == (how == Right) && (how == Right || len(numbers) == 0) {
				numbers = append(numbers, itoa(shown(a, at)))
			}
		}
	}
	l.Text = strings.Join(numbers, " ")
	return l
}

// shown is the number, from 1, under which a choice is shown.
func shown(a *quiz.Asked, choice int) int {
	for i, at := range a.Order {
		if at == choice {
			return i + 1
		}
	}
	return 0
}

func itoa(n int) string { return string(rune('0' + n)) }

// Direct does a deed by package study itself, for a front end to be compared
// with that has no other way.
func Direct(t testing.TB, w World, now time.Time, d Deed) {
	t.Helper()
	course, err := curriculum.Load(Files())
	if err != nil {
		t.Fatal(err)
	}
	_, _ = direct(t, course, w, now, d, true)
}
