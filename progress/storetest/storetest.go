// Package storetest is the contract that every progress.Store must pass.
package storetest

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"llmcourse/progress"
)

// Run checks the contract. empty makes an empty place for events and returns
// what opens one more session on it; Run closes the sessions.
func Run(t *testing.T, empty func(*testing.T) (open func() progress.Store)) {
	tests := []struct {
		name string
		run  func(*place)
	}{
		{"an empty store loads", empties},
		{"what was appended is there again", keeps},
		{"events come in order", orders},
		{"an identity is kept once", once},
		{"a batch is kept whole or not at all", whole},
		{"others are seen by Poll", polls},
		{"sessions have names of their own", names},
		{"what is not understood survives", survives},
		{"events of other devices can be brought in", imports},
		{"a closed store does nothing", closes},
		{"a cancelled context stops", cancels},
		{"many append at once", crowds},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			tt.run(&place{T: t, open: empty(t), ctx: t.Context()})
		})
	}
}

// place is where the events of one test are.
type place struct {
	*testing.T
	open func() progress.Store
	ctx  context.Context
}

// Noon is when the events of Events begin.
func Noon() time.Time { return time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC) }

// Events makes n events of one session, a minute apart.
func Events(device string, n int) []progress.Event {
	b := progress.NewBook("course")
	events := make([]progress.Event, n)
	for i := range events {
		c := progress.SetState("part/section", progress.States()[i%4])
		switch i % 3 {
		case 1:
			c = progress.ReadAt(progress.Place{Ref: "part/section", Heading: "A – “heading”", Block: i, Fraction: 0.25})
		case 2:
			c = progress.Answered("part/section#q", progress.Answer{Right: true, Given: "one\ntwo", Grade: 3, Seconds: i})
		}
		events[i] = b.Next(device, Noon().Add(time.Duration(i)*time.Minute), c)
		b.Apply(events[i])
	}
	return events
}

func (p *place) session() progress.Store {
	p.Helper()
	s := p.open()
	p.Cleanup(func() {
		if err := s.Close(); err != nil {
			p.Errorf("close: %v", err)
		}
	})
	return s
}

func (p *place) load(s progress.Store) progress.Loaded {
	p.Helper()
	l, err := s.Load(p.ctx)
	if err != nil {
		p.Fatalf("load: %v", err)
	}
	return l
}

func (p *place) add(s progress.Store, events ...progress.Event) {
	p.Helper()
	if err := s.Append(p.ctx, events...); err != nil {
		p.Fatalf("append: %v", err)
	}
}

func (p *place) poll(s progress.Store) []progress.Event {
	p.Helper()
	events, err := s.Poll(p.ctx)
	if err != nil {
		p.Fatalf("poll: %v", err)
	}
	return events
}

func (p *place) same(got, want []progress.Event) {
	p.Helper()
	if !slices.Equal(got, want) {
		p.Errorf("got %d events %+v\nwant %d %+v", len(got), got, len(want), want)
	}
}

func empties(p *place) {
	l := p.load(p.session())
	if len(l.Events) != 0 || l.Damaged != 0 || l.Unknown != 0 || l.ReadOnly || len(l.Warnings) != 0 {
		p.Errorf("an empty store holds %+v", l)
	}
	p.add(p.session())
}

func keeps(p *place) {
	s := p.session()
	events := Events(s.Device(), 20)
	for _, e := range events {
		p.add(s, e)
	}
	p.same(p.load(s).Events, events)
	p.same(p.load(p.session()).Events, events)
}

func orders(p *place) {
	s, other := p.session(), p.session()
	one, two := Events(s.Device(), 9), Events(other.Device(), 9)
	for i := range one {
		p.add(s, one[len(one)-1-i])
	}
	p.add(other, two...)
	want := slices.Concat(one, two)
	slices.SortFunc(want, func(a, b progress.Event) int { return a.Compare(&b) })
	p.same(p.load(p.session()).Events, want)
}

func once(p *place) {
	s := p.session()
	events := Events(s.Device(), 5)
	p.add(s, slices.Concat(events, events)...)
	p.add(s, events[2])
	p.add(p.session(), events...)
	p.same(p.load(p.session()).Events, events)
}

func whole(p *place) {
	s := p.session()
	events := Events(s.Device(), 3)
	bad := slices.Clone(events)
	bad[1].Device = ""
	if err := s.Append(p.ctx, bad...); !errors.Is(err, progress.ErrEvent) {
		p.Errorf("append of a bad event: got %v, want ErrEvent", err)
	}
	p.same(p.load(p.session()).Events, []progress.Event{})
	p.add(s, events...)
	p.same(p.load(p.session()).Events, events)
}

func polls(p *place) {
	one, two := p.session(), p.session()
	a, b := Events(one.Device(), 6), Events(two.Device(), 3)
	p.add(one, a[:2]...)
	p.load(two)
	p.same(p.poll(two), nil)
	p.add(one, a[2:4]...)
	p.add(two, b...)
	p.same(p.poll(two), a[2:4])
	p.same(p.poll(two), nil)
	p.add(one, a[4:]...)
	p.same(p.poll(two), a[4:])
	p.load(one)
	p.same(p.poll(one), nil)
}

func names(p *place) {
	one, two := p.session(), p.session()
	name := one.Device()
	p.add(one, Events(name, 1)...)
	if name == "" || name == two.Device() || name != one.Device() {
		p.Errorf("devices are %q, then %q, and %q", name, one.Device(), two.Device())
	}
}

func survives(p *place) {
	line := `{"dev":"new.1","seq":1,"at":"2026-03-01T12:00:00.000Z","kind":"dance","steps":[1,2.50]}`
	var e progress.Event
	if err := json.Unmarshal([]byte(line), &e); err != nil {
		p.Fatal(err)
	}
	p.add(p.session(), e)
	l := p.load(p.session())
	if len(l.Events) != 1 || l.Unknown != 1 {
		p.Fatalf("loaded %+v", l)
	}
	if got, err := l.Events[0].AppendJSON(nil); err != nil || string(got) != line {
		p.Errorf("got %s, %v, want %s", got, err, line)
	}
}

func imports(p *place) {
	s := p.session()
	events := Events("elsewhere.1", 4)
	p.add(s, events...)
	p.same(p.poll(s), nil)
	p.same(p.load(p.session()).Events, events)
}

func closes(p *place) {
	s := p.session()
	events := Events(s.Device(), 1)
	if err := s.Close(); err != nil {
		p.Error(err)
	}
	if err := s.Append(p.ctx, events...); !errors.Is(err, progress.ErrClosed) {
		p.Errorf("append: got %v, want ErrClosed", err)
	}
	if _, err := s.Load(p.ctx); !errors.Is(err, progress.ErrClosed) {
		p.Errorf("load: got %v, want ErrClosed", err)
	}
	if _, err := s.Poll(p.ctx); !errors.Is(err, progress.ErrClosed) {
		p.Errorf("poll: got %v, want ErrClosed", err)
	}
}

func cancels(p *place) {
	s := p.session()
	ctx, cancel := context.WithCancel(p.ctx)
	cancel()
	if err := s.Append(ctx, Events(s.Device(), 1)...); !errors.Is(err, context.Canceled) {
		p.Errorf("append: got %v, want context.Canceled", err)
	}
	p.same(p.load(p.session()).Events, []progress.Event{})
}

func crowds(p *place) {
	const writers, each = 8, 32
	var wg sync.WaitGroup
	for range writers {
		s := p.session()
		wg.Go(func() {
			for _, e := range Events(s.Device(), each) {
				if err := s.Append(p.ctx, e); err != nil {
					p.Error(err)
				}
				if _, err := s.Poll(p.ctx); err != nil {
					p.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if n := len(p.load(p.session()).Events); n != writers*each {
		p.Errorf("got %d events, want %d", n, writers*each)
	}
}
