package config

import (
	"maps"
	"slices"

	"llmcourse/tui/keymap"
)

// keysTable holds the keys of each action.
const keysTable = "keys"

// bindKeys makes the keymap of [keys] and finds clashes.
func (c *Config) bindKeys(k *checker, keys map[string]any) {
	if len(keys) == 0 {
		return
	}
	c.Keymap = keymap.Default()
	bound := map[string][]string{}
	flatten(k, "", keys, bound)
	for _, name := range slices.Sorted(maps.Keys(bound)) {
		if err := c.Keymap.Bind(name, bound[name]...); err != nil {
			k.add("keys."+name, "llmcourse config default lists every action with its keys", "keys: %s", err)
		}
	}
	for _, clash := range c.Keymap.Clashes() {
		at := clash.B
		if _, ours := bound[at]; !ours {
			at = clash.A
		}
		k.add("keys."+at, "give one of them another key, or none: []", "keys: %s", clash)
	}
}

// flatten reads keys whether their names were quoted ("act.tick") or not
// (act.tick): without quotes TOML makes tables of them.
func flatten(k *checker, under string, from map[string]any, into map[string][]string) {
	for name, value := range from {
		if under != "" {
			name = under + "." + name
		}
		switch v := value.(type) {
		case map[string]any:
			flatten(k, name, v, into)
			continue
		case string:
			into[name] = []string{v}
			continue
		case []any:
			keys := []string{}
			for _, one := range v {
				if key, ok := one.(string); ok {
					keys = append(keys, key)
				}
			}
			if len(keys) == len(v) {
				into[name] = keys
				continue
			}
		}
		k.add("keys."+name, `as in "act.tick" = ["x", "space"]`, "keys: %s is no key and no list of keys", name)
	}
}
