package cli

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"llmcourse/cmd/internal/host"
	"llmcourse/tui"
)

// A topic is ticked, and its section is begun: whoever is asked says so.
func TestOneTruth(t *testing.T) {
	t.Parallel()
	e, out, errs := world(t, 120)
	command := func(line string) string {
		t.Helper()
		out.Reset()
		if code := Run(t.Context(), strings.Fields(line), e); code != 0 {
			t.Fatalf("%s: exit code %d: %s", line, code, errs)
		}
		return ansi.Strip(out.String())
	}
	prompts := func(lines ...string) string {
		e.In = strings.NewReader(strings.Join(lines, "\n") + "\n")
		return command("--accessible")
	}
	command("mark quant#awq done")
	screen := openScreen(t, e)
	for _, place := range []struct {
		name, text, doing string // a regular expression
	}{
		{"tree", screen(), `◐ 7  Quantization`},
		{"map", screen("M"), `(?s)── ▸◐ ──.*❯ 7\. Quantization .* ◐ doing  Quantization · 1 of 4 topics`},
		{"dialog", screen("esc", "S"), `❯ ◐ doing`},
		{"prompts", prompts("roadmap", "2"), `Quantization: doing, `},
		{"list", command("list"), `(?m)^◐ doing.*scientist/quantization `},
		{"list --json", command("list --json"), `"ref": "scientist/quantization",\s+"title": "Quantization",\s+"state": "doing"`},
		{"list --state doing", command("list --state doing"), `scientist/quantization `},
		{"stats --json", command("stats --json"), `"ref": "scientist/quantization",\s+"title": "Quantization",\s+"state": "doing"`},
		{"export --csv", command("export --csv"), `(?m)^section,scientist/quantization,Quantization,doing,`},
		{"status", command("status"), `Next +Quantization .*\n +You have begun it: 1 of 4 topics is done\.`},
		{"status --json", command("status --json"), `"ref": "scientist/quantization",[^}]*"state": "doing"`},
		{"next", command("next"), `(?m)^Quantization `},
		{"prompts: on the road", prompts(), `(?m)^1\. Continue with: Quantization$`},
		{"prompts: map", prompts("map"), `7\. Quantization: doing\. You are here\.`},
		{"map as text", command("map"), `(?m)^.*▸◐.*$`},
		{"report", command("export --markdown"), `\| Quantization \| doing \|`},
	} {
		if !regexp.MustCompile(place.doing).MatchString(place.text) {
			t.Errorf("%s does not say that Quantization is doing (%s):\n%s", place.name, place.doing, place.text)
		}
	}
	var stats struct{ Sections struct{ Doing, Todo int } }
	if err := json.Unmarshal([]byte(command("status --json")), &stats); err != nil || stats.Sections.Doing != 1 || stats.Sections.Todo != 18 {
		t.Errorf("of the sections %+v, want one doing and 18 todo (%v)", stats.Sections, err)
	}
}

// openScreen opens the program; what it returns presses keys and reads the frame.
func openScreen(t *testing.T, e *host.Host) func(keys ...string) string {
	t.Helper()
	s, err := openForScreen(t.Context(), &app{Host: e})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.close)
	deps, err := s.deps()
	if err != nil {
		t.Fatal(err)
	}
	m := tui.New(deps)
	m.Update(tea.WindowSizeMsg{Width: 120, Height: 60})
	return func(keys ...string) string {
		for _, key := range keys {
			press := tea.KeyPressMsg{Code: rune(key[0]), Text: key}
			if key == "esc" {
				press = tea.KeyPressMsg{Code: tea.KeyEscape}
			}
			m.Update(press)
		}
		return ansi.Strip(m.View().Content)
	}
}
