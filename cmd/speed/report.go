package main

import (
	"fmt"
	"io"
	"math"
	"runtime"
	"strings"
)

// report writes the table as Markdown.
func report(w io.Writer, all results, glamour []float64, o options) {
	share := median(glamour)
	fmt.Fprintf(w, "%s, %d processors, %s/%s, %s; %d runs of each program in turns, medians where nothing else is said.\n%s\n"+
		"Linking glamour takes %.1f ms of every start, before `main` can run.\n\n",
		machine(), runtime.NumCPU(), runtime.GOOS, runtime.GOARCH, runtime.Version(), o.runs, busy(all), share)
	var peers []string
	for _, p := range []string{"less", "fzf", "newsboat"} {
		if all[p] != nil {
			peers = append(peers, p)
		}
	}
	fmt.Fprintf(w, "| | smallest | llmcourse | ratio | asked for |%s\n|---|---|---|---|---|%s\n", cells(peers), strings.Repeat("---|", len(peers)))
	names := strings.NewReplacer("EVENTS", thousands(o.events), "ROWS", thousands(treeSections*o.topics), "KB KB", thousands(o.lesson>>10)+" KB")
	for _, r := range table() {
		r.name = names.Replace(r.name)
		if line := r.line(all, share, peers); line != "" {
			fmt.Fprintln(w, line)
		}
	}
}

// line is a row of the table, "" if it was not measured.
func (r row) line(all results, glamour float64, peers []string) string {
	value := quantile(all[r.ours][r.figure], r.share)
	if math.IsNaN(value) {
		return ""
	}
	if r.minus {
		value -= glamour
	}
	base := r.base
	if base == "" {
		base = "smallest"
	}
	first := quantile(all[base][r.figure], r.share)
	ratio := "-"
	if !math.IsNaN(value) && first > 0 {
		ratio = fmt.Sprintf("%.2f", value/first)
	}
	var theirs []string
	for _, p := range peers {
		cell := "-"
		if !r.minus && r.ours == "llmcourse" && base == "smallest" {
			cell = amount(quantile(all[p][r.figure], r.share), r.unit)
		}
		theirs = append(theirs, cell)
	}
	return strings.TrimRight(fmt.Sprintf("| %s | %s | %s | %s | %s |%s", r.name, amount(first, r.unit), amount(value, r.unit), ratio, r.limit, cells(theirs)), " ")
}

func cells(texts []string) string {
	var b strings.Builder
	for _, t := range texts {
		b.WriteString(" " + t + " |")
	}
	return b.String()
}

// amount writes a figure with its unit, as exactly as it means something.
func amount(v float64, unit string) string {
	switch {
	case math.IsNaN(v):
		return "-"
	case v >= 100 || unit == "":
		return strings.TrimSpace(fmt.Sprintf("%.0f %s", v, unit))
	case v >= 3:
		return fmt.Sprintf("%.1f %s", v, unit)
	}
	return fmt.Sprintf("%.2f %s", v, unit)
}

// thousands writes a number with a comma, as in 100,000.
func thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", thousands(n/1000), n%1000)
}

// busy says how busy the machine was with other things in the runs that count.
func busy(all results) string {
	var others []float64
	again := 0.0
	for _, f := range all {
		others = append(others, f["others"]...)
		for _, n := range f["redone"] {
			again += n
		}
	}
	if math.IsNaN(median(others)) {
		return "How busy the machine was with other things could not be read."
	}
	return fmt.Sprintf("Others used %.0f %% of a processor (median; at most %.0f %%); %.0f runs were done again because of that.",
		median(others), quantile(others, 1), again)
}
