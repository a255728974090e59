package library

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
	"time"

	"llmcourse/cmd/internal/exit"
	"llmcourse/curriculum/roadmap"
)

// What fetching a roadmap may cost.
const (
	maxFetched   = roadmap.MaxSize // bytes, after decompression
	maxFetchTime = 20 * time.Second
	maxRedirects = 5
)

// rawHint tells what to do where fetching is not the way.
const rawHint = "save the Markdown as a file and add that"

// A Web fetches text. It keeps nothing, sends no cookies, follows no proxy,
// and reaches public addresses only.
type Web struct {
	TLS     *tls.Config           // nil: that of the system
	Allowed func(netip.Addr) bool // may be reached
	Dial    func(string) string   // where an address is dialled instead; nil: there
}

func publicWeb() *Web { return &Web{Allowed: isPublic} }

// errGone is an address where nothing is.
var errGone = errors.New("not found")

// fetch gets the roadmap at an address: at a page of GitHub, its source.
func (w *Web) fetch(ctx context.Context, address string) (*page, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, exit.Usage("an address looks like https://example.org/roadmap.md", "add: %w", err)
	}
	if err := fetchable(u); err != nil {
		return nil, exit.Usage(rawHint, "add: %w", err)
	}
	ctx, cancel := context.WithTimeout(ctx, maxFetchTime)
	defer cancel()
	client := w.client()
	defer client.CloseIdleConnections()
	for _, p := range sources(u) {
		p.text, err = get(ctx, client, p.from)
		if err == nil {
			return &p, nil
		}
		if !errors.Is(err, errGone) {
			break
		}
	}
	return nil, exit.Failed(fmt.Errorf("fetch %s: %w", u.Redacted(), err), rawHint)
}

// client is made for one fetch.
func (w *Web) client() *http.Client {
	dialer := &net.Dialer{
		Timeout: 10 * time.Second,
		// Control sees the address that a name stands for, just before it is used.
		Control: func(_, address string, _ syscall.RawConn) error {
			to, err := netip.ParseAddrPort(address)
			if err != nil {
				return err
			}
			if !w.Allowed(to.Addr()) {
				return fmt.Errorf("%s is no public address", to.Addr())
			}
			return nil
		},
	}
	return &http.Client{
		CheckRedirect: func(r *http.Request, before []*http.Request) error {
			if len(before) > maxRedirects {
				return fmt.Errorf("more than %d redirects", maxRedirects)
			}
			r.Header.Del("Referer") // where somebody comes from is nobody's business
			return fetchable(r.URL)
		},
		Transport: &http.Transport{
			DialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
				if w.Dial != nil {
					address = w.Dial(address)
				}
				return dialer.DialContext(ctx, network, address)
			},
			TLSClientConfig:        w.TLS,
			ForceAttemptHTTP2:      true,
			TLSHandshakeTimeout:    10 * time.Second,
			MaxResponseHeaderBytes: 64 << 10,
		},
	}
}

// fetchable wants https, and nobody's name and password.
func fetchable(u *url.URL) error {
	switch {
	case u.Scheme != "https":
		return fmt.Errorf("%s: only https is fetched", u.Redacted())
	case u.Host == "" || u.User != nil:
		return fmt.Errorf("%s: no address of a public page", u.Redacted())
	}
	return nil
}

func get(ctx context.Context, client *http.Client, address string) ([]byte, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	r.Header.Set("User-Agent", "llmcourse")
	r.Header.Set("Accept", "text/markdown, text/plain")
	answer, err := client.Do(r)
	if err != nil {
		var u *url.Error
		if errors.As(err, &u) {
			err = u.Err // the address was said already
		}
		return nil, err
	}
	defer func() { _ = answer.Body.Close() }()
	switch {
	case answer.StatusCode == http.StatusNotFound:
		return nil, errGone
	case answer.StatusCode != http.StatusOK:
		return nil, fmt.Errorf("the server answered %q", answer.Status)
	}
	if err := isText(answer.Header.Get("Content-Type")); err != nil {
		return nil, err
	}
	return readCapped(answer.Body)
}

// readCapped reads all of a roadmap, and no more than one can be.
func readCapped(in io.Reader) ([]byte, error) {
	text, err := io.ReadAll(io.LimitReader(in, maxFetched+1))
	if err == nil && len(text) > maxFetched {
		err = fmt.Errorf("it is larger than %d MB, and so no roadmap", maxFetched>>20)
	}
	return text, err
}

func isText(kind string) error {
	media, _, err := mime.ParseMediaType(kind)
	switch {
	case err != nil || !strings.HasPrefix(media, "text/"):
		return fmt.Errorf("it is no text (%q)", kind)
	case media == "text/html":
		return errors.New("it is a web page, and no Markdown")
	}
	return nil
}
