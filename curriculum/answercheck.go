package curriculum

import "fmt"

// The most answers that can be told apart at a glance; the least that need thought.
const (
	minItems = 3
	maxItems = 7
)

// choices checks that the right ones are as many as the kind says.
func (q *quiz) choices(path string, n *Question) {
	right, seen := 0, map[string]bool{}
	for i, c := range n.Choices {
		p := fmt.Sprintf("%s.choices[%d]", path, i)
		switch {
		case c.Text == "":
			q.at(q.src, p, "text is missing", "")
		case seen[c.Text]:
			q.at(q.src, p, fmt.Sprintf("choice %q stands twice", c.Text), "")
		}
		seen[c.Text] = true
		if c.Right {
			right++
		} else if c.Why == "" {
			q.at(q.src, p, fmt.Sprintf("wrong choice %q does not say why", c.Text), "add why")
		}
	}
	wrong := len(n.Choices) - right
	switch {
	case n.Kind == OneChoice && right != 1:
		q.at(q.src, path+".choices", fmt.Sprintf("%d of %d choices are right", right, len(n.Choices)), `kind "choice" has exactly one`)
	case n.Kind == OneChoice && wrong < 1, n.Kind == ManyChoices && (right < 2 || wrong < 1):
		q.at(q.src, path+".choices", fmt.Sprintf("%d of %d choices are right", right, len(n.Choices)),
			`kind "choices" has two or more right ones and at least one wrong`)
	}
}

func (q *quiz) items(path string, n *Question) {
	if len(n.Items) < minItems || len(n.Items) > maxItems {
		q.at(q.src, path+".items", fmt.Sprintf("%d items to put in order", len(n.Items)),
			fmt.Sprintf("%d to %d can be judged", minItems, maxItems))
	}
	seen := map[string]bool{}
	for i, item := range n.Items {
		if item == "" || seen[item] {
			q.at(q.src, fmt.Sprintf("%s.items[%d]", path, i), fmt.Sprintf("item %q is empty or stands twice", item), "")
		}
		seen[item] = true
	}
}

func (q *quiz) accepted(path string, n *Question) {
	for i, a := range n.Accept {
		if bare(a) == "" {
			q.at(q.src, fmt.Sprintf("%s.accept[%d]", path, i), "an accepted answer is empty", "")
		}
	}
}
