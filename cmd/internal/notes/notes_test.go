package notes

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"llmcourse/curriculum"
)

func TestNoteName(t *testing.T) {
	t.Parallel()
	for ref, want := range map[curriculum.Ref]string{
		"":                           "@course.md",
		"scientist":                  "scientist.md",
		"scientist/quantization":     "scientist/quantization.md",
		"scientist/quantization#awq": "scientist/quantization#awq.md",
		"kurs/größe":                 "kurs/größe.md",
		"..":                         "%2E%2E.md",
		"../x":                       "%2E%2E/x.md",
		"a/../../x":                  "a/%2E.%2F..%2Fx.md",
		"a/b/c":                      "a/b%2Fc.md",
		`a\b`:                        "a%5Cb.md",
		"con":                        "%63on.md",
		"con/aux.x":                  "%63on/%61ux.x.md",
		"com1":                       "%63om1.md",
		"console":                    "console.md",
		"A b":                        "%41%20b.md",
		"a%2Fb":                      "a%252%46b.md",
		"a\x00b\xff":                 "a%00b%FF.md",
		"@course":                    "%40course.md",
		".hidden":                    "%2Ehidden.md",
	} {
		got, err := fileName(ref)
		if filepath.ToSlash(got) != want || err != nil {
			t.Errorf("fileName(%q) = %q, %v; want %q", ref, got, err, want)
		}
	}
	for _, ref := range []curriculum.Ref{"/", "/a", "a/"} {
		if got, err := fileName(ref); err == nil {
			t.Errorf("fileName(%q) = %q", ref, got)
		}
	}
}

func FuzzNoteName(f *testing.F) {
	for _, s := range []string{"", "a/b#c", "../..", "a/b/../c", "%2E%2E", "con.x", "@course", "a.", "\xff/\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		name, err := fileName(curriculum.Ref(s))
		if err != nil {
			return
		}
		if !filepath.IsLocal(name) || strings.Count(filepath.ToSlash(name), "/") > 1 || strings.ContainsAny(name, "\x00:*?\"<>|\\") && filepath.Separator == '/' {
			t.Errorf("fileName(%q) = %q", s, name)
		}
		back, err := refOf(name)
		if err != nil || string(back) != s {
			t.Errorf("refOf(%q) = %q, %v; want %q", name, back, err, s)
		}
	})
}

func TestNotes(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	n := Open(dir, "course")
	if got := n.Read("a/b"); got != "" {
		t.Errorf("a note before there was one: %q", got)
	}
	if err := n.Write("a/b", "One.\n\n\n"); err != nil {
		t.Fatal(err)
	}
	if err := n.Write("a/b", "Two.\x1b]52;c;AAAA\a"); err != nil {
		t.Fatal(err)
	}
	if got, want := n.Read("a/b"), "Two.\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	refs, err := n.List()
	if err != nil || len(refs) != 1 || refs[0] != "a/b" {
		t.Errorf("list: %q, %v", refs, err)
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*", "*", "*"))
	if len(files) != 1 {
		t.Errorf("left behind: %q", files)
	}
	if err := n.Write("a/b", " \n"); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "course", "a", "b.md")); !os.IsNotExist(err) {
		t.Errorf("an empty note is still there: %v", err)
	}
	if err := n.Write("a/b", ""); err != nil {
		t.Errorf("removing twice: %v", err)
	}
	if err := n.Write("a/", "x"); err == nil {
		t.Error("a note on what is no Ref was kept")
	}
	if err := n.Write("a/b", strings.Repeat("x", MaxSize+1)); err == nil {
		t.Error("a note without end was kept")
	}
}

func TestScratch(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := Open(dir, "c").Write("a/b", "kept"); err != nil {
		t.Fatal(err)
	}
	s := NewScratch(Open(dir, "c"))
	if got := s.Read("a/b"); got != "kept\n" {
		t.Errorf("got %q", got)
	}
	if err := s.Write("a/b", "written"); err != nil {
		t.Fatal(err)
	}
	if got := s.Read("a/b"); got != "written" {
		t.Errorf("got %q", got)
	}
	if got := Open(dir, "c").Read("a/b"); got != "kept\n" {
		t.Errorf("on the disk: %q", got)
	}
	if got := NewScratch(nil).Read("a/b"); got != "" {
		t.Errorf("without a folder: %q", got)
	}
}
