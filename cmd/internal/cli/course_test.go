package cli

import (
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"llmcourse/cmd/internal/host"
	"llmcourse/cmd/internal/library"
	"llmcourse/curriculum"
)

// testWeb is a web in which every name leads to one server.
func testWeb(t *testing.T, h http.HandlerFunc) *library.Web {
	t.Helper()
	server := httptest.NewTLSServer(h)
	server.Config.ErrorLog = nil
	t.Cleanup(server.Close)
	roots := x509.NewCertPool()
	roots.AddCert(server.Certificate())
	return &library.Web{
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

// courseApp is a run of the program with a folder and a web of its own.
func courseApp(t *testing.T, w *library.Web, in string) (*app, *bytes.Buffer, *bytes.Buffer) {
	t.Helper()
	var out, errs bytes.Buffer
	e := &host.Host{
		In: strings.NewReader(in), Out: &out, Err: &errs, InTTY: true, ErrTTY: true,
		Now: func() time.Time { return time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC) }, Loc: time.UTC,
		Cols:    func() int { return 80 },
		Environ: []string{"LLMCOURSE_HOME=" + t.TempDir()},
	}
	return &app{Host: e, web: w}, &out, &errs
}

// A repository's page is added, links beside its README lead into it, and an
// update reads it again.
func TestAddRepository(t *testing.T) {
	t.Parallel()
	text := fetched
	w := testWeb(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Host != "raw.githubusercontent.com" || r.URL.Path != "/o/r/HEAD/readme.md" {
			http.NotFound(w, r)
			return
		}
		sendMarkdown(w, text)
	})
	a, out, errs := courseApp(t, w, "y\n")
	do := func(args ...string) error {
		root := newRoot(a)
		root.SetArgs(args)
		return root.ExecuteContext(t.Context())
	}
	if err := do("course", "add", "https://github.com/o/r"); err != nil {
		t.Fatalf("%v\n%s", err, errs)
	}
	if !strings.Contains(errs.String(), "Add this course? [y/N]") {
		t.Errorf("not asked:\n%s", errs)
	}
	dir := filepath.Join(a.Getenv("LLMCOURSE_HOME"), "courses", "fetched")
	c, err := curriculum.Load(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	if c.URL != "https://github.com/o/r" || c.Revision != "2026-01-02" || c.Resources()[1].URL != "https://github.com/o/r/blob/HEAD/docs/two.md" {
		t.Errorf("%+v, %s", c, c.Resources()[1].URL)
	}
	text += "- [Third](https://example.org/3)\n"
	if err := do("course", "update", "fetched", "--yes"); err != nil || !strings.Contains(out.String(), "1 new link") {
		t.Errorf("update: %v\n%s", err, out)
	}
	if data, err := os.ReadFile(filepath.Join(dir, ".source.toml")); err != nil || !bytes.Contains(data, []byte("github.com/o/r")) {
		t.Errorf("origin: %s, %v", data, err)
	}
}

// Whatever is answered but yes changes nothing.
func TestNotAgreed(t *testing.T) {
	t.Parallel()
	for _, answer := range []string{"", "\n", "n\n", "no\n", "perhaps\n"} {
		a, _, _ := courseApp(t, testWeb(t, func(w http.ResponseWriter, _ *http.Request) { sendMarkdown(w, fetched) }), answer)
		root := newRoot(a)
		root.SetArgs([]string{"course", "add", "https://example.com/list.md"})
		if err := root.ExecuteContext(t.Context()); err == nil {
			t.Errorf("%q: agreed", answer)
		}
		if left, _ := os.ReadDir(a.Getenv("LLMCOURSE_HOME")); len(left) > 0 {
			t.Errorf("%q: %s", answer, fmt.Sprint(left))
		}
	}
}
