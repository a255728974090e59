// Package keymap is every key binding of the program, in one value.
//
// Screens match against it and footer and help are drawn from it, so that what
// is shown is what works, also after a person has remapped a key.
package keymap

import "charm.land/bubbles/v2/key"

// A Map holds one binding for each action, grouped as help shows them.
type Map struct {
	Move    Move
	Act     Act
	Find    Find
	Go      Go
	Courses Courses
	System  System
	Edit    Edit
}

// Move moves a cursor or a page.
type Move struct {
	Up, Down, Top, Bottom              key.Binding
	HalfUp, HalfDown, PageUp, PageDown key.Binding
	PrevPage, NextPage                 key.Binding // of what is read: keys that do something else in a list
	Left, Right                        key.Binding // fold and unfold, leave and enter a pane
	NextPane                           key.Binding
	PrevHeading, NextHeading           key.Binding
	PrevSection, NextSection           key.Binding
}

// Act does something to what the cursor is on.
type Act struct {
	Open, Tick, Skip, State, Star, Note, Undo, Finish key.Binding
	TickTopic                                         key.Binding // where Tick turns the page
	Browse, Archived, Copy, Other                     key.Binding // Other is the work to take instead
	Link                                              key.Binding // each key is a number, the first one 1
	NextLink, PrevLink                                key.Binding
	Fold, Source                                      key.Binding // solutions; TeX as written
	Explain, Again                                    key.Binding // questions
	Remove                                            key.Binding // from a list of the learner's own
}

// Find looks for something.
type Find struct {
	Search, NextMatch, PrevMatch, Palette  key.Binding
	Kind, Part, StateFilter, Starred, Sort key.Binding // lists of resources
	Outline, Everything, Define            key.Binding // Define says what a term means
}

// Go changes the screen.
type Go struct {
	Roadmap, Map, Resources, Notebooks, About, PrevTab, NextTab, Continue key.Binding
	Backward, Forward, Quiz, Review, Progress, Plan, Courses              key.Binding
	Bookmark, Bookmarks, Notes                                            key.Binding
}

// Courses changes which courses there are.
type Courses struct {
	Add, Update, Remove key.Binding
}

// System belongs to the program as a whole.
type System struct {
	Back, Quit, QuitNow, Help, Suspend, Redraw, Theme, Retry key.Binding
	Save                                                     key.Binding
}

// Edit is for a text that is edited.
type Edit struct {
	Undo, Redo, Revert, Merge key.Binding // Revert: the text as it was; Merge: one of several texts
}

func bind(help string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown(keys[0]), help))
}

// row is bind of keys of which each means a number.
func row(help string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(span(keys), help))
}

// Default returns the bindings of the manual.
func Default() *Map {
	return &Map{
		Move: Move{
			Up: bind("up", "k", "up", "ctrl+p"), Down: bind("down", "j", "down", "ctrl+n"),
			Top: bind("to the top", "g", "home"), Bottom: bind("to the end", "G", "end"),
			HalfUp: bind("half a page up", "ctrl+u"), HalfDown: bind("half a page down", "ctrl+d"),
			PageUp: bind("page up", "pgup", "ctrl+b"), PageDown: bind("page down", "pgdown", "ctrl+f"),
			PrevPage: bind("previous page", "b", "shift+space"), NextPage: bind("next page", "space"),
			Left: bind("fold, or leave", "h", "left"), Right: bind("unfold, or enter", "l", "right"),
			NextPane:    bind("next pane", "tab"),
			PrevHeading: bind("previous heading", "{"), NextHeading: bind("next heading", "}"),
			PrevSection: bind("previous section", "["), NextSection: bind("next section", "]"),
		},
		Act: Act{
			Open: bind("open", "enter"), Tick: bind("tick", "space"), Skip: bind("skip", "s"),
			State: bind("choose a state", "S"), Star: bind("star", "*"), Note: bind("note", "e"),
			TickTopic: bind("tick this topic", "x"), Undo: bind("undo", "u"), Finish: bind("section done", "d"), Browse: bind("open in the browser", "o"),
			Archived: bind("open the archived copy", "O"), Copy: bind("copy the address", "y"),
			Other:    bind("open what to take instead", "w"),
			Link:     row("open a numbered link", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
			NextLink: bind("next link", "tab"), PrevLink: bind("previous link", "shift+tab"),
			Fold: bind("show or hide solutions", "z"), Source: bind("formulas as written", "$"),
			Explain: bind("read the paragraph", "p"), Again: bind("ask the missed ones again", "r"),
			Remove: bind("take away", "delete", "backspace"),
		},
		Find: Find{
			Search: bind("search here", "/"), NextMatch: bind("next match", "n"), PrevMatch: bind("previous match", "N"),
			Palette: bind("find by name", "ctrl+k", ":"), Outline: bind("outline", "i"),
			Everything: bind("search everything", "\\", "F"), Define: bind("what a term means", "K"),
			Kind: bind("kind", "f"), Part: bind("part", "p"), StateFilter: bind("state", "t"),
			Starred: bind("starred", "+"), Sort: bind("sort", "v"),
		},
		Go: Go{
			Roadmap: bind("roadmap", "m"), Map: bind("map", "M"), Resources: bind("resources", "r"),
			Notebooks: bind("notebooks", "c"), About: bind("about", "a"),
			PrevTab: bind("previous tab", "<"), NextTab: bind("next tab", ">"),
			Continue: bind("continue reading", "."),
			Backward: bind("where you were before", "ctrl+o", "alt+left"), Forward: bind("and forward again", "alt+right", "ctrl+y"),
			Quiz: bind("test yourself", "t"), Review: bind("review what is due", "R"),
			Progress: bind("progress", "P"), Plan: bind("plan a session", ","),
			Bookmark: bind("bookmark this place", "B", "\""), Bookmarks: bind("bookmarks", "'"),
			Notes: bind("notes and stars", "E"), Courses: bind("courses", "C"),
		},
		Courses: Courses{
			Add: bind("add a course", "A"), Update: bind("update", "U"), Remove: bind("remove", "X"),
		},
		System: System{
			Back: bind("back", "esc", "backspace"), Quit: bind("back, or quit", "q"),
			QuitNow: bind("quit at once", "Q", "ctrl+c"), Help: bind("keys", "?"),
			Suspend: bind("suspend", "ctrl+z"), Redraw: bind("redraw", "ctrl+l"),
			Theme: bind("theme", "T"), Retry: bind("try to save again", "W"),
			Save: bind("save", "ctrl+s"),
		},
		Edit: Edit{
			Undo: bind("undo", "ctrl+_", "ctrl+/", "alt+u"), Redo: bind("redo", "alt+e", "alt+r"),
			Revert: bind("drop the changes", "ctrl+r"), Merge: bind("both texts in one", "ctrl+g"),
		},
	}
}
