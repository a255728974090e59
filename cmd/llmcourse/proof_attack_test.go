//go:build proof && unix

package main

import (
	"encoding/base64"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// attacks are what a stranger could write so that a terminal obeys it, or so
// that text reads as what it is not.
func attacks() []string {
	zalgo := "z" + strings.Repeat("\u0301\u0489\u20dd", 200)
	list := []string{
		"\x1b]52;c;cm0gLXJmIH4=\a", "\x1b]52;c;cm0gLXJmIH4=\x1b\\", "\x1b]0;owned\a", "\x1b]2;owned\x1b\\", "\x1b]1337;File=inline=1:AAAA\a",
		"\x1b]8;;file:///etc/passwd\x1b\\here\x1b]8;;\x1b\\", "\x1b]8;;javascript:alert(1)\ahere\x1b]8;;\a", "\x1b]9;notify\a", "\x1b]777;notify;a;b\a",
		"\x1b]4;1;?\a", "\x1b]10;?\a", "\x1b]50;?\a", "\x1b]104\a", "\x1b]133;A\a", "\x1b]5522;type=read\x1b\\",
		"\x1bP$q\"p\x1b\\", "\x1bP+q544e\x1b\\", "\x1bP1;1|17/41\x1b\\", "\x1bPq#0;2;0;0;0~-\x1b\\", "\x1bPtmux;\x1b\x1b]52;c;AAAA\a\x1b\\",
		"\x1b_Gf=32,s=1,v=1;AAAA\x1b\\", "\x1b_owned\x1b\\", "\x1b^owned\x1b\\", "\x1bXowned\x1b\\", "\x1bkowned\x1b\\",
		"\x1b[2J\x1b[H", "\x1b[31m", "\x1b[8mhidden", "\x1b[5i", "\x1b[4i", "\x1b[21t", "\x1b[20t", "\x1b[6n", "\x1b[c", "\x1b[>c", "\x1b[?1049l", "\x1b[?1000h",
		"\x1b[?25l", "\x1b[!p", "\x1b[12l", "\x1b[>4;2m", "\x1b[=1;1u", "\x1b[1;1H\x1b[0J", "\x1b[999999999b", "\x1b[0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0z",
		"\x1bc", "\x1b#8", "\x1b7", "\x1b8", "\x1b(0", "\x1bD", "\x1bM", "\x1bZ", "\x1b%@", "\x1b", "\x1b\x1b[", "\x1b[", "\x1b]52;c;unended", "\x1bPunended", "\x1b_unended",
		"\u009b2J", "\u009d52;c;AAAA\u009c", "\u0090q\u009c", "\u009fG\u009c", "\u0098x\u009c", "\u009ex\u009c", "\u0085", "\u0084\u008d\u008e\u008f",
		"\x9b2J", "\x9d52;c;AAAA\x9c", "\x90q\x9c", "\x9fG\x9c", "\xc2", "\xc0\x9b2J", "\xe0\x80\x9b", "\xff\xfe\x1b[2J", "\xed\xa0\x9b",
		"\x07", "\b\b\b\bover", "\rover", "\x00", "\x05", "\x0e\x0f", "\v\f", "\x7f\x7f", "\x18\x1a", "a\tb",
		"\u202egpj.exe", "\u202dabc", "\u2066abc\u2069", "\u2067abc", "\u200f\u200e", "\u061c", "\u202a\u202b\u202c",
		"a\u200bb\u2060c\ufeffd", "\u00ada", "\u034f", "\u115f\u1160\u3164\uffa0", "\u2800", "\u180e", "\ufff9a\ufffab\ufffb", "\U000e0041\U000e0042", "\ue000\uf8ff\U000f0000",
		"\u2028\u2029", "\u2063x\u2064", "\u2061\u2062", "\ufe00\ufe01\U000e0100", "\ufdd0\uffff", "\U0001f600\u200d\u200d\u200da", "a\u200d\u200cb",
		zalgo, strings.Repeat("\u0e49", 300), strings.Repeat("W", 5000), strings.Repeat("\u202e", 500), strings.Repeat("\x1b[", 500),
		"a&#27;]52;c;AAAA&#7;b", "&#x1b;[2J", "&#x9b;2J", "&#155;2J", "&#x202e;abc", "&#8238;abc", "&amp;#27;[2J", "&amp;amp;#x1b;]0;owned&#7;", "&#000000027;[2J",
		"&NewLine;&Tab;&ZeroWidthSpace;&lrm;&rlm;&shy;&zwj;&NoBreak;", "&#0;", "\\&#27;[2J", "`&#27;[2J`", "&#27", "&#x1B[2J", "&&#35;27;[2J", "&#4294967323;[2J",
		"\\u001b[2J", "\\x1b[2J", "\\033[2J", "%1b[2J", "$(id)", "`id`", "'; id; '", "{{.}}", "%s%n%d", "[31mnot an escape",
		"$\\text{\x1b[2J}$", "$\\char27$", "$\\unicode{27}$", "[a](javascript:alert(1))", "[a](file:///etc/passwd)", "<javascript:alert(1)>", "![a](https://example.com/\x1b]0;x\a)",
		"[a](https://example.com/\x1b\\\x1b]52;c;AAAA\a)", "<https://example.com/\u202e/x>", "[a](https://example.com/&#27;]0;x&#7;)", "[a]: javascript:alert(1)", "<a href=\"javascript:x\">a</a>",
		"[https://bank.example](https://evil.example)", "https://user@evil.example/", "<!-- \x1b[2J -->", "<script>\x1b]0;x\a</script>", "|a|\x1b[2J|\n|-|-|\n|b|c|",
	}
	// Each escape also as entities, which a renderer decodes.
	for _, a := range list {
		if strings.HasPrefix(a, "\x1b") && len(a) < 60 {
			list = append(list, strings.ReplaceAll(strings.ReplaceAll(a, "\x1b", "&#27;"), "\a", "&#x7;"), html.EscapeString(strings.ReplaceAll(a, "\x1b", "&#x1b;")))
		}
	}
	return list
}

// allowed is what the program may send to a terminal, and nothing else.
type allowed struct {
	addresses map[string]bool // of hyperlinks that were met
	marks     int             // on the last letter
	runes     int
	sequences map[string]int
}

// check reads every byte of some output.
func (a *allowed) check(out []byte) error {
	if a.sequences == nil {
		a.sequences, a.addresses = map[string]int{}, map[string]bool{}
	}
	for i := 0; i < len(out); {
		n, err := 1, error(nil)
		switch b := out[i]; {
		case b == '\x1b':
			n, err = a.escape(out[i:])
		case b == '\n' || b == '\r' || b == '\b':
		case b < ' ' || b == 0x7f:
			err = fmt.Errorf("control %#x", b)
		default:
			var r rune
			if r, n = utf8.DecodeRune(out[i:]); r == utf8.RuneError && n == 1 {
				err = fmt.Errorf("byte %#x that is no UTF-8", b)
			} else {
				err = a.letter(r)
			}
		}
		if err != nil {
			return fmt.Errorf("%w in %q", err, out[max(i-60, 0):min(i+60, len(out))])
		}
		i += n
	}
	return nil
}

// letter judges a character by rules of its own, not those of curriculum.
func (a *allowed) letter(r rune) error {
	a.runes++
	mark := unicode.In(r, unicode.Mn, unicode.Me) && r != 0xfe0f
	if !mark {
		a.marks = 0
	} else if a.marks++; a.marks > 4 {
		return fmt.Errorf("more than four marks on a letter")
	}
	switch {
	case r == 0x200d || r == 0x200c: // joiners have their uses, after what can join
		return nil
	case r >= 0x80 && r < 0xa0, unicode.Is(unicode.Bidi_Control, r), unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r),
		r >= 0xfe00 && r <= 0xfe0e, r >= 0xe0000 && r <= 0xe0fff, r == 0x2028, r == 0x2029, r == 0x115f, r == 0x1160, r == 0x3164, r == 0xffa0,
		r == 0x2800, r == 0x34f, r >= 0xfdd0 && r <= 0xfdef, r&0xfffe == 0xfffe:
		return fmt.Errorf("character %U", r)
	}
	return nil
}

// escape judges a sequence and returns its length.
func (a *allowed) escape(s []byte) (int, error) {
	if len(s) < 2 {
		return 1, fmt.Errorf("an escape that does not go on")
	}
	switch s[1] {
	case '[':
		return a.csi(s)
	case ']':
		return a.osc(s)
	case 'M':
		return 2, nil // up one row
	}
	return 1, fmt.Errorf("escape %q", s[1])
}

func (a *allowed) csi(s []byte) (int, error) {
	n := 2
	for n < len(s) && s[n] >= 0x20 && s[n] <= 0x3f {
		n++
	}
	if n == len(s) || s[n] < 0x40 || s[n] > 0x7e {
		return 1, fmt.Errorf("a control sequence with no end")
	}
	params, final := string(s[2:n]), s[n]
	n++
	a.sequences[string(final)]++
	numbers := strings.Trim(params, "0123456789;:") == ""
	switch {
	case final == 'm' && numbers:
		for _, p := range strings.Split(params, ";") {
			if p == "8" { // 38;5;8 and the like are colours
				if fields := strings.Split(params, ";"); !onlyColours(fields) {
					return n, fmt.Errorf("conceal %q", params)
				}
			}
		}
		return n, nil
	case strings.IndexByte("ABCDEFGHIZJKLMPSTX@dfr`ae", final) >= 0 && numbers:
		return n, nil // the cursor moves, cells go
	case final == 'b' && numbers && len(params) < 4:
		return n, nil // the last letter again
	case final == 't' && (params == "22;0" || params == "23;0" || params == "22;2" || params == "23;2"):
		return n, nil // the title of before is kept, and comes back
	case final == 'h' || final == 'l':
		switch params {
		case "?1049", "?25", "?2004", "?1004", "?1002", "?1006", "?2026", "?2027", "?1000", "?1003", "?7":
			return n, nil
		}
	case final == 'p' && (params == "?2026$" || params == "?2027$"):
		return n, nil // what can the terminal do?
	case final == 'u' && (params == "?" || strings.HasPrefix(params, ">") || strings.HasPrefix(params, "=") || strings.HasPrefix(params, "<")):
		return n, nil // keyboard
	case final == 'm' && (params == ">4;2" || params == ">4" || params == ">4;0" || params == ">4;1"):
		return n, nil // keyboard
	case final == 'q' && strings.HasSuffix(params, " "):
		return n, nil // shape of the cursor
	}
	return n, fmt.Errorf("control sequence %q", s[:n])
}

// onlyColours says that every 8 of a style belongs to a colour.
func onlyColours(fields []string) bool {
	for i := 0; i < len(fields); i++ {
		switch {
		case (fields[i] == "38" || fields[i] == "48" || fields[i] == "58") && i+1 < len(fields) && fields[i+1] == "5":
			i += 2
		case (fields[i] == "38" || fields[i] == "48" || fields[i] == "58") && i+1 < len(fields) && fields[i+1] == "2":
			i += 4
		case fields[i] == "8":
			return false
		}
	}
	return true
}

func (a *allowed) osc(s []byte) (int, error) {
	n := 2
	for n < len(s) && s[n] != '\a' && s[n] != '\x1b' {
		n++
	}
	text, end := string(s[2:n]), n+1
	if n == len(s) || s[n] == '\x1b' && (n+1 == len(s) || s[n+1] != '\\') {
		return 1, fmt.Errorf("a command with no end")
	}
	if s[n] == '\x1b' {
		end++
	}
	number, rest, _ := strings.Cut(text, ";")
	a.sequences["OSC "+number]++
	inside := &allowed{}
	if err := inside.check([]byte(rest)); err != nil {
		return end, fmt.Errorf("in a command: %w", err)
	}
	switch number {
	case "0", "2": // the title
		return end, nil
	case "8":
		_, address, _ := strings.Cut(rest, ";")
		a.addresses[address] = true
		if address == "" || strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://") {
			return end, nil
		}
	case "11", "10", "12", "112", "110", "111":
		if rest == "?" || rest == "" {
			return end, nil
		}
	case "52": // what a key was pressed to copy
		selection, data, _ := strings.Cut(rest, ";")
		copied, err := base64.StdEncoding.DecodeString(data)
		if err == nil && selection == "c" && inside.check(copied) == nil && !strings.Contains(string(copied), "rm -rf") {
			return end, nil
		}
	}
	return end, fmt.Errorf("command %q", text)
}

// quoted is a TOML string that holds whatever it is given; bytes that are no
// UTF-8 stay as they are, which TOML forbids and a stranger does not mind.
func quoted(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			b.WriteByte(s[i])
		case r == '"' || r == '\\':
			b.WriteString("\\" + string(r))
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, "\\u%04X", r)
		default:
			b.WriteRune(r)
		}
		i += n
	}
	return `"` + b.String() + `"`
}

// A hostile course has an attack in every field, each time the next one.
type hostile struct {
	attacks []string
	next    int
}

// a is a TOML string with an attack between two words.
func (h *hostile) a() string { return quoted(h.raw()) }

func (h *hostile) raw() string {
	a := h.attacks[h.next%len(h.attacks)]
	h.next++
	return fmt.Sprintf("lead %s tail %d", a, h.next) // no two are the same
}

// line is raw without line breaks, for where they would end the field.
func (h *hostile) line() string {
	return strings.NewReplacer("\n", " ", "\r", " ").Replace(h.raw())
}

// write makes the folder of the course.
func (h *hostile) write(t testing.TB, dir string) {
	t.Helper()
	file := func(name, text string) {
		t.Helper()
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "id = \"hostile\"\ntitle = %s\nrevision = %s\nsummary = %s\nlicence = %s\ndisclaimer = %s\nurl = \"https://example.com/c\"\nshelves = [\"shelf\"]\n", h.a(), h.a(), h.a(), h.a(), h.a())
	fmt.Fprintf(&b, "[[authors]]\nname = %s\nlinks = [{ title = %s, icon = %s, url = \"https://example.com/1\", about = %s }]\n", h.a(), h.a(), h.a(), h.a())
	fmt.Fprintf(&b, "[[assistants]]\ntitle = %s\nicon = %s\nurl = \"https://example.com/2\"\nabout = %s\n", h.a(), h.a(), h.a())
	fmt.Fprintf(&b, "[[credits]]\nname = %s\nfor = %s\nurl = \"https://example.com/3\"\n", h.a(), h.a())
	fmt.Fprintf(&b, "[[links]]\ntitle = %s\nurl = \"https://example.com/4\"\nabout = %s\n", h.a(), h.a())
	for part := range 2 {
		fmt.Fprintf(&b, "[[parts]]\nid = \"part%d\"\ntitle = %s\nicon = %s\nsummary = %s\nsections = [\"one\", \"two\"]\n", part, h.a(), h.a(), h.a())
		for _, name := range []string{"one", "two"} {
			file(fmt.Sprintf("part%d/%s.md", part, name), h.section(name))
			file(fmt.Sprintf("part%d/%s.quiz.toml", part, name), h.quiz())
		}
	}
	file("course.toml", b.String())
	file("notebooks/shelf.md", fmt.Sprintf("+++\nid = \"shelf\"\ntitle = %s\nicon = %s\nsummary = %s\n%s+++\n%s", h.a(), h.a(), h.a(), h.resource("book", "notebook"), h.raw()))
}

func (h *hostile) resource(id, kind string) string {
	return fmt.Sprintf("[[resources]]\nid = %q\ntitle = %s\nurl = \"https://example.com/%s\"\nmoved = \"https://example.org/%s\"\nby = %s\nkind = %q\nabout = %s\nicon = %s\nalso = [{ title = %s, icon = %s, about = %s, url = \"https://example.com/also\" }]\n",
		id, h.a(), id, id, h.a(), kind, h.a(), h.a(), h.a(), h.a(), h.a())
}

func (h *hostile) section(id string) string {
	var b strings.Builder
	heads := []string{h.raw(), h.raw()}
	fmt.Fprintf(&b, "+++\nid = %q\ntitle = %s\nlabel = %s\nicon = %s\nsummary = %s\n", id, h.a(), h.a(), h.a(), h.a())
	for i, head := range heads {
		fmt.Fprintf(&b, "[[topics]]\nid = \"topic%d\"\ntitle = %s\nlabel = %s\n", i, quoted(head), h.a())
	}
	b.WriteString(h.resource("web", "article") + h.resource("film", "video") + "+++\n\n")
	fmt.Fprintf(&b, "%s\n\n", h.raw())
	for _, head := range heads {
		fmt.Fprintf(&b, "## %s\n\n%s\n\n- %s\n- **%s**\n  1. *%s*\n\n> %s\n\n", strings.NewReplacer("\n", " ", "\r", " ").Replace(head), h.raw(), h.line(), h.line(), h.line(), h.line())
		fmt.Fprintf(&b, "`%s` and ``%s`` and $%s$ and [%s](https://example.com/%s) ![%s](https://example.com/i \"%s\") <https://example.com/%s>\n\n", h.line(), h.line(), h.line(), h.line(), h.line(), h.line(), h.line(), h.line())
		fmt.Fprintf(&b, "```python %s\n%s\n```\n\n```text\n%s\n```\n\n~~~\n%s\n~~~\n\n$$\n%s\n$$\n\n", h.line(), h.raw(), h.raw(), h.raw(), h.line())
		fmt.Fprintf(&b, "| %s | b |\n|---|---|\n| %s | `%s` |\n\n<details>\n<summary>%s</summary>\n\n%s\n\n</details>\n\n[name]: %s\n\n### %s\n\n<b>%s</b>\n\n", h.line(), h.line(), h.line(), h.line(), h.raw(), h.line(), h.line(), h.line())
	}
	b.WriteString(h.raw()) // and no line end
	return b.String()
}

func (h *hostile) quiz() string {
	var b strings.Builder
	question := func(id, kind, more string) {
		fmt.Fprintf(&b, "[[questions]]\nid = %q\ntopic = \"topic0\"\nkind = %q\nlevel = 1\nplace = %s\ntext = %s\nreason = %s\n%s\n", id, kind, h.a(), h.a(), h.a(), more)
	}
	question("one", "choice", fmt.Sprintf("choices = [{ text = %s, right = true }, { text = %s, why = %s }, { text = %s, why = %s }]", h.a(), h.a(), h.a(), h.a(), h.a()))
	question("many", "choices", fmt.Sprintf("choices = [{ text = %s, right = true }, { text = %s, right = true }, { text = %s, why = %s }]", h.a(), h.a(), h.a(), h.a()))
	question("order", "order", fmt.Sprintf("items = [%s, %s, %s]", h.a(), h.a(), h.a()))
	question("number", "number", fmt.Sprintf("answer = 1\ntolerance = 0\nunit = %s", h.a()))
	question("short", "short", fmt.Sprintf("accept = [%s, \"x\"]", h.a()))
	return b.String()
}
