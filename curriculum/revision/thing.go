package revision

import (
	"net/url"
	"strings"

	"llmcourse/curriculum"
	"llmcourse/curriculum/roadmap"
)

// A thing is anything with a Ref, with what tells it from others.
type thing struct {
	ref       curriculum.Ref
	kind      kind
	title     string // normal
	home      curriculum.Ref
	place     int // among its neighbours
	former    []string
	addresses map[string]bool // of a resource, in the course and today; of all resources in a section, shelf or part
	address   string          // of a resource, in the course
	by        string          // who wrote a resource, normal
	host      string          // of the resource's address
}

type kind uint8

const (
	aPart kind = iota
	aSection
	aShelf
	aTopic
	aResource
)

// A half is one of the two courses.
type half struct {
	all                      []*thing
	parts, sections, shelves []*thing
	resources                []*thing
	inside                   map[curriculum.Ref][]*thing
}

func newHalf(c *curriculum.Course) *half {
	h := &half{inside: map[curriculum.Ref][]*thing{}}
	for i, p := range c.Parts {
		part := &thing{ref: p.Ref(), kind: aPart, title: roadmap.Normal(p.Title), place: i, addresses: map[string]bool{}}
		h.parts = append(h.parts, part)
		h.all = append(h.all, part)
		for n, s := range p.Sections {
			t := &thing{ref: s.Ref(), kind: aSection, title: roadmap.Normal(s.Title), home: p.Ref(), place: n, former: s.Aliases, addresses: map[string]bool{}}
			h.sections = append(h.sections, t)
			h.all = append(h.all, t)
			for k, topic := range s.Topics {
				h.add(t, &thing{ref: topic.Ref(), kind: aTopic, title: roadmap.Normal(topic.Title), home: t.ref, place: k, former: topic.Aliases})
			}
			h.resourcesOf(t, s.Resources)
			for a := range t.addresses {
				part.addresses[a] = true
			}
		}
	}
	for i, s := range c.Shelves {
		t := &thing{ref: s.Ref(), kind: aShelf, title: roadmap.Normal(s.Title), place: i, addresses: map[string]bool{}}
		h.shelves = append(h.shelves, t)
		h.all = append(h.all, t)
		h.resourcesOf(t, s.Resources)
	}
	return h
}

func (h *half) resourcesOf(home *thing, list []*curriculum.Resource) {
	for i, r := range list {
		t := &thing{
			ref: r.Ref(), kind: aResource, title: roadmap.Normal(r.Title), home: home.ref, place: i,
			former: r.Aliases, address: address(r.URL), by: roadmap.Normal(r.By),
		}
		t.host, _, _ = strings.Cut(t.address, "/")
		t.addresses = map[string]bool{t.address: true}
		if r.Moved != "" {
			t.addresses[address(r.Moved)] = true
		}
		for a := range t.addresses {
			home.addresses[a] = true
		}
		h.resources = append(h.resources, t)
		h.add(home, t)
	}
}

func (h *half) add(home, t *thing) {
	h.inside[home.ref] = append(h.inside[home.ref], t)
	h.all = append(h.all, t)
}

// address is a URL without what may change while the page stays: the scheme,
// "www.", a slash at the end, campaign parameters.
func address(raw string) string {
	u, err := url.Parse(raw)
	if err != nil {
		return raw
	}
	q := u.Query()
	for key := range q {
		if strings.HasPrefix(key, "utm_") || key == "ref" {
			q.Del(key)
		}
	}
	s := strings.TrimPrefix(strings.ToLower(u.Host), "www.") + strings.TrimSuffix(u.EscapedPath(), "/")
	if len(q) > 0 {
		s += "?" + q.Encode()
	}
	if u.Fragment != "" {
		s += "#" + u.Fragment
	}
	return s
}
