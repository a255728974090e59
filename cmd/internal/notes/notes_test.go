package notes

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum"
	"llmcourse/progress/study"
	"llmcourse/progress/study/notestest"
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

// house is a learner's folders.
func house(t *testing.T) host.Paths {
	dir := t.TempDir()
	return host.Paths{Notes: filepath.Join(dir, "notes"), State: filepath.Join(dir, "state")}
}

func TestContract(t *testing.T) {
	t.Parallel()
	notestest.Run(t, func(t *testing.T) func() study.Notes {
		p := house(t)
		return func() study.Notes { return Open(p, "course") }
	})
}

func save(t *testing.T, n study.Notes, note study.NoteText) {
	t.Helper()
	if _, err := n.Save(note); err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func files(t *testing.T, dir string) (all []string) {
	t.Helper()
	_ = filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			inside, _ := filepath.Rel(dir, path)
			all = append(all, filepath.ToSlash(inside))
		}
		return nil
	})
	return all
}

func TestNotes(t *testing.T) {
	t.Parallel()
	p := house(t)
	n := Open(p, "course")
	save(t, n, study.NoteText{Ref: "a/b", Text: "One.\x1b]52;c;AAAA\a\n\n"})
	if got, err := n.Load("a/b"); got != "One.\n" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	if got := files(t, n.dir); !slices.Equal(got, []string{"a/b.md"}) {
		t.Errorf("the files are %q", got)
	}
	save(t, n, study.NoteText{Ref: "a/b", Was: "One."})
	if got := files(t, n.dir); len(got) != 1 || !strings.HasPrefix(got[0], ".old/a/b.") {
		t.Errorf("a note that was removed is not set aside: %q", got)
	}
	if refs, err := n.List(); len(refs) > 0 || err != nil {
		t.Errorf("what was set aside is listed: %v, %v", refs, err)
	}
	for _, bad := range []study.NoteText{{Ref: "a/", Text: "x"}, {Ref: "a/b", Text: strings.Repeat("x", MaxSize+1)}} {
		if _, err := n.Save(bad); err == nil {
			t.Errorf("a note on %q of %d bytes was kept", bad.Ref, len(bad.Text))
		}
	}
}

// A file that holds what cannot be shown is not the worse for an edit: as it was
// it is kept.
func TestForeignBytesAreKept(t *testing.T) {
	t.Parallel()
	for raw, aside := range map[string]int{"caf\xe9\n": 1, "a\u202eb\n": 1, "a\r\nb\r\n": 0, "\ta\tb  \n\n": 0} {
		n := Open(house(t), "course")
		file, _ := n.File("a/b")
		write(t, file, raw)
		was, err := n.Load("a/b")
		if err != nil {
			t.Fatal(err)
		}
		save(t, n, study.NoteText{Ref: "a/b", Text: was + "more", Was: was})
		old := files(t, n.Old())
		if len(old) != aside {
			t.Errorf("%q: set aside are %q", raw, old)
		}
		if len(old) == 1 {
			if got, _ := os.ReadFile(filepath.Join(n.Old(), old[0])); string(got) != raw {
				t.Errorf("set aside is %q, want %q", got, raw)
			}
		}
	}
}

func TestCopyOf(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"quantization.md": "", "quantization#awq.md": "", "a%2Fb.md": "", "@course.md": "", "%2Ehidden.md": "",
		"quantization.txt": "", ".quantization.md": "", "My thoughts.md": "", "größe.md": "", "(1).md": "",
		"quantization.sync-conflict-20261129-101112-ABCDEFG.md":   "quantization.md",
		"quantization.sync-conflict-20261129-101112-1234567.md":   "quantization.md",
		"quantization#awq (conflicted copy 2026-11-29).md":        "quantization#awq.md",
		"quantization (Anna's conflicted copy 2026-11-29) (1).md": "quantization.md",
		"quantization (conflicted copy 2026-11-29 101112).md":     "quantization.md",
		"quantization (Annas in Konflikt stehende Kopie).md":      "quantization.md",
		"quantization_conflict-20261129-101112.md":                "quantization.md",
		"quantization (SFConflict anna@x.org 2026-11-29).md":      "quantization.md",
		"quantization 2.md":                       "quantization.md",
		"quantization(1).md":                      "quantization.md",
		"quantization - Copy.md":                  "quantization.md",
		"quantization-DESKTOP-7.md":               "quantization.md",
		"quantization.conflict-1a2b3c4d.md":       "quantization.md",
		"a%2Fb 2.md":                              "a%2Fb.md",
		"@course (conflicted copy 2026-11-29).md": "@course.md",
		"größe 2.md":                              "größe.md",
	} {
		if got, _ := copyOf(name); got != want {
			t.Errorf("copyOf(%q) = %q, want %q", name, got, want)
		}
	}
}

func FuzzCopyOf(f *testing.F) {
	for _, s := range []string{"a 2.md", "@course(1).md", "a%2.md", "%.md", "a.sync-conflict-.md", " (copy).md", "é\xff 2.md"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		base, _ := copyOf(name)
		if base == "" {
			return
		}
		if len(base) >= len(name) || strings.ContainsAny(base, "/\x00 (") {
			t.Errorf("copyOf(%q) = %q", name, base)
		}
		if again, _ := copyOf(base); again != "" {
			t.Errorf("copyOf(%q) = %q, itself a copy of %q", name, base, again)
		}
		if _, err := refOf(base); err != nil {
			t.Errorf("copyOf(%q) = %q: %v", name, base, err)
		}
	})
}

// What sync tools put beside a note is a version of it, also where the note
// itself has gone; another file is told of and is none.
func TestVersions(t *testing.T) {
	t.Parallel()
	n := Open(house(t), "course")
	dir := filepath.Join(n.dir, "a")
	write(t, filepath.Join(dir, "b.md"), "Here.\n")
	write(t, filepath.Join(dir, "b.sync-conflict-20261129-101112-ABCDEFG.md"), "There.\n")
	write(t, filepath.Join(dir, "b 2.md"), "Elsewhere.\n")
	write(t, filepath.Join(dir, "gone (conflicted copy 2026-11-29).md"), "Alone.\n")
	write(t, filepath.Join(dir, "nothing 2.md"), "No copy of anything.\n")
	versions, err := n.Versions("a/b")
	if err != nil || len(versions) != 2 || versions[0].Text != "Elsewhere." || versions[1].Text != "There." {
		t.Fatalf("the versions are %v, %v", versions, err)
	}
	if refs, err := n.List(); err != nil || !slices.Equal(refs, []curriculum.Ref{"a/b", "a/gone"}) {
		t.Errorf("the list is %v, %v", refs, err)
	}
	if strays, err := n.Strays(); err != nil || !slices.Equal(strays, []string{filepath.Join("a", "nothing 2.md")}) {
		t.Errorf("no notes are %v, %v", strays, err)
	}
	all, err := n.All()
	if err != nil || len(all["a/b"]) != 3 || len(all["a/gone"]) != 1 {
		t.Errorf("all are %v, %v", all, err)
	}
	text := study.Unite(study.Unite("Here.", versions[0].Text), versions[1].Text)
	save(t, n, study.NoteText{Ref: "a/b", Text: text, Was: "Here.", Takes: versions})
	if left, _ := n.Versions("a/b"); len(left) > 0 {
		t.Errorf("after merging there are %v", left)
	}
	if old := files(t, n.Old()); len(old) != 2 {
		t.Errorf("set aside are %v", old)
	}
}

func TestMove(t *testing.T) {
	t.Parallel()
	n := Open(house(t), "course")
	save(t, n, study.NoteText{Ref: "a/b", Text: "One."})
	save(t, n, study.NoteText{Ref: "a/b", Text: "Two."})
	save(t, n, study.NoteText{Ref: "a/taken", Text: "Three."})
	if moved, err := n.Move("a/b", "a/taken"); moved || err != nil {
		t.Errorf("moved on another note: %v, %v", moved, err)
	}
	if moved, err := n.Move("a/b", "c/d#e"); !moved || err != nil {
		t.Errorf("not moved: %v, %v", moved, err)
	}
	all, err := n.All()
	if err != nil || !slices.Equal(all["c/d#e"], []string{"Two.\n", "One."}) || len(all) != 2 {
		t.Errorf("all are %q, %v", all, err)
	}
	if moved, err := n.Move("a/nothing", "a/taken"); !moved || err != nil {
		t.Errorf("of nothing something stays: %v, %v", moved, err)
	}
}

// A draft is offered when the program that kept it has ended, and not before.
func TestDrafts(t *testing.T) {
	t.Parallel()
	p := house(t)
	here := Open(p, "course")
	for _, ref := range []curriculum.Ref{"", "a", "a/b#c"} {
		if err := here.KeepDraft(study.NoteText{Ref: ref, Text: "On " + string(ref) + "\t\n.", Was: "Was."}); err != nil {
			t.Fatal(err)
		}
	}
	if list, err := Open(p, "course").Drafts(); len(list) > 0 || err != nil {
		t.Errorf("those of a program that runs are offered: %v, %v", list, err)
	}
	if err := here.DropDraft("a"); err != nil {
		t.Fatal(err)
	}
	if err := here.own.lock.Unlock(); err != nil { // as the system does when it ends
		t.Fatal(err)
	}
	write(t, filepath.Join(here.own.dir, "torn.json"), `{"ref":"a","te`)
	there := Open(p, "course")
	list, err := there.Drafts()
	if err != nil || len(list) != 2 {
		t.Fatalf("the drafts are %v, %v", list, err)
	}
	for _, d := range list {
		if d.Text != "On "+string(d.Ref)+"\t\n." || d.Was != "Was." {
			t.Errorf("a draft is %+v", d)
		}
		if err := there.DropFound(d.Name); err != nil {
			t.Error(err)
		}
	}
	if list, err := there.Drafts(); len(list) > 0 || err != nil {
		t.Errorf("dropped ones are offered: %v, %v", list, err)
	}
	_ = os.Remove(filepath.Join(here.own.dir, "torn.json"))
	_, _ = there.Drafts()
	if _, err := os.Stat(here.own.dir); !os.IsNotExist(err) {
		t.Errorf("an empty folder stays: %v", err)
	}
	if err := Open(host.Paths{Notes: p.Notes}, "course").KeepDraft(study.NoteText{Ref: "a", Text: "x"}); err == nil {
		t.Error("a draft was kept nowhere")
	}
}

func FuzzDraft(f *testing.F) {
	for _, s := range []string{`{"ref":"a","text":"x","was":"y"}`, `{}`, `[]`, `{"ref":1}`, "{\"ref\":\"a\",\"text\":\"\\u001b[2J\"}"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if d, ok := decodeDraft(data); ok && strings.ContainsAny(d.Text+d.Was, "\x1b\x00\r") {
			t.Errorf("a draft holds %q", d.Text)
		}
	})
}

func TestScratch(t *testing.T) {
	t.Parallel()
	p := house(t)
	save(t, Open(p, "c"), study.NoteText{Ref: "a/b", Text: "kept"})
	s := NewScratch(Open(p, "c"))
	if got, _ := s.Load("a/b"); got != "kept\n" {
		t.Errorf("got %q", got)
	}
	save(t, s, study.NoteText{Ref: "a/b", Text: "written", Was: "kept"})
	if got, _ := s.Load("a/b"); got != "written" {
		t.Errorf("got %q", got)
	}
	if got, _ := Open(p, "c").Load("a/b"); got != "kept\n" {
		t.Errorf("on the disk: %q", got)
	}
	if got, _ := NewScratch(nil).Load("a/b"); got != "" {
		t.Errorf("without a folder: %q", got)
	}
}
