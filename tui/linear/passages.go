package linear

import (
	"llmcourse/curriculum"
	"llmcourse/curriculum/markdown"
)

// A passage is what is read out at a time: a block with the headings that
// stand right above it.
type passage struct {
	headings []markdown.Block
	blocks   []markdown.Block // one, or none where a lesson ends with a heading
	under    string           // the heading it belongs to, as a person reads it; "" in the introduction
	after    int              // blocks after that heading, the heading being 0
	topic    *curriculum.Topic
}

// passages cuts a lesson. Topics of the section are found by their headings.
func passages(page *markdown.Document, topics []*curriculum.Topic) []passage {
	var out []passage
	var heads []markdown.Block
	under, after := "", 0
	var topic *curriculum.Topic
	for _, b := range page.Blocks {
		after++
		if b.Kind == markdown.Heading {
			under, after = b.Text, 0
			if b.Level <= 2 {
				topic = topicOf(topics, b.Text)
			}
			heads = append(heads, b)
			continue
		}
		out = append(out, passage{heads, []markdown.Block{b}, under, after, topic})
		heads = nil
	}
	if heads != nil {
		out = append(out, passage{heads, nil, under, after, topic})
	}
	return out
}

func topicOf(topics []*curriculum.Topic, heading string) *curriculum.Topic {
	for _, t := range topics {
		if t.Title == heading {
			return t
		}
	}
	return nil
}

// links are the numbers, from 0, of the links in a passage.
func (p passage) links() (from, to int) {
	return markdown.Numbers(append(append([]markdown.Block{}, p.headings...), p.blocks...)...)
}

// find is the passage of a place: the one where reading stopped, or the first
// under its heading where the text has changed since.
func find(all []passage, heading string, after int) int {
	at := -1
	for i, p := range all {
		if p.under == heading || at < 0 && headed(p, heading) {
			if at < 0 || p.after <= after {
				at = i
			}
		}
	}
	return max(at, 0)
}

// headed tells whether one of several headings of a passage is meant. Places
// that were kept by an earlier version call a heading by its source.
func headed(p passage, heading string) bool {
	for _, h := range p.headings {
		if h.Text == heading || h.Source == heading {
			return true
		}
	}
	return false
}
