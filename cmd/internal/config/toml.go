package config

import (
	"bytes"
	"errors"
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
