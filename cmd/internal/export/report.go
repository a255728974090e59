package export

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/stats"
	"llmcourse/tui/phrase"
)

// A report is the learner's progress as Markdown, to keep or to show.
type report struct {
	Progress
	strings.Builder
	notes map[curriculum.Ref]string // those not written yet
}

func (p Progress) Report(w io.Writer) error {
	r := &report{Progress: p, notes: maps.Clone(p.Notes)}
	figures := p.Figures
	f := figures.Course
	fmt.Fprintf(r, "# %s: progress\n\nOn %s: coverage %s, mastery %s, %s of %s done, %s on %s.\n", text.Escape(p.Course.Title),
		figures.Today, phrase.Percent(f.Coverage), phrase.Percent(f.Mastery), fmt.Sprint(f.Sections.Done), phrase.Plural(f.Sections.Total, "section"),
		phrase.Plural(figures.Totals.Answers, "answer"), phrase.Plural(figures.Totals.DaysActive, "day"))
	r.quote("")
	for i, part := range figures.Parts {
		r.part(part, p.Course.Parts[i])
	}
	for _, shelf := range p.Course.Shelves {
		r.list("\n## "+text.Escape(shelf.Title)+"\n", shelf, nil, shelf.Resources)
	}
	r.rest()
	_, err := io.WriteString(w, r.String())
	return err
}

// part writes the table of a part, then what was done in its sections.
func (r *report) part(figures stats.Part, p *curriculum.Part) {
	fmt.Fprintf(r, "\n## %s\n\nCoverage %s, mastery %s.\n", text.Escape(p.Title), phrase.Percent(figures.Coverage), phrase.Percent(figures.Mastery))
	r.quote(p.Ref())
	r.WriteString("\n| Section | State | Coverage | Mastery | Topics | Resources | Questions |\n| --- | --- | --: | --: | --: | --: | --: |\n")
	for i, s := range figures.List {
		state := string(s.State)
		if r.Book.ToVerify(p.Sections[i].Ref()) {
			state += " (known, to verify)"
		}
		fmt.Fprintf(r, "| %s | %s | %s | %s | %s | %s | %d/%d |\n", text.Escape(s.Title), state, phrase.Percent(s.Coverage), phrase.Percent(s.Mastery),
			phrase.Count(progress.Tally(s.Topics)), phrase.Count(progress.Tally(s.Resources)), s.Answered, s.Questions)
	}
	for _, s := range p.Sections {
		star := ""
		if r.Book.Star(s.Ref()) {
			star = " ★"
		}
		r.list(fmt.Sprintf("\n### %s%s\n", text.Escape(s.Title), star), s, s.Topics, s.Resources)
	}
}

// list writes what was done, starred or noted of a section or shelf, and
// nothing where nothing was.
func (r *report) list(head string, of curriculum.Item, topics []*curriculum.Topic, resources []*curriculum.Resource) {
	ref := of.Ref()
	if state := r.Book.StateOf(of); state != progress.Todo || r.Book.Star(ref) || r.notes[ref] != "" {
		r.WriteString(head)
		head = ""
		switch since := r.Book.Since(ref); {
		case state != progress.Todo && r.Book.Marked(ref) == state:
			fmt.Fprintf(r, "\n%s since %s\n", state, since.In(r.Loc).Format("2006-01-02"))
		case state != progress.Todo: // what is in it says so, and has its own place here
			fmt.Fprintf(r, "\n%s\n", state)
		}
		r.quote(ref)
	}
	item := func(it curriculum.Item, name string) {
		ref := it.Ref()
		state, star := r.Book.StateOf(it), r.Book.Star(ref)
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
		item(t, text.Escape(t.Title))
	}
	for _, x := range resources {
		item(x, text.Link(x.Title, x.Address()))
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
	for _, ref := range slices.Sorted(maps.Keys(r.notes)) {
		fmt.Fprintf(r, "\n`%s`\n", strings.ReplaceAll(string(ref), "`", "'"))
		r.quote(ref)
	}
}
