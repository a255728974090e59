package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum/clean"
)

func pathsCommand(a *app) *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "paths",
		Short: "Where the program keeps things",
		Args:  between(0, 0),
		RunE: func(*cobra.Command, []string) error {
			p, err := a.places()
			if err != nil {
				return err
			}
			if asJSON {
				return a.printJSON(pathsJSON(p))
			}
			for _, place := range p.All() {
				if a.OutTTY { // a pipe gets the name as it is, to find the file by
					place.Path = clean.Line(place.Path)
				}
				if _, err := fmt.Fprintf(a.Out, "%-9s %s\n", place.Name, place.Path); err != nil {
					return err
				}
			}
			return nil
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

// pathsJSON is documented in docs/schema/paths.json.
func pathsJSON(p host.Paths) map[string]string {
	out := map[string]string{}
	for _, place := range p.All() {
		out[place.Name] = place.Path
	}
	return out
}
