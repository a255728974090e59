package roadmap

import (
	"path"
	"strings"

	"llmcourse/curriculum/clean"
)

// findTitle finds what the course is called. Each rule is a way that people
// give their page a title; the first that finds one wins.
func (b *builder) findTitle() {
	rules := []struct {
		name string
		find func() string
	}{
		{"option", func() string { return clean.Line(b.opts.Title) }},
		{"first heading of level 1", b.markdownTitle},
		{"heading in HTML", func() string { return b.htmlTitle(1) }},
		{"front matter", func() string { return b.text.title }},
		{"first heading, with the contents below", b.contentsTitle},
		{"heading in HTML", func() string { return b.htmlTitle(6) }},
		{"name of the banner", b.bannerTitle},
		{"name of the file", b.nameTitle},
		{"name of the repository", b.repositoryTitle},
	}
	for _, r := range rules {
		if t := r.find(); t != "" {
			if c := shortcode(t); c != "" && len(c) < len(t) {
				t = t[len(c):] // an emoji that only GitHub draws
			}
			b.draft.Title, b.draft.TitleFrom = cut(tidy(t), 200), r.name
			return
		}
	}
	b.draft.Title, b.draft.TitleFrom = "Roadmap", "nothing says it"
}

// markdownTitle is the first level-1 heading. Where that one is itself filler
// ("Contents"), level 1 is for chapters and none is the title; where much
// stands before it, it cannot be the title either.
func (b *builder) markdownTitle() string {
	var first *node
	chapters := 0
	before := b.root.own.outside
	b.root.walk(func(n *node) {
		if n.level == 1 {
			chapters++
		}
		switch {
		case first != nil:
		case n.level == 1:
			first = n
		case n.level > 0:
			before += n.own.outside
		}
	})
	if first == nil || filler(first.title) != "" || chapters > 1 && isFirstChapter(first.title) || before >= 5 && before*4 > b.root.all.outside {
		return ""
	}
	b.titleNode = first
	return first.title
}

// isFirstChapter tells whether a title is what first chapters are called.
func isFirstChapter(title string) bool {
	switch normal(title) {
	case "introduction", "intro", "overview", "preface", "foreword", "getting started", "prerequisites", "welcome", "前言", "简介", "introducción", "einleitung":
		return true
	}
	return false
}

// htmlTitle is the first heading written in HTML before all others, of a level
// up to the given one. One inside a link is an advertisement.
func (b *builder) htmlTitle(level int) string {
	for _, bl := range b.root.blocks {
		if bl.kind == heading && bl.level <= level && len(linksOf(bl.spans)) == 0 {
			if t := plain(bl.spans); t != "" {
				return t
			}
		}
	}
	return ""
}

// contentsTitle is the first heading where only contents stand below it: some
// lists begin at level 2.
func (b *builder) contentsTitle() string {
	if len(b.root.children) == 0 {
		return ""
	}
	n := b.root.children[0]
	if filler(n.title) != "" || !n.own.contents() || n.own.outside > n.own.anchors/4 || len(n.children) > 0 {
		return ""
	}
	b.titleNode = n
	return n.title
}

// bannerTitle is what the first picture is called, where that is a name and
// not what it is.
func (b *builder) bannerTitle() string {
	for _, bl := range b.root.blocks {
		for _, s := range bl.spans {
			if s.style&picture == 0 || s.text == "" {
				continue
			}
			t := strings.TrimSpace(s.text)
			for _, end := range []string{" logo", " banner", " cover", " header", " image"} {
				if len(t) > len(end) && strings.EqualFold(t[len(t)-len(end):], end) {
					t = t[:len(t)-len(end)]
				}
			}
			if n := len(strings.Fields(t)); n >= 2 && n <= 8 && s.link == nil {
				return t
			}
			return ""
		}
	}
	return ""
}

// repositoryTitle is the name of the repository that the text is from.
func (b *builder) repositoryTitle() string {
	if b.resolve.base == nil || b.resolve.base.Host != "github.com" {
		return ""
	}
	parts := strings.Split(strings.Trim(b.resolve.base.Path, "/"), "/")
	if len(parts) < 2 {
		return ""
	}
	return clean.Line(parts[1])
}

func (b *builder) nameTitle() string {
	name := path.Base(strings.ReplaceAll(b.name, "\\", "/"))
	for _, ext := range []string{".md", ".markdown", ".mdown", ".txt"} {
		name = strings.TrimSuffix(name, ext)
	}
	if name == "." || name == "/" || name == "-" || strings.EqualFold(name, "readme") {
		return ""
	}
	return name
}
