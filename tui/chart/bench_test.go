package chart

import (
	"testing"

	"llmcourse/tui/theme"
)

func BenchmarkPart(b *testing.B) {
	c := load(b, "../../data/llm-course")
	book := bookOf(c.ID, nil)
	for b.Loop() {
		Layout(c.Parts[1], book, options(120, "emoji"))
	}
}

func BenchmarkOverview(b *testing.B) {
	c := load(b, "../../data/llm-course")
	book := bookOf(c.ID, nil)
	for b.Loop() {
		Overview(c, book, options(120, "emoji"))
	}
}

func BenchmarkPartOf500(b *testing.B) {
	p, book := made(500, 8, "A section with a title that is long"), bookOf("made", nil)
	for b.Loop() {
		Layout(p, book, options(120, "emoji"))
	}
}

// BenchmarkFrame is what a key costs that only moves the cursor.
func BenchmarkFrame(b *testing.B) {
	p, book := made(500, 8, "A section with a title that is long"), bookOf("made", nil)
	d := Layout(p, book, options(120, "emoji"))
	look := theme.New("dark", theme.Dark, theme.NewIcons("emoji"))
	for b.Loop() {
		d.Rows(look, 4000, 4036, 1500)
	}
}

func BenchmarkSVG(b *testing.B) {
	c := load(b, "../../data/llm-course")
	book := bookOf(c.ID, nil)
	for b.Loop() {
		SVG(c, nil, book, c.Sections()[0].Ref(), Auto)
	}
}
