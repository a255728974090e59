package chart_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/progress"
	"llmcourse/progress/plan"
	"llmcourse/tui/chart"
	"llmcourse/tui/internal/tuitest"
	"llmcourse/tui/theme"
)

// learner is the small course, and a book in which every state occurs.
func learner(t testing.TB) (*curriculum.Course, *progress.Book) {
	t.Helper()
	c, err := curriculum.Load(os.DirFS("../../curriculum/testdata/course"))
	if err != nil {
		t.Fatal(err)
	}
	b := progress.NewBook(c.ID)
	at := time.Date(2024, 7, 28, 9, 0, 0, 0, time.UTC)
	for _, change := range []progress.Change{
		progress.SetState("basics/vectors", progress.Done),
		progress.SetState("basics/vectors#dot-product", progress.Done),
		progress.SetState("basics/vectors#matrices", progress.Skipped),
		progress.SetState("basics/training", progress.Doing),
	} {
		b.Apply(b.Next("test-1", at, change))
	}
	return c, b
}

// next is where the learner goes on.
func next(c *curriculum.Course, b *progress.Book) curriculum.Ref {
	if s := plan.Here(c, b, nil); s != nil {
		return s.Ref()
	}
	return ""
}

func view(text string) tea.View { return tea.NewView(strings.TrimSuffix(text, "\n")) }

func TestText(t *testing.T) {
	t.Parallel()
	c, b := learner(t)
	for _, icons := range []string{"plain", "ascii"} {
		look := theme.New("mono", theme.Unknown, theme.NewIcons(icons))
		for _, width := range []int{40, 80, 120} {
			for _, part := range append(c.Parts, nil) {
				name := "course"
				if part != nil {
					name = part.ID
				}
				text := tuitest.Frame(t, view(chart.Text(c, part, b, look, chart.Options{Width: width, Bare: true, Next: next(c, b)})), width, strings.Count(chart.Text(c, part, b, look, chart.Options{Width: width, Bare: true, Next: next(c, b)}), "\n"))
				tuitest.Golden(t, fmt.Sprintf("%s-%d-%s", name, width, icons), text)
			}
		}
	}
	if got := chart.Text(c, c.Parts[0], b, theme.New("mono", theme.Unknown, theme.NewIcons("plain")), chart.Options{Bare: true}); got != "" {
		t.Errorf("in no width it is %q", got)
	}
}

// What is done is full to its edges on a terminal, as in the picture, and keeps
// its line under the cursor and where no style will be seen. No box moves for it.
func TestFullToTheEdges(t *testing.T) {
	t.Parallel()
	c, b := learner(t)
	look := theme.New("dark", theme.Unknown, theme.NewIcons("plain"))
	lay := func(bare bool) *chart.Drawing {
		return chart.Layout(c.Parts[0], b, chart.Options{Width: 100, Icons: look.Icons, Bare: bare, Next: next(c, b)})
	}
	d, bare := lay(false), lay(true)
	corner := func(d *chart.Drawing, n *chart.Node, cursor int) string {
		return ansi.Strip(ansi.Cut(d.Rows(look, n.Y, n.Y+1, cursor)[0], n.X, n.X+1))
	}
	full := map[chart.Kind]string{chart.Section: " ", chart.Topic: "▀"}
	for i := range d.Nodes {
		n := &d.Nodes[i]
		if n.State != progress.Done {
			continue
		}
		if got := corner(d, n, -1); got != full[n.Kind] {
			t.Errorf("the corner of %s is %q", n.Title, got)
		}
		if got := corner(d, n, i); got != "╔" {
			t.Errorf("the corner of %s is %q under the cursor", n.Title, got)
		}
		if got := corner(bare, n, -1); got != "╭" || bare.Nodes[i].Rect != n.Rect {
			t.Errorf("bare, the corner of %s is %q, in %v", n.Title, got, bare.Nodes[i].Rect)
		}
	}
}

// sound reads a picture as XML and returns all its text.
func sound(t *testing.T, picture []byte) string {
	t.Helper()
	var text strings.Builder
	d := xml.NewDecoder(strings.NewReader(string(picture)))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return text.String()
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, picture)
		}
		switch token := token.(type) {
		case xml.CharData:
			text.Write(token)
			text.WriteByte('\n')
		case xml.StartElement:
			if token.Name.Local == "script" || token.Name.Local == "image" {
				t.Fatalf("there is a <%s>", token.Name.Local)
			}
			for _, a := range token.Attr {
				if strings.HasPrefix(a.Name.Local, "on") || a.Name.Local == "href" || strings.Contains(a.Value, "url(") {
					t.Fatalf("there is %s=%q", a.Name.Local, a.Value)
				}
			}
		}
	}
}

func TestSVG(t *testing.T) {
	t.Parallel()
	c, b := learner(t)
	for name, scheme := range map[string]chart.Scheme{"auto": chart.Auto, "light": chart.Light, "dark": chart.Dark} {
		for _, part := range append(c.Parts, nil) {
			picture := chart.SVG(c, part, b, next(c, b), scheme)
			text := sound(t, picture)
			for _, s := range c.Sections() {
				if (part == nil || s.Part == part) && !strings.Contains(strings.ReplaceAll(text, "\n", " "), fmt.Sprintf("%d. %s, ", s.Number, s.Label)) {
					t.Errorf("%s is not told of", s.Label)
				}
			}
			if strings.Contains(text, "http") || strings.Contains(text, "@import") {
				t.Errorf("it needs something from elsewhere:\n%s", text)
			}
			if part != nil && part.ID == "basics" {
				tuitest.Golden(t, "basics-"+name, string(picture))
			}
		}
	}
}

func FuzzHostile(f *testing.F) {
	f.Add("Plain", 80)
	f.Add(`<script>&"' ]]>`, 40)
	f.Add("言語🚀👷🏽‍♀️é\u202e\u200b", 81)
	f.Add(strings.Repeat("W", 300)+" "+strings.Repeat("👷", 90), 1)
	look := theme.New("dark", theme.Dark, theme.NewIcons("emoji"))
	f.Fuzz(func(t *testing.T, title string, width int) {
		width = min(width, 400)
		title = clean.Line(title) // as every title is where it enters
		p := &curriculum.Part{ID: "p", Title: title, Icon: title}
		for i := range 3 {
			s := &curriculum.Section{Part: p, ID: fmt.Sprint(i), Number: i + 1, Title: title, Label: title, Icon: title}
			s.Topics = []*curriculum.Topic{{Section: s, ID: "a", Title: title, Label: title}, {Section: s, ID: "b", Title: title, Label: title + "b"}}
			p.Sections = append(p.Sections, s)
		}
		c := &curriculum.Course{ID: "c", Title: title, Parts: []*curriculum.Part{p, p}}
		b := progress.NewBook("c")
		for _, part := range []*curriculum.Part{p, nil} {
			text := chart.Text(c, part, b, look, chart.Options{Width: width, Bare: true, Next: next(c, b)})
			if err := tuitest.Fits(view(text), max(width, 0), strings.Count(text, "\n")+1); err != nil && text != "" {
				t.Fatal(err)
			}
			sound(t, chart.SVG(c, part, b, next(c, b), chart.Auto))
		}
	})
}
