package word

import (
	"unicode"
	"unicode/utf8"
)

// A Range is where a word of a text stands.
type Range struct {
	From, To int  // bytes of the text
	Bound    bool // a joiner stands between it and the word before, as in "KV-cache"
}

// A Scanner goes through the words of a text. It keeps what it needs, so that a
// course of megabytes is read without making a string for each word.
type Scanner struct {
	folded []byte // the word now, in small letters without accents
	joined []byte // the words of a compound without its joiners: "kvcache"
	parts  int    // words in joined
}

// maxJoined keeps addresses and file names from becoming words.
const maxJoined = 32

// Each visits the words of a text in order, folded to small letters without
// accents, and after the last word of a compound the compound itself as one word.
// The bytes are the scanner's: they change with the next word.
func (s *Scanner) Each(text string, visit func(folded []byte, w Range, compound bool)) {
	start := 0 // of the compound
	w := Range{To: -2}
	flush := func() {
		if s.parts > 1 && len(s.joined) <= maxJoined && !digits(s.joined) {
			visit(s.joined, Range{From: start, To: w.To}, true)
		}
		s.joined, s.parts = s.joined[:0], 0
	}
	for i := 0; i < len(text); {
		from, to := s.next(text, i)
		if from < 0 {
			break
		}
		bound := s.parts > 0 && from == w.To+1 && joins(text[w.To])
		if !bound {
			flush()
			start = from
		}
		w = Range{From: from, To: to, Bound: bound}
		i = to
		if tex(text, from) || bound && possessive(text, from, to) {
			continue
		}
		visit(s.folded, w, false)
		s.joined = append(s.joined, s.folded...)
		s.parts++
	}
	flush()
}

// next finds the word at or after byte i, and folds it.
func (s *Scanner) next(text string, i int) (from, to int) {
	s.folded = s.folded[:0]
	from = -1
	for ; i < len(text); i++ {
		if b := text[i]; b < utf8.RuneSelf {
			if !isASCIIWord(b) {
				if from >= 0 {
					return from, i
				}
				continue
			}
			if from < 0 {
				from = i
			}
			if b >= 'A' && b <= 'Z' {
				b += 'a' - 'A'
			}
			s.folded = append(s.folded, b)
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		mark := unicode.Is(unicode.Mn, r)
		switch {
		case mark && from >= 0:
		case alone(r):
			if from >= 0 {
				return from, i
			}
			s.folded = append(s.folded, text[i:i+size]...)
			return i, i + size
		case !mark && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			if from < 0 {
				from = i
			}
			s.folded = appendFolded(s.folded, r)
		case from >= 0:
			return from, i
		}
		i += size - 1
	}
	return from, i
}

// isASCIIWord says that a byte is a letter or a digit.
func isASCIIWord(b byte) bool {
	return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= '0' && b <= '9'
}

// joins says that a sign between two words makes one thing of them.
func joins(b byte) bool {
	switch b {
	case '-', '.', '_', '/', '\'':
		return true
	}
	return false
}

// alone says that a letter is a word by itself: there are no blanks between
// the words of Chinese and Japanese.
func alone(r rune) bool {
	return r >= 0x2e80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// tex says that the word at from is a command of a formula, as in \frac.
func tex(text string, from int) bool { return from > 0 && text[from-1] == '\\' }

// possessive says that a word is the s of "model's".
func possessive(text string, from, to int) bool {
	return text[from-1] == '\'' && to == from+1 && text[from]|0x20 == 's'
}

func digits(word []byte) bool {
	for _, b := range word {
		if b < '0' || b > '9' {
			return false
		}
	}
	return true
}
