package main

import (
	"context"
	"fmt"
	"os"
	"time"

	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/data"
	"llmcourse/progress"
	"llmcourse/progress/memory"
	"llmcourse/tui"
)

func main() {
	c, err := curriculum.Load(data.LLMCourse())
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	s := memory.New()
	b := progress.NewBook(c.ID)
	icons := os.Getenv("ICONS")
	if icons == "" { icons = "emoji" }
	m := tui.New(tui.Deps{Course: c, Book: b, Store: s, Now: time.Now, Loc: time.Local,
		Open: func(context.Context, string) error { return tui.ErrNoBrowser }, Settings: tui.Settings{Theme: os.Getenv("THEME"), Icons: icons, Mouse: true}})
	if _, err := tea.NewProgram(m, tea.WithFPS(120)).Run(); err != nil {
		fmt.Println(err)
	}
}
