package revision

import (
	"fmt"
	"strings"

	"llmcourse/curriculum"
)

// A Change is something that is not as it was.
type Change struct {
	Old   curriculum.Ref `json:"old,omitempty"`
	New   curriculum.Ref `json:"new,omitempty"`
	Title string         `json:"title"`         // today's, or the last one
	Was   string         `json:"was,omitempty"` // the title before, where it was another
	Done  bool           `json:"done,omitempty"`
}

// A Report says what an update changes, and what becomes of what was done.
type Report struct {
	NewSections  []Change `json:"new_sections"`
	Renamed      []Change `json:"renamed"` // sections with another title
	Moved        []Change `json:"moved"`   // sections in another part
	GoneSections []Change `json:"gone_sections"`
	NewTopics    []Change `json:"new_topics"`
	GoneTopics   []Change `json:"gone_topics"`
	NewLinks     []Change `json:"new_links"`
	GoneLinks    []Change `json:"gone_links"`
	Done         int      `json:"done"`      // done in the old revision
	DoneStay     int      `json:"done_stay"` // of these still found under their Ref; of Beside, under any
	Lost         []Change `json:"lost"`      // done, and gone; the journal keeps them

	beside bool // of Beside
}

// Diff tells what changed from old to new. done says what the learner finished,
// by old Refs; nil is nothing.
func Diff(old, new *curriculum.Course, m *Matching, done func(curriculum.Ref) bool) Report {
	return report(old, new, m, done, func(ref curriculum.Ref) bool {
		it, ok := new.Find(ref)
		return ok && m.same(ref, it.Ref())
	})
}

// Beside is Diff for a revision that does not take the place of the old one:
// what was done counts as still in it where it is the same thing, though it has
// another Ref there.
func Beside(old, new *curriculum.Course, m *Matching, done func(curriculum.Ref) bool) Report {
	r := report(old, new, m, done, func(ref curriculum.Ref) bool {
		_, ok := m.New(ref)
		return ok
	})
	r.beside = true
	return r
}

func report(old, new *curriculum.Course, m *Matching, done, stays func(curriculum.Ref) bool) Report {
	if done == nil {
		done = func(curriculum.Ref) bool { return false }
	}
	var r Report
	for _, s := range new.Sections() {
		r.section(old, s, m, done)
	}
	for _, ref := range m.Added {
		r.added(new, ref)
	}
	for _, ref := range m.Gone {
		r.gone(old, ref, done(ref))
	}
	for _, t := range newHalf(old).all {
		if !done(t.ref) {
			continue
		}
		r.Done++
		if stays(t.ref) {
			r.DoneStay++
		} else {
			r.Lost = append(r.Lost, Change{Old: t.ref, Title: nameOf(old, t.ref), Done: true})
		}
	}
	return r
}

// same tells that a Ref of the new course is what the old one was.
func (m *Matching) same(old, ref curriculum.Ref) bool {
	to, ok := m.toNew[old]
	return ok && to == ref
}

func (r *Report) section(old *curriculum.Course, s *curriculum.Section, m *Matching, done func(curriculum.Ref) bool) {
	was, ok := m.Old(s.Ref())
	if !ok {
		return
	}
	before, ok := old.Find(was)
	if !ok {
		return
	}
	c := Change{Old: was, New: s.Ref(), Title: s.Title, Was: before.Name(), Done: done(was)}
	if before.Name() != s.Title {
		r.Renamed = append(r.Renamed, c)
	}
	if to, ok := m.New(curriculum.Ref(was.Part())); !ok || to != curriculum.Ref(s.Ref().Part()) {
		r.Moved = append(r.Moved, c)
	}
}

func (r *Report) added(c *curriculum.Course, ref curriculum.Ref) {
	change := Change{New: ref, Title: nameOf(c, ref)}
	switch it, _ := c.Find(ref); it.(type) {
	case *curriculum.Section:
		r.NewSections = append(r.NewSections, change)
	case *curriculum.Topic:
		r.NewTopics = append(r.NewTopics, change)
	case *curriculum.Resource:
		r.NewLinks = append(r.NewLinks, change)
	}
}

func (r *Report) gone(c *curriculum.Course, ref curriculum.Ref, done bool) {
	change := Change{Old: ref, Title: nameOf(c, ref), Done: done}
	switch it, _ := c.Find(ref); it.(type) {
	case *curriculum.Section:
		r.GoneSections = append(r.GoneSections, change)
	case *curriculum.Topic:
		r.GoneTopics = append(r.GoneTopics, change)
	case *curriculum.Resource:
		r.GoneLinks = append(r.GoneLinks, change)
	}
}

func nameOf(c *curriculum.Course, ref curriculum.Ref) string {
	if it, ok := c.Find(ref); ok {
		return it.Name()
	}
	return string(ref)
}

// Same tells that nothing a learner would notice has changed.
func (r *Report) Same() bool {
	return len(r.NewSections)+len(r.Renamed)+len(r.Moved)+len(r.GoneSections)+
		len(r.NewTopics)+len(r.GoneTopics)+len(r.NewLinks)+len(r.GoneLinks) == 0
}

// String is the report in one sentence: "2 new sections, 3 renamed, 64 links
// gone; your 11 done stay done".
func (r *Report) String() string {
	var said []string
	say := func(n int, one, many string) {
		switch {
		case n == 1:
			said = append(said, "1 "+one)
		case n > 1:
			said = append(said, fmt.Sprintf("%d %s", n, many))
		}
	}
	say(len(r.NewSections), "new section", "new sections")
	say(len(r.Renamed), "section renamed", "sections renamed")
	say(len(r.Moved), "moved to another part", "moved to another part")
	say(len(r.GoneSections), "section gone", "sections gone")
	say(len(r.NewTopics), "new topic", "new topics")
	say(len(r.GoneTopics), "topic gone", "topics gone")
	say(len(r.NewLinks), "new link", "new links")
	say(len(r.GoneLinks), "link gone", "links gone")
	text := "nothing changed"
	if len(said) > 0 {
		text = strings.Join(said, ", ")
	}
	switch {
	case r.Done == 0:
	case r.beside:
		text += fmt.Sprintf("; of your %d done %s in it, %s not", r.Done, are(r.DoneStay), are(len(r.Lost)))
	case len(r.Lost) == 0:
		text += fmt.Sprintf("; your %d done stay done", r.Done)
	default:
		text += fmt.Sprintf("; of your %d done %d stay done, %d are no longer in it and are kept apart", r.Done, r.DoneStay, len(r.Lost))
	}
	return text
}

func are(n int) string {
	if n == 1 {
		return "1 is"
	}
	return fmt.Sprintf("%d are", n)
}

// Text is the report in full: the sentence, then every change on its line, at
// most a number of each sort (0: all).
func (r *Report) Text(most int) string {
	var b strings.Builder
	b.WriteString(r.String() + "\n")
	list := func(head string, changes []Change, line func(Change) string) {
		if len(changes) == 0 {
			return
		}
		fmt.Fprintf(&b, "\n%s\n", head)
		for i, c := range changes {
			if most > 0 && i == most {
				fmt.Fprintf(&b, "  … and %d more\n", len(changes)-most)
				break
			}
			mark := " "
			if c.Done {
				mark = "✓"
			}
			fmt.Fprintf(&b, "%s %s\n", mark, line(c))
		}
	}
	title := func(sign string) func(Change) string {
		return func(c Change) string { return sign + " " + c.Title }
	}
	list("New sections", r.NewSections, title("+"))
	list("Renamed", r.Renamed, func(c Change) string { return c.Was + " → " + c.Title })
	list("Moved", r.Moved, func(c Change) string { return c.Title + " → " + c.New.Part() })
	list("Sections gone", r.GoneSections, title("-"))
	list("New topics", r.NewTopics, title("+"))
	list("Topics gone", r.GoneTopics, title("-"))
	list("New links", r.NewLinks, title("+"))
	list("Links gone", r.GoneLinks, title("-"))
	if r.beside {
		list("Done here, and not in it", r.Lost, title("-"))
	} else {
		list("Done, but no longer in the course (kept)", r.Lost, title("-"))
	}
	return b.String()
}
