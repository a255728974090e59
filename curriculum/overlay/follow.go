package overlay

import (
	"strings"

	"llmcourse/curriculum"
)

// follow puts the names of today in place of former ones: a course that was
// updated may call a section, a topic or a resource otherwise, and what was
// written for it stays with it.
func (v *View) follow(over *file) {
	home, ext := over.name, ""
	for _, e := range []string{".quiz.toml", ".md"} {
		if h, ok := strings.CutSuffix(over.name, e); ok {
			home, ext = h, e
			break
		}
	}
	if ext == "" {
		return
	}
	was := curriculum.Ref(home)
	now := v.course.Present(was)
	if now != was {
		over.name = string(now) + ext
		delete(over.meta.values, "id") // it says the former name
	}
	rename := func(t map[string]any, key string) {
		id, _ := t[key].(string)
		ref := curriculum.Ref(home + "#" + id)
		if today := v.course.Present(ref); id != "" && today != ref && today.Home() == now {
			t[key] = today.Local()
		}
	}
	for key, list := range over.meta.values {
		list, _ := list.([]any)
		for _, t := range list {
			if t, ok := t.(map[string]any); ok {
				rename(t, "id")
				if key == "questions" {
					rename(t, "topic")
				}
			}
		}
	}
}
