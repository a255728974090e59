package study_test

import (
	"strings"
	"testing"

	"llmcourse/progress/study"
)

const counting = "one/counting"

func text(s string) *string { return &s }

// Who began from another text than the one that is there by now keeps both.
func TestBothTextsAreKept(t *testing.T) {
	t.Parallel()
	for _, change := range []func(*study.Deps){screen, func(*study.Deps) {}} {
		w := begin(t, change)
		w.notes.Texts[counting] = "Theirs."
		w.do(study.Note{Ref: counting, Text: "Mine.", Was: text("")})
		if !w.Unwritten(counting) {
			t.Error("a note is saved before it is")
		}
		if _ = w.work(); w.Unwritten(counting) {
			t.Error("a note that was saved is still to be saved")
		}
		if got := w.Both(); len(got) != 1 || got[0] != counting || len(w.Both()) > 0 {
			t.Errorf("told, once, is %v", got)
		}
		versions := w.Versions(counting)
		if w.Note(counting) != "Mine." || len(versions) != 1 || versions[0].Text != "Theirs." {
			t.Fatalf("the note is %q beside %v", w.Note(counting), versions)
		}
		if d := w.Documents(); len(d) != 1 || d[0].Text != "Mine.\n\nTheirs." {
			t.Errorf("searched are %v", d)
		}
		one := study.Unite(w.Note(counting), versions[0].Text)
		w.do(study.Note{Ref: counting, Text: one, Takes: versions})
		if _ = w.work(); w.notes.Texts[counting] != "Mine.\nTheirs." || len(w.Versions(counting)) > 0 || len(w.notes.Aside) != 1 {
			t.Errorf("merged is %q beside %v, aside %q", w.notes.Texts[counting], w.Versions(counting), w.notes.Aside)
		}
	}
}

// A text made from one that never came to the disk was made from what that one
// was made from: nobody else has written meanwhile.
func TestATextMadeFromOneThatFailed(t *testing.T) {
	t.Parallel()
	w := begin(t, screen)
	w.do(study.Note{Ref: counting, Text: "Before."})
	_ = w.work()
	for _, underWay := range []bool{false, true} {
		was := w.Note(counting)
		w.do(study.Note{Ref: counting, Text: was + " One.", Was: text(was)})
		w.notes.Err = errDisk
		if underWay {
			job := w.Job()
			w.do(study.Note{Ref: counting, Text: was + " One. Two.", Was: text(was + " One.")})
			_ = w.Take(job())
		} else {
			_ = w.work()
			w.do(study.Note{Ref: counting, Text: was + " One. Two.", Was: text(was + " One.")})
		}
		w.notes.Err = nil
		if err := w.work(); err != nil || len(w.Both()) > 0 || w.notes.Texts[counting] != was+" One. Two." {
			t.Errorf("%v: the note is %q", err, w.notes.Texts[counting])
		}
	}
}

// Saving the same again is a way to try again.
func TestSavingAgainTriesAgain(t *testing.T) {
	t.Parallel()
	w := begin(t, screen)
	w.notes.Err = errDisk
	w.do(study.Note{Ref: counting, Text: "Mine."})
	_ = w.work()
	w.notes.Err = nil
	w.do(study.Note{Ref: counting, Text: "Mine."})
	if _ = w.work(); w.notes.Texts[counting] != "Mine." || len(w.Unsaved().Events) > 0 {
		t.Errorf("the note is %q", w.notes.Texts[counting])
	}
}

// A draft is kept by a Job, is offered when the program has ended, and goes
// with what is saved.
func TestDrafts(t *testing.T) {
	t.Parallel()
	w := begin(t, screen)
	w.Load()
	_ = w.work()
	w.count(w.do(study.Draft{Ref: counting, Text: "Half a th"}), 0)
	job := w.Job()
	w.do(study.Draft{Ref: counting, Text: "Half a tho"})
	if w.Job() != nil {
		t.Error("two drafts are written at once")
	}
	_ = w.Take(job())
	_ = w.work()
	w.notes.Killed()
	s := again(w)
	if s.Load(); len(s.Drafts()) > 0 {
		t.Error("a screen has waited for drafts")
	}
	_ = s.work()
	d, ok := s.Adopt(counting)
	if !ok || d.Text != "Half a tho" || len(s.Drafts()) > 0 {
		t.Fatalf("the draft is %+v, %v", d, ok)
	}
	s.do(study.Note{Ref: counting, Text: "Half a thought.", Was: text(d.Was)})
	s.do(study.Draft{Ref: counting, Text: "Half a thought. And"}) // typed after it was saved
	_ = s.work()
	s.notes.Killed()
	s = again(s)
	s.Load()
	_ = s.work()
	if d, ok := s.Adopt(counting); !ok || d.Text != "Half a thought. And" {
		t.Errorf("what was typed after saving is not kept: %+v", d)
	}
	s.do(study.Draft{Ref: counting, Drop: true})
	_ = s.work()
	s = again(s)
	s.Load()
	if _ = s.work(); len(s.Drafts()) > 0 {
		t.Errorf("dropped ones are offered: %v", s.Drafts())
	}
}

// A draft of what was saved after all is none.
func TestDraftOfWhatWasSaved(t *testing.T) {
	t.Parallel()
	for _, change := range []func(*study.Deps){screen, func(*study.Deps) {}} {
		w := begin(t, change)
		w.notes.Texts[counting] = "Mine.\n"
		w.notes.Pending = []study.DraftText{
			{NoteText: study.NoteText{Ref: counting, Text: "Mine."}, Name: "1"},
			{NoteText: study.NoteText{Ref: "one/lost", Text: "x"}, Name: "2"},
		}
		w.Load()
		_ = w.work()
		if got := w.Drafts(); len(got) > 0 {
			t.Errorf("offered are %v", got)
		}
		_ = w.work()
		if len(w.notes.Pending) != 1 || w.notes.Pending[0].Name != "2" {
			t.Errorf("left are %v", w.notes.Pending)
		}
	}
}

func TestUnite(t *testing.T) {
	t.Parallel()
	for _, tt := range [][3]string{
		{"", "b", "b"}, {"a", "", "a"}, {"a", "a", "a"}, {"a", "b", "a\nb"},
		{"head\nmine\ntail", "head\ntheirs\ntail", "head\nmine\ntheirs\ntail"},
		{"1\n2\n3", "1\n2\n3\n4", "1\n2\n3\n4"},
		{"1\n2\n3\n4\n5", "1\nb\n3\nd\n5", "1\n2\nb\n3\n4\nd\n5"},
		{"a\nb", "b\na", "a\nb\na"},
	} {
		if got := study.Unite(tt[0], tt[1]); got != tt[2] {
			t.Errorf("Unite(%q, %q) = %q, want %q", tt[0], tt[1], got, tt[2])
		}
	}
	long := strings.Repeat("a\n", 5000) + "x" + strings.Repeat("\nb", 5000)
	other := strings.Repeat("c\n", 5000) + "y" + strings.Repeat("\nd", 5000)
	if got := study.Unite(long, other); len(got) != len(long)+len(other)+1 {
		t.Error("long texts are not put one after the other")
	}
}

// Every line of both is in what they are united to, as often as in either.
func FuzzUnite(f *testing.F) {
	f.Add("a\nb\nc", "a\nc\nd")
	f.Add("x\nx\ny", "y\nx\nx")
	f.Fuzz(func(t *testing.T, a, b string) {
		one := count(study.Unite(a, b))
		for _, text := range []string{a, b} {
			for line, n := range count(text) {
				if one[line] < n && text != "" {
					t.Fatalf("Unite(%q, %q) has %q %d times", a, b, line, one[line])
				}
			}
		}
	})
}

func count(text string) map[string]int {
	lines := map[string]int{}
	for line := range strings.SplitSeq(text, "\n") {
		lines[line]++
	}
	return lines
}
