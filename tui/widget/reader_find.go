package widget

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/tui/prose"
	"llmcourse/tui/theme"
)

// finder keeps the matches of what is looked for in the page.
type finder struct {
	words   string
	matches []match
	now     int // index of the match the person is at
	stale   bool
}

// A match is on one line; one that runs over a line's end is two of them, of
// which the second goes on with the first.
type match struct {
	passage, line, from, to int
	more                    bool
}

// Find looks for words, going on from the window, and returns how many
// matches there are. Case counts only where the words have an upper-case
// letter. Empty words end the search.
func (r *Reader) Find(words string) int {
	r.finder = finder{words: words, stale: true}
	r.refind()
	for i, m := range r.finder.matches {
		if m.passage > r.at.passage || m.passage == r.at.passage && m.line >= r.at.line {
			r.finder.now = i
			break
		}
	}
	r.showMatch()
	return r.matchCount()
}

// Found says which match the person is at, from 1, and of how many; zeros
// where nothing is looked for or found.
func (r *Reader) Found() (at, of int) {
	r.refind()
	if len(r.finder.matches) == 0 {
		return 0, 0
	}
	for i, m := range r.finder.matches {
		if i <= r.finder.now && !m.more {
			at++
		}
	}
	return at, r.matchCount()
}

// Words is what is looked for.
func (r *Reader) Words() string { return r.finder.words }

// FindNext goes to the next match (step 1) or the previous one (-1), round the
// ends of the page.
func (r *Reader) FindNext(step int) {
	r.refind()
	n := len(r.finder.matches)
	if n == 0 {
		return
	}
	for range n {
		r.finder.now = (r.finder.now + step + n) % n
		if !r.finder.matches[r.finder.now].more {
			break
		}
	}
	r.showMatch()
}

func (r *Reader) matchCount() int {
	count := 0
	for _, m := range r.finder.matches {
		if !m.more {
			count++
		}
	}
	return count
}

func (r *Reader) showMatch() {
	if r.finder.now < len(r.finder.matches) {
		m := r.finder.matches[r.finder.now]
		r.show(m.passage, m.line)
	}
}

// refind looks again after the page was drawn anew.
func (r *Reader) refind() {
	f := &r.finder
	if !f.stale {
		return
	}
	f.stale, f.matches = false, nil
	if strings.TrimSpace(f.words) == "" {
		return
	}
	for i := range r.passages {
		var texts []string
		for _, line := range r.lines(i) {
			texts = append(texts, ansi.Strip(line.Text))
		}
		for _, m := range findIn(texts, f.words) {
			m.passage = i
			f.matches = append(f.matches, m)
		}
	}
	f.now = min(f.now, max(len(f.matches)-1, 0))
}

// findIn finds words in lines of text, also where they run over a line's end:
// lines are joined by a blank, and each match is told in cells of its lines.
func findIn(texts []string, words string) []match {
	type cell struct{ line, from, to int }
	var letters []rune
	var cells []cell
	fold := words == strings.ToLower(words)
	for i, text := range texts {
		column := 0
		for _, r := range strings.TrimRight(text, " ") {
			if fold {
				r = unicode.ToLower(r)
			}
			w := ansi.StringWidth(string(r))
			letters, cells = append(letters, r), append(cells, cell{i, column, column + w})
			column += w
		}
		letters, cells = append(letters, ' '), append(cells, cell{i, column, column})
	}
	want := []rune(strings.Join(strings.Fields(words), " "))
	var found []match
	for i := 0; i+len(want) <= len(letters); i++ {
		if !slices.Equal(letters[i:i+len(want)], want) {
			continue
		}
		for j := i; j < i+len(want); {
			k := j
			for k+1 < i+len(want) && cells[k+1].line == cells[j].line {
				k++
			}
			if cells[k].to > cells[j].from {
				found = append(found, match{line: cells[j].line, from: cells[j].from, to: cells[k].to, more: j > i})
			}
			j = k + 1
		}
		i += len(want) - 1
	}
	return found
}

// on returns the matches on a line, and how they look.
func (f *finder) on(passage, line int, t *theme.Theme) []prose.Range {
	first := sort.Search(len(f.matches), func(i int) bool {
		m := f.matches[i]
		return m.passage > passage || m.passage == passage && m.line >= line
	})
	var marks []prose.Range
	for i := first; i < len(f.matches) && f.matches[i].passage == passage && f.matches[i].line == line; i++ {
		m, style := f.matches[i], t.Match
		if i == f.now || m.more && i-1 == f.now {
			style = t.MatchNow
		}
		marks = append(marks, prose.Range{From: m.from, To: m.to, Render: style.Render})
	}
	return marks
}
