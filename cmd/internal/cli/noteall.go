package cli

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/notes"
	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum"
)

// noted are all notes there are.
func (s *session) noted() (map[curriculum.Ref]string, error) {
	p, err := s.app.places()
	if err != nil {
		return nil, err
	}
	return noteTexts(notes.Open(p, s.course.ID))
}

// noteTexts are the notes, each with its other versions below it.
func noteTexts(kept *notes.Folder) (map[curriculum.Ref]string, error) {
	all, err := kept.All()
	if err != nil {
		return nil, err
	}
	one := map[curriculum.Ref]string{}
	for ref, texts := range all {
		one[ref] = strings.Join(texts, "\n\n")
	}
	return one, nil
}

// exportNotes prints every note as one Markdown document, in the order of the
// course.
func exportNotes(a *app) error {
	course, err := a.load()
	if err != nil {
		return err
	}
	p, err := a.places()
	if err != nil {
		return err
	}
	all, err := noteTexts(notes.Open(p, course.ID))
	if err != nil {
		return err
	}
	if len(all) == 0 {
		return exit.Nothing("to write one: llmcourse note REF --edit", "there are no notes yet")
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# %s: notes\n", text.Escape(course.Title))
	put := func(level int, title string, ref curriculum.Ref) {
		note, ok := all[ref]
		if delete(all, ref); !ok {
			return
		}
		if title != "" {
			fmt.Fprintf(&b, "\n%s %s\n", strings.Repeat("#", level), text.Escape(title))
		}
		b.WriteString("\n" + strings.TrimSpace(deeper(note, level)) + "\n")
	}
	put(1, "", "")
	for _, p := range course.Parts {
		put(2, p.Title, p.Ref())
		for _, s := range p.Sections {
			put(2, p.Title+": "+s.Title, s.Ref())
			each(s.Topics, func(it curriculum.Item) { put(3, s.Title+": "+it.Name(), it.Ref()) })
			each(s.Resources, func(it curriculum.Item) { put(3, s.Title+": "+it.Name(), it.Ref()) })
		}
	}
	for _, s := range course.Shelves {
		put(2, s.Title, s.Ref())
		each(s.Resources, func(it curriculum.Item) { put(3, s.Title+": "+it.Name(), it.Ref()) })
	}
	for _, ref := range slices.Sorted(maps.Keys(all)) {
		put(2, string(ref), ref)
	}
	_, err = io.WriteString(a.Out, b.String())
	return err
}

// deeper puts the headings of a note below a level, so that it keeps its place
// in a longer document. What stands in code is no heading.
func deeper(text string, level int) string {
	lines := strings.Split(text, "\n")
	fence := ""
	for i, line := range lines {
		trimmed := strings.TrimSpace(line)
		switch {
		case fence != "":
			if strings.HasPrefix(trimmed, fence) {
				fence = ""
			}
		case strings.HasPrefix(trimmed, "```"), strings.HasPrefix(trimmed, "~~~"):
			fence = trimmed[:3]
		default:
			marks := len(line) - len(strings.TrimLeft(line, "#"))
			if marks > 0 && marks <= 6 && strings.HasPrefix(line[marks:], " ") {
				lines[i] = strings.Repeat("#", min(marks+level, 6)) + line[marks:]
			}
		}
	}
	return strings.Join(lines, "\n")
}
