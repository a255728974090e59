package answer

import (
	"fmt"
	"llmcourse/curriculum"
	"llmcourse/data"
	"os"
	"strings"
	"testing"
	"time"
)

func load(t *testing.T) *curriculum.Course {
	c, err := curriculum.Load(data.LLMCourse())
	if err != nil {
		t.Fatal(err)
	}
	return c
}
func TestScratch(t *testing.T) {
	c := load(t)
	for _, s := range c.Sections() {
		c.Lesson(s.Ref())
		c.Questions(s.Ref())
	}
	t0 := time.Now()
	e := New(c)
	fmt.Println("built", time.Since(t0), len(e.places), len(e.paragraphs), len(e.terms), "foreign", e.foreign)
	heads := map[string]bool{}
	for i := range e.places {
		p := &e.places[i]
		h := p.heading
		if h == "" {
			h = "^"
		}
		heads[string(p.section.Ref())+": "+h] = true
	}
	n, h1, h3, s1, s3 := 0, 0, 0, 0, 0
	sh := [4]int{}
	abs := map[string]int{}
	stale := 0
	for _, f := range []string{"questions-dev.tsv", "questions-extra-dev.tsv"} {
		b, _ := os.ReadFile("/work/shared/tutor/" + f)
		for _, l := range strings.Split(string(b), "\n")[1:] {
			c := strings.Split(l, "\t")
			if len(c) < 5 {
				continue
			}
			a := e.Ask(c[0], "", 3)
			if strings.HasPrefix(c[2], "oos") {
				abs["oos "+string(a.Verdict)]++
				if a.Verdict == Answered {
					fmt.Printf("OOS answered %.2f %s -> %s\n", a.Sure, c[0], a.Passages[0].Heading)
				}
				continue
			}
			abs["in "+string(a.Verdict)]++
			n++
			pl := e.Places(c[0], 3)
			ok := func(p Place) (bool, bool) {
				h := p.Heading
				if h == "" {
					h = "^"
				}
				sec, hd := false, false
				for _, x := range strings.Split(c[1], " | ") {
					r, want, _ := strings.Cut(x, ": ")
					home, _, _ := strings.Cut(r, "#")
					if home == string(p.Section.Ref()) {
						sec = true
						if want == h {
							hd = true
						}
					}
				}
				return sec, hd
			}
			st := true
			for _, x := range strings.Split(c[1], " | ") {
				r, want, _ := strings.Cut(x, ": ")
				home, _, _ := strings.Cut(r, "#")
				if heads[home+": "+want] {
					st = false
				}
			}
			if st {
				stale++
			}
			var r [4]bool
			for i, p := range pl {
				s, h := ok(p)
				if i == 0 {
					r[0] = s
					r[1] = h
				}
				r[2] = r[2] || s
				r[3] = r[3] || h
			}
			if r[0] {
				s1++
			}
			if r[1] {
				h1++
			}
			if r[2] {
				s3++
			}
			if r[3] {
				h3++
			}
			found := -1
			for i, p := range a.Passages {
				for _, w := range strings.Split(c[4], "||") {
					if found < 0 && strings.Contains(strings.Join(strings.Fields(strings.NewReplacer("*", "", "`", "").Replace(p.Text)), " "), w) {
						found = i
					}
				}
			}
			for i := found; i >= 0 && i < 3; i++ {
				sh[i]++
			}
			if !r[1] || found < 0 || found > 1 {
				fmt.Printf("%v sure %.2f kind %s/%s stale %v shown %d: %s\n   got %s | want %s\n   first: %.160s\n   want text %s\n", r, a.Sure, a.Kind, c[2], st, found, c[0], pl[0].Heading, c[1], a.Passages[0].Text, c[4])
			}
		}
	}
	fmt.Println("n", n, "sec", float64(s1)/float64(n), float64(s3)/float64(n), "head", float64(h1)/float64(n), float64(h3)/float64(n), "shown", sh, abs, "stale", stale)
	b, _ := os.ReadFile("/work/shared/tutor/calib_oos.txt")
	m := map[Verdict]int{}
	for _, l := range strings.Split(strings.TrimSpace(string(b)), "\n") {
		a := e.Ask(l, "", 3)
		m[a.Verdict]++
		if a.Verdict == Answered {
			fmt.Printf("calib answered %.2f %s -> %s\n", a.Sure, l, a.Passages[0].Heading)
		}
	}
	fmt.Println("calib", m)
	t0 = time.Now()
	for i := 0; i < 200; i++ {
		e.Ask("why do we divide by the square root of d in attention?", "", 3)
	}
	fmt.Println("a question", time.Since(t0)/200)
}
