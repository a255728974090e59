package studytest

import (
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/study"
)

// A Row is one deed, after others were done, and what comes of it.
type Row struct {
	Name  string
	Given []Deed
	Later time.Duration // how long after that
	Deed  Deed
	Want  []string   // the events, as Told tells them
	Code  study.Code // why it is refused
}

// What the rows are about.
const (
	part     curriculum.Ref = "one"
	section  curriculum.Ref = "one/counting"
	topic    curriculum.Ref = "one/counting#numbers"
	topic2   curriculum.Ref = "one/counting#zero"
	resource curriculum.Ref = "one/counting#song"
	moved    curriculum.Ref = "one/counting#book"
	question curriculum.Ref = "one/counting#nothing"
	shelf    curriculum.Ref = "notebooks/tools"
	notebook curriculum.Ref = "notebooks/tools#abacus"
	adding   curriculum.Ref = "one/adding"
	proving  curriculum.Ref = "two/proving" // no questions, no topics

	archive = "https://web.archive.org/web/2024/"
)

func mark(to progress.State, refs ...curriculum.Ref) Mark { return Mark{refs, to} }

// Rows are all of them.
func Rows() []Row {
	var all []Row
	for _, rows := range [][]Row{marks(), toggles(), undos(), notes(), bookmarks(), opens(), quizzes(), placements(), readings()} {
		all = append(all, rows...)
	}
	return all
}

func marks() []Row {
	const todo, doing, done, skipped = progress.Todo, progress.Doing, progress.Done, progress.Skipped
	return []Row{
		{Name: "section done", Deed: mark(done, section), Want: []string{"state one/counting done"}},
		{Name: "section doing", Deed: mark(doing, section), Want: []string{"state one/counting doing"}},
		{Name: "section skipped", Deed: mark(skipped, section), Want: []string{"state one/counting skipped"}},
		{Name: "section todo that is done", Given: []Deed{mark(done, section)}, Deed: mark(todo, section), Want: []string{"state one/counting todo"}},
		{Name: "section done twice", Given: []Deed{mark(done, section)}, Deed: mark(done, section)},
		{Name: "section todo that is todo", Deed: mark(todo, section)},
		{Name: "section doing that a tick began", Given: []Deed{mark(done, topic)}, Deed: mark(doing, section)},
		{Name: "section todo that a tick began", Given: []Deed{mark(done, topic)}, Deed: mark(todo, section)},
		{Name: "section done that a tick began", Given: []Deed{mark(done, topic)}, Deed: mark(done, section), Want: []string{"state one/counting done"}},
		{Name: "topic done", Deed: mark(done, topic), Want: []string{"state one/counting#numbers done"}},
		{Name: "topic done twice", Given: []Deed{mark(done, topic)}, Deed: mark(done, topic)},
		{Name: "topic skipped", Deed: mark(skipped, topic), Want: []string{"state one/counting#numbers skipped"}},
		{Name: "topic done in a section done", Given: []Deed{mark(done, section)}, Deed: mark(done, topic)},
		{Name: "topic todo in a section done", Given: []Deed{mark(done, section)}, Deed: mark(todo, topic), Want: []string{"state one/counting#numbers todo"}},
		{Name: "resource done", Deed: mark(done, resource), Want: []string{"state one/counting#song done"}},
		{Name: "resource done twice", Given: []Deed{mark(done, resource)}, Deed: mark(done, resource)},
		{Name: "notebook doing", Deed: mark(doing, notebook), Want: []string{"state notebooks/tools#abacus doing"}},
		{Name: "part done", Deed: mark(done, part), Want: []string{"state one/counting done", "state one/adding done"}},
		{Name: "part done that is half done", Given: []Deed{mark(done, adding)}, Deed: mark(done, part), Want: []string{"state one/counting done"}},
		{Name: "part done twice", Given: []Deed{mark(done, part)}, Deed: mark(done, part)},
		{Name: "several", Deed: mark(done, section, topic, notebook), Want: []string{"state one/counting done", "state notebooks/tools#abacus done"}},
		{Name: "question", Deed: mark(done, question), Code: study.IsAnswered},
		{Name: "shelf", Deed: mark(done, shelf), Code: study.IsShelf},
		{Name: "no state", Deed: mark("perhaps", section), Code: study.BadState},
		{Name: "nothing of that name", Deed: mark(done, "one/lost"), Code: study.NotInCourse},
		{Name: "star of a section", Deed: Star{section}, Want: []string{"star one/counting on"}},
		{Name: "star of a topic", Deed: Star{topic}, Want: []string{"star one/counting#numbers on"}},
		{Name: "star of a resource", Deed: Star{resource}, Want: []string{"star one/counting#song on"}},
		{Name: "star of a part", Deed: Star{part}, Want: []string{"star one on"}},
		{Name: "star taken away", Given: []Deed{Star{section}}, Deed: Star{section}, Want: []string{"star one/counting off"}},
		{Name: "star of a question", Deed: Star{question}, Code: study.IsAnswered},
	}
}

func toggles() []Row {
	const done, skipped = progress.Done, progress.Skipped
	return []Row{
		{Name: "tick a section", Deed: Toggle{section, done}, Want: []string{"state one/counting done"}},
		{Name: "tick a section off", Given: []Deed{mark(done, section)}, Deed: Toggle{section, done}, Want: []string{"state one/counting todo"}},
		{Name: "tick a topic off that goes with its section", Given: []Deed{mark(done, section)}, Deed: Toggle{topic, done}, Want: []string{"state one/counting#numbers todo"}},
		{Name: "tick what is skipped", Given: []Deed{mark(skipped, resource)}, Deed: Toggle{resource, done}, Want: []string{"state one/counting#song done"}},
		{Name: "skip what is skipped", Given: []Deed{mark(skipped, topic)}, Deed: Toggle{topic, skipped}, Want: []string{"state one/counting#numbers todo"}},
		{Name: "tick a part", Given: []Deed{mark(done, adding)}, Deed: Toggle{part, done}, Want: []string{"state one/counting done"}},
		{Name: "tick a part off", Given: []Deed{mark(done, part)}, Deed: Toggle{part, done}, Want: []string{"state one/counting todo", "state one/adding todo"}},
	}
}

func undos() []Row {
	const doing, done = progress.Doing, progress.Done
	return []Row{
		{Name: "nothing to undo", Deed: Undo{1}, Code: study.NothingDone},
		{Name: "a note is not undone", Given: []Deed{Note{section, "Mine."}}, Deed: Undo{1}, Code: study.NothingDone},
		{Name: "undo a state", Given: []Deed{mark(doing, section), mark(done, section)}, Deed: Undo{1}, Want: []string{"undo one/counting doing"}},
		{Name: "undo a star", Given: []Deed{Star{topic}}, Deed: Undo{1}, Want: []string{"undo one/counting#numbers off"}},
		{Name: "undo twice", Given: []Deed{mark(done, section), mark(done, adding), Undo{1}}, Deed: Undo{1}, Want: []string{"undo one/counting todo"}},
		{Name: "undo a part", Given: []Deed{mark(done, part)}, Deed: Undo{2}, Want: []string{"undo one/adding todo", "undo one/counting todo"}},
		{Name: "undo more than there is", Given: []Deed{mark(done, section)}, Deed: Undo{3}, Want: []string{"undo one/counting todo"}},
	}
}

func notes() []Row {
	return []Row{
		{Name: "note on a section", Deed: Note{section, "Mind the zero."}, Want: []string{"note one/counting"}},
		{Name: "note on a topic", Deed: Note{topic, "One, two."}, Want: []string{"note one/counting#numbers"}},
		{Name: "note on a resource", Deed: Note{resource, "Sing it."}, Want: []string{"note one/counting#song"}},
		{Name: "the same note again", Given: []Deed{Note{section, "Mind the zero."}}, Deed: Note{section, "Mind the zero."}},
		{Name: "another note", Given: []Deed{Note{section, "Mind the zero."}}, Deed: Note{section, "Mind the one."}, Want: []string{"note one/counting"}},
		{Name: "note removed", Given: []Deed{Note{section, "Mind the zero."}}, Deed: Note{section, ""}, Want: []string{"note one/counting"}},
		{Name: "no note removed", Deed: Note{section, ""}},
		{Name: "note on what is not there", Deed: Note{"one/lost", "x"}, Code: study.NotInCourse},
	}
}

func bookmarks() []Row {
	return []Row{
		{Name: "bookmark a section", Deed: Bookmark{"q", section}, Want: []string{"bookmark q one/counting"}},
		{Name: "bookmark a resource", Deed: Bookmark{"r", resource}, Want: []string{"bookmark r one/counting#song"}},
		{Name: "bookmark without a letter", Given: []Deed{Bookmark{"a", adding}}, Deed: Bookmark{"", section}, Want: []string{"bookmark b one/counting"}},
		{Name: "a letter for something else", Given: []Deed{Bookmark{"q", adding}}, Deed: Bookmark{"q", section}, Want: []string{"bookmark q one/counting"}},
		{Name: "no letter", Deed: Bookmark{"7", section}, Code: study.BadLetter},
		{Name: "drop a bookmark", Given: []Deed{Bookmark{"q", section}}, Deed: Drop{"q"}, Want: []string{"bookmark q nowhere"}},
		{Name: "drop what is not there", Deed: Drop{"q"}, Code: study.NoBookmark},
	}
}

func opens() []Row {
	return []Row{
		{Name: "open a resource", Deed: Open{Ref: resource}, Want: []string{"open one/counting#song https://example.com/song"}},
		{Name: "open a resource again", Given: []Deed{Open{Ref: resource}}, Deed: Open{Ref: resource}, Want: []string{"open one/counting#song https://example.com/song"}},
		{Name: "open what has moved", Deed: Open{Ref: moved}, Want: []string{"open one/counting#book https://example.org/book"}},
		{Name: "open the archived copy", Deed: Open{Ref: moved, Archived: true}, Want: []string{"open one/counting#book " + archive + "https://example.com/book"}},
		{Name: "open a link that has moved", Deed: Open{Ref: section, URL: "https://example.com/old"}, Want: []string{"open one/counting https://example.org/new"}},
		{Name: "open the archived copy of a link", Deed: Open{Ref: section, URL: "https://example.com/old", Archived: true}, Want: []string{"open one/counting " + archive + "https://example.com/old"}},
		{Name: "write to somebody", Deed: Open{Ref: section, URL: "mailto:ada@example.com"}, Want: []string{"open one/counting mailto:ada@example.com"}},
		{Name: "the archived copy of somebody", Deed: Open{Ref: section, URL: "mailto:ada@example.com", Archived: true}, Code: study.NoArchive},
		{Name: "open a notebook", Deed: Open{Ref: notebook}, Want: []string{"open notebooks/tools#abacus https://example.com/abacus"}},
		{Name: "open what is not there", Deed: Open{Ref: "one/lost#song"}, Code: study.NotInCourse},
		{Name: "open a topic", Deed: Open{Ref: topic}, Code: study.NoAddress},
	}
}

func replies(how ...How) []Reply {
	var all []Reply
	for _, h := range how {
		all = append(all, Reply{How: h})
	}
	return all
}

func quizzes() []Row {
	choice, choices, number, short, order := curriculum.Ref("one/counting#after-two"), curriculum.Ref("one/counting#which-are"), question, curriculum.Ref("one/counting#name"), curriculum.Ref("one/adding#order-of-adding")
	month := 60 * 24 * time.Hour
	return []Row{
		{Name: "one choice, right", Deed: Quiz{choice, replies(Right)}, Want: []string{"answer one/counting#after-two right 0, 1s"}},
		{Name: "one choice, wrong", Deed: Quiz{choice, replies(Wrong)}, Want: []string{"answer one/counting#after-two wrong 1, 1s"}},
		{Name: "several choices", Deed: Quiz{choices, replies(Right)}, Want: []string{"answer one/counting#which-are right 0,1, 1s"}},
		{Name: "a number", Deed: Quiz{number, replies(Right)}, Want: []string{"answer one/counting#nothing right 0, 1s"}},
		{Name: "a number that is not known", Deed: Quiz{number, replies(Unknown)}, Want: []string{"answer one/counting#nothing wrong ?, 1s"}},
		{Name: "a word", Deed: Quiz{short, replies(Right)}, Want: []string{"answer one/counting#name right zero, 1s"}},
		{Name: "a word that is not known", Deed: Quiz{short, replies(Unknown)}, Want: []string{"answer one/counting#name wrong ?, 1s"}},
		{Name: "an order", Deed: Quiz{order, replies(Right)}, Want: []string{"answer one/adding#order-of-adding right 0,1,2, 1s"}},
		{Name: "a choice that is not known", Deed: Quiz{choice, replies(Unknown)}, Want: []string{"answer one/counting#after-two wrong , 1s"}},
		{Name: "missed and asked again", Deed: Quiz{short, replies(Unknown, Right)}, Want: []string{"answer one/counting#name wrong ?, 1s", "answer one/counting#name right zero, 1s"}},
		{Name: "a slip", Deed: Quiz{number, replies(Wrong, Slip, Right)}, Want: []string{"answer one/counting#nothing wrong 1, 1s", "retract one/counting#nothing", "answer one/counting#nothing right 0, 1s"}},
		{Name: "after a while", Deed: Quiz{number, []Reply{{How: Right, After: 42 * time.Second}}}, Want: []string{"answer one/counting#nothing right 0, 42s"}},
		{Name: "after a cup of coffee", Deed: Quiz{number, []Reply{{How: Right, After: time.Hour}}}, Want: []string{"answer one/counting#nothing right 0, 600s"}},
		{Name: "no questions", Deed: Quiz{proving, replies(Right)}, Code: study.NoQuestions},
		{Name: "nothing due", Deed: Review{"", replies(Right)}, Code: study.NothingDue},
		{Name: "what is due", Given: []Deed{Quiz{number, replies(Right)}}, Later: month, Deed: Review{"", replies(Right)}, Want: []string{"answer one/counting#nothing right 0, 1s"}},
		{Name: "what is due of a section", Given: []Deed{Quiz{number, replies(Right)}, Quiz{order, replies(Right)}}, Later: month, Deed: Review{adding, replies(Right)}, Want: []string{"answer one/adding#order-of-adding right 0,1,2, 1s"}},
	}
}

func placements() []Row {
	return []Row{
		{Name: "placement: nothing known", Deed: Placement{Part: part}, Want: answers(false, false)},
		{Name: "placement: one section known", Deed: Placement{Part: part, Known: []curriculum.Ref{adding}}, Want: append(answers(false, true), "known one/adding on")},
		{Name: "placement of a part without questions", Deed: Placement{Part: "two"}, Code: study.NothingToTest},
		{Name: "what a test showed is taken back", Given: []Deed{Placement{Part: part, Known: []curriculum.Ref{adding}}}, Deed: Forget{part}, Want: []string{"known one/adding off"}},
		{Name: "nothing to take back", Deed: Forget{part}, Code: study.NothingKnown},
	}
}

func readings() []Row {
	return []Row{
		{Name: "read on", Deed: Read{section, 30 * time.Second}, Want: []string{"state one/counting doing", "place one/counting", "read one/counting 30s"}},
		{Name: "read on in what is done", Given: []Deed{mark(progress.Done, section)}, Deed: Read{section, 30 * time.Second}, Want: []string{"place one/counting", "read one/counting 30s"}},
		{Name: "a glance", Deed: Read{section, 3 * time.Second}, Want: []string{"state one/counting doing", "place one/counting"}},
	}
}

// answers are those to all six questions of the first part.
func answers(counting, adding bool) []string {
	word := map[bool]string{true: "right", false: "wrong"}
	given := map[string][2]string{ // wrong is not known
		"one/counting#after-two": {"", "0"}, "one/counting#which-are": {"", "0,1"}, "one/counting#nothing": {"?", "0"}, "one/counting#name": {"?", "zero"},
		"one/adding#order-of-adding": {"", "0,1,2"}, "one/adding#two-and-two": {"?", "4"},
	}
	var all []string
	for _, ref := range []string{ // understanding first, then applying
		"one/counting#which-are", "one/counting#nothing", "one/counting#after-two", "one/adding#two-and-two", "one/counting#name", "one/adding#order-of-adding",
	} {
		know, said := counting, given[ref][0]
		if curriculum.Ref(ref).Home() == "one/adding" {
			know = adding
		}
		if know {
			said = given[ref][1]
		}
		all = append(all, "answer "+ref+" "+word[know]+" "+said+", 1s")
	}
	return all
}
