package config

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"llmcourse/curriculum"
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
			k.add("keys."+name, keyHint(err), "keys: %s", err)
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

// keyHint is what may have been meant by the name of an action or a key that
// there is not.
func keyHint(err error) string {
	var unknown *keymap.Unknown
	if errors.As(err, &unknown) {
		if near := curriculum.Nearest(unknown.Name, unknown.Known, 1); len(near) > 0 {
			return fmt.Sprintf("did you mean %q?", near[0])
		}
		if len(unknown.Known) == 1 {
			return fmt.Sprintf("did you mean %q?", unknown.Known[0])
		}
	}
	return "llmcourse config default lists every action with its keys"
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
