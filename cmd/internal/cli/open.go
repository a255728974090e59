package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum"
	"llmcourse/progress"
)

// archive is where the Internet Archive shows the copy nearest to 2024, when
// the course was made. The address follows as it is.
const archive = "https://web.archive.org/web/2024/"

func (a *app) openCommand() *cobra.Command {
	var archived, show bool
	c := &cobra.Command{
		Use:     "open REF|URL",
		Short:   "Open a resource in the browser",
		Example: "llmcourse open quantization#introduction\nllmcourse open --archived quantization#introduction",
		Args:    between(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			return a.openAddress(c.Context(), args[0], archived, show)
		},
		ValidArgsFunction: a.refs,
	}
	c.Flags().BoolVar(&archived, "archived", false, "open the copy in the Internet Archive")
	c.Flags().BoolVar(&show, "print", false, "print the address instead")
	return c
}

func (a *app) openAddress(ctx context.Context, what string, archived, show bool) error {
	address, ref, err := a.address(what, archived)
	if err != nil {
		return err
	}
	if archived {
		address = archive + address
	}
	if show {
		_, err := fmt.Fprintln(a.Out, address)
		return err
	}
	c, err := a.config()
	if err != nil {
		return err
	}
	err = host.NewBrowser(a.Host, c.Browser).Open(ctx, address)
	if errors.Is(err, host.ErrNoBrowser) {
		fmt.Fprintln(a.Out, address)
		return exit.Failed(err, "the address is printed above; set BROWSER to name a browser (llmcourse help environment)")
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(a.Err, "opened %s\n", address)
	return a.opened(ctx, ref, address)
}

// address finds what to open, and the Ref that it belongs to.
func (a *app) address(what string, archived bool) (string, curriculum.Ref, error) {
	if strings.Contains(what, ":") {
		if err := curriculum.CheckOpenable(what); err != nil {
			return "", "", exit.Usage("only http, https and mailto addresses are opened", "%w", err)
		}
		course, err := a.load()
		if err != nil {
			return "", "", err
		}
		for _, r := range course.Resources() {
			if r.URL == what || r.Moved == what {
				return what, r.Ref(), nil
			}
		}
		return what, "", nil
	}
	it, err := a.resolve(what)
	if err != nil {
		return "", "", err
	}
	r, ok := it.(*curriculum.Resource)
	if !ok {
		return "", "", exit.Nothing("llmcourse list "+string(it.Ref().Home())+" shows the resources",
			"%s is no resource: it has no address", it.Ref())
	}
	if archived {
		return r.URL, r.Ref(), nil // the archive knows it where it was
	}
	return r.Address(), r.Ref(), nil
}

// opened records that a resource was opened. Where there is no place for
// progress the browser was opened all the same.
func (a *app) opened(ctx context.Context, ref curriculum.Ref, address string) error {
	if _, err := a.places(); err != nil || ref == "" {
		return nil
	}
	s, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer s.close()
	return s.record(ctx, progress.Opened(ref, address))
}
