package data_test

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"llmcourse/curriculum"
	"llmcourse/curriculum/revision"
	"llmcourse/data"
)

func loadUpstream(t *testing.T) *curriculum.Course {
	t.Helper()
	for _, p := range curriculum.Validate(data.Upstream()) {
		t.Error(p)
	}
	c, err := curriculum.Load(data.Upstream())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestUpstreamIsWhole counts what the author's page of February 2026 has.
func TestUpstreamIsWhole(t *testing.T) {
	t.Parallel()
	c := loadUpstream(t)
	topics := 0
	for _, s := range c.Sections() {
		topics += len(s.Topics)
	}
	if n := len(c.Sections()); n != 20 || topics != 77 || len(c.Resources()) != 127 {
		t.Errorf("%d sections, %d topics, %d resources; the page has 20, 77 and 127", n, topics, len(c.Resources()))
	}
}

// TestUpstreamDiff says what the author has changed since, and that no tick in
// the built-in course would come to stand on something else.
func TestUpstreamDiff(t *testing.T) {
	t.Parallel()
	old, now := load(t), loadUpstream(t)
	m := revision.Match(old, now)
	done := map[curriculum.Ref]bool{}
	for i, s := range old.Sections() {
		if i%2 == 1 {
			continue
		}
		done[s.Ref()] = true
		for _, topic := range s.Topics {
			done[topic.Ref()] = true
		}
		for _, r := range s.Resources {
			done[r.Ref()] = true
		}
	}
	r := revision.Beside(old, now, m, func(ref curriculum.Ref) bool { return done[ref] })
	const want = "1 new section, 3 sections renamed, 28 new topics, 24 topics gone, 37 new links, 28 links gone; of your 100 done 77 are in it, 23 are not"
	if got := r.String(); got != want {
		t.Error(got)
	}
	if r.Done != len(done) || r.DoneStay+len(r.Lost) != len(done) || len(r.GoneSections) > 0 {
		t.Errorf("%s", r.String())
	}
	for _, was := range old.Resources() {
		ref, ok := m.New(was.Ref())
		if !ok {
			continue
		}
		it, _ := now.Find(ref)
		is := it.(*curriculum.Resource)
		addresses := []string{bareAddress(was.URL), bareAddress(was.Moved)}
		if !slices.Contains(addresses, bareAddress(is.URL)) && (is.Title != was.Title || is.By != was.By && host(is.URL) != host(was.URL)) {
			t.Errorf("a tick on %q (%s) would stand on %q (%s)", was.Title, was.URL, is.Title, is.URL)
		}
	}
	if _, ok := m.New("scientist/evaluation#evaluation-survey"); ok {
		t.Error("the survey of evaluation is not in the new revision")
	}
}

func bareAddress(address string) string {
	address, _, _ = strings.Cut(strings.TrimPrefix(address, "https://"), "?utm_")
	return strings.TrimSuffix(strings.TrimPrefix(address, "www."), "/")
}

func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	return u.Host
}
