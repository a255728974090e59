package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/library"
	"llmcourse/curriculum"
)

// completions are the words a shell offers for what was begun.
type completions struct{ app *app }

// refs completes a Ref, each with its title.
func (k completions) refs(_ *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return k.everyRef(begun), cobra.ShellCompDirectiveNoFileComp
}

// everyRef lists Refs that begin so: sections first, and what is inside one
// only once it is asked for, so that the first list stays short. Where none
// begins so, it lists what commands accept in the place of a Ref.
func (k completions) everyRef(begun string) []string {
	course, err := k.app.load()
	if err != nil {
		return nil
	}
	var out []string
	add := func(it curriculum.Item) {
		if strings.HasPrefix(string(it.Ref()), begun) {
			out = append(out, string(it.Ref())+"\t"+it.Name())
		}
	}
	inside := strings.Contains(begun, "#")
	for _, p := range course.Parts {
		add(p)
		for _, s := range p.Sections {
			add(s)
			if inside {
				each(s.Topics, add)
				each(s.Resources, add)
			}
		}
	}
	for _, s := range course.Shelves {
		add(s)
		if inside {
			each(s.Resources, add)
		}
	}
	if len(out) == 0 {
		return abbreviated(course, begun)
	}
	return out
}

// abbreviated lists what begins so and Resolve takes for one thing: ids without
// what they stand in, or with a part of it, as in "quantization" and
// "quant#awq".
func abbreviated(course *curriculum.Course, begun string) (out []string) {
	head := begun[:strings.LastIndexAny(begun, "/#")+1]
	seen := map[string]bool{}
	add := func(it curriculum.Item) {
		ref := string(it.Ref())
		name := head + ref[strings.LastIndexAny(ref, "/#")+1:]
		if seen[name] || !strings.HasPrefix(strings.ToLower(name), strings.ToLower(begun)) {
			return
		}
		if one, err := course.Resolve(name); err == nil && one == it {
			seen[name] = true
			out = append(out, begun+name[len(begun):]+"\t"+it.Name())
		}
	}
	each(course.Parts, add)
	each(course.Sections(), add)
	each(course.Shelves, add)
	if len(out) > 0 && head == "" {
		return out
	}
	for _, s := range course.Sections() {
		each(s.Topics, add)
		each(s.Resources, add)
	}
	for _, s := range course.Shelves {
		each(s.Resources, add)
	}
	return out
}

// courseIDs completes the id of a course.
func (k completions) courseIDs(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveDefault
	}
	more, _ := k.app.library().IDs()
	return append([]string{library.BuiltinID}, more...), cobra.ShellCompDirectiveNoFileComp
}

// overlayIDs completes the id of an overlay of the course in use.
func (k completions) overlayIDs(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	ids, _ := k.app.library().Overlays(k.app.inUse()).IDs()
	return ids, cobra.ShellCompDirectiveDefault
}

// parts completes a part.
func (k completions) parts(_ *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
	course, err := k.app.load()
	if err != nil || len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []string
	for _, p := range course.Parts {
		if strings.HasPrefix(p.ID, begun) {
			out = append(out, p.ID+"\t"+p.Title)
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// termNames are the names of terms that begin so.
func (k completions) termNames(begun string) []string {
	course, err := k.app.load()
	if err != nil {
		return nil
	}
	glossary, err := course.Glossary()
	if err != nil {
		return nil
	}
	var names []string
	for _, t := range glossary.Terms {
		if strings.HasPrefix(strings.ToLower(t.Name), strings.ToLower(begun)) {
			names = append(names, t.Name)
		}
	}
	return names
}

func each[T curriculum.Item](list []T, do func(curriculum.Item)) {
	for _, it := range list {
		do(it)
	}
}
