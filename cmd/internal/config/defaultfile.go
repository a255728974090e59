package config

import (
	"fmt"
	"slices"
	"strings"

	"llmcourse/tui/keymap"
)

// DefaultFile is a config.toml in which every key stands as it is without one,
// behind a comment mark: taking the marks out changes nothing.
func DefaultFile() string {
	var b strings.Builder
	b.WriteString(`# config.toml of llmcourse. Take the # out of a line to set what it says.
# "llmcourse config" shows what counts, "llmcourse config check" finds slips.
`)
	c, under := Default(), ""
	for _, k := range table("") {
		switch {
		case k.table() != under:
			under = k.table()
			fmt.Fprintf(&b, "\n[%s]\n", under)
		case under == "":
			b.WriteString("\n")
		}
		for line := range strings.SplitSeq(k.about, "\n") {
			b.WriteString("# " + line + "\n")
		}
		fmt.Fprintf(&b, "#%s = %s\n", k.short(), asTOML(k.takes.of(&c)))
	}
	b.WriteString(`
[keys]
# Keys of each action: one, several, or [] for none. A key that two actions of
# one screen would answer is an error.
`)
	for _, action := range keymap.Default().Actions() {
		fmt.Fprintf(&b, "#%s = %s # %s\n", asTOML(action.Name), asTOML(action.Binding.Keys()), action.Binding.Help().Desc)
	}
	return b.String()
}

// asTOML writes a value of the table.
func asTOML(v any) string {
	switch v := v.(type) {
	case string:
		if strings.ContainsAny(v, `\"`) {
			return "'" + v + "'"
		}
		return `"` + v + `"`
	case []string:
		out := slices.Clone(v)
		for i := range out {
			out[i] = asTOML(out[i])
		}
		return "[" + strings.Join(out, ", ") + "]"
	}
	return fmt.Sprint(v)
}
