package library

import (
	"strings"

	"llmcourse/curriculum/files"
)

// skeleton is a course to write on from, with every field explained.
func skeleton(id string) files.Map {
	return files.Map{
		"course.toml":           []byte(strings.Replace(skeletonCourse, "ID", id, 1)),
		"first/begin.md":        []byte(skeletonSection),
		"first/begin.quiz.toml": []byte(skeletonQuiz),
	}
}

const skeletonCourse = `# A course is a folder. This file names its parts and their sections in order;
# each section is a Markdown file, PART/SECTION.md.
# Ids are lower case with dashes. They stay when titles change: progress hangs on them.

id = "ID"
title = "A course of mine"
# revision = "2026-01"             # of the text, as you like to count
# summary = "One sentence about it."
# url = "https://example.org/"     # where it comes from
# licence = "CC-BY-4.0"
# shelves = ["papers"]             # lists of resources beside the roadmap: notebooks/papers.md

[[parts]]
id = "first"
title = "The first part"
# icon = "🧩"
# summary = "What it is about."
sections = ["begin"]               # first/begin.md
`

const skeletonSection = `+++
id = "begin"
title = "Where to begin"
# summary = "What one can do after this section."
# aliases = ["start"]              # former ids, so that progress follows a new one

# A topic is one idea to tick. Its title is a heading "##" of the lesson below,
# in the same order.
[[topics]]
id = "why"
title = "Why begin"

# A resource is something outside. kind is one of: video, playlist, article,
# paper, course, book, docs, tool, code, notebook, dataset, leaderboard, list.
[[resources]]
id = "example"
title = "An example"
url = "https://example.org/"
by = "Somebody"
kind = "article"
about = "One line about it."
+++

The lesson is Markdown: what a learner reads first.

## Why begin

Because a lesson that is written can be read, and one that is planned cannot.
`

const skeletonQuiz = `# Questions on first/begin.md. They are optional: a section without questions
# has no such file. Each asks for one topic and says why the answer is right.

[[questions]]
id = "why-begin"
topic = "why"
kind = "choice"                    # or choices, number, order, short
level = 1                          # 1 recall, 2 understand, 3 apply
place = "Why begin"                # the heading that explains it
text = "Which lesson can be read?"
reason = "What is only planned cannot be read yet."

[[questions.choices]]
text = "The one that is written"
right = true

[[questions.choices]]
text = "The one that is planned"
why = "There is no text of it."
`
