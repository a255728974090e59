package overlay

import (
	"fmt"
	"path"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"llmcourse/curriculum"
)

// A place is where a line was written.
type place struct {
	file string
	line int
}

// A file of a course, taken apart so that another can be laid over it.
type file struct {
	name     string // in the course
	markdown bool
	fresh    bool // the course has none of this name
	meta     table
	text     []line // below the front matter
}

type line struct {
	text string
	from place
}

// A table of TOML with the place of each of its values.
type table struct {
	values map[string]any
	at     map[string]place // by path, as in "resources[2].title"
	from   place

	skip func(path string) bool // entries to leave out
	news []string               // ids that it added to what it was laid over
}

func newTable(from place) table {
	return table{values: map[string]any{}, at: map[string]place{}, from: from}
}

// parseFile takes a file apart. from is what it is called in problems.
func parseFile(name, from string, data []byte) (*file, *curriculum.Problem) {
	f := &file{name: name, markdown: path.Ext(name) == ".md"}
	meta, before := string(data), 0
	if f.markdown {
		var text string
		var ok bool
		if meta, text, ok = frontMatter(string(data)); !ok {
			// No front matter: all of it is text.
			meta, text = "", string(data)
		} else {
			before = 1
		}
		first := strings.Count(string(data[:len(data)-len(text)]), "\n")
		for i, l := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
			f.text = append(f.text, line{l, place{from, first + i + 1}})
		}
	}
	f.meta.values = map[string]any{}
	if err := toml.Unmarshal([]byte(meta), &f.meta.values); err != nil {
		at, text := slip(err)
		p := problem(from, before+at, text, "this is not TOML")
		return nil, &p
	}
	f.meta.at, f.meta.from = places(meta, from, before), place{from, 1}
	return f, nil
}

// frontMatter splits a text at its two lines "+++".
func frontMatter(s string) (meta, text string, ok bool) {
	first, rest, ok := strings.Cut(s, "\n")
	if !ok || strings.TrimRight(first, " \t") != "+++" {
		return "", "", false
	}
	if strings.HasPrefix(rest, "+++\n") || rest == "+++" {
		return "", strings.TrimPrefix(rest[3:], "\n"), true
	}
	meta, text, ok = strings.Cut(rest+"\n", "\n+++\n")
	return meta + "\n", strings.TrimSuffix(text, "\n"), ok
}

// places finds the line of each key. It looks at lines, not at TOML: a value
// that goes over several lines is at its first.
func places(meta, file string, before int) map[string]place {
	at := map[string]place{}
	count := map[string]int{}
	prefix := ""
	for i, l := range strings.Split(meta, "\n") {
		here := place{file, before + i + 1}
		l = strings.TrimSpace(l)
		if name, ok := strings.CutPrefix(l, "[["); ok {
			name, _, _ = strings.Cut(name, "]]")
			prefix = fmt.Sprintf("%s[%d]", name, count[name])
			count[name]++
			at[prefix] = here
			prefix += "."
			continue
		}
		if name, ok := strings.CutPrefix(l, "["); ok && strings.HasSuffix(l, "]") {
			prefix = strings.TrimSuffix(name, "]") + "."
			at[strings.TrimSuffix(prefix, ".")] = here
			continue
		}
		if key, _, ok := strings.Cut(l, "="); ok {
			if key = strings.TrimSpace(key); at[prefix+key].line == 0 {
				at[prefix+key] = here
			}
		}
	}
	return at
}

// place is where the value of a path stands, or its table.
func (t *table) place(path string) place {
	for path != "" {
		if p, ok := t.at[path]; ok {
			return p
		}
		path = path[:max(0, strings.LastIndexAny(path, ".["))]
	}
	return t.from
}
