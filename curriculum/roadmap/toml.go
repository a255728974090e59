package roadmap

import (
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
)

// A tomlWriter writes metadata as a person would: what is empty is left out.
type tomlWriter struct{ strings.Builder }

func (w *tomlWriter) fence() { w.WriteString("+++\n") }

func (w *tomlWriter) comment(text string) { w.WriteString("# " + text + "\n") }

func (w *tomlWriter) table(name string) { w.WriteString("\n[[" + name + "]]\n") }

func (w *tomlWriter) text(key, value string) {
	if value != "" {
		w.WriteString(key + " = " + quoted(value) + "\n")
	}
}

func (w *tomlWriter) list(key string, values []string) {
	if len(values) == 0 {
		return
	}
	w.WriteString(key + " = [")
	for i, v := range values {
		switch {
		case len(values) > 4:
			w.WriteString("\n  " + quoted(v) + ",")
		case i > 0:
			w.WriteString(", " + quoted(v))
		default:
			w.WriteString(quoted(v))
		}
	}
	if len(values) > 4 {
		w.WriteByte('\n')
	}
	w.WriteString("]\n")
}

func (w *tomlWriter) resources(list []*Resource) {
	for _, r := range list {
		w.table("resources")
		w.text("id", r.ID)
		w.text("title", r.Title)
		w.text("url", r.URL)
		w.also(r.Also)
		w.text("by", r.By)
		w.text("kind", string(r.Kind))
		w.text("about", r.About)
		w.list("aliases", r.Aliases)
	}
}

func (w *tomlWriter) also(links []curriculum.Link) {
	if len(links) == 0 {
		return
	}
	w.WriteString("also = [\n")
	for _, l := range links {
		w.WriteString("  { title = " + quoted(l.Title) + ", url = " + quoted(l.URL) + " },\n")
	}
	w.WriteString("]\n")
}

// quoted is a text as a TOML string. Cleaning left no control characters in it.
func quoted(s string) string {
	s = strings.ReplaceAll(clean.Line(s), `\`, `\\`)
	return `"` + strings.ReplaceAll(s, `"`, `\"`) + `"`
}
