package main

// A row of the table compares one figure of llmcourse with the smallest
// program and with others.
type row struct {
	name, figure string
	ours, base   string  // programs; base is "smallest" where it is empty
	share        float64 // which quantile
	unit         string
	limit        string // what the design asks for
	minus        bool   // glamour's share is taken off
}

// table is what is told, in order.
func table() []row {
	return []row{
		{name: "first frame, nothing done yet", figure: "ready", ours: "llmcourse", share: 0.5, unit: "ms"},
		{name: "the same without glamour's share", figure: "ready", ours: "llmcourse", share: 0.5, unit: "ms", limit: "x 1.25", minus: true},
		{name: "first frame, EVENTS events", figure: "ready", ours: "history", share: 0.5, unit: "ms"},
		{name: "the same without glamour's share", figure: "ready", ours: "history", share: 0.5, unit: "ms", limit: "x 1.25", minus: true},
		{name: "first frame, EVENTS events, without the cache", figure: "ready", ours: "imported", share: 0.5, unit: "ms"},
		{name: "processor time of the start", figure: "start cpu", ours: "llmcourse", share: 0.5, unit: "ms"},
		{name: "key to frame, p50", figure: "key", ours: "llmcourse", share: 0.5, unit: "ms", limit: "x 1.15"},
		{name: "key to frame, p99", figure: "key", ours: "llmcourse", share: 0.99, unit: "ms"},
		{name: "key to frame, EVENTS events, p50", figure: "key", ours: "history", share: 0.5, unit: "ms", limit: "x 1.15"},
		{name: "500 keys at once", figure: "held", ours: "llmcourse", share: 0.5, unit: "ms", limit: "x 1.5"},
		{name: "100 sizes, until the last frame", figure: "storm", ours: "llmcourse", share: 0.5, unit: "ms"},
		{name: "100 sizes, processor time", figure: "storm cpu", ours: "llmcourse", share: 0.5, unit: "ms"},
		{name: "idle, processor time", figure: "idle cpu", ours: "llmcourse", share: 0.5, unit: "ms", limit: "x 1"},
		{name: "idle, wake-ups", figure: "idle wakeups", ours: "llmcourse", share: 0.5, limit: "x 1"},
		{name: "resident after the first frame", figure: "resident", ours: "llmcourse", share: 0.5, unit: "MB", limit: "30 MB"},
		{name: "resident at most", figure: "most resident", ours: "llmcourse", share: 0.5, unit: "MB", limit: "30 MB"},
		{name: "resident at most, EVENTS events", figure: "most resident", ours: "history", share: 0.5, unit: "MB", limit: "30 MB"},
		{name: "the end", figure: "exit", ours: "llmcourse", share: 0.5, unit: "ms"},
		{name: "binary, stripped", figure: "size", ours: "llmcourse", share: 0.5, unit: "MB", limit: "20 MB"},
		{name: "a section, key to its page, p50", figure: "section", ours: "sections", base: "-", share: 0.5, unit: "ms"},
		{name: "a section, key to its page, the slowest", figure: "section", ours: "sections", base: "-", share: 1, unit: "ms"},
		{name: "a section, drawn in full, p50", figure: "section complete", ours: "sections", base: "-", share: 0.5, unit: "ms"},
		{name: "a section, drawn in full, the slowest", figure: "section complete", ours: "sections", base: "-", share: 1, unit: "ms"},
		{name: "a lesson of KB KB, key to its page", figure: "lesson", ours: "lesson", base: "-", share: 0.5, unit: "ms"},
		{name: "a lesson of KB KB, page down, p50", figure: "page", ours: "lesson", base: "-", share: 0.5, unit: "ms"},
		{name: "a lesson of KB KB, resident at most", figure: "most resident", ours: "lesson", base: "-", share: 0.5, unit: "MB"},
		{name: "a tree of ROWS rows, first frame", figure: "ready", ours: "tree", share: 0.5, unit: "ms"},
		{name: "a tree of ROWS rows, key to frame, p50", figure: "key", ours: "tree", share: 0.5, unit: "ms"},
		{name: "a tree of ROWS rows, resident at most", figure: "most resident", ours: "tree", base: "-", share: 0.5, unit: "MB"},
	}
}
