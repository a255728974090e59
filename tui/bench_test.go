package tui_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"llmcourse/curriculum"
	"llmcourse/data"
	"llmcourse/tui/internal/tuitest"
)

// BenchmarkKey is what a key costs until its frame is drawn, in courses of
// several sizes: what is in view should count, not what there is.
func BenchmarkKey(b *testing.B) {
	for _, course := range []struct {
		name string
		make func() *curriculum.Course
	}{
		{"built-in", func() *curriculum.Course {
			c, err := curriculum.Load(data.LLMCourse())
			if err != nil {
				b.Fatal(err)
			}
			return c
		}},
		{"list", func() *curriculum.Course { return tuitest.Large(b, 84, 2, 0, 18) }},
		{"huge", func() *curriculum.Course { return tuitest.Large(b, 100, 10, 20, 80) }},
	} {
		w := tuitest.Fixture(b)
		for _, place := range []struct{ name, open, keys string }{
			{"roadmap", "", "j k"},
			{"lesson", "j enter", "j k"},
			{"resources", "r", "j k"},
			{"filter", "r /", "m o backspace backspace"},
			{"palette", "ctrl+k", "m o d backspace backspace backspace"},
			{"search", `\`, "m o d backspace backspace backspace"},
		} {
			b.Run(course.name+"/"+place.name, func(b *testing.B) {
				w.Course = course.make()
				m := w.Open(b, 120, 40)
				tuitest.Drive(b, m, tuitest.Keys(place.open)...)
				keys := tuitest.Keys(place.keys)
				i := 0
				for b.Loop() {
					tuitest.Drive(b, m, keys[i%len(keys)])
					view(m)
					i++
				}
			})
		}
	}
}

func view(m tea.Model) tea.View { return m.View() }

// BenchmarkOpen is what it costs to make the program, course apart.
func BenchmarkOpen(b *testing.B) {
	w := tuitest.Fixture(b)
	w.Course = tuitest.Large(b, 100, 10, 20, 80)
	for b.Loop() {
		view(w.Open(b, 120, 40))
	}
}
