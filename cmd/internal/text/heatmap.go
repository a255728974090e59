package text

import (
	"fmt"
	"strings"
	"time"

	"llmcourse/progress"
	"llmcourse/progress/stats"
	"llmcourse/tui/phrase"
	"llmcourse/tui/theme"
)

// heatRoom is the column of the weekdays.
const heatRoom = 5

// Heatmap draws a year: a column for each week, a row for each day of it.
// How much was done is told by shape as well as by colour. A narrow terminal
// shows the latest weeks. A last line says it in words.
func Heatmap(t *theme.Theme, h *stats.Heatmap, cols int) []string {
	weeks := stats.Weeks
	if cols > 0 {
		weeks = min(weeks, max(cols-heatRoom, 1))
	}
	first := stats.Weeks - weeks
	lines := []string{t.Muted.Render(heatMonths(h, first))}
	for d := range 7 {
		var row strings.Builder
		name := ""
		if day, ok := h.At(0, d); ok && d%2 == 0 {
			name = dateOf(day.Date).Weekday().String()[:3]
		}
		row.WriteString(t.Muted.Render(fmt.Sprintf("%-*s", heatRoom, name)))
		for w := first; w < stats.Weeks; w++ {
			if day, ok := h.At(w, d); ok {
				row.WriteString(t.Heat(day.Level))
			}
		}
		lines = append(lines, row.String())
	}
	legend := t.Muted.Render(strings.Repeat(" ", heatRoom) + "less ")
	for level := range 5 {
		legend += t.Heat(level)
	}
	return append(lines, legend+t.Muted.Render(" more"), heatWords(h))
}

// heatMonths names each month over the week it begins in, where there is room.
func heatMonths(h *stats.Heatmap, first int) string {
	row := strings.Repeat(" ", heatRoom)
	last := time.Month(0)
	for w := first; w < stats.Weeks; w++ {
		day, ok := h.At(w, 0)
		at := heatRoom + w - first
		month := dateOf(day.Date).Month()
		if !ok || month == last {
			continue
		}
		if last = month; len(row) < at || at == heatRoom {
			row += strings.Repeat(" ", at-len(row)) + month.String()[:3]
		}
	}
	return row
}

// heatWords is the heatmap for who cannot see it: its busiest day and how many
// days there were.
func heatWords(h *stats.Heatmap) string {
	active, best := 0, stats.Day{}
	for _, day := range h.Days {
		if day.Total > 0 {
			active++
		}
		if day.Total >= best.Total {
			best = day
		}
	}
	if active == 0 {
		return fmt.Sprintf("From %s to %s nothing was done yet", h.From, h.To)
	}
	return fmt.Sprintf("From %s to %s %s with something done, most on %s (%d)",
		h.From, h.To, phrase.Plural(active, "day"), best.Date, best.Total)
}

func dateOf(d stats.Date) time.Time { return progress.Day(d).Time(time.UTC) }
