// Package notestest is the contract that every study.Notes must pass.
package notestest

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/progress/study"
)

// Run checks the contract. empty makes an empty place for notes and returns
// what opens it once more, as another program would.
func Run(t *testing.T, empty func(*testing.T) (open func() study.Notes)) {
	for _, tt := range []struct {
		name string
		run  func(*place)
	}{
		{"an empty place", empties},
		{"what was saved is there again", keeps},
		{"two that began from the same", parts},
		{"what nobody has seen is not removed", spares},
		{"saving the same again changes nothing", repeats},
		{"versions that were taken in are gone", takes},
		{"all kinds of text", texts},
		{"many save at once", crowds},
		{"drafts", draftsAre},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			tt.run(&place{T: t, open: empty(t)})
		})
	}
}

// Ref is what the notes of the contract are on.
const Ref = curriculum.Ref("scientist/quantization#awq")

type place struct {
	*testing.T
	open func() study.Notes
}

func (p *place) save(n study.Notes, text, was string) (both bool) {
	p.Helper()
	both, err := n.Save(study.NoteText{Ref: Ref, Text: text, Was: was})
	if err != nil {
		p.Fatalf("save %q: %v", text, err)
	}
	return both
}

// has wants the texts, the note first.
func (p *place) has(want ...string) {
	p.Helper()
	if got := p.texts(); !slices.Equal(got, want) {
		p.Errorf("the texts are %q, want %q", got, want)
	}
}

// texts are the note and its versions, as another program reads them.
func (p *place) texts() []string {
	p.Helper()
	n := p.open()
	text, err := n.Load(Ref)
	if err != nil {
		p.Fatal(err)
	}
	versions, err := n.Versions(Ref)
	if err != nil {
		p.Fatal(err)
	}
	all := []string{study.TrimNote(text)}
	for _, v := range versions {
		if v.Name == "" {
			p.Error("a version has no name")
		}
		all = append(all, v.Text)
	}
	return all
}

func empties(p *place) {
	p.has("")
	if refs, err := p.open().List(); len(refs) > 0 || err != nil {
		p.Errorf("the list is %v, %v", refs, err)
	}
	p.save(p.open(), "", "")
	p.has("")
}

func keeps(p *place) {
	n := p.open()
	p.save(n, "One.\n\n", "")
	p.has("One.")
	if p.save(n, "Two.", "One.") {
		p.Error("one program's second text is called another one's")
	}
	p.has("Two.")
	if _, err := n.Save(study.NoteText{Ref: "scientist", Text: "On a part."}); err != nil {
		p.Fatal(err)
	}
	if refs, err := p.open().List(); err != nil || !slices.Equal(refs, []curriculum.Ref{"scientist", Ref}) {
		p.Errorf("the list is %v, %v", refs, err)
	}
	p.save(n, " \n\t", "Two.")
	p.has("")
	if refs, _ := p.open().List(); len(refs) != 1 {
		p.Errorf("a removed note is listed: %v", refs)
	}
}

func parts(p *place) {
	here, there := p.open(), p.open()
	p.save(here, "Before.", "")
	p.save(here, "Before.\nMine.", "Before.")
	if !p.save(there, "Before.\nTheirs.", "Before.") {
		p.Error("two texts are kept, and it is not told")
	}
	p.has("Before.\nTheirs.", "Before.\nMine.")
	if p.save(there, "Before.\nTheirs, longer.", "Before.\nTheirs.") {
		p.Error("the next text is called another one's")
	}
	p.has("Before.\nTheirs, longer.", "Before.\nMine.")
}

func spares(p *place) {
	here, there := p.open(), p.open()
	p.save(here, "Before.", "")
	p.save(here, "More.", "Before.")
	if !p.save(there, "", "Before.") {
		p.Error("it is not told that there is another text")
	}
	p.has("More.")
}

func repeats(p *place) {
	here, there := p.open(), p.open()
	p.save(here, "Mine.", "")
	for range 3 { // as after an error that came too late
		_ = p.save(there, "Theirs.", "")
	}
	p.has("Theirs.", "Mine.")
	if p.save(here, "Theirs.", "Nothing like it.") {
		p.Error("the same text from two programs is no conflict")
	}
	p.has("Theirs.", "Mine.")
}

func takes(p *place) {
	here, there := p.open(), p.open()
	p.save(here, "Mine.", "")
	p.save(there, "Theirs.", "")
	versions, err := here.Versions(Ref)
	if err != nil || len(versions) != 1 {
		p.Fatalf("the versions are %v, %v", versions, err)
	}
	gone := study.Version{Name: versions[0].Name, Text: "Another by now."}
	for _, taken := range []study.Version{gone, {Name: "../../x", Text: "x"}, versions[0]} {
		if _, err := here.Save(study.NoteText{Ref: Ref, Text: "Theirs.\nMine.", Was: "Theirs.", Takes: []study.Version{taken}}); err != nil {
			p.Fatal(err)
		}
		if left := len(p.texts()) - 1; taken != versions[0] && left != 1 {
			p.Errorf("%v took a version away that is another one", taken)
		}
	}
	p.has("Theirs.\nMine.")
}

func texts(p *place) {
	n, was := p.open(), ""
	for _, text := range []string{
		"\tA tab\tin it,\n\n\n\tthree lines on.", "    four blanks", "ｶﾞ ﾟ 1️⃣ 🏕️ 👩‍👩‍👧‍👦 ① שלום", "# Head\n\n```go\nx := 1\n```", "\x00", "a\r\nb",
		strings.Repeat("wide line ", 5000), strings.Repeat("line\n", 20_000) + "end",
	} {
		p.save(n, text, was)
		was = p.texts()[0]
		p.save(n, was, was)
		if got := p.texts()[0]; got != was || strings.Count(got, "\t") != strings.Count(text, "\t") || strings.Count(got, "\n") < strings.Count(text, "\n") {
			p.Errorf("%.40q is %.40q, and then %.40q", text, was, got)
		}
	}
}

// crowds lets many programs save, each what it wrote from the same beginning.
func crowds(p *place) {
	const many, rounds = 6, 5
	var wg sync.WaitGroup
	for i := range many {
		n := p.open()
		wg.Go(func() {
			was := ""
			for round := range rounds {
				text := strings.Repeat("x", round+1) + string(rune('a'+i))
				if _, err := n.Save(study.NoteText{Ref: Ref, Text: text, Was: was}); err != nil {
					p.Errorf("save: %v", err)
				}
				was = text
			}
		})
	}
	wg.Wait()
	left := p.texts()
	for i := range many {
		if last := strings.Repeat("x", rounds) + string(rune('a'+i)); !slices.Contains(left, last) {
			p.Errorf("the last words of program %d are lost: %q", i, left)
		}
	}
}

func draftsAre(p *place) {
	n, ok := p.open().(study.Drafter)
	if !ok {
		p.Skip("no drafts are kept")
	}
	for _, text := range []string{"O", "On", "One.\tMore."} {
		if err := n.KeepDraft(study.NoteText{Ref: Ref, Text: text, Was: "Was."}); err != nil {
			p.Fatal(err)
		}
	}
	if list, err := n.Drafts(); len(list) > 0 || err != nil {
		p.Errorf("a program is given its own drafts: %v, %v", list, err)
	}
	for range 2 {
		if err := n.DropDraft(Ref); err != nil {
			p.Error(err)
		}
	}
	if err := n.DropFound("../nothing"); err != nil {
		p.Error(err)
	}
}
