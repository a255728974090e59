package study_test

import (
	"testing"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/study"
)

func TestMark(t *testing.T) {
	t.Parallel()
	w := begin(t)
	o := w.mark(progress.Done, "one/counting#numbers")
	w.count(o, 1)
	if c := o.Changes[0]; c.From != progress.Todo || c.To != progress.Done || c.Same || c.Name() != "Numbers" {
		t.Errorf("the change is %+v", c)
	}
	w.state("one/counting", progress.Doing)
	o = w.mark(progress.Done, "one/counting#numbers")
	w.count(o, 0)
	if c := o.Changes[0]; !c.Same || c.To != progress.Done {
		t.Errorf("the same again: %+v", c)
	}
	w.count(w.mark(progress.Doing, "one/counting"), 0) // it is so, of what is ticked in it
	w.count(w.mark(progress.Done, "one/counting"), 1)
	w.count(w.mark(progress.Done, "one/counting#zero"), 0) // it goes with its section
	w.count(w.mark(progress.Todo, "one/counting#zero"), 1)
	w.state("one/counting#zero", progress.Todo)
	w.state("one/counting#numbers", progress.Done)
}

// What is doing because of what is ticked in it cannot be made todo: there is
// nothing to be taken back.
func TestMarkTodoOfWhatIsBegun(t *testing.T) {
	t.Parallel()
	w := begin(t)
	w.mark(progress.Done, "one/counting#song")
	o := w.mark(progress.Todo, "one/counting")
	w.count(o, 0)
	if c := o.Changes[0]; c.From != progress.Doing || c.To != progress.Doing || c.Asked != progress.Todo || !c.Same {
		t.Errorf("the change is %+v", c)
	}
	w.mark(progress.Skipped, "one/counting")
	o = w.mark(progress.Todo, "one/counting")
	w.count(o, 1)
	if c := o.Changes[0]; c.To != progress.Doing {
		t.Errorf("the change is %+v, want it to end at doing", c)
	}
}

func TestMarkSeveral(t *testing.T) {
	t.Parallel()
	w := begin(t)
	w.mark(progress.Done, "one/adding")
	o := w.mark(progress.Done, "one", "one/counting", "notebooks/tools#abacus")
	w.count(o, 2) // each once, and not what is so already
	if len(o.Changes) != 3 || o.Changed() != 2 {
		t.Errorf("%d changes, %d of them new; want 3 and 2", len(o.Changes), o.Changed())
	}
	toggle := w.marks(progress.Done, "one")
	toggle.Toggle = true
	w.do(toggle) // all of it is done: back to todo
	w.state("one/counting", progress.Todo)
	w.state("one/adding", progress.Todo)
	w.mark(progress.Done, "one/adding")
	w.do(toggle) // some of it is done: all of it
	w.state("one/counting", progress.Done)
	w.state("one/adding", progress.Done)
}

// What one Mark changed is taken back at once, unless a number is named.
func TestUndoOfAWholeMark(t *testing.T) {
	t.Parallel()
	w := begin(t)
	w.mark(progress.Doing, "one/counting")
	w.mark(progress.Done, "one")
	w.count(w.do(study.Undo{}), 2)
	w.state("one/counting", progress.Doing)
	w.state("one/adding", progress.Todo)
	w.count(w.do(study.Undo{}), 1)
	w.mark(progress.Done, "one")
	w.count(w.do(study.Undo{Times: 1}), 1)
	w.state("one/counting", progress.Done)
	w.do(study.Star{Item: w.item("one")})
	w.count(w.do(study.Undo{}), 1)
	w.state("one/counting", progress.Done)
}

func TestMarkRefused(t *testing.T) {
	t.Parallel()
	w := begin(t)
	w.refuses(study.Mark{To: progress.Done}, study.NothingNamed)
	w.refuses(study.Mark{To: progress.Done, Items: []curriculum.Item{nil}}, study.NothingNamed)
	w.refuses(w.marks("perhaps", "one"), study.BadState)
	w.refuses(w.marks(progress.Done, "one/counting#nothing"), study.IsAnswered)
	w.refuses(w.marks(progress.Done, "one/adding", "notebooks/tools"), study.IsShelf)
	w.refuses(study.Star{}, study.NothingNamed)
	w.refuses(study.Star{Item: w.item("one/counting#nothing")}, study.IsAnswered)
	w.refuses(study.Begin{}, study.NothingNamed)
	w.refuses(nil, study.NothingNamed)
}

func TestStar(t *testing.T) {
	t.Parallel()
	w := begin(t)
	for _, ref := range []curriculum.Ref{"one", "one/counting", "one/counting#zero", "one/counting#song", "notebooks/tools", "notebooks/tools#abacus"} {
		for _, on := range []bool{true, false, true} {
			if o := w.do(study.Star{Item: w.item(ref)}); o.Changes[0].On != on || w.Book().Star(ref) != on {
				t.Errorf("%s: %+v, want a star %v", ref, o.Changes[0], on)
			}
		}
	}
}

func TestUndo(t *testing.T) {
	t.Parallel()
	w := begin(t)
	w.refuses(study.Undo{}, study.NothingDone)
	w.mark(progress.Doing, "one/counting")
	w.mark(progress.Done, "one/counting")
	w.do(study.Star{Item: w.item("one/adding")})
	o := w.do(study.Undo{})
	if c := o.Changes[0]; o.Kind != progress.KindUndo || c.Kind != progress.KindStar || c.On || c.Ref != "one/adding" {
		t.Errorf("the change is %+v", c)
	}
	o = w.do(study.Undo{Times: 5}) // there are only two
	w.count(o, 2)
	if c := o.Changes[0]; c.From != progress.Done || c.To != progress.Doing {
		t.Errorf("the change is %+v", c)
	}
	w.state("one/counting", progress.Todo)
	w.refuses(study.Undo{}, study.NothingDone)
}

// Undo is of this machine, and a note, an answer, a link are not undone.
func TestUndoOfAnotherMachine(t *testing.T) {
	t.Parallel()
	w := begin(t)
	other := progress.NewBook(w.Course().ID)
	e := other.Next("other.1", w.clock, progress.SetState("one/counting", progress.Done))
	if !w.Merge(e) || w.Merge(e) {
		t.Error("what came is not new, or new twice")
	}
	w.state("one/counting", progress.Done)
	w.do(study.Note{Ref: "one/counting", Text: "Mine."})
	w.do(study.Open{Ref: "one/counting#song"})
	w.refuses(study.Undo{}, study.NothingDone)
	w.do(w.marks(progress.Skipped, "one/counting"))
	if o := w.do(study.Undo{}); o.Changes[0].To != progress.Done {
		t.Errorf("the undo leads to %s, want to what the other machine said", o.Changes[0].To)
	}
}

func TestBegin(t *testing.T) {
	t.Parallel()
	w := begin(t)
	section := w.item("one/counting").(*curriculum.Section)
	w.count(w.do(study.Begin{Section: section}), 1)
	w.count(w.do(study.Begin{Section: section}), 0)
	w.state("one/counting", progress.Doing)
	w.mark(progress.Done, "one/counting")
	w.count(w.do(study.Begin{Section: section}), 0)
	w.state("one/counting", progress.Done)
}
