package main

import "time"

// opening opens every section after the other, from the tree, and reads when
// its title was there and when its page was complete.
func opening(titles []string) step {
	return func(s *session, f figures, o options) error {
		for i, title := range titles {
			key := enter
			if i > 0 {
				key = "]" // the next section
			}
			if err := page(s, f, key, "‹ "+title, "section"); err != nil {
				return err
			}
		}
		return nil
	}
}

// lesson opens one long lesson, and turns its pages.
func lesson(title string) step {
	return func(s *session, f figures, o options) error {
		if err := page(s, f, enter, "‹ "+title, "lesson"); err != nil {
			return err
		}
		for range 20 {
			s.mark("")
			sent := s.send("\x1b[6~")
			if !s.settle(30 * time.Millisecond).IsZero() {
				f.add("page", ms(s.first.Sub(sent)))
			}
		}
		return nil
	}
}

// page opens what the cursor is on. complete is when nothing came for a while.
func page(s *session, f figures, key, want, name string) error {
	s.mark(want)
	sent := s.send(key)
	seen, err := s.see()
	if err != nil {
		return err
	}
	f.add(name, ms(seen.Sub(sent)))
	f.add(name+" complete", ms(s.settle(400*time.Millisecond).Sub(sent)))
	return nil
}

// unfold opens the sections of a large tree, from the last to the first, and
// goes back to the top.
func unfold(sections int) step {
	return func(s *session, f figures, o options) error {
		for range sections {
			s.mark("")
			sent := s.send("\x1b[C")
			f.add("unfold", ms(s.settle(100*time.Millisecond).Sub(sent)))
			s.send(up)
			s.settle(100 * time.Millisecond)
		}
		return nil
	}
}
