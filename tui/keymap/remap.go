package keymap

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
)

// An Action is a binding by its name in config.toml, as in "act.tick".
type Action struct {
	Name    string
	Binding *key.Binding
}

// Actions lists every binding, in the order help shows them. Changing what an
// Action points to changes the map.
func (m *Map) Actions() []Action {
	var all []Action
	groups := reflect.ValueOf(m).Elem()
	for g := range groups.NumField() {
		group := groups.Field(g)
		for i := range group.NumField() {
			name := dashed(groups.Type().Field(g).Name) + "." + dashed(group.Type().Field(i).Name)
			all = append(all, Action{name, group.Field(i).Addr().Interface().(*key.Binding)})
		}
	}
	return all
}

// dashed writes NextSection as "next-section".
func dashed(name string) string {
	var out strings.Builder
	for i, r := range name {
		if i > 0 && r >= 'A' && r <= 'Z' {
			out.WriteByte('-')
		}
		out.WriteRune(r)
	}
	return strings.ToLower(out.String())
}

// Bind gives an action other keys. No keys at all switch it off. A name that
// there is not is an *Unknown.
func (m *Map) Bind(name string, keys ...string) error {
	for _, a := range m.Actions() {
		if a.Name != name {
			continue
		}
		for _, k := range keys {
			if err := checkKey(k); err != nil {
				return err
			}
		}
		if len(keys) == 0 {
			a.Binding.SetEnabled(false)
			return nil
		}
		a.Binding.SetKeys(keys...)
		label := shown(keys[0])
		if a.Binding == &m.Act.Link {
			label = span(keys)
		}
		a.Binding.SetEnabled(true)
		a.Binding.SetHelp(label, a.Binding.Help().Desc)
		return nil
	}
	var known []string
	for _, a := range m.Actions() {
		known = append(known, a.Name)
	}
	return &Unknown{"action", name, known}
}

// A Clash is a key that two actions of one screen would answer.
type Clash struct {
	Key  string
	A, B string // names of the actions
}

func (c Clash) String() string {
	return fmt.Sprintf("%q is bound to both %s and %s", c.Key, c.A, c.B)
}

// Clashes lists keys that are bound twice where both actions may be live at
// once. Pairs that never meet on one screen, or that a screen tells apart by
// what has the focus, are left out: they are those the default map has.
func (m *Map) Clashes() []Clash {
	allowed := map[[2]string]bool{}
	for _, c := range Default().shared() {
		allowed[[2]string{c.A, c.B}] = true
	}
	return slices.DeleteFunc(m.shared(), func(c Clash) bool { return allowed[[2]string{c.A, c.B}] })
}

// shared lists every key that two actions have.
func (m *Map) shared() []Clash {
	var found []Clash
	owners := map[string][]string{}
	for _, a := range m.Actions() {
		if !a.Binding.Enabled() {
			continue
		}
		for _, k := range a.Binding.Keys() {
			for _, other := range owners[k] {
				found = append(found, Clash{k, other, a.Name})
			}
			owners[k] = append(owners[k], a.Name)
		}
	}
	return found
}
