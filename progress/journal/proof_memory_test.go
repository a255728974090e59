//go:build proof

package journal

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"syscall"
	"testing"

	"llmcourse/progress"
	"llmcourse/progress/storetest"
)

// size is how much a proof does: in an ordinary run, which must fit into two
// minutes with all the others, or with LLMCOURSE_PROOF=full.
func size(usual, full int) int {
	if os.Getenv("LLMCOURSE_PROOF") == "full" {
		return full
	}
	return usual
}

// on opens a session on a drive.
func on(t testing.TB, d *drive, o Options) *Store {
	t.Helper()
	s, err := openOn(d, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// history is a drive with what a few sessions wrote, and the events in order.
func history(t testing.TB, o Options, sessions, each int) (*drive, []progress.Event) {
	t.Helper()
	d := newDrive()
	var all []progress.Event
	for range sessions {
		s := on(t, d, o)
		events := storetest.Events(s.Device(), each)
		for _, e := range events {
			add(t, s, e)
		}
		all = append(all, events...)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return d, all
}

// onlySegment is the one segment of a drive.
func onlySegment(t testing.TB, d *drive) (name string, data []byte) {
	t.Helper()
	for n, i := range d.live {
		if strings.HasSuffix(n, suffix) {
			if name != "" {
				t.Fatal("more than one segment")
			}
			name, data = n, i.data
		}
	}
	return name, data
}

// lost are the events that a journal should have and has not.
func lost(l progress.Loaded, want []progress.Event) (n int) {
	var have progress.Set
	for i := range l.Events {
		have.Add(l.Events[i].ID())
	}
	for _, e := range want {
		if !have.Has(e.ID()) {
			n++
		}
	}
	return n
}

// A file is cut after every byte: every whole line is read, a torn one is told
// once, and the next event is kept.
func TestProofEveryPrefix(t *testing.T) {
	o := driveOptions("one")
	d, events := history(t, o, 3, size(6, 25))
	name, whole := onlySegment(t, d)
	extra := storetest.Events("later.1", 1)
	for n := range len(whole) + 1 {
		cut := d.clone(func(at string, data []byte) []byte {
			if at == name {
				return data[:n]
			}
			return data
		})
		// The header is a line too; a last line is whole without its end.
		lines := max(bytes.Count(whole[:n], []byte("\n"))-1, 0)
		torn := n > 0 && whole[n-1] != '\n'
		if torn && n < len(whole) && whole[n] == '\n' {
			if torn = false; bytes.Count(whole[:n], []byte("\n")) > 0 {
				lines++
			}
		}
		s := on(t, cut, o)
		l := load(t, s)
		if len(l.Events) != lines || lost(l, events[:lines]) > 0 || (l.Damaged > 0) != torn {
			t.Fatalf("after %d bytes: %d events of %d, %d damaged, torn is %v", n, len(l.Events), lines, l.Damaged, torn)
		}
		add(t, s, extra...)
		if again := load(t, on(t, cut, o)); lost(again, append(slices.Clone(events[:lines]), extra...)) > 0 || again.Damaged > 0 {
			t.Fatalf("after %d bytes: then %d lost, %d damaged", n, lost(again, events[:lines]), again.Damaged)
		}
	}
	proved("every prefix of a journal file", fmt.Sprintf("%d prefixes", len(whole)+1),
		"0 whole lines lost, each torn line told once, the next event kept")
}

// Every byte is changed: only its line is lost, or two where it was the end
// between them; it is told, and the file is not touched.
func TestProofEveryFlip(t *testing.T) {
	o := driveOptions("one")
	d, events := history(t, o, 2, size(6, 40))
	name, whole := onlySegment(t, d)
	extra := storetest.Events("later.1", 1)
	cases, values := 0, size(3, 8)
	for at := range whole {
		for v := range values {
			mask := byte(1) << v
			if values < 8 {
				mask = 1 << (v * 7 / 2) // a low bit, a middle one, and one that is not ASCII any more
			}
			spoiled := slices.Clone(whole)
			spoiled[at] ^= mask
			flipped := d.clone(func(n string, data []byte) []byte {
				if n == name {
					return spoiled
				}
				return data
			})
			s := on(t, flipped, o)
			l := load(t, s)
			hit := 1
			if whole[at] == '\n' && at < len(whole)-1 {
				hit = 2
			}
			if n := lost(l, events); n > hit || n > 0 && l.Damaged == 0 {
				t.Fatalf("byte %d ^ %#x: %d lost, %d damaged", at, mask, n, l.Damaged)
			}
			had := l.Events
			add(t, s, extra...)
			again := load(t, on(t, flipped, o))
			if lost(again, append(had, extra...)) > 0 || again.Damaged > 0 {
				t.Fatalf("byte %d ^ %#x: then %d lost, %d damaged", at, mask, lost(again, had), again.Damaged)
			}
			if !bytes.HasPrefix(flipped.live[name].data, spoiled) {
				t.Fatalf("byte %d ^ %#x: the damaged file was changed", at, mask)
			}
			cases++
		}
	}
	proved("every byte of a journal file changed", fmt.Sprintf("%d bytes, %d changes", len(whole), cases),
		"0 events of other lines lost, each damaged line told once, the next event kept")
}

// The power goes at every call a session makes, and what was not synced is
// gone, half there, or garbage.
func TestProofPowerCutSimulated(t *testing.T) {
	o := driveOptions("one")
	cuts, acks, rounds := 0, 0, size(60, 1000)
	r := rand.New(rand.NewPCG(1, 2))
	for _, sessions := range []int{0, 1, 3} {
		before, old := history(t, o, sessions, 3)
		for at, ended := 1, false; !ended; at++ {
			d := before.clone(nil)
			d.cut = at
			acked := slices.Clone(old)
			for range 2 {
				s, err := openOn(d, o)
				if err != nil {
					break
				}
				_, _ = s.Load(context.Background())
				for _, e := range storetest.Events(s.Device(), 4) {
					if s.Append(context.Background(), e) == nil {
						acked = append(acked, e)
					}
				}
				_ = s.Close()
				clear(d.locks)
			}
			ended = d.calls < at
			for range rounds {
				after := d.crash(r)
				s := on(t, after, o)
				if n := lost(load(t, s), acked); n > 0 {
					t.Fatalf("cut at call %d after %d sessions: %d of %d acknowledged events lost", at, sessions, n, len(acked))
				}
				more := storetest.Events(s.Device(), 1)
				add(t, s, more...)
				if n := lost(load(t, on(t, after, o)), append(more, acked...)); n > 0 {
					t.Fatalf("cut at call %d: %d events lost after going on", at, n)
				}
				cuts++
				acks += len(acked)
			}
		}
	}
	proved("power cut, simulated: unsynced bytes and names dropped, cut or garbage", fmt.Sprintf("%d cuts, at every call", cuts),
		"0 of %d acknowledged events lost", acks)
}

// The disk is full after every number of bytes: an error is told, what was kept
// stays, and with room again nothing is missing.
func TestProofDiskFullAtEveryByte(t *testing.T) {
	o := driveOptions("one")
	before, old := history(t, o, 1, 3)
	cases, refused := 0, 0
	for _, start := range []*drive{newDrive(), before} {
		kept := old
		if start != before {
			kept = nil
		}
		for room, full := 0, true; full; room += size(3, 1) {
			d := start.clone(nil)
			d.room = room
			full = false
			s := on(t, d, o)
			load(t, s)
			events := storetest.Events(s.Device(), 4)
			acked := slices.Clone(kept)
			for _, e := range events {
				err := s.Append(context.Background(), e)
				if err == nil {
					acked = append(acked, e)
					continue
				}
				full = true
				refused++
				if !errors.Is(err, syscall.ENOSPC) {
					t.Fatalf("with %d bytes: %v", room, err)
				}
			}
			if n := lost(load(t, on(t, d, o)), acked); n > 0 {
				t.Fatalf("with %d bytes: %d lost while the disk is full", room, n)
			}
			d.room = -1
			add(t, s, events...)
			if l := load(t, on(t, d, o)); lost(l, append(acked, events...)) > 0 || len(l.Events) != len(kept)+len(events) {
				t.Fatalf("with %d bytes: %d events when there is room again", room, len(l.Events))
			}
			cases++
		}
	}
	proved("disk full after every number of bytes", fmt.Sprintf("%d sizes of disk, %d refused saves", cases, refused),
		"0 acknowledged events lost, every refusal told as \"no space\", all saved with room again")
}
