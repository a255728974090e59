package progress

import (
	"strings"
	"testing"
	"time"
)

func TestDays(t *testing.T) {
	t.Parallel()
	b := NewBook("c")
	late := time.Date(2026, 3, 1, 23, 50, 0, 0, time.UTC)
	do(b, here, late, SetState("s", Done), Answered("s#q", Answer{Seconds: 7}), ReadAt(Place{Ref: "s"}))
	do(b, here, late.Add(20*time.Minute), Read("s", 60))
	first, second := DayOf(late, time.UTC), DayOf(late, time.UTC)+1
	days := b.Days(time.UTC)
	if days[first] != (Activity{Events: 2, Answers: 1, Seconds: 7}) || days[second] != (Activity{Events: 1, Seconds: 60}) {
		t.Errorf("in UTC: %+v", days)
	}
	east := time.FixedZone("east", 5*3600+45*60)
	if got := b.Days(east); len(got) != 2 || got[first] != days[first] {
		t.Errorf("seen from the east it was on another day: %+v", got)
	}
	old := NewBook("c") // events from before zones were kept
	for _, e := range append(b.History(0), Event{Device: here, Seq: 9, At: late.Add(20 * time.Minute), Kind: KindRead, Course: "c", Ref: "s", Seconds: 60}) {
		e.Zone = Zone{}
		old.Apply(e)
	}
	if got := old.Days(east); len(got) != 1 || got[second].Events != 3 {
		t.Errorf("in the east: %+v", got)
	}
}

func TestZone(t *testing.T) {
	t.Parallel()
	for text, ok := range map[string]bool{
		"+09:00": true, "-05:00": true, "+00:00": true, "+05:45": true, "-03:30": true, "+18:00": true,
		"-00:00": false, "+9:00": false, "+18:01": false, "+09:60": false, "Z": false, "": false, "09:00": false, "+0900": false, "+ 9:00": false,
	} {
		z, got := parseZone(text)
		if got != ok || ok && z.String() != text {
			t.Errorf("%q: %v %q", text, got, z)
		}
	}
	if z := ZoneOf(time.Date(2026, 3, 1, 0, 0, 0, 0, time.FixedZone("", -5*3600))); z.String() != "-05:00" {
		t.Errorf("five hours west is %q", z)
	}
}

// An event keeps its zone through a store of any version: one that is spelled
// in a way this version does not know is written as it was read.
func TestZoneIsKept(t *testing.T) {
	t.Parallel()
	const line = `{"dev":"m.s","seq":1,"at":"2026-03-01T14:30:00.000Z","zone":"%","kind":"state","course":"c","ref":"s","state":"done"}`
	for zone, known := range map[string]bool{"+09:00": true, "Asia/Tokyo": false, "": false} {
		text := strings.Replace(line, "%", zone, 1)
		var d Decoder
		e, err := d.Decode([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := e.Zone.Offset(); ok != known {
			t.Errorf("%q is known: %v", zone, ok)
		}
		again, err := e.AppendJSON(nil)
		if err != nil || string(again) != text {
			t.Errorf("read %s\nwritten %s, %v", text, again, err)
		}
	}
}

func TestDay(t *testing.T) {
	t.Parallel()
	west := time.FixedZone("west", -9*3600)
	at := time.Date(2026, 3, 1, 4, 0, 0, 0, time.UTC)
	d := DayOf(at, west)
	if got := d.Time(west).Format(time.DateOnly); got != "2026-02-28" {
		t.Errorf("day is %s", got)
	}
	if d.Weekday() != time.Saturday {
		t.Errorf("it is a %v", d.Weekday())
	}
}
