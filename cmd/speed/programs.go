package main

import (
	"os/exec"
	"path/filepath"
	"slices"
)

// A program is something to run and measure.
type program struct {
	name   string
	argv   []string
	env    []string
	ready  string   // what is on its first whole frame
	before []string // keys before anything is measured
	steps  []step
	quit   string
	reset  string // a folder that is emptied before each run
}

// programs are all that can be run here, or those that were asked for.
func (m *material) programs(o options) []program {
	sections := m.course.Sections()
	var titles []string
	for _, s := range sections {
		titles = append(titles, s.Title)
	}
	ours := func(name, home, course, ready string, before []string, steps ...step) program {
		env := []string{"LLMCOURSE_HOME=" + home, "LLMCOURSE_COURSE=" + course}
		return program{name: name, argv: []string{m.ours}, env: env, ready: ready, before: before, steps: steps, quit: "Q", reset: home}
	}
	first := titles[0]
	imported := ours("imported", m.history, "", first, []string{esc})
	imported.reset = filepath.Join(m.history, "cache")
	history := ours("history", m.history, "", first, []string{esc}, keys)
	history.reset = ""
	all := []program{
		{name: "smallest", argv: []string{m.smallest}, ready: "item 0030", steps: everything(), quit: "q"},
		ours("llmcourse", m.empty, "", first, nil, everything()...),
		imported, // before the history: what it remembers at its end is what that starts from
		history,
		ours("sections", m.empty, "", first, nil, opening(titles)),
		ours("lesson", m.empty, m.lesson, "A long lesson", nil, lesson("A long lesson")),
		ours("tree", m.empty, m.tree, "Section 3", []string{down, down, down}, unfold(treeSections), keys),
	}
	if less, err := exec.LookPath("less"); err == nil {
		all = append(all, program{name: "less", argv: []string{less, m.lines}, ready: "line 0030", steps: everything(), quit: "q"})
	}
	if fzf, err := exec.LookPath("fzf"); err == nil {
		all = append(all, program{
			name: "fzf", argv: []string{fzf, "--no-sort", "--layout=reverse"}, env: []string{"FZF_DEFAULT_COMMAND=cat " + m.lines},
			ready: "line 0030", steps: everything(), quit: esc,
		})
	}
	if m.feeds != nil {
		all = append(all, program{
			name: "newsboat", argv: m.feeds, ready: "A thousand articles", before: []string{enter}, steps: everything(), quit: "Q",
		})
	}
	return slices.DeleteFunc(all, func(p program) bool { return o.only != nil && !slices.Contains(o.only, p.name) })
}
