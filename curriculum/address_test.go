package curriculum_test

import (
	"net/url"
	"strings"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/curriculum/clean"
)

func TestCheckAddress(t *testing.T) {
	t.Parallel()
	good := []string{
		"https://example.com",
		"http://localhost:8000/v1",
		"https://star-history.com/#mlabonne/llm-course&Date",
		"https://mlabonne.github.io/blog/posts/ExLlamaV2_The_Fastest_Library_to_Run%C2%A0LLMs.html",
		"https://medium.com/@kshitiz.sahay26/how-i-created",
		"https://de.wikipedia.org/wiki/Matrix_(Mathematik)",
		"https://example.com/a[1]?q=x&y=%20",
		"https://müller.example/straße",
		"https://[2001:db8::1]/",
	}
	for _, a := range good {
		if err := curriculum.CheckAddress(a); err != nil {
			t.Errorf("CheckAddress(%q) = %v", a, err)
		}
	}
	bad := []string{
		"", " ", "example.com", "//example.com", "/etc/passwd", "-x", "--help", "https:", "https://", "https:///path",
		"http:example.com", "htps://example.com", "HTTPX://example.com", "file:///etc/passwd", "javascript:alert(1)",
		"data:text/html,x", "vscode://file/x", "ftp://example.com", "mailto:a@example.com", `\\host\share`, `C:\x.exe`,
		"https://user@example.com", "https://user:pass@example.com", "https://good.example@evil.example",
		"https://example.com/a b", " https://example.com", "https://example.com\n", "https://example.com/\x1b[2J",
		"https://example.com/\u202e", "https://example.com/\u200b", "https://example.com/\u00a0", `https://example.com/\a`,
		`https://example.com/"x"`, "https://example.com/'x'", "https://example.com/`x`", "https://example.com/<x>",
		"https://exa mple.com", "https://example.com:port", "https://%zz", "https://[::1", "https://:80/",
		"https://example.com/" + strings.Repeat("a", 2083),
		"https://example.com/e" + strings.Repeat("\u0301", 50), // paints over the lines around it
	}
	for _, a := range bad {
		if err := curriculum.CheckAddress(a); err == nil {
			t.Errorf("CheckAddress(%q) is content", a)
		}
	}
}

func TestCheckOpenable(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]bool{
		"https://example.com":             true,
		"mailto:a@example.com":            true,
		"mailto:a@example.com?subject=hi": true,
		"mailto:":                         false,
		"mailto:-x@":                      false,
		"mailto:a@b c":                    false,
		"file:///x":                       false,
		"tel:1":                           false,
	} {
		if err := curriculum.CheckOpenable(address); (err == nil) != want {
			t.Errorf("CheckOpenable(%q) = %v", address, err)
		}
	}
}

func FuzzCheckAddress(f *testing.F) {
	for _, seed := range []string{"https://example.com/a?b=c#d", "http://[::1]:80", "https://a@b", "javascript://x", "mailto:a@b", "https://\u202e"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		err := curriculum.CheckAddress(s)
		if err != nil {
			return
		}
		if clean.Line(s) != s {
			t.Fatalf("%q is not clean", s)
		}
		u, err := url.Parse(s)
		if err != nil || u.Hostname() == "" || u.User != nil || !strings.HasPrefix(strings.ToLower(s), "http") || strings.ContainsAny(s, " \\\"'`<>\t\n") {
			t.Errorf("CheckAddress(%q) is content", s)
		}
		if curriculum.CheckOpenable(s) != nil {
			t.Errorf("%q is an address that may not be opened", s)
		}
	})
}
