package main

import (
	"fmt"
	"strings"
	"time"
)

// Keys, as a terminal sends them.
const (
	down  = "\x1b[B"
	up    = "\x1b[A"
	enter = "\r"
	esc   = "\x1b"
)

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// run measures one run of a program.
func run(p program, o options, seed uint64) (figures, error) {
	f := figures{}
	before, begun := others(), time.Now()
	s, err := start(p, seed)
	if err != nil {
		return nil, err
	}
	defer s.kill()
	ready, err := s.see()
	if err != nil {
		return nil, err
	}
	f.add("ready", ms(ready.Sub(s.begun)))
	pid := s.cmd.Process.Pid
	s.settle(200 * time.Millisecond)
	f.add("start cpu", processor(pid))
	now, _ := resident(pid)
	f.add("resident", now)
	for _, k := range p.before {
		s.mark("")
		s.send(k)
		s.settle(150 * time.Millisecond)
	}
	for _, step := range p.steps {
		if err := step(s, f, o); err != nil {
			return nil, fmt.Errorf("%s: %w", p.name, err)
		}
	}
	_, most := resident(pid)
	f.add("most resident", most)
	s.quit(f, p.quit)
	f.add("others", (others()-before)/ms(time.Since(begun))*100)
	return f, nil
}

// A step is one thing that is done and measured.
type step func(*session, figures, options) error

// everything is what is done with a program that shows a list.
func everything() []step { return []step{keys, held, storm, idle} }

// keys presses one key after the other, each when the last was answered.
func keys(s *session, f figures, o options) error {
	for i := range o.keys {
		key := down
		if i/20%2 == 1 {
			key = up
		}
		s.mark("")
		sent := s.send(key)
		if s.settle(30 * time.Millisecond).IsZero() {
			continue // nothing to draw
		}
		f.add("key", ms(s.first.Sub(sent)))
		time.Sleep(time.Duration(s.random.IntN(17_000)) * time.Microsecond) // in no step with a clock of frames
	}
	return nil
}

// held types 500 keys in one write, which end on another row than they began,
// also in a list that is shorter than their way.
func held(s *session, f figures, o options) error {
	s.mark("")
	sent := s.send(strings.Repeat(strings.Repeat(down, 20)+strings.Repeat(up, 20), 12) + strings.Repeat(down, 15) + strings.Repeat(up, 5))
	s.await(5*time.Second, func() bool { return !s.last.IsZero() })
	if last := s.settle(300 * time.Millisecond); !last.IsZero() {
		f.add("held", ms(last.Sub(sent)))
	}
	return nil
}

// storm changes the size of the window 100 times, and back.
func storm(s *session, f figures, o options) error {
	pid := s.cmd.Process.Pid
	cpu := processor(pid)
	for range 99 {
		s.resize(40+s.random.IntN(140), 12+s.random.IntN(48))
		time.Sleep(5 * time.Millisecond)
	}
	s.mark("")
	s.resize(columns, rows)
	changed := time.Now()
	if last := s.settle(300 * time.Millisecond); !last.IsZero() {
		f.add("storm", ms(last.Sub(changed)))
	}
	f.add("storm cpu", processor(pid)-cpu)
	return nil
}

// idle does nothing for a while.
func idle(s *session, f figures, o options) error {
	pid := s.cmd.Process.Pid
	cpu, woken := processor(pid), wakeups(pid)
	time.Sleep(o.idle)
	f.add("idle cpu", processor(pid)-cpu)
	f.add("idle wakeups", wakeups(pid)-woken)
	return nil
}

// quit asks the program to end, and measures how long that takes.
func (s *session) quit(f figures, key string) {
	sent := s.send(key)
	if s.await(5*time.Second, func() bool { return !s.ended.IsZero() }) {
		f.add("exit", ms(s.ended.Sub(sent)))
	}
}
