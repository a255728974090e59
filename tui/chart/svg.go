package chart

import (
	"fmt"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/tui/theme"
)

// A Scheme says which colours a picture has.
type Scheme int

// The schemes. Auto has both, and follows what the viewer prefers.
const (
	Auto Scheme = iota
	Light
	Dark
)

// Measures of a picture, in its own units.
const (
	pageWidth   = 960 // of one part
	pageHead    = 150 // title and figures
	pageFoot    = 84  // legend
	sectionWide = 256
	topicWide   = 240
	sectionLeft = 118 // from the edge to the box
	topicLeft   = 108
	topicGap    = 16
	stageGap    = 44
	abreast     = 3 // parts beside each other
)

// SVG is a picture of the road of a part, or with no part of all parts beside
// each other, with what the book says of it: for a README or a slide. It needs
// no fonts, scripts or files besides itself. next is as in Options.
func SVG(course *curriculum.Course, part *curriculum.Part, book *progress.Book, next curriculum.Ref, scheme Scheme) []byte {
	parts, name := course.Parts, course.Title
	if part != nil {
		parts, name = []*curriculum.Part{part}, roadmapOf(part.Title)
	}
	p := &picture{icons: theme.NewIcons("plain")}
	wide, high := 0, 0
	var story []string
	for row := 0; row < len(parts); row += abreast {
		tallest := 0
		for i, each := range parts[row:min(row+abreast, len(parts))] {
			stages := partStages(each, book, next)
			tall := p.page(i*pageWidth, high, each, stages, book)
			tallest, wide = max(tallest, tall), max(wide, (i+1)*pageWidth)
			story = append(story, tell(each, stages)...)
		}
		high += tallest
	}
	wide = max(wide, pageWidth)
	p.key(wide/2, high+pageFoot/2-10)
	high += pageFoot

	var out strings.Builder
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-labelledby="title story">`+"\n", wide, high, wide, high)
	fmt.Fprintf(&out, "<title id=\"title\">%s</title>\n<desc id=\"story\">%s</desc>\n", escape(name), escape(strings.Join(story, " ")))
	fmt.Fprintf(&out, "<style>%s</style>\n", sheet(scheme))
	fmt.Fprintf(&out, `<rect class="ground" width="%d" height="%d"/>`+"\n", wide, high)
	out.WriteString(p.out.String())
	out.WriteString("</svg>\n")
	return []byte(out.String())
}

// tell says in words what a picture shows.
func tell(part *curriculum.Part, stages []stage) []string {
	story := []string{part.Title + ":"}
	for _, st := range stages {
		n := &st.head
		name := n.Label
		if n.also != "" {
			name += " (" + n.also + ")"
		}
		s := fmt.Sprintf("%d. %s, %s", n.Number, name, stateWords(n))
		if n.Total > 0 {
			s += fmt.Sprintf(", %d of %d %s", n.Settled, n.Total, n.items)
		}
		var topics []string
		for i := range st.branches {
			topics = append(topics, st.branches[i].Label+" "+stateWords(&st.branches[i]))
		}
		if len(topics) > 0 {
			s += " (" + strings.Join(topics, ", ") + ")"
		}
		story = append(story, s+".")
	}
	return story
}

func stateWords(n *Node) string {
	if n.Next && n.State == progress.Todo {
		return "next"
	}
	if n.Next {
		return string(n.State) + ", next"
	}
	return string(n.State)
}

// A picture is written from back to front.
type picture struct {
	out   strings.Builder
	icons theme.Icons
}

func (p *picture) printf(format string, args ...any) { fmt.Fprintf(&p.out, format+"\n", args...) }

// page draws one part with its corner at x, y, and returns how tall it is.
func (p *picture) page(x, y int, part *curriculum.Part, stages []stage, book *progress.Book) int {
	p.heading(x, y, part, stages, book)
	at := y + pageHead
	for i := range stages {
		at += p.measure(&stages[i], x, at) + stageGap
	}
	for i := range stages { // lines first, so that boxes lie over them
		if i > 0 {
			p.road(&stages[i-1].head, &stages[i].head, walkedTo(stages, i))
		}
		p.fan(&stages[i])
	}
	for i := range stages {
		p.section(&stages[i].head)
		for j := range stages[i].branches {
			p.box(&stages[i].branches[j])
		}
	}
	return at - y
}

// walkedTo says that all stops before one are behind the learner.
func walkedTo(stages []stage, stop int) bool {
	for _, st := range stages[:stop] {
		if !st.head.State.Settled() {
			return false
		}
	}
	return true
}

// measure gives the boxes of a stage their places from a row down, and returns
// how many it takes.
func (p *picture) measure(st *stage, x, y int) int {
	h := &st.head
	h.lines = wrap(fmt.Sprintf("%d. %s", h.Number, h.Label), 19, 3, p.icons.More)
	h.W, h.H = sectionWide, 44+24*len(h.lines)
	h.Left = h.Stage%2 == 1
	tall := -topicGap
	for j := range st.branches {
		b := &st.branches[j]
		b.lines = wrap(b.Label, 22, 2, p.icons.More)
		b.W, b.H = topicWide, 36+21*len(b.lines)
		tall += b.H + topicGap
	}
	height := max(tall, h.H+topicGap)
	h.X, h.Y = x+sectionLeft, y+(height-h.H)/2
	topics := x + pageWidth - topicLeft - topicWide
	if h.Left {
		h.X, topics = x+pageWidth-sectionLeft-sectionWide, x+topicLeft
	}
	at := y + (height-tall)/2
	for j := range st.branches {
		b := &st.branches[j]
		b.X, b.Y = topics, at
		at += b.H + topicGap
	}
	return height
}
