package overlay

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
)

// lines writes a file out again, with the place of each line.
func (f *file) lines() []line {
	var out []line
	fence := line{"+++", f.meta.from}
	if f.markdown {
		out = append(out, fence)
	}
	var lists []string
	for _, key := range slices.Sorted(maps.Keys(f.meta.values)) {
		if list, ok := f.meta.values[key].([]any); ok && len(list) > 0 && tables(list) {
			lists = append(lists, key)
			continue
		}
		out = append(out, line{quoteKey(key) + " = " + value(f.meta.values[key]), f.meta.place(key)})
	}
	for _, key := range lists {
		for i, v := range f.meta.values[key].([]any) {
			path := fmt.Sprintf("%s[%d]", key, i)
			out = append(out, line{"[[" + quoteKey(key) + "]]", f.meta.place(path)})
			t := v.(map[string]any)
			for _, k := range slices.Sorted(maps.Keys(t)) {
				out = append(out, line{quoteKey(k) + " = " + value(t[k]), f.meta.place(path + "." + k)})
			}
		}
	}
	if f.markdown {
		out = append(out, fence)
		out = append(out, f.text...)
	}
	return out
}

// value writes a value of TOML on one line.
func value(v any) string {
	switch v := v.(type) {
	case string:
		return quoted(v)
	case bool:
		return strconv.FormatBool(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return float(v)
	case time.Time:
		return v.Format(time.RFC3339Nano)
	case []any:
		parts := make([]string, len(v))
		for i, e := range v {
			parts[i] = value(e)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case map[string]any:
		parts := make([]string, 0, len(v))
		for _, k := range slices.Sorted(maps.Keys(v)) {
			parts = append(parts, quoteKey(k)+" = "+value(v[k]))
		}
		return "{ " + strings.Join(parts, ", ") + " }"
	}
	return quoted(fmt.Sprint(v)) // a local date or time, which no key of ours is
}

func float(f float64) string {
	switch {
	case math.IsNaN(f):
		return "nan"
	case math.IsInf(f, 1):
		return "inf"
	case math.IsInf(f, -1):
		return "-inf"
	}
	s := strconv.FormatFloat(f, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}

func quoteKey(key string) string {
	plain := key != "" && strings.IndexFunc(key, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '_' || r == '-')
	}) < 0
	if plain {
		return key
	}
	return quoted(key)
}

func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String() + `"`
}
