package paint

import (
	"io"

	tea "charm.land/bubbletea/v2"
)

// A hangUp is the input from the far end of a connection. Where it ends, the
// learner is gone.
type hangUp struct {
	io.Reader
	over func()
}

func (h *hangUp) Read(p []byte) (int, error) {
	n, err := h.Reader.Read(p)
	if err != nil {
		h.over()
	}
	return n, err
}

// follow tells of each new size of a terminal at the far end until stop is
// called.
func (o Options) follow(send func(tea.Msg)) (stop func()) {
	done := make(chan struct{})
	go func() {
		for {
			select {
			case _, more := <-o.Resized:
				if !more {
					return
				}
				send(winchMsg{})
			case <-done:
				return
			}
		}
	}()
	return func() { close(done) }
}
