package linear

import (
	"strconv"
	"strings"

	"llmcourse/progress/study"
)

func itoa(n int) string { return strconv.Itoa(n) }

// step goes some passages on or back. The place is kept at each heading: a
// power cut then costs a few paragraphs, and the journal stays short.
func (r *reader) step(by int) after {
	to := r.at + by
	switch {
	case to < 0:
		r.say("This is where the lesson begins.")
		return stay
	case to >= len(r.all):
		r.end()
		return stay
	}
	return r.jump(to)
}

func (r *reader) jump(to int) after {
	before := r.all[r.at].under
	r.at = to
	if r.all[to].under != before {
		r.keep()
		r.begin()
	}
	return again
}

// begin marks the section as begun, once somebody read as far as to another
// heading.
func (r *reader) begin() {
	if r.section != nil {
		r.remember(study.Begin{Section: r.section})
	}
}

// end says what can be done at the end of a lesson.
func (r *reader) end() {
	r.begin()
	if r.section == nil {
		r.say("This is the end of the text. 0 goes back.")
		return
	}
	r.readNote(r.section)
	for _, t := range r.section.Topics {
		r.readNote(t)
	}
	r.say("This is the end of the lesson. Type d to mark the section done, quiz to be asked about it, r for its resources, next for the next section, or 0 to go back.")
}

// headings lists the headings of the lesson, to go to one.
func (r *reader) headings() after {
	var at []int
	var rows []string
	for i, p := range r.all {
		for _, h := range p.headings {
			row := r.draw.inline(h.Spans)
			if h.Level > 2 {
				row += ", level " + itoa(h.Level)
			}
			if r.section != nil {
				if t := topicOf(r.section.Topics, h.Text); t != nil && h.Level <= 2 {
					row += ": topic, " + r.standing(t)
				}
			}
			at, rows = append(at, i), append(rows, row)
		}
	}
	r.browse(func() list {
		return list{
			title: "Headings of " + r.nameOf(r.ref) + ".", count: len(rows), empty: "There is none.",
			row: func(i int) string { return rows[i] }, what: "read from there",
			pick: func(i int) after { r.jump(at[i]); return leave },
		}
	})
	return again
}

// skip goes to a passage by its number, or to a heading by a word of it.
func (r *reader) skip(to string) after {
	if n, err := strconv.Atoi(to); err == nil {
		return r.jump(min(max(n-1, 0), len(r.all)-1))
	}
	want := strings.ToLower(to)
	for k := range r.all {
		i := (r.at + 1 + k) % len(r.all) // the next one first, then from the top
		for _, h := range r.all[i].headings {
			if (want == "" && i > r.at) || want != "" && strings.Contains(strings.ToLower(h.Text), want) {
				return r.jump(i)
			}
		}
	}
	if want == "" {
		r.say("No heading follows.")
	} else {
		r.say("No heading has %q in it. Type h for all headings.", to)
	}
	return stay
}
