package theme

// A Palette names colours by what they are for. A value is what
// lipgloss.Color takes: "#rrggbb", the number of a terminal colour, or "" for
// the terminal's own.
type Palette struct {
	Text   string // what is read
	Muted  string // what may be skipped: authors, counts, hints
	Rule   string // lines and empty meters
	Accent string // sections, titles, the cursor
	Leaf   string // topics and what is done
	Link   string
	Warm   string // begun, warnings
	Alarm  string // errors
	Ground string // behind the cursor's row
	Match  string // behind a search match
	Onto   string // text on Match
	Above  string // text on Accent
	Code   string // chroma style for code
}
