package cli

import (
	"bytes"
	"context"
	"runtime"
	"strings"
	"testing"
	"time"

	"llmcourse/cmd/internal/host"
)

// A terminal without UTF-8 gets ASCII from the commands and at the prompts too,
// with formulas that mean the same; a pipe gets the text as it is.
func TestATerminalWithoutUTF8(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		args, in string
		says     string
	}{
		{"show neural-networks", "", "1/(1 + e^(-z))"},
		{"--accessible --no-save", "go fundamentals/neural-networks\nread\n", "Neural Networks"},
		{"list", "", "Mathematics"},
	} {
		var out bytes.Buffer
		h := &host.Host{
			In: strings.NewReader(tt.in), Out: &out, Err: &out, GOOS: runtime.GOOS, Now: func() time.Time { return time.Unix(1e9, 0) }, Loc: time.UTC, Dir: t.TempDir(),
			Environ: []string{"LANG=C", "TERM=vt100", "LLMCOURSE_HOME=" + t.TempDir()}, Home: func() (string, error) { return "/nowhere", nil },
			Cols: func() int { return 80 }, InTTY: true, OutTTY: true, Dark: func() bool { return true },
		}
		if code := Run(context.Background(), strings.Fields(tt.args), h); code != 0 {
			t.Errorf("%s: exit code %d: %s", tt.args, code, out.String())
		}
		if !strings.Contains(out.String(), tt.says) {
			t.Errorf("%s: no %q in %.600s", tt.args, tt.says, out.String())
		}
		if i := strings.IndexFunc(out.String(), func(r rune) bool { return r > '~' }); i >= 0 {
			t.Errorf("%s: %q", tt.args, out.String()[max(i-40, 0):i+4])
		}
	}
}
