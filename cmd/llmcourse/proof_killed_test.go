//go:build proof && unix

package main

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

// The real program is killed at random moments: while it marks one thing, and
// while a learner works through prompts and is told "Saved."
func TestProofProgramKilled(t *testing.T) {
	w := newHouse(t)
	r := rand.New(rand.NewPCG(9, 10))
	rounds, acked, killed := size(40, 1000), 0, 0
	states := map[string]string{}
	targets := []string{"python", "neural-networks", "mathematics", "nlp"}
	w.want(0, "todo -> doing", "mark", "evaluation", "doing")
	begin := time.Now()
	w.want(0, "", "list")
	usual := time.Since(begin)
	for round := range rounds {
		target, state := targets[r.IntN(4)], []string{"todo", "doing", "done", "skipped"}[r.IntN(4)]
		cmd := w.command("mark", target, state)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.AfterFunc(time.Duration(r.Int64N(int64(usual)*3/2)), func() { _ = cmd.Process.Kill() })
		said, _ := io.ReadAll(out)
		if cmd.Wait() != nil {
			killed++
		}
		listed := w.want(0, "", "list", "fundamentals").stdout
		got := ""
		for line := range strings.Lines(listed) {
			if strings.Contains(line, target) {
				got = strings.Fields(line)[1]
			}
		}
		switch was := states[target]; {
		case len(said) > 0 && got != state:
			t.Fatalf("round %d: it said %q, and %s is %s", round, said, target, got)
		case len(said) == 0 && got != state && got != was && (was != "" || got != "todo"):
			t.Fatalf("round %d: %s was %s and is %s", round, target, was, got)
		case len(said) > 0:
			acked++
		}
		states[target] = got
	}
	proved("kill -9 of the program: llmcourse mark", fmt.Sprintf("%d runs, %d of them killed", rounds, killed),
		"0 of %d changes it told of lost, nothing else changed", acked)
}

// A learner types commands at the prompts of the linear mode as fast as they
// are read, until the program is killed. What it called saved is there.
func TestProofPromptsKilled(t *testing.T) {
	w := newHouse(t)
	r := rand.New(rand.NewPCG(11, 12))
	rounds, saved := size(20, 500), 0
	for round := range rounds {
		before := len(w.ids())
		cmd := w.command("--accessible")
		in, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		go func() { // until the pipe breaks
			_, err := io.WriteString(in, "go scientist/quantization\n")
			for err == nil {
				_, err = io.WriteString(in, "7\n5\n") // a star, and done
			}
		}()
		late := time.AfterFunc(20*time.Second, func() { _ = cmd.Process.Kill() })
		lines := bufio.NewScanner(out)
		here := 0
		for lines.Scan() {
			if strings.Contains(lines.Text(), "Saved.") {
				if here++; here == 1 {
					time.AfterFunc(time.Duration(r.IntN(20))*time.Millisecond, func() { _ = cmd.Process.Kill() })
				}
			}
		}
		_ = cmd.Wait()
		late.Stop()
		if here == 0 {
			t.Fatal("nothing was saved before the kill")
		}
		if now := len(w.ids()); now-before < here {
			t.Fatalf("round %d: %d times \"Saved.\", and %d events more", round, here, now-before)
		}
		saved += here
	}
	proved("kill -9 of the program: at its prompts", fmt.Sprintf("%d kills", rounds), "0 of %d changes called \"Saved.\" lost", saved)
}
