package cli

import (
	"fmt"
	"io"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/stats"
)

// A report is the learner's progress as Markdown, to keep or to show.
type report struct {
	*session
	strings.Builder
	notes map[curriculum.Ref]string // those not written yet
}

func (s *session) writeReport(w io.Writer) error {
	figures, err := s.stats()
	if err != nil {
		return err
	}
	notes, err := s.noted()
	if err != nil {
		return err
	}
	r := &report{session: s, notes: notes}
	f := figures.Course
	fmt.Fprintf(r, "# %s: progress\n\nOn %s: coverage %s, mastery %s, %s of %s done, %s on %s.\n", mdEscape(s.course.Title),
		figures.Today, percent(f.Coverage), percent(f.Mastery), fmt.Sprint(f.Sections.Done), plural(f.Sections.Total, "section"),
		plural(figures.Answers, "answer"), plural(figures.DaysActive, "day"))
	r.quote("")
	for i, p := range figures.Parts {
		r.part(p, s.course.Parts[i])
	}
	for _, shelf := range s.course.Shelves {
		r.list("\n## "+mdEscape(shelf.Title)+"\n", shelf, nil, shelf.Resources)
	}
	r.rest()
	_, err = io.WriteString(w, r.String())
	return err
}

// part writes the table of a part, then what was done in its sections.
func (r *report) part(figures stats.Part, p *curriculum.Part) {
	fmt.Fprintf(r, "\n## %s\n\nCoverage %s, mastery %s.\n", mdEscape(p.Title), percent(figures.Coverage), percent(figures.Mastery))
	r.quote(p.Ref())
	r.WriteString("\n| Section | State | Coverage | Mastery | Topics | Resources | Questions |\n| --- | --- | --: | --: | --: | --: | --: |\n")
	for i, s := range figures.List {
		state := string(s.State)
		if r.book.ToVerify(p.Sections[i].Ref()) {
			state += " (known, to verify)"
		}
		fmt.Fprintf(r, "| %s | %s | %s | %s | %s | %s | %d/%d |\n", mdEscape(s.Title), state, percent(s.Coverage), percent(s.Mastery),
			settled(s.Topics), settled(s.Resources), s.Answered, s.Questions)
	}
	for _, s := range p.Sections {
		star := ""
		if r.book.Star(s.Ref()) {
			star = " ★"
		}
		r.list(fmt.Sprintf("\n### %s%s\n", mdEscape(s.Title), star), s, s.Topics, s.Resources)
	}
}

// list writes what was done, starred or noted of a section or shelf, and
// nothing where nothing was.
func (r *report) list(head string, of curriculum.Item, topics []*curriculum.Topic, resources []*curriculum.Resource) {
	ref := of.Ref()
	if state := r.book.StateOf(of); state != progress.Todo || r.book.Star(ref) || r.notes[ref] != "" {
		r.WriteString(head)
		head = ""
		switch since := r.book.Since(ref); {
		case state != progress.Todo && r.book.Marked(ref) == state:
			fmt.Fprintf(r, "\n%s since %s\n", state, since.In(r.app.Loc).Format("2006-01-02"))
		case state != progress.Todo: // what is in it says so, and has its own place here
			fmt.Fprintf(r, "\n%s\n", state)
		}
		r.quote(ref)
	}
	item := func(it curriculum.Item, name string) {
		ref := it.Ref()
		state, star := r.book.StateOf(it), r.book.Star(ref)
		if state == progress.Todo && !star && r.notes[ref] == "" {
			return
		}
		if head != "\n" {
			r.WriteString(head + "\n")
			head = "\n"
		}
		box := map[progress.State]string{progress.Done: "[x] "}[state]
		if box == "" {
			box = "[ ] "
		}
		if state == progress.Doing || state == progress.Skipped {
			name += " (" + string(state) + ")"
		}
		if star {
			name += " ★"
		}
		r.WriteString("- " + box + name + "\n")
		r.quoteUnder(ref)
	}
	for _, t := range topics {
		item(t, mdEscape(t.Title))
	}
	for _, x := range resources {
		item(x, mdLink(x.Title, x.Address()))
	}
}

// quote writes the note on ref, if there is one.
func (r *report) quote(ref curriculum.Ref) { r.quoted(ref, "\n", "") }

// quoteUnder writes it under an item of a list.
func (r *report) quoteUnder(ref curriculum.Ref) { r.quoted(ref, "\n", "  ") }

func (r *report) quoted(ref curriculum.Ref, before, indent string) {
	text := strings.TrimSpace(r.notes[ref])
	delete(r.notes, ref)
	if text == "" {
		return
	}
	r.WriteString(before)
	for line := range strings.SplitSeq(text, "\n") {
		r.WriteString(strings.TrimRight(indent+"> "+line, " ") + "\n")
	}
}

// rest writes notes on what the course no longer has, or on questions.
func (r *report) rest() {
	if len(r.notes) == 0 {
		return
	}
	r.WriteString("\n## Other notes\n")
	for _, ref := range sortedRefs(r.notes) {
		fmt.Fprintf(r, "\n`%s`\n", strings.ReplaceAll(string(ref), "`", "'"))
		r.quote(ref)
	}
}
