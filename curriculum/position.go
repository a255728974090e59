package curriculum

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// lineOf is the line of the file where the value that path names stands, or
// that of the nearest table around it.
//
// The decoder forgets where values stood, so the metadata is parsed once more
// when the first problem is found: a sound course never pays for it.
func (s *source) lineOf(path string) int {
	if s.lines == nil {
		s.lines = positions(s.meta, s.metaLine)
	}
	for path != "" {
		if line, ok := s.lines[path]; ok {
			return line
		}
		path = path[:max(0, strings.LastIndexAny(path, ".["))]
	}
	return 1
}

// positions maps the path of each value to its line.
func positions(meta []byte, before int) map[string]int {
	w := &walker{lines: map[string]int{}, counts: map[string]int{}, before: before}
	w.parser.Reset(meta)
	for w.parser.NextExpression() {
		e := w.parser.Expression()
		switch e.Kind {
		case unstable.Table:
			w.table, _ = w.key("", e)
		case unstable.ArrayTable:
			path, line := w.key("", e)
			w.table = element(path, w.counts[path])
			w.counts[path]++
			w.lines[w.table] = line
		case unstable.KeyValue:
			w.value(w.table, e)
		}
	}
	return w.lines
}

type walker struct {
	parser unstable.Parser
	table  string
	lines  map[string]int
	counts map[string]int // array tables seen, by path
	before int
}

// key is the path of a node's key under table, and its line, which it notes.
func (w *walker) key(table string, e *unstable.Node) (path string, line int) {
	path = table
	for it := e.Key(); it.Next(); {
		n := it.Node()
		if path != "" {
			path += "."
		}
		path += string(n.Data)
		line = w.line(n)
	}
	w.lines[path] = line
	return path, line
}

func (w *walker) value(table string, e *unstable.Node) {
	path, line := w.key(table, e)
	w.inside(path, line, e.Value())
}

// inside notes what stands in an array or inline table.
func (w *walker) inside(path string, line int, v *unstable.Node) {
	switch v.Kind {
	case unstable.InlineTable:
		for it := v.Children(); it.Next(); {
			w.value(path, it.Node())
		}
	case unstable.Array:
		i := 0
		for it := v.Children(); it.Next(); i++ {
			n := it.Node()
			if l := w.lineInside(n); l > 0 {
				line = l
			}
			element := element(path, i)
			w.lines[element] = line
			w.inside(element, line, n)
		}
	}
}

// lineInside is the line of an array's element, or 0 where the parser does not
// say: of tables it knows only the keys inside.
func (w *walker) lineInside(n *unstable.Node) int {
	if n.Kind == unstable.InlineTable {
		it := n.Children()
		if !it.Next() {
			return 0
		}
		k := it.Node().Key()
		k.Next()
		return w.line(k.Node())
	}
	if n.Raw.Length == 0 {
		return 0
	}
	return w.line(n)
}

func (w *walker) line(n *unstable.Node) int {
	meta := w.parser.Data()
	return w.before + 1 + bytes.Count(meta[:min(int(n.Raw.Offset), len(meta))], []byte("\n"))
}

// sameTable tells whether a key in the table of the one that path names stands
// on a line.
func (s *source) sameTable(path string, line int) bool {
	table := path[:strings.LastIndexByte(path, '.')+1]
	for p, l := range s.lines {
		if rest, ok := strings.CutPrefix(p, table); ok && l == line && !strings.ContainsAny(rest, ".[") {
			return true
		}
	}
	return false
}

// join is the path of a key in a table. Checks pass the two apart, because
// nearly all of them find nothing to tell.
func join(path, key string) string {
	switch {
	case path == "":
		return key
	case key == "":
		return path
	}
	return path + "." + key
}

// element is the path of an element of an array.
func element(path string, i int) string {
	return path + "[" + strconv.Itoa(i) + "]"
}
