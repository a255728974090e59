package config

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"

	"llmcourse/cmd/internal/exit"
	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum"
	"llmcourse/tui/keymap"
)

// Set writes one key into a config file, or takes it out with Unset; everything
// else in the file, comments too, stays as it is. A value that is wrong is an
// error, and the file is untouched.
func Set(file, name string, words []string) error {
	value, err := tomlOf(name, words)
	if err != nil {
		return err
	}
	return change(file, func(e *editor) { e.set(name, value) })
}

// Unset takes a key out of a config file, so that it has its default.
func Unset(file, name string) error {
	if _, err := tomlOf(name, nil); err != nil && exit.Code(err) == exit.CodeNothing {
		return err
	}
	return change(file, func(e *editor) { e.unset(name) })
}

// SettableNames are all keys that Set takes.
func SettableNames() []string {
	var out []string
	for _, k := range table("") {
		out = append(out, k.name)
	}
	for _, action := range keymap.Default().Actions() {
		out = append(out, keysTable+"."+action.Name)
	}
	return out
}

// Values are what may be set for a key, where those are few; nil else.
func Values(file, name string) []string {
	if name == "theme" {
		return ThemeNames(file)
	}
	for _, k := range table("") {
		if k.name != name {
			continue
		}
		switch takes := k.takes.(type) {
		case yes:
			return []string{"true", "false"}
		case text:
			return takes.oneOf
		}
	}
	return nil
}

// tomlOf writes the words of a person as the TOML value of a key.
func tomlOf(name string, words []string) (string, error) {
	if strings.HasPrefix(name, keysTable+".") && slices.Contains(SettableNames(), name) {
		return asTOML(apart(words)), nil
	}
	for _, k := range table("") {
		if k.name != name {
			continue
		}
		switch k.takes.(type) {
		case text:
			return asTOML(strings.Join(words, " ")), nil
		case list:
			return asTOML(apart(words)), nil
		}
		value := strings.Join(words, " ")
		if _, err := strconv.ParseFloat(value, 64); err != nil && value != "true" && value != "false" {
			return asTOML(value), nil // for the check to say what is wrong with it
		}
		return value, nil
	}
	hint := "llmcourse config default shows every key"
	if near := curriculum.Nearest(name, SettableNames(), 1); len(near) > 0 {
		hint = "did you mean " + near[0] + "?"
	}
	return "", exit.Nothing(hint, "there is no key %q", name)
}

// apart takes "a,b" for two words, and "none" for no word. A comma alone is one:
// it is a key.
func apart(words []string) []string {
	out := []string{}
	for _, w := range words {
		if w == "," {
			out = append(out, w)
			continue
		}
		for part := range strings.SplitSeq(w, ",") {
			if part = strings.TrimSpace(part); part != "" && part != "none" {
				out = append(out, part)
			}
		}
	}
	return out
}

// change edits a file, and writes it only if nothing becomes wrong by it.
func change(file string, edit func(*editor)) error {
	old, err := os.ReadFile(file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("read config: %w", err)
	}
	body, mark := bytes.CutPrefix(old, []byte("\uFEFF"))
	_, before := parse(file, body)
	e := newEditor(body)
	edit(e)
	_, after := parse(file, e.data)
	for _, p := range after {
		known := slices.ContainsFunc(before, func(b curriculum.Problem) bool { return b.Text == p.Text })
		if !known || !e.sound {
			return firstOf([]curriculum.Problem{p}, Hint)
		}
	}
	if mark {
		e.data = append([]byte("\uFEFF"), e.data...)
	}
	if bytes.Equal(old, e.data) {
		return nil
	}
	return host.WriteFile(file, e.data)
}

// A place is where a key and its value stand in a file, in bytes.
type place struct {
	line, value, end int // of the line's begin, of the value, and behind the value
}

// An editor changes the text of a config file.
type editor struct {
	data   []byte
	places map[string]place
	tables map[string]int // where the line behind the last key of a table begins
	sound  bool           // the file can be read at all
	end    string         // of a line
}

func newEditor(data []byte) *editor {
	e := &editor{data: data, places: map[string]place{}, tables: map[string]int{"": 0}, end: "\n"}
	if bytes.Contains(data, []byte("\r\n")) {
		e.end = "\r\n"
	}
	var parser unstable.Parser
	parser.Reset(data)
	table := ""
	for parser.NextExpression() {
		x := parser.Expression()
		if x.Kind != unstable.Table && x.Kind != unstable.KeyValue {
			continue
		}
		path, at := "", 0
		if x.Kind == unstable.KeyValue {
			path = table
		}
		for it := x.Key(); it.Next(); {
			path = strings.TrimPrefix(path+"."+string(it.Node().Data), ".")
			at = int(it.Node().Raw.Offset + it.Node().Raw.Length)
		}
		if x.Kind == unstable.Table {
			table = path
			e.tables[table] = e.lineAfter(at)
			continue
		}
		p := place{line: e.lineOf(at), value: e.valueAt(at)}
		p.end = e.valueEnd(p.value)
		e.places[path] = p
		e.tables[table] = e.lineAfter(p.end)
	}
	e.sound = parser.Error() == nil
	return e
}

func (e *editor) lineOf(at int) int { return bytes.LastIndexByte(e.data[:at], '\n') + 1 }

func (e *editor) lineAfter(at int) int {
	if n := bytes.IndexByte(e.data[at:], '\n'); n >= 0 {
		return at + n + 1
	}
	return len(e.data)
}

// valueAt is where the value of a key begins that ends at a place.
func (e *editor) valueAt(at int) int {
	if n := bytes.IndexByte(e.data[at:], '='); n >= 0 {
		at += n + 1
	}
	for at < len(e.data) && (e.data[at] == ' ' || e.data[at] == '\t') {
		at++
	}
	return at
}

// valueEnd is where a value ends: a list at its bracket, a text at its quote,
// anything else at a comment or at the end of the line.
func (e *editor) valueEnd(at int) int {
	depth := 0
	for at < len(e.data) {
		switch c := e.data[at]; {
		case c == '"' || c == '\'':
			at = e.quoteEnd(at)
			if depth == 0 {
				return at
			}
			continue
		case c == '[' || c == '{':
			depth++
		case c == ']' || c == '}':
			if depth--; depth == 0 {
				return at + 1
			}
		case c == '#' && depth > 0:
			at = e.lineAfter(at)
			continue
		case depth == 0 && (c == '#' || c == '\n' || c == '\r' || c == ' ' || c == '\t'):
			return at
		}
		at++
	}
	return at
}

// quoteEnd is behind the quote that closes the one at a place.
func (e *editor) quoteEnd(at int) int {
	quote := string(e.data[at : at+1])
	if long := strings.Repeat(quote, 3); bytes.HasPrefix(e.data[at:], []byte(long)) {
		quote = long
	}
	escapes := quote[0] == '"'
	for at += len(quote); at < len(e.data); at++ {
		switch {
		case escapes && e.data[at] == '\\':
			at++
		case bytes.HasPrefix(e.data[at:], []byte(quote)):
			return at + len(quote)
		}
	}
	return len(e.data)
}

func (e *editor) splice(from, to int, text string) {
	e.data = slices.Concat(e.data[:from], []byte(text), e.data[to:])
}

// set puts a value in the place of the old one, or a new line behind the last of
// its table, or a new table at the end.
func (e *editor) set(name, value string) {
	if p, ok := e.places[name]; ok {
		e.splice(p.value, p.end, value)
		return
	}
	table, short, inside := strings.Cut(name, ".")
	if !inside {
		table, short = "", name
	}
	if table == keysTable {
		short = asTOML(short)
	}
	line := short + " = " + value + e.end
	at, ok := e.tables[table]
	if !ok {
		at, line = len(e.data), "["+table+"]"+e.end+line
		if len(e.data) > 0 {
			line = e.end + line
		}
	}
	if at > 0 && e.data[at-1] != '\n' {
		line = e.end + line
	}
	e.splice(at, at, line)
}

// unset takes out the line of a key.
func (e *editor) unset(name string) {
	if p, ok := e.places[name]; ok {
		e.splice(p.line, e.lineAfter(p.end), "")
	}
}
