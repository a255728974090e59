package roadmap

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
)

// large makes a list in the style of the awesome ones, of at least so many bytes.
func large(bytes int) []byte {
	var b strings.Builder
	b.WriteString("# Awesome things\n\n## Contents\n\n- [Group 0](#group-0)\n- [Group 1](#group-1)\n\n")
	for g := 0; b.Len() < bytes; g++ {
		fmt.Fprintf(&b, "## Group %d\n\n*Libraries for group %d.*\n\n", g, g)
		for i := range 40 {
			fmt.Fprintf(&b, "- [thing-%d-%d](https://github.com/owner/thing-%d-%d) - Does one thing & does it *well*, with `code` and care.\n", g, i, g, i)
		}
		b.WriteString("\n**[⬆ back to top](#contents)**\n\n")
	}
	return []byte(b.String())
}

func BenchmarkRead(b *testing.B) {
	for _, size := range []int{50 << 10, 400 << 10} {
		data := large(size)
		b.Run(fmt.Sprintf("%dKB", size>>10), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				d, err := Read("list.md", data, Options{})
				if err != nil {
					b.Fatal(err)
				}
				if _, err := d.Course(); err != nil { // as adding it does
					b.Fatal(err)
				}
			}
		})
	}
}

// TestLargeIsFast has a wide margin: the promise is 300 ms for 400 KB, and the
// benchmark says what it takes.
func TestLargeIsFast(t *testing.T) {
	d, err := Read("list.md", large(400<<10), Options{Limit: 3 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	if got := len(d.Sections()); got < 50 {
		t.Errorf("%d sections, want many", got)
	}
}

func TestNothingToLearn(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "\n\n", "---\ntitle: X\n---\n", "# Title\n\nJust some prose.\n", "# License\n\n- [MIT](https://mit.example)\n", "\uFEFF", "<!-- only a comment -->"} {
		if d, err := Read("x.md", []byte(text), Options{}); !errors.Is(err, ErrNothing) {
			t.Errorf("%q: %v, %v, want ErrNothing", text, d, err)
		}
	}
}

func TestTooMuch(t *testing.T) {
	t.Parallel()
	if _, err := Read("x.md", bytes.Repeat([]byte("a"), MaxSize+1), Options{}); !errors.Is(err, ErrTooLarge) {
		t.Errorf("%v, want ErrTooLarge", err)
	}
	many := "# T\n\n" + strings.Repeat("- [a](https://a.example)\n", maxItems+1)
	if _, err := Read("x.md", []byte(many), Options{}); !errors.Is(err, ErrTooLarge) {
		t.Errorf("%v, want ErrTooLarge", err)
	}
	if _, err := Read("x.md", large(1<<20), Options{Limit: time.Nanosecond}); !errors.Is(err, ErrTooSlow) {
		t.Errorf("%v, want ErrTooSlow", err)
	}
}

// TestHostileIsQuick: texts made to keep a parser busy.
func TestHostileIsQuick(t *testing.T) {
	t.Parallel()
	for name, unit := range map[string]string{
		"quotes": ">", "brackets": "[", "links": "[](", "emphasis": "*a **b _c ", "lists": "- ", "deep": "  - a\n", "code": "`", "html": "<a href=", "details": "<details>",
		"entities": "&#x1b;", "tables": "|a", "references": "[a]: b\n", "backslashes": "\\", "headings": "# a\n", "images": "![", "autolinks": "https://a.b ", "comments": "<!--",
		"days": "## Day 1\n\nx\n\n", "guide": "### A\n\nb b b b b b b b b b b b b b b b b b b b b b b b b b b b\n\n", "leads": "[a](b) c d\n\n", "brackets behind": "- [a](b) (((((((((( (a) (b\n",
		"paragraphs": "a\n\n", "anchors": "<a href=x>", "inline": "[a](b) ", "items": "- **a**: b\n\n  c\n\n",
	} {
		text := "# T\n\n- [a](https://a.example)\n\n" + strings.Repeat(unit, (200<<10)/len(unit))
		start := make(chan struct{})
		go func() {
			defer close(start)
			_, err := Read(name, []byte(text), Options{Limit: time.Minute})
			if errors.Is(err, ErrTooSlow) {
				t.Errorf("%s: %v", name, err)
			}
		}()
		<-start
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("# T\n\n## A\n\n- [a](https://a.example) by B: c\n"))
	f.Add([]byte("- [x] a\n  - ### h\n    - [b](c)\n\n| a | b |\n|---|---|\n| [c](https://d.example) | e |\n"))
	f.Add([]byte("<details><summary>a</summary>\n\n* **b**: [c](https://d.example)\n\n</details>\n\n```\nx"))
	f.Add([]byte("## a &amp;#27; `b` $c$ [d] \\# #\n\n1. &#x202e;[e](<https://f.example/g h>)\n"))
	if data, err := os.ReadFile("testdata/torture.md"); err == nil {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Read("fuzz.md", data, Options{})
		if err != nil {
			return
		}
		if l := d.Links; l.Found != l.Kept+len(l.Dropped) {
			t.Errorf("%d found, %d kept, %d dropped", l.Found, l.Kept, len(l.Dropped))
		}
		for _, p := range curriculum.Validate(d.Files().FS()) {
			t.Errorf("%s", p)
		}
		if c, err := d.Course(); err != nil {
			t.Error(err)
		} else {
			for _, ref := range d.Done() {
				if _, ok := c.Find(ref); !ok {
					t.Errorf("done %q is not in the course", ref)
				}
			}
		}
		for _, line := range strings.Split(d.Preview(80), "\n") {
			if clean.Line(line) != strings.TrimSpace(line) {
				t.Errorf("the preview is not clean: %q", line)
			}
		}
	})
}
