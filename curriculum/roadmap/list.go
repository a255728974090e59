package roadmap

import (
	"strings"

	"llmcourse/curriculum"
)

// Limits of fields, in characters.
const (
	longTitle = 120
	longAbout = 600
)

func (m *maker) list(bl block) {
	outer := m.topic
	for i, it := range bl.items {
		m.topic = outer
		if m.labelled && !m.reached {
			m.topicItem(it)
			continue
		}
		m.item(it, i, bl)
	}
	m.topic = outer
}

// topicItem makes a topic of an item that stands before the label of the
// resources: its bold lead or first words are the title, all of it the text.
func (m *maker) topicItem(it *item) {
	if len(it.blocks) == 0 {
		return
	}
	spans := it.blocks[0].spans
	title, rest := splitTitle(spans)
	outer := m.topic
	m.topic = m.newTopic(title, it.line)
	m.topic.Done = it.task != nil && *it.task
	m.text(upperFirst(lineSafe(m.markdown(rest))))
	m.text(m.markdownBlocks(it.blocks[1:]))
	m.topic = outer
}

// upperFirst begins a text that followed a colon like a sentence.
func upperFirst(s string) string {
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// splitTitle takes the title from the beginning of an item: what is bold, or
// what stands before the first separator, or all of it where it is short.
func splitTitle(spans []span) (title string, rest []span) {
	end := 0
	for end < len(spans) && (spans[end].style&bold != 0 || end == 0 && strings.TrimSpace(spans[end].text) == "") {
		end++
	}
	if t := trimTitle(plain(spans[:end])); t != "" && end > 0 {
		if len(usefulLinks(spans[:end])) > 0 {
			return t, spans // the title is a link, which must stay one
		}
		rest = spans[end:]
		if len(rest) > 0 && rest[0].link == nil {
			first := rest[0]
			first.text = strings.TrimLeft(first.text, " :：-–—")
			rest = append([]span{first}, rest[1:]...)
		}
		return t, trimSpans(rest)
	}
	all := plain(spans)
	if at := separator(all); at > 0 && words(all[:at]) <= 10 {
		return trimTitle(all[:at]), behindSeparator(spans)
	}
	if words(all) <= 12 {
		return trimTitle(all), usefulOnly(spans)
	}
	return cut(all, 80), spans
}

// behindSeparator is what stands behind the first separator; all of it where a
// link stands before.
func behindSeparator(spans []span) []span {
	for i, s := range spans {
		if s.link != nil {
			break
		}
		if at := separator(s.text); at >= 0 && s.style&newline == 0 {
			s.text = s.text[at:]
			return trimSpans(append([]span{s}, spans[i+1:]...))
		}
	}
	return trimSpans(spans)
}

// usefulOnly is the spans where a link among them must not be lost.
func usefulOnly(spans []span) []span {
	if len(usefulLinks(spans)) > 0 {
		return spans
	}
	return nil
}

// item reads one item of a list: something linked, a group of others, or
// something to do or know.
func (m *maker) item(it *item, i int, bl block) {
	var spans []span
	blocks := it.blocks
	if len(blocks) > 0 && blocks[0].kind == paragraph {
		spans, blocks = blocks[0].spans, blocks[1:]
	}
	e := readEntry(spans)
	switch {
	case e.main != nil:
		m.linkedItem(e, it, spans, blocks)
	case len(blocks) > 0:
		m.group(it, spans, blocks)
	default:
		m.leaf(it, spans, i, bl)
	}
}

// linkedItem is an item with something to open. What stands below it in prose
// describes it; what is listed below it stands beside it.
func (m *maker) linkedItem(e entry, it *item, spans []span, blocks []block) {
	if title, rest := boldLead(spans); title != "" && m.proseItem(e, rest) {
		outer := m.topic
		m.topic = m.newTopic(title, it.line)
		m.topic.Done = it.task != nil && *it.task
		m.text(upperFirst(lineSafe(m.markdown(rest))))
		m.blocks(blocks)
		m.topic = outer
		return
	}
	var below []block
	for _, bl := range blocks {
		if bl.kind == paragraph && words(plain(bl.spans)) > 0 {
			if len(e.about) < longAbout {
				e.about = tidy(e.about + " " + plain(bl.spans))
			}
			e.also = append(e.also, usefulLinks(bl.spans)...)
			continue
		}
		below = append(below, bl)
	}
	m.entry(e, it, it.line)
	m.blocks(below)
}

// boldLead is the bold beginning of an item that is not its link.
func boldLead(spans []span) (title string, rest []span) {
	if len(spans) == 0 || spans[0].style&bold == 0 || spans[0].link != nil {
		return "", nil
	}
	return splitTitle(spans)
}

// proseItem tells whether the link of an item stands in the middle of a text.
func (m *maker) proseItem(e entry, rest []span) bool {
	return !beginsWithLink(rest) && words(plain(rest)) > 12
}

// group is an item without a link with others below it.
func (m *maker) group(it *item, spans []span, blocks []block) {
	title, rest := splitTitle(spans)
	if title == "" {
		m.blocks(blocks)
		return
	}
	outer := m.topic
	m.topic = m.newTopic(title, it.line)
	m.topic.Done = it.task != nil && *it.task
	if words(plain(rest)) > 0 && plain(rest) != title {
		m.text(upperFirst(lineSafe(m.markdown(rest))))
	}
	m.blocks(blocks)
	m.topic = outer
}

// leaf is an item with neither a link nor anything below it: a task or a few
// words are something to tick, a sentence is only text.
func (m *maker) leaf(it *item, spans []span, i int, bl block) {
	text := plain(spans)
	if strings.Trim(text, " .…-*|") == "" || len(linksOf(spans)) > 0 && onlyAnchors(spans) && !hasEmptyLink(spans) {
		return
	}
	title, rest := splitTitle(spans)
	short := words(text) <= 10 && !strings.HasSuffix(text, ".")
	if lead, _ := boldLead(spans); it.task == nil && lead == "" && (!short || m.topic != nil) {
		m.to().bullet(m.markdown(spans), i > 0 && bl.kind == list)
		return
	}
	outer := m.topic
	m.topic = m.newTopic(title, it.line)
	m.topic.Done = it.task != nil && *it.task
	if r := plain(rest); r != "" && r != title {
		m.text(upperFirst(lineSafe(m.markdown(rest))))
	}
	m.topic = outer
}

func hasEmptyLink(spans []span) bool {
	for _, l := range linksOf(spans) {
		if l.url == "" && l.text != "" {
			return true
		}
	}
	return false
}

// entry adds what was read of an item: a resource where its address can be
// opened, else a topic that shows the address.
func (m *maker) entry(e entry, it *item, line int) {
	if m.authors && e.dash != "" && e.by == "" {
		e.by, e.about = e.dash, ""
	}
	m.resource(e, it, line)
}

func (m *maker) resource(e entry, it *item, line int) {
	done := it != nil && it.task != nil && *it.task
	title := cut(tidy(e.title), longTitle)
	e.about = dropLinkNames(e.about, e.also)
	web := m.resolve.web(e.main.url)
	also := m.further(e.also)
	if web == "" && len(also) > 0 {
		web, also = also[0].URL, also[1:]
	} else if web == "" {
		t := m.newTopic(firstOf(title, e.main.url), line)
		t.Done = done
		t.body.paragraph(lineSafe(escape(e.about)))
		t.body.paragraph(codeSpan(e.main.url))
		m.claimText(e.main)
		return
	}
	if m.resolve.web(e.main.url) != "" {
		m.claim(e.main)
	} else {
		m.claimText(e.main)
		e.about = tidy(e.about + " " + e.main.url)
	}
	m.items++
	m.s.Resources = append(m.s.Resources, &Resource{
		Title: firstOf(title, web), URL: web, By: cut(e.by, longTitle), Kind: kindOf(web, title, e.hint),
		About: cut(e.about, longAbout), Also: also, Done: done, Line: line, group: m.topic,
	})
}

// further makes links beside a resource of links beside its address.
func (m *maker) further(links []*link) []curriculum.Link {
	var out []curriculum.Link
	for _, l := range links {
		u := m.resolve.web(l.url)
		if u == "" {
			m.claimLater(l)
			continue
		}
		m.claim(l)
		out = append(out, curriculum.Link{Title: cut(firstOf(tidy(l.text), u), longTitle), URL: u})
	}
	return out
}

// claimLater keeps a link that cannot be opened by naming it in the text.
func (m *maker) claimLater(l *link) {
	m.claimText(l)
	m.to().bullet(escape(tidy(l.text))+" ("+codeSpan(l.url)+")", true)
}

func firstOf(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// newTopic adds a topic to the section.
func (m *maker) newTopic(title string, line int) *Topic {
	_, title = splitIcon(tidy(title))
	t := &Topic{Title: firstOf(cut(title, longTitle), "…"), Line: line}
	m.items++
	m.s.Topics = append(m.s.Topics, t)
	return t
}
