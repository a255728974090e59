package roadmap

import "strings"

// A body is a text that grows paragraph by paragraph: some are thousands long,
// so it is put together once.
type body struct {
	text strings.Builder
	list bool // it ends with a list that may go on
}

// paragraph adds Markdown behind an empty line.
func (b *body) paragraph(s string) {
	if s = strings.Trim(s, "\n"); s == "" {
		return
	}
	if b.text.Len() > 0 {
		b.text.WriteString("\n\n")
	}
	b.text.WriteString(s)
	b.list = false
}

// bullet adds an item to the list that the text ends with, or begins one.
func (b *body) bullet(s string, goOn bool) {
	s = indent(lineSafe(s), "- ", "  ")
	if b.list && goOn {
		b.text.WriteString("\n" + s)
	} else {
		b.paragraph(s)
	}
	b.list = true
}

// settle makes the texts of all sections and topics what was gathered.
func (b *builder) settle() {
	for _, s := range b.draft.Sections() {
		s.Text = s.body.text.String()
		for _, t := range s.Topics {
			t.Text = t.body.text.String()
		}
	}
}
