package roadmap

import (
	"fmt"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
	"llmcourse/curriculum/files"
)

// Files writes the draft as the files of a course folder, which
// curriculum.Load reads and a person can edit.
func (d *Draft) Files() files.Map {
	files := files.Map{"course.toml": []byte(d.courseFile())}
	for _, p := range d.Parts {
		for _, s := range p.Sections {
			files[p.ID+"/"+s.ID+".md"] = []byte(s.file())
		}
	}
	for _, s := range d.Shelves {
		files["notebooks/"+s.ID+".md"] = []byte(s.file())
	}
	return files
}

// Course writes the draft and loads what was written.
func (d *Draft) Course() (*curriculum.Course, error) {
	c, err := curriculum.Load(d.Files().FS())
	if err != nil {
		return nil, fmt.Errorf("load the draft of %q: %w", d.Title, err)
	}
	return c, nil
}

func (d *Draft) courseFile() string {
	var w tomlWriter
	w.comment("A course made from a roadmap by llmcourse. Edit it as you like; docs/course-format.md tells how.")
	w.comment("For additions that survive an update of the roadmap, make an overlay instead.")
	w.text("id", d.ID)
	w.text("title", d.Title)
	w.text("revision", d.Revision)
	w.text("summary", d.Summary)
	w.text("url", d.URL)
	var shelves []string
	for _, s := range d.Shelves {
		shelves = append(shelves, s.ID)
	}
	w.list("shelves", shelves)
	for _, p := range d.Parts {
		w.table("parts")
		w.text("id", p.ID)
		w.text("title", p.Title)
		w.text("icon", p.Icon)
		w.text("summary", p.Summary)
		var ids []string
		for _, s := range p.Sections {
			ids = append(ids, s.ID)
		}
		w.list("sections", ids)
	}
	return w.String()
}

func (s *Section) file() string {
	var w tomlWriter
	w.fence()
	w.text("id", s.ID)
	w.text("title", s.Title)
	w.text("icon", s.Icon)
	w.list("aliases", s.Aliases)
	w.text("summary", s.Summary)
	for _, t := range s.Topics {
		w.table("topics")
		w.text("id", t.ID)
		w.text("title", t.Title)
		w.list("aliases", t.Aliases)
	}
	w.resources(s.Resources)
	w.fence()
	return w.String() + below(s.lesson())
}

func (s *Shelf) file() string {
	var w tomlWriter
	w.fence()
	w.text("id", s.ID)
	w.text("title", s.Title)
	w.text("icon", s.Icon)
	w.text("summary", s.Summary)
	w.resources(s.Resources)
	w.fence()
	return w.String() + below(s.Text)
}

// below is a text as it stands below its front matter.
func below(lesson string) string {
	if lesson = strings.Trim(clean.Markdown(lesson), "\n"); lesson == "" {
		return ""
	}
	return "\n" + lesson + "\n"
}

// lesson is the text of a section: its introduction, then each topic with its
// text and with what the roadmap listed below it.
func (s *Section) lesson() string {
	var b strings.Builder
	b.WriteString(strings.Trim(s.Text, "\n"))
	under := map[*Topic][]*Resource{}
	for _, r := range s.Resources {
		under[r.group] = append(under[r.group], r)
	}
	for _, t := range s.Topics {
		b.WriteString("\n\n## " + headingText(t.Title))
		if text := strings.Trim(t.Text, "\n"); text != "" {
			b.WriteString("\n\n" + text)
		}
		for i, r := range under[t] {
			if i == 0 {
				b.WriteByte('\n')
			}
			fmt.Fprintf(&b, "\n- [%s](%s)", escape(r.Title), destinationOf(r.URL))
		}
	}
	return b.String()
}
