package roadmap

import (
	"net/url"
	"path"
	"strings"

	"llmcourse/curriculum"
)

func isWeb(u string) bool {
	return hasScheme(u, "http") || hasScheme(u, "https")
}

func hasScheme(u, scheme string) bool {
	return len(u) > len(scheme) && u[len(scheme)] == ':' && strings.EqualFold(u[:len(scheme)], scheme)
}

// isProfile tells whether an address is that of a person or organisation and
// not of something they made.
func isProfile(u string) bool {
	p, err := url.Parse(u)
	if err != nil {
		return false
	}
	switch strings.TrimPrefix(p.Hostname(), "www.") {
	case "github.com", "gitlab.com", "twitter.com", "x.com":
		return strings.Trim(p.Path, "/") != "" && !strings.Contains(strings.Trim(p.Path, "/"), "/")
	case "linkedin.com":
		return strings.HasPrefix(p.Path, "/in/")
	}
	return false
}

// A resolver makes of an address as written one that a course may hold.
type resolver struct {
	base *url.URL // nil: relative links are only text
}

func newResolver(base string) (resolver, error) {
	if base == "" {
		return resolver{}, nil
	}
	if err := curriculum.CheckAddress(base); err != nil {
		return resolver{}, err
	}
	u, err := url.Parse(base)
	if err != nil {
		return resolver{}, err
	}
	return resolver{base: asPage(u)}, nil
}

// asPage makes the address of a repository that of its files: README.md in it
// is at blob/HEAD/README.md.
func asPage(u *url.URL) *url.URL {
	if u.Host != "github.com" {
		return u
	}
	parts := strings.Split(strings.Trim(u.Path, "/"), "/")
	if len(parts) == 2 {
		u = &url.URL{Scheme: "https", Host: u.Host, Path: "/" + path.Join(parts...) + "/blob/HEAD/"}
	}
	return u
}

// web is the http or https address of a link, or empty.
func (r resolver) web(raw string) string {
	raw = strings.TrimSpace(raw)
	switch {
	case raw == "" || strings.HasPrefix(raw, "#"):
		return ""
	case isWeb(raw):
		return valid(raw)
	case strings.HasPrefix(raw, "//"):
		return valid("https:" + raw)
	case strings.HasPrefix(raw, "www.") && strings.Contains(raw[4:], "."):
		return valid("https://" + raw)
	case hasOtherScheme(raw), r.base == nil:
		return ""
	}
	return valid(r.relative(raw))
}

func (r resolver) relative(raw string) string {
	if strings.HasPrefix(raw, "/") && r.base.Host == "github.com" {
		// From the top of the repository, not of the host.
		parts := strings.SplitN(strings.Trim(r.base.Path, "/"), "/", 5)
		if len(parts) >= 4 {
			return "https://github.com/" + path.Join(parts[:4]...) + raw
		}
	}
	ref, err := url.Parse(raw)
	if err != nil {
		return ""
	}
	return r.base.ResolveReference(ref).String()
}

// open is like web, and also takes mailto.
func (r resolver) open(raw string) string {
	if hasScheme(raw, "mailto") && curriculum.CheckOpenable(raw) == nil {
		return raw
	}
	return r.web(raw)
}

func hasOtherScheme(raw string) bool {
	before, _, ok := strings.Cut(raw, ":")
	return ok && before != "" && strings.IndexFunc(before, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '+' || r == '-' || r == '.')
	}) < 0
}

// valid is an address that a course may hold, or empty. What an address may
// not hold as it is, is written in percent.
func valid(u string) string {
	var b strings.Builder
	for i := range len(u) {
		c := u[i]
		if c == '%' && !(i+2 < len(u) && isHex(u[i+1]) && isHex(u[i+2])) {
			b.WriteString("%25") // a percent sign that begins no escape
			continue
		}
		switch c {
		case ' ', '"', '\'', '`', '\\', '<', '>', '|', '{', '}', '^':
			const hex = "0123456789ABCDEF"
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		default:
			b.WriteByte(c)
		}
	}
	u = b.String()
	if curriculum.CheckAddress(u) != nil {
		return ""
	}
	return u
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f'
}
