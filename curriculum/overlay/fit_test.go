package overlay

import (
	"strings"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/curriculum/files"
)

// fit lays an overlay over a course and returns the course and what was left out,
// as lines.
func fit(t *testing.T, course, o files.Map) (*View, *curriculum.Course, string) {
	t.Helper()
	v, c, err := Fit(course.FS(), over(o).FS())
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, p := range v.LeftOut {
		out = append(out, p.String())
	}
	return v, c, strings.Join(out, "\n")
}

const good = "+++\n[[resources]]\nid = \"mine\"\ntitle = \"Mine\"\nurl = \"https://mine.example\"\nkind = \"video\"\n"

// TestFit: what is wrong is left out and told, and nothing else is.
func TestFit(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		files files.Map
		want  string
		mine  bool // the good resource is still there
	}{
		"all is well":                         {files.Map{"p/s.md": []byte(good + "+++\n")}, "", true},
		"a resource of the course is no more": {files.Map{"p/s.md": []byte(good + "[[resources]]\nid = \"gone\"\nabout = \"Mine.\"\n+++\n")}, "mine/p/s.md:7: ", true},
		"a bad value for one that is":         {files.Map{"p/s.md": []byte(good + "[[resources]]\nid = \"r\"\nkind = \"bogus\"\n+++\n")}, "mine/p/s.md:9: unknown kind", true},
		"a bad value of the section":          {files.Map{"p/s.md": []byte("+++\nminutes = -1\n" + good[4:] + "+++\n")}, "mine/p/s.md:2: ", false},
		"no TOML":                             {files.Map{"p/s.md": []byte(good + "x = \n+++\n")}, "mine/p/s.md:7:", false},
		"a section is no more":                {files.Map{"p/z.md": []byte("Text.\n"), "p/s.md": []byte(good + "+++\n")}, "mine/p/z.md: the course has no \"p/z\"", true},
		"a topic is no more":                  {files.Map{"p/s.quiz.toml": []byte("[[questions]]\nid = \"q2\"\ntopic = \"gone\"\nkind = \"short\"\nlevel = 1\nplace = \"Topic\"\ntext = \"W?\"\nreason = \"R.\"\naccept = [\"a\"]\n"), "p/s.md": []byte(good + "+++\n")}, "mine/p/s.quiz.toml:3:", true},
		"questions of what is no more":        {files.Map{"p/z.quiz.toml": []byte("[[questions]]\nid = \"q2\"\n"), "p/s.md": []byte(good + "+++\n")}, "mine/p/z.quiz.toml: the course has no", true},
		"a name that is taken":                {files.Map{"p/s.md": []byte(good + "[[topics]]\nid = \"r\"\ntitle = \"R\"\n+++\n")}, "mine/p/s.md:7: id r is taken", false},
		"no id":                               {files.Map{"p/s.md": []byte(good + "[[resources]]\ntitle = \"R\"\n+++\n")}, "mine/p/s.md:7: id is missing", true},
		"a shelf speaks of what is gone":      {files.Map{"notebooks/tools.md": []byte("+++\n[[resources]]\nid = \"n\"\ntitle = \"N\"\nurl = \"https://n.example\"\nkind = \"tool\"\nsections = [\"p/z\"]\n+++\n"), "p/s.md": []byte(good + "+++\n")}, "mine/notebooks/tools.md:7: there is no section", true},
	} {
		v, course, left := fit(t, base(), c.files)
		if (left == "") != (c.want == "") || !strings.Contains(left, c.want) {
			t.Errorf("%s: left out %q, want %q", name, left, c.want)
		}
		if _, ok := course.Find("p/s#mine"); ok != c.mine {
			t.Errorf("%s: the good one is there: %v, want %v", name, ok, c.mine)
		}
		if _, ok := course.Find("p/s#r"); !ok {
			t.Errorf("%s: the course lost what it had", name)
		}
		if q, err := course.Questions("p/s"); err != nil || len(q) != 1 {
			t.Errorf("%s: %d questions, %v", name, len(q), err)
		}
		if c.mine && course.AddedBy("p/s#mine") != "My additions" || course.AddedBy("p/s#r") != "" {
			t.Errorf("%s: added by %q", name, course.AddedBy("p/s#mine"))
		}
		if n := v.Adds; c.want == "" && n(0).Resources != 1 {
			t.Errorf("%s: adds %+v", name, n(0))
		}
	}
}

// TestFollow: a section, a topic and a resource that are called otherwise now
// keep what was written for them.
func TestFollow(t *testing.T) {
	t.Parallel()
	changed := base()
	changed["course.toml"] = []byte(strings.Replace(string(changed["course.toml"]), `"s"`, `"new"`, 1))
	text := strings.Replace(string(changed["p/s.md"]), `id = "s"`, "id = \"new\"\naliases = [\"s\"]", 1)
	text = strings.Replace(text, `id = "t"`, "id = \"t2\"\naliases = [\"t\"]", 1)
	text = strings.Replace(text, `id = "r"`, "id = \"r2\"\naliases = [\"p/s#r\"]", 1)
	delete(changed, "p/s.md")
	delete(changed, "p/s.quiz.toml")
	changed["p/new.md"] = []byte(text)
	_, c, left := fit(t, changed, files.Map{
		"p/s.md":        []byte("+++\nid = \"s\"\n[[topics]]\nid = \"t\"\nlabel = \"L\"\n[[resources]]\nid = \"r\"\nabout = \"Mine.\"\n+++\n\nMy text.\n"),
		"p/s.quiz.toml": []byte("[[questions]]\nid = \"q2\"\ntopic = \"t\"\nkind = \"short\"\nlevel = 1\nplace = \"Topic\"\ntext = \"W?\"\nreason = \"R.\"\naccept = [\"a\"]\n"),
	})
	if left != "" {
		t.Errorf("left out %s", left)
	}
	s := c.Sections()[0]
	if len(s.Topics) != 1 || s.Topics[0].Label != "L" || len(s.Resources) != 1 || s.Resources[0].About != "Mine." {
		t.Errorf("%+v %+v", s.Topics, s.Resources)
	}
	if l, err := c.Lesson("p/new"); err != nil || !strings.Contains(l.Text, "*My additions:*\n\n") || !strings.Contains(l.Text, "My text.") {
		t.Errorf("%+v %v", l, err)
	}
	if q, err := c.Questions("p/new"); err != nil || len(q) != 1 || q[0].Topic != s.Topics[0] {
		t.Errorf("%v %v", q, err)
	}
}

// TestSkeleton: it fits the course it is made for, whole.
func TestSkeleton(t *testing.T) {
	t.Parallel()
	c, err := curriculum.Load(base().FS())
	if err != nil {
		t.Fatal(err)
	}
	problems, err := Check(base().FS(), Skeleton("mine", c).FS())
	if err != nil || len(problems) > 0 {
		t.Errorf("%v %v", problems, err)
	}
}

// FuzzFit: whatever an overlay holds, the course can be used, and what is left
// out is told.
func FuzzFit(f *testing.F) {
	f.Add("p/s.md", good+"+++\n\nText\n")
	f.Add("p/s.quiz.toml", "[[questions]]\nid = \"q\"\nlevel = 9\n[[questions.choices]]\n")
	f.Add("course.toml", "[[parts]]\nid = \"p\"\nsections = [\"x\"]\nshelves = 3\n[moved]\n\"a\" = 1\n")
	f.Add("p/s.md", "+++\nresources = 3\ntopics = [1, {id=2}]\n+++\n")
	f.Fuzz(func(t *testing.T, name, text string) {
		files := over(files.Map{})
		if strings.Contains(name, "\\") || name == mainFile || !validName(name) {
			return
		}
		files[name] = []byte(text)
		v, c, err := Fit(base().FS(), files.FS())
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := c.Find("p/s"); !ok && len(v.LeftOut) == 0 && name != "course.toml" {
			t.Errorf("the course lost its section")
		}
		for _, s := range c.Sections() {
			_, _ = c.Lesson(s.Ref())
			_, _ = c.Questions(s.Ref())
		}
	})
}

func validName(name string) bool {
	for _, piece := range strings.Split(name, "/") {
		if piece == "" || piece == "." || piece == ".." {
			return false
		}
	}
	return true
}
