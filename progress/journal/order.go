package journal

import "llmcourse/progress"

// sorted puts events in event order. They come in runs that are in order
// already, one or more for each session, so it merges runs; and it moves
// numbers, since an event is a few hundred bytes.
func sorted(events []progress.Event) []progress.Event {
	var runs []int // where runs end
	for i := 1; i < len(events); i++ {
		if events[i-1].Compare(&events[i]) > 0 {
			runs = append(runs, i)
		}
	}
	if len(runs) == 0 {
		return events
	}
	runs = append(runs, len(events))
	order, spare := make([]int32, len(events)), make([]int32, len(events))
	for i := range order {
		order[i] = int32(i)
	}
	for len(runs) > 1 {
		merged := runs[:0]
		start := 0
		for i := 0; i < len(runs); i += 2 {
			middle, end := runs[i], runs[min(i+1, len(runs)-1)]
			merge(events, spare[start:end], order[start:middle], order[middle:end])
			merged = append(merged, end)
			start = end
		}
		runs = merged
		order, spare = spare, order
	}
	permute(events, order)
	return events
}

// permute puts events[order[i]] in place i. It moves each event once and needs
// no second slice, which costs more than the moving.
func permute(events []progress.Event, order []int32) {
	for start := range order {
		if order[start] < 0 {
			continue
		}
		first, i := events[start], start
		for {
			from := int(order[i])
			order[i] = -1 // done
			if from == start {
				events[i] = first
				break
			}
			events[i] = events[from]
			i = from
		}
	}
}

// merge merges two runs into dst.
func merge(events []progress.Event, dst, a, b []int32) {
	for i := range dst {
		if len(b) == 0 || len(a) > 0 && events[a[0]].Compare(&events[b[0]]) <= 0 {
			dst[i], a = a[0], a[1:]
		} else {
			dst[i], b = b[0], b[1:]
		}
	}
}
