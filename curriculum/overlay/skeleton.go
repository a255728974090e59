package overlay

import (
	"fmt"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/curriculum/files"
)

// Skeleton is a small overlay for the first section of a course, with a comment
// at everything, for a person to go on from. It fits as it is.
func Skeleton(id string, c *curriculum.Course) files.Map {
	files := files.Map{mainFile: fmt.Appendf(nil, skeletonInfo, quoted(id), quoted(c.ID))}
	sections := c.Sections()
	if len(sections) == 0 {
		return files
	}
	s := sections[0]
	home := string(s.Ref())
	files[home+".md"] = fmt.Appendf(nil, skeletonSection, comment(s.Title))
	if len(s.Topics) > 0 {
		t := s.Topics[0]
		files[home+".quiz.toml"] = fmt.Appendf(nil, skeletonQuiz, quoted(t.ID), quoted(t.Title))
	}
	return files
}

// comment is a text as it may stand in a comment.
func comment(s string) string { return strings.ReplaceAll(clean.Line(s), "\n", " ") }

const skeletonInfo = `# An overlay adds to a course without changing its files, and stays when the
# course is updated. Beside this file stand files named as in the course, with
# what you add. docs/course-format.md describes every key.
#
#   PART/SECTION.md         resources, topics, text below the lesson
#   PART/SECTION.quiz.toml  questions
#   notebooks/SHELF.md      resources of a shelf
#   course.toml             further sections, other titles
#
# Only https, http and mailto addresses are opened. llmcourse course overlay
# check DIR tells what is wrong; course overlay add DIR lays it over the course.

id = %s
title = "My notes"                # stands beside everything you add
for = %s                 # id of the course
`

const skeletonSection = `+++
# For the section "%s".
# What has a new id is added. What has an id of the course changes the keys that
# it names, and no others: [[resources]] with the id of one and an about gives
# that one another description.

# lesson = "replace"              # your text instead of the lesson, as for a translation

[[resources]]
id = "my-example"
title = "An example of mine"
url = "https://example.org/"
by = "Somebody"                   # optional
kind = "article"                  # video playlist article paper course book docs tool code notebook dataset leaderboard list
about = "Why to read it, and when."
+++

What stands here is shown below the lesson. Write in Markdown.
`

const skeletonQuiz = `[[questions]]
id = "my-question"
topic = %s      # id of a topic of the section
kind = "short"                    # choice choices number order short
level = 1                         # 1 recall, 2 understand, 3 apply
place = %s      # the heading of the lesson that answers it
text = "What do I want to remember?"
reason = "It is shown after the answer, so let it teach."
accept = ["this"]
`
