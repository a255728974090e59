package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/curriculum/roadmap/folder"
)

func (a *app) courseNewCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "new DIR",
		Short: "Begin a course of your own, with every field explained",
		Long: "Begin a course of your own: a folder with a part, a section with a lesson, a topic, a resource and a question, " +
			"and every field explained. Write on from there; --course DIR opens it.",
		Example: "llmcourse course new my-course\nllmcourse course check my-course\nllmcourse --course ./my-course",
		Args:    between(1, 1),
		RunE:    func(_ *cobra.Command, args []string) error { return a.newCourse(args[0]) },
	}
}

func (a *app) newCourse(dir string) error {
	whole, err := filepath.Abs(dir)
	if err != nil {
		return fmt.Errorf("new course: %w", err)
	}
	files := skeleton(plainID(filepath.Base(whole), "my-course"))
	if _, err := sound(files); err != nil {
		return err
	}
	if err := a.begin(dir, files); err != nil {
		return err
	}
	fmt.Fprintln(a.Err, "hint: llmcourse course check "+dir+"; to keep it: llmcourse course add "+dir)
	return nil
}

// begin writes files into a folder that is new or empty, and names them.
func (a *app) begin(dir string, files folder.Files) error {
	if entries, err := os.ReadDir(dir); err == nil && len(entries) > 0 {
		return exit.Failed(fmt.Errorf("%s is not empty", dir), "name a folder that is not there yet")
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("begin: %w", err)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("begin: %w", err)
	}
	if err := writeFolder(dir, files); err != nil {
		return err
	}
	for _, name := range files.Names() {
		fmt.Fprintln(a.Out, filepath.Join(dir, filepath.FromSlash(name)))
	}
	return nil
}

// plainID makes an id of the name of a folder.
func plainID(name, otherwise string) string {
	id := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, strings.ToLower(name))
	id = strings.Join(strings.FieldsFunc(id, func(r rune) bool { return r == '-' }), "-")
	if id == "" || id == builtinID || len(id) > 60 {
		return otherwise
	}
	return id
}

func skeleton(id string) folder.Files {
	return folder.Files{
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
