package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/text"
	"llmcourse/curriculum"
	"llmcourse/progress"
)

// listing is what `list` was asked for.
type listing struct {
	ref   string
	state progress.State  // "" is any
	kind  curriculum.Kind // "" is everything but resources' kinds
	json  bool
}

func listCommand(a *app) *cobra.Command {
	var l listing
	var stateText, kindText string
	c := &cobra.Command{
		Use:   "list [REF]",
		Short: "The roadmap, or a part of it",
		Long: "The roadmap, or a part of it. Of the course or a part it lists the sections, of a section or shelf " +
			"its topics and resources; with --kind the resources of that kind.",
		Example: "llmcourse list\nllmcourse list scientist --state todo\nllmcourse list --kind notebook\n" +
			"llmcourse list quantization --json",
		Args: between(0, 1),
		RunE: func(c *cobra.Command, args []string) (err error) {
			if len(args) > 0 {
				l.ref = args[0]
			}
			if stateText != "" {
				if l.state, err = state(stateText); err != nil {
					return err
				}
			}
			if kindText != "" {
				if l.kind, err = kind(kindText); err != nil {
					return err
				}
			}
			return runList(c.Context(), a, l)
		},
		ValidArgsFunction: completions{a}.refs,
	}
	f := c.Flags()
	f.StringVar(&stateText, "state", "", "only what is in this state: "+joined(progress.States()))
	f.StringVar(&kindText, "kind", "", "only resources of this kind: "+joined(curriculum.Kinds()))
	f.BoolVar(&l.json, "json", false, "print the same list as JSON")
	// They fail only for a flag that is not there.
	_ = c.RegisterFlagCompletionFunc("state", cobra.FixedCompletions(texts(progress.States()), cobra.ShellCompDirectiveNoFileComp))
	_ = c.RegisterFlagCompletionFunc("kind", cobra.FixedCompletions(texts(curriculum.Kinds()), cobra.ShellCompDirectiveNoFileComp))
	return c
}

func texts[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}

func joined[T ~string](list []T) string { return strings.Join(texts(list), ", ") }

func kind(text string) (curriculum.Kind, error) {
	k := curriculum.Kind(strings.ToLower(text))
	if !slices.Contains(curriculum.Kinds(), k) {
		return "", exit.Usage("a kind is one of "+joined(curriculum.Kinds()), "unknown kind %q", text)
	}
	return k, nil
}

func runList(ctx context.Context, a *app, l listing) error {
	course, err := a.load()
	if err != nil {
		return err
	}
	var root curriculum.Item
	if l.ref != "" {
		if root, err = a.resolve(l.ref); err != nil {
			return err
		}
	}
	s, err := a.openOrEmpty(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	s.warn()
	items := scope(course, root, l.kind)
	if l.state != "" {
		items = slices.DeleteFunc(items, func(it curriculum.Item) bool {
			return s.book.StateOf(it) != l.state
		})
	}
	if len(items) == 0 {
		return exit.Nothing("", "nothing of that kind and state is here")
	}
	if l.json {
		entries, err := s.entries(items)
		if err != nil {
			return err
		}
		return a.printJSON(entries)
	}
	t, err := a.theme()
	if err != nil {
		return err
	}
	_, err = fmt.Fprint(a.out(), text.List(t, s.course, s.book, items, a.Cols()))
	return err
}

// scope is what list lists of an item, nil being the course.
func scope(c *curriculum.Course, root curriculum.Item, kind curriculum.Kind) []curriculum.Item {
	var items []curriculum.Item
	add := func(it curriculum.Item) {
		r, isResource := it.(*curriculum.Resource)
		if kind == "" || isResource && r.Kind == kind {
			items = append(items, it)
		}
	}
	sections := func(list []*curriculum.Section) {
		for _, s := range list {
			add(s)
			if kind != "" {
				each(s.Resources, add)
			}
		}
	}
	switch it := root.(type) {
	case nil:
		sections(c.Sections())
		if kind != "" {
			for _, s := range c.Shelves {
				each(s.Resources, add)
			}
		}
	case *curriculum.Part:
		sections(it.Sections)
	case *curriculum.Section:
		each(it.Topics, add)
		each(it.Resources, add)
		each(c.Notebooks(it), add)
	case *curriculum.Shelf:
		each(it.Resources, add)
	default:
		add(it)
	}
	return items
}
