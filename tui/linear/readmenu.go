package linear

import (
	"strconv"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

// menu is what can be typed while reading.
func (r *reader) menu() menu {
	do := func(f func() after) func(string) after { return func(string) after { return f() } }
	list := []command{
		{"b", []string{"previous"}, "", "the passage before", do(func() after { return r.step(-1) })},
		{"h", []string{"headings"}, "", "the headings, to go to one", do(r.headings)},
		{"s", []string{"skip"}, "WORD", "go on to the next heading, to one with the word, or to the passage of that number", r.skip},
		{"l", []string{"links"}, "", "the links of this passage, by number", do(r.listLinks)},
		{"o", []string{"open"}, "NUMBER", "open the link of that number; alone, read out what is folded or left out", r.openLink},
		{"k", []string{"define"}, "WORD", "the terms of this passage, or what a word means", r.words},
		{"x", []string{"tex"}, "", "this passage with its formulas in TeX", do(r.tex)},
	}
	if r.section != nil {
		list = append(list, r.sectionCommands()...)
	}
	return menu{
		prompt: r.prompt(), enter: "the next passage", entered: func() after { return r.step(1) },
		commands: list,
	}
}

// sectionCommands are those that a shelf's introduction does not have.
func (r *reader) sectionCommands() []command {
	sec := r.section
	do := func(f func()) func(string) after { return func(string) after { f(); return stay } }
	return []command{
		{"t", []string{"tick"}, "", "tick the topic, or take the tick away", do(r.tick)},
		{"d", []string{"done"}, "", "the section is done, or not", do(func() { r.toggle(sec, progress.Done) })},
		{"state", []string{"mark"}, "STATE", "set the state of this topic: todo, doing, done, skipped", func(rest string) after {
			r.setState(r.here(), rest)
			return stay
		}},
		{"star", []string{"*"}, "", "give this topic a star, or take it away", do(func() { r.star(r.here()) })},
		{"bookmark", nil, "LETTER", "bookmark this passage, to come back to it", func(letter string) after { return r.bookmark(letter, r.place()) }},
		{"n", []string{"note"}, "", "the note on this topic", do(func() { r.note(r.here()) })},
		{"r", nil, "", "the resources and notebooks of the section", func(string) after { r.sectionResources(sec); return again }},
		{"quiz", nil, "", "the questions of the section", func(string) after { r.quizOf(sec); return again }},
		{"next", nil, "", "the next section", func(string) after { return r.another(1) }},
		{"before", nil, "", "the section before this one", func(string) after { return r.another(-1) }},
	}
}

// here is the topic being read, or the section outside of any.
func (r *reader) here() curriculum.Item {
	if t := r.all[r.at].topic; t != nil {
		return t
	}
	return r.section
}

func (r *reader) tick() {
	if t := r.all[r.at].topic; t != nil {
		r.toggle(t, progress.Done)
		return
	}
	r.say("This passage belongs to no topic. Type h for the headings, or d for the whole section.")
}

// tex reads the passage out once with its formulas as they were written.
func (r *reader) tex() after {
	d := *r.draw
	d.source = true
	r.speak(d)
	return stay
}

func (r *reader) listLinks() after {
	from, to := r.all[r.at].links()
	to = min(to, len(r.links))
	if from >= to {
		r.say("There is no link in this passage.")
		return stay
	}
	for i := from; i < to; i++ {
		r.say("Link %d. %s", i+1, r.linkName(r.links[i]))
	}
	r.say("Type o and a number to open one.")
	return stay
}

// openLink opens a link by its number, or else what is folded.
func (r *reader) openLink(rest string) after {
	n, err := strconv.Atoi(rest)
	switch {
	case rest == "":
		d := *r.draw
		d.unfold, d.figures = true, true
		r.speak(d)
		return stay
	case err != nil || n < 1 || n > len(r.links):
		r.say("This lesson has the links 1 to %d.", len(r.links))
		return stay
	}
	r.keep()
	r.follow(r.ref, r.links[n-1].URL)
	return stay
}

// another reads the section after or before this one, in place of it.
func (r *reader) another(by int) after {
	all := r.study.Course().Sections()
	for i, sec := range all {
		if sec == r.section && i+by >= 0 && i+by < len(all) {
			r.then = func() { r.lesson(all[i+by], "") }
			return leave
		}
	}
	r.say("There is no section further in that direction.")
	return stay
}
