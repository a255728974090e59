package host

import (
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
	"time"
)

// start runs a program that has nothing to do with our terminal: its streams
// lead nowhere and it has a session of its own, so it outlives us and cannot
// write over the screen. It is watched only long enough to see it fail.
func start(ctx context.Context, argv []string) error {
	cmd := exec.Command(argv[0], argv[1:]...) // nil streams are the null device
	detach(cmd)
	name := filepath.Base(argv[0])
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("start %s: %w", name, err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	late := time.NewTimer(quick)
	defer late.Stop()
	select {
	case err := <-ended:
		if err != nil {
			return fmt.Errorf("run %s: %w", name, err)
		}
		return nil
	case <-late.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
