package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/data"
)

// Material is what is measured, and what it is measured with.
type material struct {
	dir            string
	ours, smallest string // programs
	course         *curriculum.Course
	empty          string // homes of llmcourse
	history        string
	lesson, tree   string // courses
	lines          string // a file of 1000 lines
	feeds          []string
}

// prepare builds the programs and writes what they shall read.
func prepare(ctx context.Context, dir string, o options) (*material, error) {
	at := func(name string) string { return filepath.Join(dir, name) }
	m := &material{
		dir: dir, ours: at("llmcourse"), smallest: at("smallest"), empty: at("empty"), history: at("history"),
		lesson: at("lesson"), tree: at("tree"), lines: at("lines.txt"),
	}
	var err error
	if m.course, err = curriculum.Load(data.LLMCourse()); err != nil {
		return nil, err
	}
	for out, from := range map[string]string{m.ours: "./cmd/llmcourse", m.smallest: "./cmd/speed/smallest"} {
		if err := build(ctx, out, from); err != nil {
			return nil, err
		}
	}
	var lines strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&lines, "line %04d with enough words behind it to fill a row of a window from its left to its right edge\n", i)
	}
	if err := os.WriteFile(m.lines, []byte(lines.String()), 0o644); err != nil {
		return nil, err
	}
	if err := longLesson(m.lesson, o.lesson); err != nil {
		return nil, err
	}
	if err := largeTree(m.tree, o.topics); err != nil {
		return nil, err
	}
	if err := m.recall(ctx, o.events); err != nil {
		return nil, err
	}
	return m, m.subscribe(ctx)
}

// build builds as a release is built.
func build(ctx context.Context, out, from string) error {
	cmd := exec.CommandContext(ctx, "go", "build", "-trimpath", "-ldflags=-s -w", "-o", out, from)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if said, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("build %s: %w\n%s", from, err, said)
	}
	return nil
}

// size adds the sizes of the programs, in MB.
func size(all results, m *material) {
	for name, file := range map[string]string{"smallest": m.smallest, "llmcourse": m.ours} {
		if info, err := os.Stat(file); err == nil && all[name] != nil {
			all[name].add("size", float64(info.Size())/1e6)
		}
	}
}

// subscribe gives newsboat a feed of a thousand articles, where it is installed.
func (m *material) subscribe(ctx context.Context) error {
	boat, err := exec.LookPath("newsboat")
	if err != nil {
		return nil
	}
	var feed strings.Builder
	feed.WriteString(`<rss version="2.0"><channel><title>A thousand articles</title>`)
	for i := range 1000 {
		fmt.Fprintf(&feed, "<item><title>Article %04d about something</title><guid>%d</guid><description>Words.</description></item>", i, i)
	}
	feed.WriteString("</channel></rss>")
	at := func(name string) string { return filepath.Join(m.dir, name) }
	for name, text := range map[string]string{"feed.xml": feed.String(), "urls": "file://" + at("feed.xml") + "\n", "config": ""} {
		if err := os.WriteFile(at(name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	m.feeds = []string{boat, "-u", at("urls"), "-c", at("cache.db"), "-C", at("config")}
	if said, err := exec.CommandContext(ctx, boat, append(m.feeds[1:], "-x", "reload")...).CombinedOutput(); err != nil {
		return fmt.Errorf("newsboat: %w\n%s", err, said)
	}
	return nil
}
