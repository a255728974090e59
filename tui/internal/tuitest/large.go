package tuitest

import (
	"fmt"
	"strings"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/curriculum/files"
)

// Large makes a course of parts with so many sections each, and of sections
// with so many topics and resources each.
func Large(t testing.TB, parts, sections, topics, resources int) *curriculum.Course {
	t.Helper()
	files := files.Map{}
	var main strings.Builder
	main.WriteString("id = \"large\"\ntitle = \"A large course\"\n")
	for p := range parts {
		fmt.Fprintf(&main, "\n[[parts]]\nid = \"p%d\"\ntitle = \"Part %d\"\nsections = [", p, p)
		for s := range sections {
			fmt.Fprintf(&main, "\"s%d\", ", s)
			var meta, text strings.Builder
			fmt.Fprintf(&meta, "+++\nid = \"s%d\"\ntitle = \"Section %d of part %d\"\n", s, s, p)
			for i := range topics {
				fmt.Fprintf(&meta, "\n[[topics]]\nid = \"t%d\"\ntitle = \"Topic %d\"\n", i, i)
				fmt.Fprintf(&text, "\n## Topic %d\n\nText on model %d.\n", i, i)
			}
			for i := range resources {
				fmt.Fprintf(&meta, "\n[[resources]]\nid = \"r%d\"\ntitle = \"Model %d %d %d\"\nurl = \"https://example.org/%d/%d/%d\"\nkind = \"code\"\nabout = \"One line on what it does.\"\n", i, p, s, i, p, s, i)
			}
			files[fmt.Sprintf("p%d/s%d.md", p, s)] = []byte(meta.String() + "+++\n" + text.String())
		}
		main.WriteString("]\n")
	}
	files["course.toml"] = []byte(main.String())
	c, err := curriculum.Load(files.FS())
	if err != nil {
		t.Fatal(err)
	}
	return c
}
