package config

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"

	"llmcourse/curriculum"
)

// decodeTOML decodes strictly and puts the place in front of what is wrong.
func decodeTOML(file string, data []byte, into any) []curriculum.Problem {
	err := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields().Decode(into)
	if err == nil {
		return nil
	}
	return tomlProblems(file, err)
}

// mostBroken lines of a file are told: more is another kind of file.
const mostBroken = 20

// readable decodes what can be read of a file: lines that are no TOML are told
// and taken out, so that everything else that is wrong is told with them.
func readable(file string, data []byte) (values map[string]any, rest []byte, problems []curriculum.Problem) {
	lines := bytes.Split(data, []byte("\n"))
	for {
		rest, values = bytes.Join(lines, []byte("\n")), map[string]any{}
		found := decodeTOML(file, rest, &values)
		if len(found) == 0 {
			return values, rest, problems
		}
		at := found[0].Line - 1
		if at < 0 || at >= len(lines) || len(lines[at]) == 0 {
			return map[string]any{}, nil, append(problems, found[0])
		}
		problems = append(problems, inWords(found[0], lines[at]))
		if len(problems) == mostBroken {
			return map[string]any{}, nil, problems
		}
		// Without its head, what is in a table would be taken for something else.
		for table := isHead(lines[at]); at < len(lines); at++ {
			lines[at] = nil
			if !table || at+1 < len(lines) && isHead(lines[at+1]) {
				break
			}
		}
	}
}

func isHead(line []byte) bool { return bytes.HasPrefix(bytes.TrimSpace(line), []byte("[")) }

// inWords tells of a line that is no TOML what those know who never heard of it.
func inWords(p curriculum.Problem, line []byte) curriculum.Problem {
	if strings.Contains(p.Text, "already defined") {
		p.Hint = "each key stands once; take one of them away"
		return p
	}
	text := strings.ToValidUTF8(string(bytes.TrimSpace(line)), "?")
	if len(text) > 60 {
		text = strings.ToValidUTF8(text[:60], "") + "..."
	}
	p.Text = fmt.Sprintf("this line cannot be read: %q", text)
	p.Hint = "a line is NAME = VALUE, with text in quotes, as in theme = \"dark\"; a table is [NAME]"
	return p
}

// tomlProblems are what a decoder found, each at its place.
func tomlProblems(file string, err error) []curriculum.Problem {
	var strict *toml.StrictMissingError
	var at *toml.DecodeError
	switch {
	case errors.As(err, &strict):
		var out []curriculum.Problem
		for _, e := range strict.Errors {
			line, _ := e.Position()
			out = append(out, curriculum.Problem{File: file, Line: line, Text: "unknown key \"" + strings.Join(e.Key(), ".") + `"`})
		}
		return out
	case errors.As(err, &at):
		line, _ := at.Position()
		return []curriculum.Problem{{File: file, Line: line, Text: strings.TrimPrefix(at.Error(), "toml: ")}}
	}
	return []curriculum.Problem{{File: file, Line: 1, Text: err.Error()}}
}

// keyLines finds the line of every key, by its path: "review.per_day". Keys
// that hold dots are as if they were not quoted.
func keyLines(data []byte) map[string]int {
	lines := map[string]int{}
	var parser unstable.Parser
	parser.Reset(data)
	table := ""
	for parser.NextExpression() {
		e := parser.Expression()
		if e.Kind != unstable.Table && e.Kind != unstable.KeyValue {
			continue
		}
		path := ""
		if e.Kind == unstable.KeyValue {
			path = table
		}
		for it := e.Key(); it.Next(); {
			if n := it.Node(); path == "" {
				path = string(n.Data)
			} else {
				path += "." + string(n.Data)
			}
			lines[path] = parser.Shape(it.Node().Raw).Start.Line
		}
		if e.Kind == unstable.Table {
			table = path
		}
	}
	return lines
}
