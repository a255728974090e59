package progress

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strconv"
	"time"
	"unicode/utf8"
)

// ErrEvent is returned for an event that cannot be written or for JSON that is
// no event this version understands.
var ErrEvent = errors.New("not an event of this version")

// timeForm is how times are written: UTC, to the millisecond.
const timeForm = "2006-01-02T15:04:05.000Z"

// maxLead is the greatest Event.Lead, in milliseconds: more than there can be
// between two times of events, and less than what overflows a Duration.
const maxLead = 250 * 366 * 24 * 60 * 60 * 1000

// The keys of an event in JSON, in the order in which they are written. They
// are for ever: a store has no other schema.
const (
	keyDevice = `{"dev":`
	keySeq    = `,"seq":`
	keyAt     = `,"at":`
	keyLead   = `,"lead":` // milliseconds
	keyZone   = `,"zone":` // "+09:00"
	keyKind   = `,"kind":`
	keyCourse = `,"course":`
	keyRef    = `,"ref":`
	keyState  = `,"state":`
	keyOn     = `,"on":`
	keyHead   = `,"head":`
	keyBlock  = `,"block":`
	keyFrac   = `,"frac":`
	keyScreen = `,"screen":`
	keySec    = `,"sec":`
	keyRight  = `,"right":`
	keyGiven  = `,"given":`
	keyGrade  = `,"grade":`
	keyUndo   = `,"undo":` // "device:seq"
	keyText   = `,"text":`
)

// AppendJSON appends the event as one line of JSON, without the line end. What
// is zero is left out. An event read from JSON that held more than this version
// knows is written as it was read.
func (e *Event) AppendJSON(dst []byte) ([]byte, error) {
	if e.raw != "" {
		return append(dst, e.raw...), nil
	}
	if err := e.check(); err != nil {
		return dst, err
	}
	dst = appendString(append(dst, keyDevice...), e.Device)
	dst = strconv.AppendInt(append(dst, keySeq...), e.Seq, 10)
	dst = append(append(dst, keyAt...), '"')
	dst = append(e.At.UTC().AppendFormat(dst, timeForm), '"')
	dst = number(dst, keyLead, e.Lead.Milliseconds())
	dst = text(dst, keyZone, e.Zone.String())
	dst = text(dst, keyKind, string(e.Kind))
	dst = text(dst, keyCourse, e.Course)
	dst = text(dst, keyRef, string(e.Ref))
	dst = text(dst, keyState, string(e.State))
	dst = truth(dst, keyOn, e.On)
	dst = text(dst, keyHead, e.Place.Heading)
	dst = number(dst, keyBlock, int64(e.Place.Block))
	if e.Place.Fraction != 0 {
		dst = appendFraction(append(dst, keyFrac...), e.Place.Fraction)
	}
	dst = text(dst, keyScreen, e.Place.Screen)
	dst = number(dst, keySec, int64(e.Seconds))
	dst = truth(dst, keyRight, e.Right)
	dst = text(dst, keyGiven, e.Given)
	dst = number(dst, keyGrade, int64(e.Grade))
	if !e.Undo.IsZero() {
		dst = text(dst, keyUndo, e.Undo.String())
	}
	dst = text(dst, keyText, e.Text)
	return append(dst, '}'), nil
}

// MarshalJSON is AppendJSON; json.Marshal then respells it. Where every byte
// counts, as in an export, call AppendJSON.
func (e Event) MarshalJSON() ([]byte, error) { return e.AppendJSON(nil) }

// check says why the event cannot be written, or could not be read again.
func (e *Event) check() error {
	var why string
	switch {
	case e.Device == "":
		why = "it has no device"
	case e.Seq < 1:
		why = "its number is not positive"
	case e.Kind == "":
		why = "it has no kind"
	case e.At.Before(time.Unix(0, 0)) || e.At.After(end()):
		why = "its time is out of range"
	case math.IsNaN(e.Place.Fraction) || math.IsInf(e.Place.Fraction, 0):
		why = "its place is not a number"
	default:
		return nil
	}
	return fmt.Errorf("event %s: %s: %w", e.ID(), why, ErrEvent)
}

func number(dst []byte, key string, n int64) []byte {
	if n == 0 {
		return dst
	}
	return strconv.AppendInt(append(dst, key...), n, 10)
}

func truth(dst []byte, key string, on bool) []byte {
	if !on {
		return dst
	}
	return append(append(dst, key...), "true"...)
}

func text(dst []byte, key, s string) []byte {
	if s == "" {
		return dst
	}
	return appendString(append(dst, key...), s)
}

// appendFraction writes a number so that it is read back the same.
func appendFraction(dst []byte, f float64) []byte {
	return strconv.AppendFloat(dst, f, 'g', -1, 64)
}

// appendString quotes s. Addresses keep their & and < readable.
func appendString(dst []byte, s string) []byte {
	if plain(s) {
		dst = append(dst, '"')
		dst = append(dst, s...)
		return append(dst, '"')
	}
	var quoted bytes.Buffer
	enc := json.NewEncoder(&quoted)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // a string always encodes
	return append(dst, bytes.TrimSuffix(quoted.Bytes(), []byte("\n"))...)
}

// plain tells whether s needs no escape in JSON.
func plain[T string | []byte](s T) bool {
	ascii := true
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < ' ' || c == '"' || c == '\\' || c == 0x7f:
			return false
		case c >= utf8.RuneSelf:
			ascii = false
		}
	}
	// U+2028 and U+2029 are escaped by encoding/json, and are not plain either.
	return ascii || utf8.ValidString(string(s)) && !bytes.ContainsAny([]byte(s), "\u2028\u2029")
}
