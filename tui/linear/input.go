package linear

import (
	"strings"

	"llmcourse/curriculum/clean"
)

// maxLineBytes is more than anybody types on a line.
const maxLineBytes = 4096

// read asks for a line; false is the end of the session.
func (s *session) read(prompt string) (string, bool) {
	s.put(prompt + " ")
	if err := s.out.Flush(); err != nil && s.lost == nil {
		s.lost = err
	}
	if s.ended || s.lost != nil {
		return "", false
	}
	type typed struct {
		line string
		err  error
	}
	// The context may end while nobody types. Nothing is read ahead of what is
	// asked for, and the reading that is left behind ends with the program.
	come := make(chan typed, 1)
	go func() {
		line, err := s.in.ReadString('\n')
		come <- typed{line, err}
	}()
	select {
	case <-s.ctx.Done():
		s.ended = true
		return "", false
	case t := <-come:
		if t.err != nil && t.line == "" {
			s.ended = true
			s.put("\n")
			return "", false
		}
		line := clean.Line(strings.ToValidUTF8(t.line[:min(len(t.line), maxLineBytes)], ""))
		if s.deps.Echo {
			s.put(line + "\n")
		}
		return line, true
	}
}
