package library

import (
	"crypto/tls"
	"crypto/x509"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"strings"
	"testing"
)

// testWeb is a web in which every name leads to one server.
func testWeb(t *testing.T, h http.HandlerFunc) *Web {
	t.Helper()
	server := httptest.NewTLSServer(h)
	server.Config.ErrorLog = nil
	t.Cleanup(server.Close)
	roots := x509.NewCertPool()
	roots.AddCert(server.Certificate())
	return &Web{
		TLS:     &tls.Config{RootCAs: roots, ServerName: "example.com", MinVersion: tls.VersionTLS12},
		Allowed: func(netip.Addr) bool { return true },
		Dial:    func(string) string { return server.Listener.Addr().String() },
	}
}

const fetched = "# Fetched\n\n## One\n\n- [First](https://example.org/1)\n- [Beside](docs/two.md)\n"

func sendMarkdown(w http.ResponseWriter, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	_, _ = io.WriteString(w, text)
}

func TestFetchRefuses(t *testing.T) {
	t.Parallel()
	hops := func(n int) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			if len(r.URL.Path) <= n {
				http.Redirect(w, r, r.URL.Path+"x", http.StatusFound)
				return
			}
			sendMarkdown(w, fetched)
		}
	}
	kind := func(name string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", name)
			_, _ = io.WriteString(w, fetched)
		}
	}
	to := func(address string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, address, http.StatusFound) }
	}
	for name, c := range map[string]struct {
		serve http.HandlerFunc
		want  string // of the error; "" is none
	}{
		"text":               {kind("text/markdown"), ""},
		"five redirects":     {hops(5), ""},
		"six redirects":      {hops(6), "redirects"},
		"redirect to http":   {to("http://example.org/x"), "only https"},
		"redirect to file":   {to("file:///etc/passwd"), "only https"},
		"redirect as a user": {to("https://u:p@example.org/"), "no address"},
		"web page":           {kind("text/html; charset=utf-8"), "web page"},
		"picture":            {kind("image/png"), "no text"},
		"no type":            {kind(""), "no text"},
		"gone":               {http.NotFound, "not found"},
		"too large": {func(w http.ResponseWriter, _ *http.Request) {
			sendMarkdown(w, strings.Repeat("- x\n", maxFetched/4+1))
		}, "larger than"},
		"teapot": {func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusTeapot) }, "teapot"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, err := testWeb(t, c.serve).fetch(t.Context(), "https://example.com/")
			switch {
			case c.want == "" && (err != nil || string(p.text) != fetched):
				t.Errorf("fetched %v, %v", p, err)
			case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
				t.Errorf("error %v, want %q", err, c.want)
			}
		})
	}
}

// No request leaves with a cookie, and none reaches a private address, also
// not by a redirect or a name that stands for one.
func TestFetchIsPublicOnly(t *testing.T) {
	t.Parallel()
	asked := 0
	w := testWeb(t, func(w http.ResponseWriter, r *http.Request) {
		asked++
		if r.Header.Get("Cookie") != "" || r.Header.Get("Referer") != "" {
			t.Errorf("sent %v", r.Header)
		}
		http.SetCookie(w, &http.Cookie{Name: "a", Value: "b"})
		if r.URL.Path == "/" {
			http.Redirect(w, r, "/next", http.StatusFound)
			return
		}
		sendMarkdown(w, fetched)
	})
	if _, err := w.fetch(t.Context(), "https://example.com/"); err != nil || asked != 2 {
		t.Fatalf("asked %d times: %v", asked, err)
	}
	w.Allowed = isPublic // the server is at home
	if _, err := w.fetch(t.Context(), "https://example.com/"); err == nil || !strings.Contains(err.Error(), "public") || asked != 2 {
		t.Errorf("asked %d times: %v", asked, err)
	}
}

// People copy the address of a page.
func TestSources(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"https://example.org/a.md":                          "https://example.org/a.md https://example.org/a.md",
		"https://github.com/o/r":                            "https://raw.githubusercontent.com/o/r/HEAD/README.md https://github.com/o/r/blob/HEAD/README.md",
		"https://www.github.com/o/r.git/":                   "https://raw.githubusercontent.com/o/r/HEAD/README.md https://github.com/o/r/blob/HEAD/README.md",
		"https://github.com/o/r/tree/main/docs":             "https://raw.githubusercontent.com/o/r/main/docs/README.md https://github.com/o/r/blob/main/docs/README.md",
		"https://github.com/o/r/blob/main/a%20b/c.md#top":   "https://raw.githubusercontent.com/o/r/main/a%20b/c.md https://github.com/o/r/blob/main/a%20b/c.md",
		"https://raw.githubusercontent.com/o/r/main/x/y.md": "https://raw.githubusercontent.com/o/r/main/x/y.md https://github.com/o/r/blob/main/x/y.md",
		"https://github.com/o":                              "https://github.com/o https://github.com/o",
	} {
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		if p := sources(u)[0]; p.from+" "+p.base != want {
			t.Errorf("%s: %s %s", address, p.from, p.base)
		}
	}
}
