package config

import (
	"fmt"
	"strings"
)

// Names are all keys as a sentence lists them: "theme, icons and minutes, and
// those of [review] and [keys]".
func Names() string {
	var plain, tables []string
	for _, k := range table("") {
		switch t := "[" + k.table() + "]"; {
		case k.table() == "":
			plain = append(plain, k.name)
		case len(tables) == 0 || tables[len(tables)-1] != t:
			tables = append(tables, t)
		}
	}
	return enumerate(plain) + ", and those of " + enumerate(append(tables, "["+keysTable+"]"))
}

func enumerate(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// helpColumn is where the explanation of a key begins.
const helpColumn = 23

// Help explains every key, for the page of help about config.toml.
func Help() string {
	var b strings.Builder
	c, under := Default(), ""
	line := func(set, about string) {
		if len(set) > helpColumn-3 {
			set += "\n" + strings.Repeat(" ", helpColumn-2)
		}
		fmt.Fprintf(&b, "  %-*s%s\n", helpColumn-2, set, about)
	}
	for _, k := range table("") {
		if k.table() != under {
			under = k.table()
			fmt.Fprintf(&b, "\n  [%s]\n", under)
		}
		example := k.example
		if example == "" {
			example = asTOML(k.takes.of(&c))
		}
		line(k.short()+" = "+example, k.help)
	}
	fmt.Fprintf(&b, "\n  [%s]\n", keysTable)
	line(`"act.tick" = ["x"]`, "other keys for an action; [] for none")
	return b.String()
}

// PaletteKeys are the keys of a theme, in the order in which they are explained.
func PaletteKeys() []string { return paletteKeys() }
