package overlay

import (
	"errors"
	"os"
	"strings"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/curriculum/files"
)

func base() files.Map {
	return files.Map{
		"course.toml": []byte("id = \"c\"\ntitle = \"Course\"\nshelves = [\"tools\"]\n\n[[parts]]\nid = \"p\"\ntitle = \"Part\"\nsections = [\"s\"]\n"),
		"p/s.md": []byte(`+++
id = "s"
title = "Section"
[[topics]]
id = "t"
title = "Topic"
[[resources]]
id = "r"
title = "Resource"
url = "https://a.example"
kind = "article"
also = [{ title = "More", url = "https://b.example" }]
+++

The lesson.

## Topic

Text.
`),
		"p/s.quiz.toml":      []byte("[[questions]]\nid = \"q\"\ntopic = \"t\"\nkind = \"short\"\nlevel = 1\nplace = \"Topic\"\ntext = \"What?\"\nreason = \"So.\"\naccept = [\"that\"]\n"),
		"notebooks/tools.md": []byte("+++\nid = \"tools\"\ntitle = \"Tools\"\n+++\n"),
	}
}

func over(files files.Map) files.Map {
	files["overlay.toml"] = []byte("id = \"mine\"\ntitle = \"My additions\"\nfor = \"c\"\n")
	return files
}

func apply(t *testing.T, overlays ...files.Map) *View {
	t.Helper()
	v := &View{}
	var err error
	switch len(overlays) {
	case 1:
		v, err = Apply(base().FS(), overlays[0].FS())
	default:
		v, err = Apply(base().FS(), overlays[0].FS(), overlays[1].FS())
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range v.Validate() {
		t.Error(p)
	}
	return v
}

func TestAdd(t *testing.T) {
	t.Parallel()
	v := apply(t, over(files.Map{
		"p/s.md":             []byte("+++\n[[resources]]\nid = \"mine\"\ntitle = \"Mine\"\nurl = \"https://mine.example\"\nkind = \"video\"\n+++\n\n## My notes\n\nRemember this.\n"),
		"p/s.quiz.toml":      []byte("[[questions]]\nid = \"q2\"\ntopic = \"t\"\nkind = \"number\"\nlevel = 1\nplace = \"Topic\"\ntext = \"How many?\"\nreason = \"So.\"\nanswer = 2\ntolerance = 0.5\n"),
		"notebooks/tools.md": []byte("+++\n[[resources]]\nid = \"n\"\ntitle = \"N\"\nurl = \"https://n.example\"\nkind = \"notebook\"\nsections = [\"p/s\"]\n+++\n"),
	}))
	c, err := v.Load()
	if err != nil {
		t.Fatal(err)
	}
	s := c.Sections()[0]
	if len(s.Resources) != 2 || s.Resources[1].Title != "Mine" || len(s.Resources[0].Also) != 1 {
		t.Errorf("resources are %v", s.Resources)
	}
	l, err := c.Lesson("p/s")
	if err != nil || !strings.Contains(l.Text, "The lesson.") || !strings.Contains(l.Text, "Remember this.") {
		t.Errorf("lesson is %v, %v", l, err)
	}
	if q, err := c.Questions("p/s"); err != nil || len(q) != 2 {
		t.Errorf("questions are %v, %v", q, err)
	}
	if got := len(c.Notebooks(s)); got != 1 {
		t.Errorf("%d notebooks, want 1", got)
	}
}

func TestTranslate(t *testing.T) {
	t.Parallel()
	v := apply(t, over(files.Map{
		"course.toml":   []byte("title = \"Kurs\"\n[[parts]]\nid = \"p\"\ntitle = \"Teil\"\n"),
		"p/s.md":        []byte("+++\ntitle = \"Abschnitt\"\nlesson = \"replace\"\n[[topics]]\nid = \"t\"\ntitle = \"Thema\"\n[[resources]]\nid = \"r\"\nabout = \"Auf Deutsch\"\n+++\n\n## Thema\n\nAnderer Text.\n"),
		"p/s.quiz.toml": []byte("[[questions]]\nid = \"q\"\nplace = \"Thema\"\ntext = \"Was?\"\naccept = [\"das\"]\n"),
	}))
	c, err := v.Load()
	if err != nil {
		t.Fatal(err)
	}
	s := c.Sections()[0]
	if c.Title != "Kurs" || s.Part.Title != "Teil" || s.Title != "Abschnitt" || s.Topics[0].Title != "Thema" || s.Resources[0].About != "Auf Deutsch" || s.Resources[0].URL != "https://a.example" {
		t.Errorf("%q %q %q %+v", c.Title, s.Part.Title, s.Title, s.Resources[0])
	}
	if l, _ := c.Lesson("p/s"); strings.Contains(l.Text, "The lesson") {
		t.Error("the lesson was not replaced")
	}
}

func TestNewSectionAndSecondOverlay(t *testing.T) {
	t.Parallel()
	first := over(files.Map{
		"course.toml": []byte("[[parts]]\nid = \"p\"\nsections = [\"extra\"]\n"),
		"p/extra.md":  []byte("+++\nid = \"extra\"\ntitle = \"Extra\"\n+++\n\nText.\n"),
	})
	second := over(files.Map{"p/extra.md": []byte("More text, without front matter.\n")})
	c, err := apply(t, first, second).Load()
	if err != nil {
		t.Fatal(err)
	}
	if l, err := c.Lesson("p/extra"); err != nil || !strings.Contains(l.Text, "More text") {
		t.Errorf("%v %v", l, err)
	}
}

// TestSlips: whatever is wrong is told at the file and line of the overlay.
func TestSlips(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ file, text, want string }{
		{"p/s.md", "+++\n[[resources]]\nid = \"x\"\ntitel = \"X\"\n+++\n", "mine/p/s.md:4: unknown key"},
		{"p/s.md", "+++\n[[resources]]\nid = \"x\"\ntitle = \"X\"\nkind = \"article\"\nurl = \"ftp://x\"\n+++\n", "mine/p/s.md:6: address"},
		{"p/s.md", "+++\ntitle = \n+++\n", "mine/p/s.md:2:"},
		{"p/s.md", "+++\nlesson = \"before\"\n+++\n\nx\n", "mine/p/s.md:2: lesson is before"},
		{"p/s.md", "+++\nid = \"other\"\n+++\n", "mine/p/s.md:2: id is other"},
		{"p/s.md", "Text.\n\n[bad](javascript:alert)\n", "mine/p/s.md:3: address"},
		{"p/z.md", "+++\nid = \"z\"\ntitle = \"Z\"\n+++\n", "mine/p/z.md: nothing in the course names this file"},
		{"p/s.quiz.toml", "[[questions]]\nid = \"q\"\nlevel = 9\n", "mine/p/s.quiz.toml:3: level"},
		{"overlay.toml", "id = \"x\"\nother = 1\n", "overlay.toml:2: unknown key"},
		{"overlay.toml", "id = \"mine\"\nfor = \"else\"\n", "mine/overlay.toml:2: the overlay is for"},
	} {
		o := over(files.Map{})
		o[c.file] = []byte(c.text)
		v, err := Apply(base().FS(), o.FS())
		var told []string
		var invalid *curriculum.InvalidError
		if errors.As(err, &invalid) {
			told = append(told, invalid.Error())
		} else if err != nil {
			t.Error(err)
		} else {
			for _, p := range v.Validate() {
				told = append(told, p.String())
			}
		}
		if !strings.Contains(strings.Join(told, "\n"), c.want) {
			t.Errorf("%q told %q, want %q", c.text, told, c.want)
		}
	}
}

// TestBuiltIn lays an overlay over the real course.
func TestBuiltIn(t *testing.T) {
	t.Parallel()
	o := files.Map{
		"overlay.toml":              []byte("id = \"mine\"\n"),
		"scientist/quantization.md": []byte("Try it on your own machine.\n"),
	}
	v, err := Apply(os.DirFS("../../data/llm-course"), o.FS())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range v.Validate() {
		t.Error(p)
	}
}
