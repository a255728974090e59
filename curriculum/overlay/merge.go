package overlay

import (
	"fmt"
	"slices"
	"strings"

	"llmcourse/curriculum"
)

// add lays another file over this one.
func (f *file) add(over *file) *curriculum.Problem {
	how := "append"
	if v, ok := over.meta.values["lesson"]; ok {
		at := over.meta.place("lesson")
		delete(over.meta.values, "lesson")
		if how, ok = v.(string); !ok || how != "append" && how != "replace" {
			p := problem(at.file, at.line, fmt.Sprintf("lesson is %v", v), `"append" puts the text below the lesson, "replace" in its place`)
			return &p
		}
	}
	if p := f.meta.add("", "", over.meta.values, &over.meta); p != nil {
		return p
	}
	switch {
	case !over.hasText():
	case how == "replace":
		f.text = over.text
	default:
		f.text = append(append(f.text, line{"", over.text[0].from}), over.text...)
	}
	return nil
}

func (f *file) hasText() bool {
	return slices.ContainsFunc(f.text, func(l line) bool { return strings.TrimSpace(l.text) != "" })
}

// add lays values over those of the table that path names: lists of tables by
// their ids, lists of names joined, anything else replaced. from is the path
// of the values in the overlay.
func (t *table) add(path, from string, values map[string]any, over *table) *curriculum.Problem {
	into := t.tableAt(path)
	for key, v := range values {
		p, src := join(path, key), join(from, key)
		old, known := into[key]
		news, isList := v.([]any)
		olds, wasList := old.([]any)
		switch {
		case isList && wasList && tables(news) && tables(olds) && hasIDs(news):
			if problem := t.addTables(into, p, src, key, news, over); problem != nil {
				return problem
			}
			continue
		case isList && wasList && (key == "sections" || key == "shelves" || key == "aliases"):
			for _, name := range news {
				if !slices.Contains(olds, name) {
					olds = append(olds, name)
				}
			}
			into[key] = olds
		case known && key == "id" && path == "":
			if old != v {
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

// addTables lays tables over others by id.
func (t *table) addTables(into map[string]any, path, from, key string, news []any, over *table) *curriculum.Problem {
	seen := map[any]bool{}
	for i, n := range news {
		new, src := n.(map[string]any), fmt.Sprintf("%s[%d]", from, i)
		list := into[key].([]any)
		at := slices.IndexFunc(list, func(o any) bool { return o.(map[string]any)["id"] == new["id"] })
		if seen[new["id"]] {
			p := problem(over.place(src).file, over.place(src).line, fmt.Sprintf("id %v stands twice", new["id"]), "")
			return &p
		}
		seen[new["id"]] = true
		if at < 0 {
			into[key] = append(list, new)
			t.copyPlaces(fmt.Sprintf("%s[%d]", path, len(list)), src, over)
			continue
		}
		if p := t.add(fmt.Sprintf("%s[%d]", path, at), src, new, over); p != nil {
			return p
		}
	}
	return nil
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

func hasIDs(list []any) bool {
	return !slices.ContainsFunc(list, func(v any) bool { _, ok := v.(map[string]any)["id"]; return !ok })
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}
