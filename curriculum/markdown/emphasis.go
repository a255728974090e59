package markdown

import "strings"

// mostRuns is how many runs of marks may wait for their partner: more are no
// emphasis of anybody's, and each mark would be compared with all of them.
const mostRuns = 32

// marks reads a run of emphasis marks. Each mark is text until it has found its
// partner, as in CommonMark.
func (in *inline) marks(i int) int {
	s := in.source
	n := 1
	for i+n < len(s) && s[i+n] == s[i] {
		n++
	}
	blank := func(at int) bool { return at < 0 || at >= len(s) || s[at] == ' ' || s[at] == '\n' }
	opens, closes := !blank(i+n), !blank(i-1)
	switch {
	case s[i] == '_': // never inside a word
		opens = opens && (blank(i-1) || !isWord(s[i-1]))
		closes = closes && (blank(i+n) || !isWord(s[i+n]))
	case s[i] == '~' && n != 2:
		opens, closes = false, false
	}
	if n > mostRuns || !opens && !closes {
		return in.verbatim(i, n)
	}
	first := len(in.spans)
	for k := range n {
		in.letters(s[i+k:i+k+1], s[i+k:i+k+1])
	}
	if closes {
		first = in.close(s[i], first)
	}
	if opens && first < len(in.spans) {
		if len(in.runs) == mostRuns {
			in.runs = append(in.runs[:0], in.runs[1:]...)
		}
		in.runs = append(in.runs, run{s[i], first, len(in.spans)})
	}
	return n
}

// close finds partners for the marks from first on, and returns the first that
// has none.
func (in *inline) close(mark byte, first int) int {
	for k := len(in.runs) - 1; k >= 0 && first < len(in.spans); k-- {
		r := &in.runs[k]
		if r.mark != mark {
			continue
		}
		pairs := min(r.to-r.from, len(in.spans)-first)
		in.pair(r.to, first, pairs, mark)
		r.to -= pairs
		first += pairs
		in.runs = in.runs[:k+1]
		if r.to == r.from {
			in.runs = in.runs[:k]
		}
	}
	return first
}

// pair makes marks of the n letters before open and the n from shut on, from
// the inside out: two are strong emphasis, one is emphasis.
func (in *inline) pair(open, shut, n int, mark byte) {
	for n > 0 {
		kind, width := Emphasis, 1
		switch {
		case mark == '~':
			kind, width = Struck, 2
		case n > 1:
			kind, width = Strong, 2
		}
		for _, at := range []int{open - width, shut} {
			for k := range width {
				in.spans[at+k] = Span{}
			}
			in.spans[at] = Span{Kind: kind, Source: strings.Repeat(string(mark), width)}
		}
		open, shut, n = open-width, shut+width, n-width
	}
}
