package roadmap

import "llmcourse/curriculum/roadmap/folder"

// Skeleton is a small course with a comment at everything, for a person to
// fill. It validates as it is.
func Skeleton() folder.Files {
	return folder.Files{
		"course.toml":                    []byte(skeletonCourse),
		"basics/first-section.md":        []byte(skeletonSection),
		"basics/first-section.quiz.toml": []byte(skeletonQuiz),
		"notebooks/tools.md":             []byte(skeletonShelf),
	}
}

const skeletonCourse = `# A course is a folder with this file in it. "llmcourse course check DIR" tells
# what is wrong; docs/course-format.md describes every key.

id = "my-course"          # small letters, digits, dashes; never change it again: progress hangs on it
title = "My course"
summary = "One sentence on what one can do after it."
# revision = "2025-01"    # which state this is
# url = "https://…"       # where the original is
# licence = "CC-BY-4.0"
shelves = ["tools"]       # lists beside the roadmap: notebooks/tools.md

[[authors]]
name = "Your name"

# The parts, in order, each with its sections in order: basics/first-section.md
[[parts]]
id = "basics"
title = "Basics"
icon = "🧱"               # optional
summary = "What this part is for."
sections = ["first-section"]
`

const skeletonSection = `+++
id = "first-section"      # the name of this file
title = "First section"
summary = "What one learns here, in one sentence."
# aliases = ["old-id"]    # after a rename: what this was called, so that progress stays

# Topics are the headings "##" of the lesson, in order. Each can be ticked.
[[topics]]
id = "first-topic"
title = "First topic"

# Resources are outside: something to read, watch or run.
[[resources]]
id = "example"
title = "An example"
url = "https://example.com/"
by = "Somebody"           # optional
kind = "article"          # video playlist article paper course book docs tool code notebook dataset leaderboard list
about = "Why to read it, and when."
+++

The lesson, in Markdown. Begin with why this matters.

## First topic

Explain it. Formulas stand between dollar signs: $a^2 + b^2 = c^2$.
`

const skeletonQuiz = `# Questions about basics/first-section.md. Leave this file out if there are none.

[[questions]]
id = "what-is-it"
topic = "first-topic"     # id of a topic of the section
kind = "choice"           # choice choices number order short
level = 1                 # 1 recall, 2 understand, 3 apply
place = "First topic"     # the heading of the lesson that answers it
text = "What is the square of 3?"
reason = "3 · 3 = 9. The reason is shown after the answer, so let it teach."
choices = [
  { text = "9", right = true },
  { text = "6", why = "That is twice 3." },
]
`

const skeletonShelf = `+++
id = "tools"
title = "Tools"
summary = "What helps along the way."

[[resources]]
id = "example-tool"
title = "An example of a tool"
url = "https://example.org/"
kind = "tool"
about = "What it is good for."
sections = ["basics/first-section"] # the sections that show it
+++

An introduction, if one is needed.
`
