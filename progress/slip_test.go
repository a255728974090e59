package progress

import (
	"testing"
	"time"
)

// An answer that was a slip counts for nothing, in whatever order the events
// come, and stays in the history.
func TestSlip(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	b := NewBook("c")
	slip := b.Next("m.s", at, Answered("p/s#q", Answer{Given: "0"}))
	b.Apply(slip)
	back := b.Next("m.s", at.Add(time.Second), Retract("p/s#q", slip.ID()))
	b.Apply(back)
	right := b.Next("m.s", at.Add(2*time.Second), Answered("p/s#q", Answer{Right: true, Given: "1"}))
	for _, order := range [][]Event{{slip, back, right}, {right, back, slip}, {back, right, slip, back}} {
		b := NewBook("c")
		for _, e := range order {
			b.Apply(e)
		}
		var got []Event
		for e := range b.AnswersTo("p/s#q") {
			got = append(got, e)
		}
		if len(got) != 1 || !got[0].Right {
			t.Errorf("AnswersTo: got %v, want the right answer alone", got)
		}
		if n := len(b.History(0)); n != 2 {
			t.Errorf("History: got %d events, want both answers", n)
		}
	}
	line, err := back.AppendJSON(nil)
	if err != nil {
		t.Fatal(err)
	}
	var d Decoder
	if again, err := d.Decode(line); err != nil || again.Undo != back.Undo || again.Kind != KindRetract {
		t.Errorf("decoded %+v, %v; want %+v", again, err, back)
	}
}
