package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
)

const glamour = "charm.land/glamour/v2"

// glamour measures how long the initialisation takes of the packages that the
// program has for glamour alone, in ms, once for each start.
func (m *material) glamour(ctx context.Context) ([]float64, error) {
	list, err := exec.CommandContext(ctx, "go", "list", "-deps", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./cmd/llmcourse").Output()
	if err != nil {
		return nil, fmt.Errorf("list packages: %w", err)
	}
	theirs := onlyThrough(parseImports(string(list)), "llmcourse/cmd/llmcourse", glamour)
	var shares []float64
	for range 11 {
		cmd := exec.CommandContext(ctx, m.ours, "--version")
		cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1", "LLMCOURSE_HOME="+m.empty)
		var trace bytes.Buffer
		cmd.Stderr = &trace
		if err := cmd.Run(); err != nil {
			return nil, fmt.Errorf("trace the start: %w", err)
		}
		share := 0.0
		for name, cost := range parseTrace(trace.String()) {
			if theirs[name] {
				share += cost
			}
		}
		shares = append(shares, share)
	}
	return shares, nil
}

// parseImports reads lines of a package and what it imports.
func parseImports(text string) map[string][]string {
	imports := map[string][]string{}
	for line := range strings.Lines(text) {
		if f := strings.Fields(line); len(f) > 0 {
			imports[f[0]] = f[1:]
		}
	}
	return imports
}

// onlyThrough is what a package reaches through another one and not without it.
func onlyThrough(imports map[string][]string, from, through string) map[string]bool {
	without := map[string]bool{}
	var walk func(string)
	walk = func(p string) {
		if p == through || strings.HasPrefix(p, through+"/") || without[p] {
			return
		}
		without[p] = true
		for _, i := range imports[p] {
			walk(i)
		}
	}
	walk(from)
	only := map[string]bool{}
	for p := range imports {
		if !without[p] {
			only[p] = true
		}
	}
	return only
}

// parseTrace reads what GODEBUG=inittrace=1 prints: how long each package
// took, in ms.
func parseTrace(text string) map[string]float64 {
	costs := map[string]float64{}
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		if len(f) < 7 || f[0] != "init" || f[5] != "ms" {
			continue
		}
		if cost, err := strconv.ParseFloat(f[4], 64); err == nil {
			costs[f[1]] = cost
		}
	}
	return costs
}
