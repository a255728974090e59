package chart

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/plan"
	"llmcourse/tui/theme"
)

func load(t testing.TB, folder string) *curriculum.Course {
	t.Helper()
	c, err := curriculum.Load(os.DirFS(folder))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// bookOf is a book with some states set.
func bookOf(course string, states map[curriculum.Ref]progress.State) *progress.Book {
	b := progress.NewBook(course)
	at := time.Date(2024, 7, 28, 9, 0, 0, 0, time.UTC)
	for ref, s := range states {
		b.Apply(b.Next("test-1", at, progress.SetState(ref, s)))
	}
	return b
}

func options(width int, icons string) Options {
	return Options{Width: width, Icons: theme.NewIcons(icons)}
}

// made is a part of so many sections, each with some topics, named by a title.
func made(sections, topics int, title string) *curriculum.Part {
	p := &curriculum.Part{ID: "made", Title: title, Icon: "🧩"}
	for i := range sections {
		s := &curriculum.Section{Part: p, ID: fmt.Sprintf("s%d", i), Number: i + 1, Title: title, Label: title, Icon: "🐍"}
		for j := range (topics + i) % (topics + 1) {
			s.Topics = append(s.Topics, &curriculum.Topic{
				Section: s, ID: fmt.Sprintf("t%d", j), Title: title, Label: fmt.Sprintf("%s %d", title, j),
			})
		}
		p.Sections = append(p.Sections, s)
	}
	return p
}

// hold checks what is true of every drawing.
func hold(t *testing.T, d *Drawing) {
	t.Helper()
	look := theme.New("mono", theme.Unknown, d.icons)
	for cursor := -1; cursor < min(len(d.Nodes), 3); cursor++ {
		rows := d.Rows(look, 0, d.Height, cursor)
		for i, row := range rows {
			if w := ansi.StringWidth(row); w > d.Width {
				t.Fatalf("row %d is %d wide in %d: %q", i, w, d.Width, row)
			}
			if strings.ContainsAny(row, "\n\r\t") {
				t.Fatalf("row %d is several: %q", i, row)
			}
		}
	}
	for i := range d.Nodes {
		n := &d.Nodes[i]
		if n.X < 0 || n.Y < 0 || n.W < 1 || n.H < 1 || n.X+n.W > d.Width || n.Y+n.H > d.Height {
			t.Fatalf("node %d is at %v in %dx%d", i, n.Rect, d.Width, d.Height)
		}
		for j := range i {
			m := &d.Nodes[j]
			if n.X < m.X+m.W && m.X < n.X+n.W && n.Y < m.Y+m.H && m.Y < n.Y+n.H {
				t.Fatalf("nodes %d and %d overlap: %v and %v", j, i, m.Rect, n.Rect)
			}
		}
		if at := d.At(n.X+n.W/2, n.Y+n.H/2); at != i {
			t.Errorf("the middle of node %d belongs to %d", i, at)
		}
		if at := d.Find(n.Ref); at != i {
			t.Errorf("%s is node %d, found %d", n.Ref, i, at)
		}
	}
}

func everything(t *testing.T, d *Drawing, part *curriculum.Part) {
	t.Helper()
	seen := map[curriculum.Ref]int{}
	for i := range d.Nodes {
		for _, r := range d.Nodes[i].Refs {
			seen[r]++
		}
	}
	for _, s := range part.Sections {
		if seen[s.Ref()] != 1 {
			t.Errorf("%s is drawn %d times", s.Ref(), seen[s.Ref()])
		}
		for _, topic := range s.Topics {
			if seen[topic.Ref()] != 1 {
				t.Errorf("%s is drawn %d times", topic.Ref(), seen[topic.Ref()])
			}
		}
	}
}

func TestEveryDrawing(t *testing.T) {
	t.Parallel()
	builtin := load(t, "../../data/llm-course")
	parts := append(builtin.Parts,
		made(0, 0, "Nothing"), made(1, 0, "One"), made(3, 0, "No topics at all"), made(9, 13, "Many topics"),
		made(4, 5, "言語モデルのための文字コード🚀とその他の長い題名について"), made(3, 3, strings.Repeat("x", 200)),
		made(3, 3, "👷🏽\u200d♀️ é̂ \u200fשלום\u200f "+strings.Repeat("long words and ", 9)), made(2, 2, ""))
	book := bookOf(builtin.ID, map[curriculum.Ref]progress.State{
		"fundamentals/mathematics": progress.Done, "fundamentals/python": progress.Skipped,
		"made/s0": progress.Done, "made/s1#t0": progress.Doing, "made/s2": progress.Skipped,
	})
	for _, p := range parts {
		for _, width := range []int{0, 1, 2, 5, 12, 24, 39, 40, 60, 79, 80, 81, 100, 120, 300} {
			for _, icons := range theme.IconSets() {
				d := Layout(p, book, options(width, icons))
				hold(t, d)
				if width > 0 {
					everything(t, d, p)
				}
				if width >= 40 {
					connected(t, d)
				}
			}
		}
	}
}

func TestEveryOverview(t *testing.T) {
	t.Parallel()
	builtin := load(t, "../../data/llm-course")
	large := &curriculum.Course{ID: "large", Title: strings.Repeat("Large ", 40)}
	for i := range 12 {
		p := made(i*2, 1, "Part "+strings.Repeat("and ", i*4))
		p.ID = fmt.Sprintf("p%d", i)
		large.Parts = append(large.Parts, p)
	}
	for _, c := range []*curriculum.Course{builtin, large, {ID: "empty"}} {
		book := bookOf(c.ID, map[curriculum.Ref]progress.State{"fundamentals/mathematics": progress.Done, "p1/s0": progress.Done, "p1/s1": progress.Skipped})
		for _, width := range []int{0, 1, 12, 40, 79, 80, 120, 300} {
			for _, icons := range theme.IconSets() {
				for _, roomy := range []bool{false, true} {
					o := options(width, icons)
					o.Roomy = roomy
					d := Overview(c, book, o)
					hold(t, d)
					if width >= Narrow {
						connected(t, d)
					}
				}
			}
		}
	}
	if d := Overview(builtin, bookOf(builtin.ID, nil), options(80, "emoji")); d.Height > 20 {
		t.Errorf("the overview has %d rows, want at most the 20 that a window of 24 leaves", d.Height)
	}
}

// Nothing of the program's own drawing is beyond ASCII where that is asked for.
func TestOnlyASCII(t *testing.T) {
	t.Parallel()
	c := load(t, "../../data/llm-course")
	look := theme.New("mono", theme.Unknown, theme.NewIcons("ascii"))
	book := bookOf(c.ID, map[curriculum.Ref]progress.State{"fundamentals/mathematics": progress.Done, "fundamentals/python#python-basics": progress.Doing})
	for _, part := range append(c.Parts, nil) {
		for _, width := range []int{40, 80, 120} {
			for i, r := range Text(c, part, book, look, Options{Width: width, Bare: true}) {
				if r > 126 {
					t.Fatalf("byte %d is %q", i, r)
				}
			}
		}
	}
}

// Topics that have one label share one box, and one state.
func TestLabelsMerge(t *testing.T) {
	t.Parallel()
	c := load(t, "../../data/llm-course")
	item, _ := c.Find("scientist/supervised-fine-tuning")
	s := item.(*curriculum.Section)
	book := bookOf(c.ID, map[curriculum.Ref]progress.State{s.Topics[1].Ref(): progress.Done})
	d := Layout(s.Part, book, options(80, "plain"))
	n := d.Nodes[d.Find(s.Topics[2].Ref())]
	if n.Label != "LoRA and QLoRA" || len(n.Refs) != 2 || n.State != progress.Doing {
		t.Errorf("the box is %q for %v, %s", n.Label, n.Refs, n.State)
	}
}

func TestNext(t *testing.T) {
	t.Parallel()
	c := load(t, "../../data/llm-course")
	states := map[curriculum.Ref]progress.State{}
	for _, s := range c.Sections() {
		book := bookOf(c.ID, states)
		o := options(80, "plain")
		o.Next = plan.Here(c, book, nil).Ref()
		d := Overview(c, book, o)
		if n := d.Nodes[d.Next()]; n.Ref != s.Ref() {
			t.Fatalf("next is %s, want %s", n.Ref, s.Ref())
		}
		o.Width = 120
		d = Layout(s.Part, book, o)
		if n := d.Nodes[d.Next()]; n.Ref.Home() != s.Ref() || n.Kind != Topic {
			t.Fatalf("next in the part is %s, want a topic of %s", n.Ref, s.Ref())
		}
		states[s.Ref()] = progress.Done
	}
	if s := plan.Here(c, bookOf(c.ID, states), nil); s != nil {
		t.Errorf("all is done, and %s is next", s.Ref())
	}
	if d := Overview(c, bookOf(c.ID, states), options(80, "plain")); d.Next() != -1 {
		t.Errorf("all is done, and node %d is next", d.Next())
	}
}
