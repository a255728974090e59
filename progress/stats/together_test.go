package stats_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/stats"
)

// pair is a course with questions and one without.
func pair(t *testing.T) (first, second *curriculum.Course) {
	t.Helper()
	first, err := curriculum.Load(os.DirFS("../../curriculum/testdata/course"))
	if err != nil {
		t.Fatal(err)
	}
	second, err = curriculum.Load(fstest.MapFS{
		"course.toml": {Data: []byte("id = \"two\"\ntitle = \"Two\"\nrevision = \"1\"\nsummary = \"\"\n[[parts]]\nid = \"p\"\ntitle = \"P\"\nsections = [\"s\"]\n")},
		"p/s.md": {Data: []byte("+++\nid = \"s\"\ntitle = \"S\"\nsummary = \"\"\n[[resources]]\nid = \"a\"\ntitle = \"A\"\nurl = \"https://example.com/a\"\nkind = \"article\"\n" +
			"[[resources]]\nid = \"b\"\ntitle = \"B\"\nurl = \"https://example.com/b\"\nkind = \"article\"\n+++\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	return first, second
}

// in is a learner of another course, who has a device of their own: identities
// count over all courses.
func in(l *learner, course string) *learner {
	l.Helper()
	return &learner{TB: l.TB, book: progress.NewBook(course), loc: l.loc, device: "m." + course}
}

func TestInAll(t *testing.T) {
	t.Parallel()
	first, second := pair(t)
	base := newLearner(t, time.UTC)
	one, two, gone := in(base, first.ID), in(base, "two"), in(base, "lost")
	question := questionOf(t, first)
	one.does("2026-03-16 09:00", answer(question, true, 60))
	two.does("2026-03-17 09:00", done("p/s#a"), done("p/s#vanished"), progress.Read("p/s", 600))
	gone.does("2026-03-18 09:00", done("x/y"))
	one.does("2026-03-19 09:00", answer(question, false, 60))
	one.does("2026-03-19 10:00", done("p/s#a")) // a Ref that both courses might have
	events := slices.Concat(one.events, two.events, gone.events)

	sources := []stats.Source{
		{Name: first.ID, ID: first.ID, BuiltIn: true, Course: first},
		{Name: "two", ID: "two", From: "two.md", Course: second},
		{Name: "/home/ada/two", ID: "two", Course: second}, // the same once more, as a folder
		{Name: "bad", ID: "bad", Problem: "course.toml:1: no", Hint: "mend it"},
	}
	fold := func(s stats.Source) *progress.Book {
		book := progress.NewBook(s.ID)
		book.Apply(events...)
		return book
	}
	now := base.at("2026-03-19 12:00")
	all := stats.InAll(sources, "two", fold, now, stats.Options{})

	names := make([]string, len(all.Courses))
	for i, l := range all.Courses {
		names[i] = l.Name
		if l.InUse != (l.Name == "two") {
			t.Errorf("%s: in use is %t", l.Name, l.InUse)
		}
	}
	equal(t, "names", strings.Join(names, " "), first.ID+" two /home/ada/two bad lost")
	a, b, bad, lost := all.Courses[0], all.Courses[1], all.Courses[3], all.Courses[4]
	equal(t, "coverage of two", b.Coverage, 0.5)
	equal(t, "mastery of two", b.Mastery, 0.0)
	equal(t, "orphans of two", b.Orphans, 1)
	equal(t, "last of two", b.Last.String(), "2026-03-17")
	equal(t, "away from two", b.Away, 2)
	equal(t, "answered of the first", a.Answered, 1)
	equal(t, "due of the first", a.Due, stats.InAll(sources[:1], "", fold, now, stats.Options{}).Courses[0].Due)
	equal(t, "problem", bad.Problem, "course.toml:1: no")
	equal(t, "lost", [2]any{lost.Gone, lost.Events}, [2]any{true, 1})

	// One course a day, and each day counts; the folder does not count twice.
	equal(t, "streak", all.Streak, stats.Streak{Days: 4, Longest: 4, Today: true})
	equal(t, "totals", all.Totals, stats.Totals{Answers: 2, Minutes: 12, DaysActive: 4, Events: len(events)})
	equal(t, "week", all.Week, stats.Days{Days: 4, Done: 4, Answers: 2, Right: 1, Minutes: 12})
	alone := stats.Of(second, two.book, nil, now, stats.Options{})
	equal(t, "streak of two alone", alone.Streak, stats.Streak{Longest: 1})

	// One course and no other: the days are its own.
	only := stats.InAll(sources[1:2], "two", func(stats.Source) *progress.Book { return two.book }, now, stats.Options{})
	equal(t, "one course", len(only.Courses), 1)
	equal(t, "its streak", only.Streak, alone.Streak)
	equal(t, "its year", fmt.Sprint(only.Heatmap), fmt.Sprint(alone.Heatmap))
	equal(t, "its totals", only.Totals, alone.Totals)
}

// questionOf is a question of a course that has some.
func questionOf(t *testing.T, c *curriculum.Course) curriculum.Ref {
	t.Helper()
	for _, s := range c.Sections() {
		if list, err := c.Questions(s.Ref()); err == nil && len(list) > 0 {
			return list[0].Ref()
		}
	}
	t.Fatal("no questions")
	return ""
}
