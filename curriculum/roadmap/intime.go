package roadmap

import "time"

// parseInTime parses, or gives up. The parser cannot be stopped: when it is too
// slow it goes on by itself, with nobody waiting. Caps on nesting make that
// unlikely; the limit is there for what nobody thought of.
func parseInTime(markdown []byte, limit time.Duration) (*text, []block, []*link, error) {
	if limit <= 0 {
		limit = DefaultLimit
	}
	type parsed struct {
		text   *text
		blocks []block
		links  []*link
	}
	done := make(chan parsed, 1)
	go func() {
		p := &parser{text: newText(markdown)}
		blocks := p.parse()
		done <- parsed{p.text, blocks, p.links}
	}()
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case p := <-done:
		return p.text, p.blocks, p.links, nil
	case <-timer.C:
		return nil, nil, nil, ErrTooSlow
	}
}
