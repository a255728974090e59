package host

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// A pager is asked where a person reads and named one, and nowhere else.
func TestPager(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("the pager of this test is a script for sh")
	}
	script := filepath.Join(t.TempDir(), "my pager")
	if err := os.WriteFile(script, []byte("#!/bin/sh\necho \"$1 $LESS\"\nsed 's/^/paged /'\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	named := "PAGER='" + script + "' -x"
	for _, x := range []struct {
		name    string
		tty     bool
		environ []string
		want    string
	}{
		{"on a terminal", true, []string{named}, "-x FRX\npaged a\npaged b\n"},
		{"as the reader set it", true, []string{named, "LESS=R"}, "-x R\npaged a\npaged b\n"},
		{"piped", false, []string{named}, "a\nb\n"},
		{"a terminal that only prints", true, []string{named, "TERM=dumb"}, "a\nb\n"},
		{"none named", true, nil, "a\nb\n"},
		{"cat", true, []string{"PAGER=cat"}, "a\nb\n"},
		{"one that is not there", true, []string{"PAGER=no-such-pager"}, "a\nb\n"},
		{"one that ends at once", true, []string{"PAGER=true"}, ""},
		{"no shell reads it", true, []string{"PAGER=cat; echo gone"}, "a\nb\n"},
	} {
		t.Run(x.name, func(t *testing.T) {
			t.Parallel()
			var out, errs bytes.Buffer
			h := &Host{Out: &out, Err: &errs, OutTTY: x.tty, Environ: append(x.environ, "PATH="+os.Getenv("PATH")), GOOS: runtime.GOOS}
			err := h.Read(func(w io.Writer) error {
				_, err := io.WriteString(w, "a\nb\n")
				return err
			})
			if err != nil || out.String() != x.want {
				t.Errorf("%q, %v; want %q", out.String(), err, x.want)
			}
			if missing := strings.Contains(x.want, "a\n") && (strings.HasPrefix(x.name, "one that is not") || strings.HasPrefix(x.name, "no shell")); missing != (errs.Len() > 0) {
				t.Errorf("said %q", errs.String())
			}
		})
	}
}
