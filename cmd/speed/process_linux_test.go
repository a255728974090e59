package main

import (
	"math"
	"os"
	"testing"
)

func TestParseStatus(t *testing.T) {
	t.Parallel()
	const text = "Name:\tspeed\nVmHWM:\t   1200 kB\nVmRSS:\t   1100 kB\nvoluntary_ctxt_switches:\t42\nnonvoluntary_ctxt_switches:\t7\n"
	for name, want := range map[string]float64{"VmRSS": 1100, "VmHWM": 1200, "voluntary_ctxt_switches": 42} {
		if got := parseStatus(text, name); got != want {
			t.Errorf("%s is %v, want %v", name, got, want)
		}
	}
	if got := parseStatus(text, "VmSwap"); !math.IsNaN(got) {
		t.Errorf("what is not there is %v", got)
	}
}

func TestParseBusy(t *testing.T) {
	t.Parallel()
	// user nice system idle iowait irq softirq steal guest
	if got := parseBusy("cpu  100 2 30 5000 600 1 2 3 9\ncpu0 1 1 1 1\n"); got != 1380 {
		t.Errorf("busy for %v ms, want 1380", got)
	}
}

func TestOwnProcess(t *testing.T) {
	t.Parallel()
	pid := os.Getpid()
	now, most := resident(pid)
	if !(now > 0 && most >= now && processor(pid) > 0 && wakeups(pid) > 0 && others() > 0) {
		t.Errorf("resident %v %v, processor %v, wake-ups %v, others %v", now, most, processor(pid), wakeups(pid), others())
	}
}
