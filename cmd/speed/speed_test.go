package main

import (
	"bytes"
	"math"
	"strings"
	"testing"
)

func TestQuantile(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		values []float64
		share  float64
		want   float64
	}{
		{[]float64{3}, 0.5, 3},
		{[]float64{4, 1, 3, 2}, 0.5, 2.5},
		{[]float64{5, 1, 3}, 0.5, 3},
		{[]float64{5, 1, 3}, 1, 5},
		{[]float64{0, 100}, 0.99, 99},
	} {
		if got := quantile(c.values, c.share); got != c.want {
			t.Errorf("quantile(%v, %v) = %v, want %v", c.values, c.share, got, c.want)
		}
	}
	if got := median(nil); !math.IsNaN(got) {
		t.Errorf("median of nothing = %v", got)
	}
}

func TestParseTrace(t *testing.T) {
	t.Parallel()
	got := parseTrace("init errors @17 ms, 0.008 ms clock, 0 bytes, 0 allocs\n" +
		"SCHED 1ms: whatever\ninit charm.land/glamour/v2/styles @70 ms, 1.5 ms clock, 2896 bytes, 235 allocs\n")
	if len(got) != 2 || got["errors"] != 0.008 || got["charm.land/glamour/v2/styles"] != 1.5 {
		t.Errorf("got %v", got)
	}
}

func TestOnlyThrough(t *testing.T) {
	t.Parallel()
	got := onlyThrough(parseImports("main own glamour\nown shared\nglamour glamour/styles shared lexers\nglamour/styles\nlexers xml\nshared\nxml\n"), "main", "glamour")
	for _, p := range []string{"glamour", "glamour/styles", "lexers", "xml"} {
		if !got[p] {
			t.Errorf("%s is there for glamour alone", p)
		}
		delete(got, p)
	}
	if len(got) > 0 {
		t.Errorf("not for glamour alone: %v", got)
	}
}

func TestReport(t *testing.T) {
	t.Parallel()
	all := results{
		"smallest":  figures{"ready": {20, 10, 30}, "others": {1}},
		"llmcourse": figures{"ready": {60, 40, 50}, "others": {3}, "redone": {2}},
		"less":      figures{"ready": {2}, "others": {2}},
	}
	var b bytes.Buffer
	report(&b, all, []float64{25, 30, 20}, options{runs: 3, events: 100_000})
	for _, want := range []string{
		"| first frame, nothing done yet | 20.0 ms | 50.0 ms | 2.50 |  | 2.00 ms |\n",
		"| the same without glamour's share | 20.0 ms | 25.0 ms | 1.25 | x 1.25 | - |\n",
		"Linking glamour takes 25.0 ms", "(median; at most 3 %); 2 runs",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
	if strings.Contains(b.String(), "100,000 events") {
		t.Errorf("tells of a program that did not run:\n%s", b.String())
	}
}

func TestThousands(t *testing.T) {
	t.Parallel()
	for n, want := range map[int]string{7: "7", 1000: "1,000", 100_000: "100,000", 1_048_576: "1,048,576"} {
		if got := thousands(n); got != want {
			t.Errorf("thousands(%d) = %q, want %q", n, got, want)
		}
	}
}
