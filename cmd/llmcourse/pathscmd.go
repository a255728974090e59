package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"llmcourse/curriculum/clean"
)

func (a *app) pathsCommand() *cobra.Command {
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
				return a.printJSON(p.json())
			}
			for _, place := range p.all() {
				if a.outTTY { // a pipe gets the name as it is, to find the file by
					place.path = clean.Line(place.path)
				}
				if _, err := fmt.Fprintf(a.stdout, "%-9s %s\n", place.name, place.path); err != nil {
					return err
				}
			}
			return nil
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return c
}

// json is documented in docs/schema/paths.json.
func (p paths) json() map[string]string {
	out := map[string]string{}
	for _, place := range p.all() {
		out[place.name] = place.path
	}
	return out
}
