package chart

import (
	"slices"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress"
)

// A Kind says what a node stands for.
type Kind int

// The kinds of nodes.
const (
	Part Kind = iota
	Section
	Topic
)

// A Node is a place on the road, with what it says.
type Node struct {
	Rect
	Kind   Kind
	Ref    curriculum.Ref   // what it opens
	Refs   []curriculum.Ref // all it stands for: several topics can share a box
	Number int              // of a section
	Title  string           // in full
	Label  string           // as the picture has it
	Icon   string           // of the course
	State  progress.State
	Next   bool // the learner goes on here

	Settled, Total int     // of what belongs to it
	Share          float64 // of it that is behind the learner

	Stage  int  // which stop of the road it belongs to
	Branch int  // its place among the branches of the stop; -1 is the stop itself
	Left   bool // branches lie to the left of the stop

	also  string         // its title, where the label is another name
	held  progress.Tally // the states of all it stands for, if they are several
	items string         // what Settled and Total count
	shape shape
	lines []string
	tees  []tee
}

// Has says that a node stands for a Ref.
func (n *Node) Has(ref curriculum.Ref) bool { return n.Ref == ref || slices.Contains(n.Refs, ref) }

// A stage is a stop of the road and what branches off there.
type stage struct {
	head     Node
	branches []Node
}

// partStages are the sections of a part, with their topics. next is the section
// to go on with.
func partStages(part *curriculum.Part, book *progress.Book, next curriculum.Ref) []stage {
	stages := make([]stage, len(part.Sections))
	for i, s := range part.Sections {
		st := stage{head: sectionNode(s, book)}
		for _, t := range s.Topics {
			n := Node{
				Kind: Topic, Ref: t.Ref(), Refs: []curriculum.Ref{t.Ref()},
				Title: t.Title, Label: label(t.Label, t.Title), State: book.StateOf(t),
			}
			last := len(st.branches) - 1
			if last >= 0 && st.branches[last].Label == n.Label {
				st.branches[last].merge(n)
				continue
			}
			st.branches = append(st.branches, n)
		}
		stages[i] = st
	}
	number(stages, next)
	return stages
}

// courseStages are the parts of a course, with their sections.
func courseStages(course *curriculum.Course, book *progress.Book, next curriculum.Ref) []stage {
	stages := make([]stage, len(course.Parts))
	for i, p := range course.Parts {
		tally := book.Sections(p.Sections)
		st := stage{head: Node{
			Kind: Part, Ref: p.Ref(), Refs: []curriculum.Ref{p.Ref()}, Title: p.Title, Label: p.Title, Icon: p.Icon,
			State: tally.State(), Settled: tally.Done + tally.Skipped, Total: tally.Total, Share: book.CoverageOf(p.Sections),
		}}
		for _, s := range p.Sections {
			st.branches = append(st.branches, sectionNode(s, book))
		}
		stages[i] = st
	}
	number(stages, next)
	return stages
}

func sectionNode(s *curriculum.Section, book *progress.Book) Node {
	tally := book.Items(s)
	n := Node{
		Kind: Section, Ref: s.Ref(), Refs: []curriculum.Ref{s.Ref()}, Number: s.Number,
		Title: s.Title, Label: label(s.Label, s.Title), Icon: s.Icon,
		State: book.StateOf(s), Settled: tally.Done + tally.Skipped, Total: tally.Total, Share: book.Coverage(s),
	}
	if n.items = "topics"; len(s.Topics) == 0 {
		n.items = "resources"
	}
	if s.MapName() != "" {
		n.also = s.Title
	}
	return n
}

// label is the name in the picture; a course made by hand may have none.
func label(name, title string) string {
	if strings.TrimSpace(name) == "" {
		return title
	}
	return name
}

// merge takes another topic into the same box.
func (n *Node) merge(other Node) {
	if n.held.Total == 0 {
		n.held.Add(n.State)
	}
	n.held.Add(other.State)
	n.State = n.held.State()
	n.Refs = append(n.Refs, other.Ref)
	n.Title += ", " + other.Title
}

// number gives every node its place, and marks what is next: a section, the
// part it is in, and the first topic of it that is not settled.
func number(stages []stage, next curriculum.Ref) {
	for i := range stages {
		st := &stages[i]
		st.head.Stage, st.head.Branch = i, -1
		st.head.Next = next != "" && (st.head.Ref == next || st.head.Kind == Part && string(st.head.Ref) == next.Part())
		found := !st.head.Next
		for j := range st.branches {
			b := &st.branches[j]
			b.Stage, b.Branch = i, j
			if !found && (b.Kind == Topic && !b.State.Settled() || b.Ref == next) {
				found, b.Next = true, true
			}
		}
	}
}

// count is how many nodes stages have.
func count(stages []stage) int {
	n := 0
	for _, st := range stages {
		n += 1 + len(st.branches)
	}
	return n
}

// settled counts the stops that are behind the learner.
func settled(stages []stage) (done, total int) {
	for _, st := range stages {
		if st.head.State.Settled() {
			done++
		}
	}
	return done, len(stages)
}

// roadmapOf is the title of a part as its picture has it.
func roadmapOf(title string) string {
	if strings.Contains(strings.ToLower(title), "roadmap") {
		return title
	}
	return title + " Roadmap"
}
