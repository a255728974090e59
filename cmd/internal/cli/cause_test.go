package cli

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"llmcourse/cmd/internal/host"
)

// TestNoGoErrorReachesAPerson provokes what can go wrong with files and words in
// many commands. Each says it without the words of programmers.
func TestNoGoErrorReachesAPerson(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("the system has other words")
	}
	for _, tt := range badDays() {
		dir := t.TempDir()
		home := filepath.Join(dir, "home")
		for name, text := range tt.files {
			name = filepath.Join(dir, name)
			if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
				t.Fatal(err)
			}
			var err error
			if text == "/" {
				err = os.Mkdir(name, 0o700)
			} else {
				err = os.WriteFile(name, []byte(text), 0o600)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		var out, wrong bytes.Buffer
		h := &host.Host{
			In: strings.NewReader(tt.in), Out: &out, Err: &wrong, GOOS: runtime.GOOS, Now: func() time.Time { return time.Unix(1e9, 0) }, Loc: time.UTC, Dir: dir,
			Environ: []string{"LANG=C.UTF-8", "LLMCOURSE_HOME=" + home}, Home: func() (string, error) { return "", errors.New("nobody lives here") },
			Cols: func() int { return 0 },
		}
		code := Run(context.Background(), strings.Fields(tt.run), h)
		said := wrong.String()
		if code == 0 || said == "" && out.Len() == 0 {
			t.Errorf("%s: exit code %d, said %q", tt.run, code, said)
		}
		for _, word := range []string{
			"open /", "stat /", "mkdir /", "readdirent", "json:", "Go struct", "struct field", "looking for beginning", "bufio", "token too long", "strconv", "parsing \"",
			"invalid syntax", "EOF", "gzip:", "archive/", "exec:", " toml: ", "no such file or directory", "is a directory", "not a directory", "permission denied",
			"%!", "<nil>", "panic", "goroutine", "main.", "config.Config",
		} {
			if strings.Contains(said, word) || strings.Contains(out.String(), word) {
				t.Errorf("%s: %q is said in\n%s%s", tt.run, word, said, firstLines(&out))
			}
		}
	}
}

func firstLines(out io.Reader) string {
	text, _ := io.ReadAll(io.LimitReader(out, 300))
	return string(text)
}

// A badDay is a command that cannot do what it was asked for.
type badDay struct {
	files map[string]string // "/" is a folder
	in    string
	run   string
}

func badDays() []badDay {
	long := strings.Repeat("x", 2<<20)
	return []badDay{
		{map[string]string{"home/config.toml": "/"}, "", "list"},
		{map[string]string{"home/config.toml": "minutes = \"thirty\"\n"}, "", "list"},
		{map[string]string{"home/config.toml": "minutes = 1.5\n"}, "", "config"},
		{map[string]string{"home/config.toml": "theme = \n"}, "", "status"},
		{map[string]string{"home/config.toml": "review = 3\n"}, "", "status"},
		{map[string]string{"home/config.toml": "\xff\xfe\n"}, "", "status"},
		{map[string]string{"home/config.toml": "theme = \"a\ntheme = 3\n"}, "", "config check"},
		{map[string]string{"home/config.toml": "/"}, "", "config set theme dark"},
		{map[string]string{"home": "a file"}, "", "list"},
		{map[string]string{"home": "a file"}, "", "mark quantization done"},
		{map[string]string{"home": "a file"}, "", "config set theme dark"},
		{map[string]string{"home": "a file"}, "", "backup -"},
		{map[string]string{"home/progress": "a file"}, "", "mark quantization done"},
		{map[string]string{"home/progress": "a file"}, "", "export"},
		{map[string]string{"home/notes": "a file"}, "words", "note quantization -"},
		{map[string]string{"home/notes/llm-course/scientist/quantization.md": "/"}, "", "note quantization"},
		{map[string]string{"home/notes": "a file"}, "", "backup x.tar.gz"},
		{map[string]string{"home/courses": "a file"}, "", "course add x.md --yes"},
		{map[string]string{"home/courses/x/course.toml": "/"}, "", "course use x"},
		{map[string]string{"home/courses/x/course.toml": "id = 3\n"}, "", "course use x"},
		{nil, "", "import nowhere.jsonl"},
		{map[string]string{"f": "/"}, "", "import f"},
		{nil, "{\n", "import -"},
		{nil, "[1]\n\"x\"\nnull\n", "import -"},
		{nil, `{"dev":3}` + "\n", "import -"},
		{nil, `{"dev":"a","seq":1,"at":"yesterday","kind":"state","course":"llm-course","ref":"x","state":"done"}` + "\n", "import -"},
		{nil, long, "import -"},
		{nil, "", "restore nowhere.tar.gz"},
		{map[string]string{"f": "/"}, "", "restore f"},
		{nil, "text", "restore -"},
		{nil, "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x00", "restore -"},
		{nil, "", "backup no/such\x00folder/x"},
		{map[string]string{"f": "a file"}, "", "backup f/x.tar.gz"},
		{map[string]string{"f": "a file"}, "", "export --output f/x"},
		{map[string]string{"f": "a file"}, "", "map --svg f/x.svg"},
		{nil, "", "course add nowhere.md --yes"},
		{map[string]string{"f": "/"}, "", "course add f --yes"},
		{map[string]string{"f/course.toml": "/"}, "", "course check f"},
		{map[string]string{"f/course.toml": "id = \n"}, "", "course check f"},
		{nil, "", "course check nowhere"},
		{nil, "", "course overlay add nowhere"},
		{map[string]string{"f/overlay.toml": "/"}, "", "course overlay check f"},
		{nil, "", "list --course nowhere"},
		{nil, "", "next --minutes thirty"},
		{nil, "", "quiz quantization --seed x"},
		{nil, "", "since --after yesterday"},
		{nil, "", "list --theme nowhere"},
	}
}
