package config

import (
	"bytes"
	"encoding/json"
	"strings"

	"llmcourse/tui/keymap"
)

// Schema is the JSON schema of config.toml, for editors that know TOML.
// docs/schema/config.json is this.
func Schema() ([]byte, error) {
	c := Default()
	all := closed(object{})
	for _, k := range table("") {
		one := object{"description": k.help, "default": k.takes.of(&c)}
		k.takes.schema(one)
		into := all
		if t := k.table(); t != "" {
			into = within(all, t, "")
		}
		into["properties"].(object)[k.short()] = one
	}
	keys := within(all, keysTable, "keys of each action: one, several, or [] for none")
	for _, action := range keymap.Default().Actions() {
		one := object{"$ref": "#/$defs/keys", "description": action.Binding.Help().Desc}
		group, name, _ := strings.Cut(action.Name, ".")
		keys["properties"].(object)[action.Name] = one
		within(keys, group, "the same without quotes, as in "+action.Name)["properties"].(object)[name] = one
	}
	all["$schema"], all["title"], all["required"] = "https://json-schema.org/draft/2020-12/schema", "config.toml of llmcourse", []string{}
	word := object{"type": "string", "minLength": 1}
	all["$defs"] = object{"keys": object{"oneOf": []object{word, {"type": "array", "items": word}}}}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(all)
	return b.Bytes(), err
}

// closed makes an object that takes no keys but those it names.
func closed(o object) object {
	o["type"], o["properties"], o["additionalProperties"] = "object", object{}, false
	return o
}

// within is the schema of a table in another, made where it is not there.
func within(o object, name, about string) object {
	properties := o["properties"].(object)
	if _, ok := properties[name]; !ok {
		made := closed(object{})
		if about != "" {
			made["description"] = about
		}
		properties[name] = made
	}
	return properties[name].(object)
}
