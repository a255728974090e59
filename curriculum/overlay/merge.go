package overlay

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"llmcourse/curriculum"
)

// with is this file with another laid over it; where that fails, this file is
// as it was.
func (f *file) with(over *file, info Info) (*file, *curriculum.Problem) {
	out := f.clone()
	how := "append"
	values := maps.Clone(over.meta.values)
	if v, ok := values["lesson"]; ok {
		at := over.meta.place("lesson")
		delete(values, "lesson")
		if how, ok = v.(string); !ok || how != "append" && how != "replace" {
			p := problem(at.file, at.line, fmt.Sprintf("lesson is %v", v), `"append" puts the text below the lesson, "replace" in its place`)
			return nil, &p
		}
	}
	if p := out.meta.add("", "", values, &over.meta); p != nil {
		return nil, p
	}
	switch {
	case !over.hasText():
	case how == "replace" || f.fresh:
		out.text = over.text
	default:
		at := over.text[0].from
		who := "*" + plain(info.Name()) + ":*"
		out.text = append(out.text, line{"", at}, line{who, at}, line{"", at})
		out.text = append(out.text, over.text...)
	}
	return out, nil
}

// plain is a title that means nothing to Markdown.
func plain(title string) string {
	return strings.Join(strings.FieldsFunc(title, func(r rune) bool { return r == ' ' || strings.ContainsRune("\\`*_[]<>$&#", r) }), " ")
}

func (f *file) clone() *file {
	c := *f
	c.text = slices.Clone(f.text)
	c.meta.at = maps.Clone(f.meta.at)
	c.meta.values = cloned(f.meta.values).(map[string]any)
	return &c
}

func cloned(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := make(map[string]any, len(v))
		for k, e := range v {
			out[k] = cloned(e)
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = cloned(e)
		}
		return out
	}
	return v
}

func (f *file) hasText() bool {
	return slices.ContainsFunc(f.text, func(l line) bool { return strings.TrimSpace(l.text) != "" })
}

// add lays values over those of the table that path names: lists of tables by
// their ids, lists of names joined, anything else replaced. from is the path
// of the values in the overlay.
func (t *table) add(path, from string, values map[string]any, over *table) *curriculum.Problem {
	into := t.tableAt(path)
	for _, key := range slices.Sorted(maps.Keys(values)) {
		v := values[key]
		p, src := join(path, key), join(from, key)
		old, known := into[key]
		news, isList := v.([]any)
		olds, wasList := old.([]any)
		switch {
		case path == "" && isList && len(news) > 0 && tables(news) && (!known || wasList && tables(olds)):
			if problem := t.addTables(into, p, src, key, news, over); problem != nil {
				return problem
			}
			continue
		case isList && wasList && (key == "sections" || key == "shelves" || key == "aliases" || key == "retired"):
			for _, name := range news {
				if !slices.Contains(olds, name) {
					olds = append(olds, name)
				}
			}
			into[key] = olds
		case known && key == "id":
			if path == "" && old != v {
				at := over.place(src)
				pr := problem(at.file, at.line, fmt.Sprintf("id is %v, but the course has %v here", v, old), "leave it out, or name the file as the course does")
				return &pr
			}
			continue
		default:
			into[key] = v
		}
		t.copyPlaces(p, src, over)
	}
	return nil
}

// addTables lays tables over others by id. One without an id is new, and the
// course says what is wrong with it.
func (t *table) addTables(into map[string]any, path, from, key string, news []any, over *table) *curriculum.Problem {
	seen := map[any]bool{}
	for i, n := range news {
		new, src := n.(map[string]any), fmt.Sprintf("%s[%d]", from, i)
		if over.skip != nil && over.skip(src) {
			continue
		}
		list, _ := into[key].([]any)
		id, hasID := new["id"]
		if hasID && seen[id] {
			p := problem(over.place(src).file, over.place(src).line, fmt.Sprintf("id %v stands twice", id), "")
			return &p
		}
		seen[id] = true
		at := slices.IndexFunc(list, func(o any) bool { return hasID && o.(map[string]any)["id"] == id })
		if other := holder(into, key, id); at < 0 && other != "" {
			p := problem(over.place(src).file, over.place(src).line, fmt.Sprintf("id %v is taken: the course has it among its %s", id, other), "topics, resources and questions of a section share one namespace")
			return &p
		}
		if at < 0 {
			into[key] = append(list, new)
			t.copyPlaces(fmt.Sprintf("%s[%d]", path, len(list)), src, over)
			if id, ok := id.(string); ok && key != "parts" {
				over.news = append(over.news, id)
			}
			continue
		}
		if p := t.add(fmt.Sprintf("%s[%d]", path, at), src, new, over); p != nil {
			return p
		}
	}
	return nil
}

// holder is another list of the same file that has an id, or empty.
func holder(into map[string]any, key string, id any) string {
	for _, other := range slices.Sorted(maps.Keys(into)) {
		list, _ := into[other].([]any)
		if other != key && id != nil && slices.ContainsFunc(list, func(v any) bool { t, _ := v.(map[string]any); return t != nil && t["id"] == id }) {
			return other
		}
	}
	return ""
}

// tableAt finds the table that a path like "parts[2]" names.
func (t *table) tableAt(path string) map[string]any {
	if path == "" {
		return t.values
	}
	name, index, _ := strings.Cut(strings.TrimSuffix(path, "]"), "[")
	n := 0
	fmt.Sscanf(index, "%d", &n)
	if list, ok := t.values[name].([]any); ok && n < len(list) {
		return list[n].(map[string]any)
	}
	return t.values
}

// copyPlaces notes that what path names came from an overlay.
func (t *table) copyPlaces(path, from string, over *table) {
	t.at[path] = over.place(from)
	for p, at := range over.at {
		if rest, ok := strings.CutPrefix(p, from); ok && (strings.HasPrefix(rest, ".") || strings.HasPrefix(rest, "[")) {
			t.at[path+rest] = at
		}
	}
}

func tables(list []any) bool {
	return !slices.ContainsFunc(list, func(v any) bool { _, ok := v.(map[string]any); return !ok })
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}
