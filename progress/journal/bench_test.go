package journal

import (
	"fmt"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/storetest"
)

// days makes n events such as a learner leaves, a few minutes apart.
func days(device string, n int) []progress.Event {
	b := progress.NewBook("llm-course")
	events := make([]progress.Event, n)
	for i := range events {
		ref := curriculum.Ref(fmt.Sprintf("scientist/section-%d", i/97%23))
		item := ref + curriculum.Ref(fmt.Sprintf("#item-%d", i%31))
		c := progress.ReadAt(progress.Place{Ref: ref, Heading: "Group-wise quantization", Block: i % 40, Fraction: 0.25, Screen: "section"})
		switch i % 8 {
		case 0, 1, 2:
			c = progress.Answered(item, progress.Answer{Right: i%3 > 0, Given: "the second one", Grade: 3, Seconds: 9})
		case 3:
			c = progress.SetState(item, progress.States()[i%4])
		case 4:
			c = progress.Opened(item, "https://example.org/an/article?about=quantization&page=2")
		case 5:
			c = progress.Read(ref, 120)
		}
		events[i] = b.Next(device, storetest.Noon().Add(time.Duration(i)*7*time.Minute), c)
		b.Apply(events[i])
	}
	return events
}

// hoard fills a journal with n events of a learner with two machines.
func hoard(b *testing.B, n int) Options {
	b.Helper()
	o := options(b.TempDir(), "one")
	two := o
	two.StateDir, two.Machine = two.StateDir+"-2", "two"
	for _, o := range []Options{o, two} {
		clock := storetest.Noon()
		o.Now = func() time.Time { clock = clock.Add(time.Hour); return clock }
		s := session(b, o)
		events := days(s.Device(), n/2)
		for len(events) > 0 {
			k := min(2000, len(events))
			add(b, s, events[:k]...)
			events = events[k:]
		}
	}
	return o
}

func BenchmarkLoad(b *testing.B) {
	for _, n := range []int{1000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			o := hoard(b, n)
			b.ReportAllocs()
			for b.Loop() {
				if got := len(load(b, session(b, o)).Events); got != n {
					b.Fatalf("got %d events", got)
				}
			}
		})
	}
}

func BenchmarkLoadAndFold(b *testing.B) {
	o := hoard(b, 100_000)
	b.ReportAllocs()
	for b.Loop() {
		book := progress.NewBook("llm-course")
		book.Apply(load(b, session(b, o)).Events...)
	}
}

func BenchmarkAppend(b *testing.B) {
	s := session(b, options(b.TempDir(), "one"))
	events := storetest.Events(s.Device(), 20_000)
	i := 0
	for b.Loop() {
		add(b, s, events[i%len(events)])
		if i++; i%len(events) == 0 {
			b.Fatal("more events are needed")
		}
	}
}

func BenchmarkPollNothing(b *testing.B) {
	s := session(b, hoard(b, 100_000))
	load(b, s)
	for b.Loop() {
		if events, err := s.Poll(b.Context()); err != nil || len(events) > 0 {
			b.Fatal(events, err)
		}
	}
}
