package library

import (
	"net/url"
	"path"
	"strings"
)

// A page is a roadmap somewhere in the web.
type page struct {
	from string // where its text is
	base string // what its links are relative to
	text []byte
}

const rawHost = "raw.githubusercontent.com"

// sources are the places where the Markdown of an address may be, best first.
// People copy the address of a page; GitHub keeps the text elsewhere.
func sources(u *url.URL) []page {
	itself := []page{{from: u.String(), base: u.String()}}
	steps := strings.Split(strings.Trim(u.EscapedPath(), "/"), "/")
	switch host := strings.TrimPrefix(strings.ToLower(u.Host), "www."); {
	case host == rawHost && len(steps) > 3:
		owner, name, ref, file := steps[0], steps[1], steps[2], path.Join(steps[3:]...)
		itself[0].base = blob(owner, name, ref, file)
		return itself
	case host != "github.com" || len(steps) < 2:
		return itself
	}
	owner, name := steps[0], strings.TrimSuffix(steps[1], ".git")
	switch {
	case len(steps) == 2:
		return readmes(owner, name, "HEAD", "")
	case len(steps) > 3 && steps[2] == "tree":
		return readmes(owner, name, steps[3], path.Join(steps[4:]...))
	case len(steps) > 4 && (steps[2] == "blob" || steps[2] == "raw"):
		file := path.Join(steps[4:]...)
		return []page{{from: raw(owner, name, steps[3], file), base: blob(owner, name, steps[3], file)}}
	}
	return itself
}

// readmes are the names that a folder's README may have.
func readmes(owner, name, ref, dir string) []page {
	var list []page
	for _, file := range []string{"README.md", "readme.md", "Readme.md", "README.markdown"} {
		file = path.Join(dir, file)
		list = append(list, page{from: raw(owner, name, ref, file), base: blob(owner, name, ref, file)})
	}
	return list
}

func raw(steps ...string) string { return "https://" + rawHost + "/" + strings.Join(steps, "/") }

func blob(owner, name, ref, file string) string {
	return "https://github.com/" + strings.Join([]string{owner, name, "blob", ref, file}, "/")
}
