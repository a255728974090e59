package progress

import (
	"bytes"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
)

// scan reads a line that is exactly as AppendJSON writes it, and gives up on
// anything else: another order, a blank, an escape, an unknown key. It is some
// twenty times as fast as encoding/json, which reads what scan gives up on;
// FuzzDecode holds the two together.
func (d *Decoder) scan(line []byte) (e Event, ok bool) {
	s := scanner{rest: line, texts: d}
	e.Device = s.same(&d.last[0], s.must(keyDevice))
	e.Seq = s.number(s.must(keySeq))
	e.At = s.time(s.must(keyAt))
	e.Lead = s.lead(s.may(keyLead))
	e.Zone = s.zone(s.may(keyZone))
	e.Kind = Kind(s.same(&d.last[1], s.must(keyKind)))
	e.Course = s.same(&d.last[2], s.may(keyCourse))
	e.Ref = curriculum.Ref(s.text(s.may(keyRef)))
	e.State = State(s.text(s.may(keyState)))
	e.On = s.truth(s.may(keyOn))
	e.Place.Heading = s.text(s.may(keyHead))
	e.Place.Block = s.int(s.may(keyBlock))
	e.Place.Fraction = s.fraction(s.may(keyFrac))
	e.Place.Screen = s.text(s.may(keyScreen))
	e.Seconds = s.int(s.may(keySec))
	e.Right = s.truth(s.may(keyRight))
	e.Given = s.text(s.may(keyGiven))
	e.Grade = s.int(s.may(keyGrade))
	e.Undo = s.id(s.may(keyUndo))
	e.Text = s.text(s.may(keyText))
	if s.bad || string(s.rest) != "}" || e.Seq < 1 || e.At.After(end()) {
		return Event{}, false
	}
	if e.Kind.placed() {
		e.Place.Ref = e.Ref
	}
	return e, true
}

// scanner eats a line from the front. Once bad it stays bad.
type scanner struct {
	rest  []byte
	bad   bool
	texts *Decoder
}

// may eats a key if it comes next.
func (s *scanner) may(key string) bool {
	if len(s.rest) < len(key) || string(s.rest[:len(key)]) != key {
		return false
	}
	s.rest = s.rest[len(key):]
	return true
}

func (s *scanner) must(key string) bool {
	if !s.may(key) {
		s.bad = true
	}
	return !s.bad
}

// bytes eats a text that needs no unquoting and no cleaning.
func (s *scanner) bytes() []byte {
	if len(s.rest) == 0 || s.rest[0] != '"' {
		s.bad = true
		return nil
	}
	end := bytes.IndexByte(s.rest[1:], '"')
	if end < 1 {
		s.bad = true
		return nil
	}
	b := s.rest[1 : 1+end]
	s.rest = s.rest[end+2:]
	for _, c := range b {
		if c < ' ' || c == '\\' || c == 0x7f {
			s.bad = true
		} else if c >= utf8.RuneSelf {
			s.bad = s.bad || !isClean(b)
			break
		}
	}
	if b[0] == ' ' || b[len(b)-1] == ' ' {
		s.bad = true
	}
	return b
}

// isClean tells whether a text that is not ASCII stays as it is.
func isClean(b []byte) bool {
	return plain(b) && clean.Line(string(b)) == string(b)
}

// text eats a text if there is one.
func (s *scanner) text(there bool) string {
	if !there {
		return ""
	}
	b := s.bytes()
	if known, ok := s.texts.texts[string(b)]; ok {
		return known
	}
	if s.texts.texts == nil {
		s.texts.texts = map[string]string{}
	}
	fresh := string(b)
	s.texts.texts[fresh] = fresh
	return fresh
}

// same is text for what is nearly always the same as in the event before.
func (s *scanner) same(last *string, there bool) string {
	if n := len(*last); there && n > 0 && len(s.rest) > n+1 && s.rest[0] == '"' &&
		s.rest[n+1] == '"' && string(s.rest[1:n+1]) == *last {
		s.rest = s.rest[n+2:]
		return *last
	}
	t := s.text(there)
	if t != "" && !s.bad {
		*last = t
	}
	return t
}

// number eats an integer if there is one. A zero would not have been written.
func (s *scanner) number(there bool) int64 {
	if !there {
		return 0
	}
	i, n, negative := 0, int64(0), false
	if len(s.rest) > 0 && s.rest[0] == '-' {
		i, negative = 1, true
	}
	start := i
	for ; i < len(s.rest) && i-start < 18 && '0' <= s.rest[i] && s.rest[i] <= '9'; i++ {
		n = n*10 + int64(s.rest[i]-'0')
	}
	if i == start || s.rest[start] == '0' || i < len(s.rest) && '0' <= s.rest[i] && s.rest[i] <= '9' {
		s.bad = true
		return 0
	}
	s.rest = s.rest[i:]
	if negative {
		return -n
	}
	return n
}

// int is number for what is an int on every machine.
func (s *scanner) int(there bool) int {
	n := s.number(there)
	if int64(int32(n)) != n {
		s.bad = true
	}
	return int(n)
}

// lead eats milliseconds that still fit when they are counted in nanoseconds.
func (s *scanner) lead(there bool) time.Duration {
	ms := s.number(there)
	if ms > maxLead || ms < -maxLead {
		s.bad = true
		return 0
	}
	return time.Duration(ms) * time.Millisecond
}

// zone eats a zone as AppendJSON writes it.
func (s *scanner) zone(there bool) Zone {
	if !there {
		return Zone{}
	}
	z, ok := parseZone(string(s.bytes()))
	s.bad = s.bad || !ok
	return z
}

func (s *scanner) truth(there bool) bool {
	if there && !s.may("true") {
		s.bad = true
	}
	return there
}

func (s *scanner) id(there bool) ID {
	if !there {
		return ID{}
	}
	b := s.bytes()
	id, err := ParseID(string(b))
	s.bad = s.bad || err != nil || id.String() != string(b) || strings.HasSuffix(id.Device, " ")
	return id
}

// fraction eats a number with a point.
func (s *scanner) fraction(there bool) float64 {
	if !there {
		return 0
	}
	i := 0
	for i < len(s.rest) && s.rest[i] != ',' && s.rest[i] != '}' {
		i++
	}
	f, err := strconv.ParseFloat(string(s.rest[:i]), 64)
	var again [32]byte
	if err != nil || f == 0 || string(appendFraction(again[:0], f)) != string(s.rest[:i]) {
		s.bad = true // NaN and Inf write themselves in capitals, but check all the same
	}
	s.rest = s.rest[i:]
	return f
}
