package stats

import (
	"slices"

	"llmcourse/progress"
)

// Weeks is how many weeks a heatmap has, the current one included.
const Weeks = 53

// A Heatmap is a year of days. Its first day begins a week, its last one is
// today, so Days[7*w+d] is day d of week w.
type Heatmap struct {
	From Date  `json:"from"`
	To   Date  `json:"to"`
	Cuts []int `json:"cuts"` // the most that levels 1, 2 and 3 stand for
	Days []Day `json:"days"` // 365 to 371
}

// A Day is a day of the heatmap.
type Day struct {
	Date  Date `json:"date"`
	Level int  `json:"level"` // 0 nothing, 1 to 4 by quartiles of the active days shown
	Total int  `json:"total"` // things done
	Activity
	Minutes int `json:"minutes,omitempty"` // spent reading and answering
}

// At is day d (from 0) of week w (from 0), and whether there is one: the last
// week ends today.
func (h *Heatmap) At(w, d int) (Day, bool) {
	i := 7*w + d
	if d < 0 || d > 6 || i < 0 || i >= len(h.Days) {
		return Day{}, false
	}
	return h.Days[i], true
}

// heatmapFrom is the first day of the heatmap that ends today.
func (o *Options) heatmapFrom(today progress.Day) progress.Day {
	return o.weekOf(today) - 7*(Weeks-1)
}

func (d *diary) heatmap(o *Options) Heatmap {
	from := o.heatmapFrom(d.today)
	h := Heatmap{From: Date(from), To: Date(d.today), Days: make([]Day, 0, 7*Weeks)}
	var totals []int
	for day := from; day <= d.today; day++ {
		shown := Day{Date: Date(day)}
		if in := d.days[day]; in != nil {
			shown.Activity, shown.Total = in.Activity, in.Total()
			shown.Minutes = minutes(in.answering + in.reading)
		}
		if shown.Total > 0 {
			totals = append(totals, shown.Total)
		}
		h.Days = append(h.Days, shown)
	}
	h.Cuts = quartiles(totals)
	for i := range h.Days {
		h.Days[i].Level = level(h.Days[i].Total, h.Cuts)
	}
	return h
}

// quartiles are the three values that cut numbers into quarters, each one of
// the numbers: the smallest that a quarter, half and three quarters of them do
// not exceed. They are 0 of nothing.
func quartiles(numbers []int) []int {
	cuts := make([]int, 3)
	slices.Sort(numbers)
	for k := range cuts {
		if n := len(numbers); n > 0 {
			cuts[k] = numbers[((k+1)*n+3)/4-1]
		}
	}
	return cuts
}

func level(total int, cuts []int) int {
	if total == 0 {
		return 0
	}
	level := 1
	for _, cut := range cuts {
		if total > cut {
			level++
		}
	}
	return level
}

// minutes rounds seconds half up.
func minutes(seconds int) int { return (seconds + 30) / 60 }
