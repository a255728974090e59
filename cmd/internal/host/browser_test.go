package host

import (
	"context"
	"errors"
	"os/exec"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestOpenable(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ address, want string }{
		{"https://example.com/a?b=1&c=2#d", "https://example.com/a?b=1&c=2#d"},
		{"http://example.com", "http://example.com"},
		{"https://example.com/Run%C2%A0LLMs.html", "https://example.com/Run%C2%A0LLMs.html"},
		{"https://example.com/a%2fb", "https://example.com/a%2fb"},
		{"https://example.com/a[1]?b[]=2#c[3]", "https://example.com/a%5B1%5D?b%5B%5D=2#c%5B3%5D"},
		{"http://[::1]:8080/a[1]", "http://[::1]:8080/a%5B1%5D"},
		{"HTTPS://example.com/", "https://example.com/"},
		{"mailto:somebody@example.com", "mailto:somebody@example.com"},
		{"https://web.archive.org/web/2024/https://example.com/a?b#c", "https://web.archive.org/web/2024/https://example.com/a?b#c"},
		{"https://example.com/$(id);`id`", ""},
		{"file:///etc/passwd", ""},
		{"/etc/passwd", ""},
		{"javascript:alert(1)", ""},
		{"data:text/html,x", ""},
		{"-x", ""},
		{"--help", ""},
		{"", ""},
		{"https://", ""},
		{"https://user:word@example.com/", ""},
		{"https://example.com/\x1b]52;c;AAAA\a", ""},
		{"https://example.com/\n-x", ""},
		{"https://example.com/ --new-window", ""},
		{"https://example.com/\u202egpj.exe", ""},
		{`https://example.com/"&calc&"`, ""},
		{`\\host\share`, ""},
		{`C:\Windows\System32\calc.exe`, ""},
		{"mailto:-x@example.com", ""},
		{"https://example.com/" + strings.Repeat("a", 3000), ""},
	} {
		got, err := openable(c.address)
		if got != c.want || (err == nil) != (c.want != "") {
			t.Errorf("openable(%q) = %q, %v; want %q", c.address, got, err, c.want)
		}
	}
}

// FuzzOpenable holds what every opener relies on.
func FuzzOpenable(f *testing.F) {
	f.Add("https://example.com/a?b=1&c=2#d")
	f.Add("mailto:a@b")
	f.Fuzz(func(t *testing.T, address string) {
		safe, err := openable(address)
		if err != nil {
			return
		}
		if !strings.HasPrefix(safe, "http://") && !strings.HasPrefix(safe, "https://") && !strings.HasPrefix(safe, "mailto:") {
			t.Errorf("openable(%q) = %q", address, safe)
		}
		for _, r := range safe {
			if r <= ' ' || r == '"' || r == '\'' || r == '`' || r == '\\' || r == '<' || r == '>' || r == 0x7f {
				t.Errorf("openable(%q) = %q", address, safe)
			}
		}
		if again, err := openable(safe); again != safe || err != nil {
			t.Errorf("openable(%q) = %q, and again %q, %v", address, safe, again, err)
		}
	})
}

// started notes what was started, for a machine where these programs exist.
type started struct{ argv [][]string }

func (s *started) opener(e *Host, configured string, programs ...string) *Browser {
	return &Browser{
		host: e, configured: configured,
		look: func(name string) (string, error) {
			if slices.Contains(programs, name) {
				return "/bin/" + name, nil
			}
			return "", exec.ErrNotFound
		},
		start: func(_ context.Context, argv []string) error {
			s.argv = append(s.argv, argv)
			if strings.HasSuffix(argv[0], "broken") {
				return errors.New("broken")
			}
			return nil
		},
	}
}

func TestWhichBrowser(t *testing.T) {
	t.Parallel()
	const u = "https://example.com/a?b=1&c=2"
	for name, c := range map[string]struct {
		goos       string
		environ    []string
		configured string
		programs   []string
		want       []string // what was started last; nil is errNoBrowser
	}{
		"linux":                {"linux", []string{"DISPLAY=:0"}, "", []string{"xdg-open"}, []string{"/bin/xdg-open", u}},
		"wayland":              {"linux", []string{"WAYLAND_DISPLAY=wayland-0"}, "", []string{"xdg-open"}, []string{"/bin/xdg-open", u}},
		"no screen":            {"linux", nil, "", []string{"xdg-open"}, nil},
		"macos":                {"darwin", nil, "", []string{"open"}, []string{"/bin/open", u}},
		"windows":              {"windows", nil, "", []string{"rundll32.exe"}, []string{"/bin/rundll32.exe", "url.dll,FileProtocolHandler", u}},
		"wsl":                  {"linux", []string{"WSL_DISTRO_NAME=x"}, "", []string{"wslview", "rundll32.exe"}, []string{"/bin/wslview", u}},
		"wsl without wslview":  {"linux", []string{"WSL_INTEROP=x"}, "", []string{"rundll32.exe"}, []string{"/bin/rundll32.exe", "url.dll,FileProtocolHandler", u}},
		"ssh":                  {"linux", []string{"DISPLAY=:0", "SSH_CONNECTION=x"}, "", []string{"xdg-open"}, nil},
		"ssh to a mac":         {"darwin", []string{"SSH_TTY=x"}, "", []string{"open"}, nil},
		"ssh with a browser":   {"linux", []string{"SSH_TTY=x", "BROWSER=home.sh"}, "", []string{"home.sh"}, []string{"/bin/home.sh", u}},
		"ssh with a config":    {"linux", []string{"SSH_TTY=x"}, "mine", []string{"mine"}, []string{"/bin/mine", u}},
		"config first":         {"linux", []string{"BROWSER=b", "LLMCOURSE_BROWSER=l"}, "mine -t %s", []string{"b", "l", "mine"}, []string{"/bin/mine", "-t", u}},
		"own before BROWSER":   {"linux", []string{"BROWSER=b", "LLMCOURSE_BROWSER=l"}, "", []string{"b", "l"}, []string{"/bin/l", u}},
		"list":                 {"linux", []string{"BROWSER=none:broken:b"}, "", []string{"broken", "b"}, []string{"/bin/b", u}},
		"list on windows":      {"windows", []string{"BROWSER=none;b"}, "", []string{"b"}, []string{"/bin/b", u}},
		"inside an argument":   {"linux", []string{"BROWSER=b --url=%s x"}, "", []string{"b"}, []string{"/bin/b", "--url=" + u, "x"}},
		"quoted":               {"linux", []string{`BROWSER=b "a c" %s`}, "", []string{"b"}, []string{"/bin/b", "a c", u}},
		"in a terminal":        {"linux", []string{"BROWSER=w3m:lynx", "DISPLAY=:0"}, "", []string{"w3m", "lynx", "xdg-open"}, []string{"/bin/xdg-open", u}},
		"a quote left open":    {"linux", []string{`BROWSER=b "a`}, "", []string{"b"}, nil},
		"fails":                {"linux", []string{"BROWSER=broken"}, "", []string{"broken"}, nil},
		"fails, then the next": {"linux", []string{"BROWSER=broken", "DISPLAY=:0"}, "", []string{"broken", "xdg-open"}, []string{"/bin/xdg-open", u}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var s started
			err := s.opener(&Host{GOOS: c.goos, Environ: c.environ}, c.configured, c.programs...).Open(t.Context(), u)
			if c.want == nil {
				if !errors.Is(err, ErrNoBrowser) {
					t.Fatalf("got %v, want %v", err, ErrNoBrowser)
				}
				return
			}
			if err != nil || !slices.Equal(s.argv[len(s.argv)-1], c.want) {
				t.Fatalf("started %q, %v; want %q", s.argv, err, c.want)
			}
		})
	}
}

func TestNothingEvilIsStarted(t *testing.T) {
	t.Parallel()
	var s started
	o := s.opener(&Host{GOOS: "darwin"}, "", "open")
	for _, address := range []string{"file:///etc/passwd", "-x", "javascript:alert(1)", "https://a@b/", "https://a/ b", ""} {
		if err := o.Open(t.Context(), address); err == nil || errors.Is(err, ErrNoBrowser) {
			t.Errorf("open(%q): %v", address, err)
		}
	}
	if len(s.argv) > 0 {
		t.Errorf("started %q", s.argv)
	}
}

func TestStartDoesNotWait(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("needs sleep")
	}
	begin := time.Now()
	if err := start(t.Context(), []string{"/bin/sleep", "4"}); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(begin); took < quick || took > quick+1500*time.Millisecond {
		t.Errorf("waited %v", took)
	}
	if err := start(t.Context(), []string{"/bin/false"}); err == nil {
		t.Error("a failure at once was not told")
	}
}
