//go:build proof && linux

package journal

import (
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"llmcourse/progress"
)

// The power is cut under a real file system: FS_IOC_SHUTDOWN without flushing
// its log is what xfstests calls godown. Nothing that the kernel had not
// written is there afterwards.
func TestProofPowerCutExt4(t *testing.T) {
	const name = "power cut, ext4 (FS_IOC_SHUTDOWN)"
	rounds := size(8, 100)
	dir := t.TempDir()
	image, mount := filepath.Join(dir, "image"), filepath.Join(dir, "mount")
	if why := makeDisk(image, mount); why != "" {
		proved(name, "0 cuts", "skipped: %s", why)
		t.Skip(why)
	}
	mounted := true
	t.Cleanup(func() {
		if mounted {
			_ = exec.Command("umount", "-l", mount).Run()
		}
	})
	o := options(mount, "one")
	var acked progress.Set
	r := rand.New(rand.NewPCG(7, 8))
	total, torn, unsynced := 0, 0, 0
	control := filepath.Join(mount, "control")
	for round := range rounds {
		cmd, out := start(t, mount, 0)
		acks := make(chan []progress.ID, 1)
		over := make(chan struct{})
		go func() { acks <- acksUntil(out, over) }()
		time.Sleep(time.Duration(30+r.IntN(120)) * time.Millisecond)
		// A file that nobody syncs shows that the cut is one.
		if err := os.WriteFile(control, []byte("control"), 0o600); err != nil {
			t.Fatal(err)
		}
		close(over) // what is acknowledged from here on may be after the cut
		if err := godown(mount); err != nil {
			_ = cmd.Process.Kill()
			_ = cmd.Wait()
			proved(name, "0 cuts", "skipped: the file system cannot be shut down: %v", err)
			t.Skip(err)
		}
		_ = cmd.Process.Kill()
		for _, id := range <-acks {
			if acked.Add(id) {
				total++
			}
		}
		_ = cmd.Wait()
		if out, err := exec.Command("umount", mount).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		mounted = false
		if out, err := exec.Command("mount", "-o", "loop", image, mount).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		mounted = true
		if data, _ := os.ReadFile(control); string(data) != "control" {
			unsynced++
		}
		_ = os.Remove(control)
		s := session(t, o)
		l := load(t, s)
		torn += l.Damaged
		if found := count(l, &acked); found != total {
			t.Fatalf("round %d: %d of %d acknowledged events are there", round, found, total)
		}
		_ = s.Close()
	}
	proved(name, fmt.Sprintf("%d cuts", rounds),
		"0 of %d acknowledged events lost, %d torn lines met; a file beside it that was not synced was lost in %d of %d",
		total, torn, unsynced, rounds)
}

// makeDisk makes and mounts a small file system, or tells why that cannot be.
func makeDisk(image, mount string) (why string) {
	if os.Getuid() != 0 {
		return "needs root"
	}
	if err := os.MkdirAll(mount, 0o700); err != nil {
		return err.Error()
	}
	f, err := os.Create(image)
	if err != nil {
		return err.Error()
	}
	defer f.Close()
	if err := f.Truncate(64 << 20); err != nil {
		return err.Error()
	}
	for _, argv := range [][]string{{"mkfs.ext4", "-q", "-F", image}, {"mount", "-o", "loop", image, mount}} {
		if out, err := exec.Command(argv[0], argv[1:]...).CombinedOutput(); err != nil {
			return fmt.Sprintf("%s: %v %s", argv[0], err, out)
		}
	}
	return ""
}

// godown shuts a file system down as a power cut would.
func godown(mount string) error {
	const shutdown, noLogFlush = 0x8004587d, 2
	d, err := os.Open(mount)
	if err != nil {
		return err
	}
	defer d.Close()
	return unix.IoctlSetPointerInt(int(d.Fd()), shutdown, noLogFlush)
}

// acksUntil reads the names of kept events, and returns those that came before
// over was closed.
func acksUntil(out io.Reader, over <-chan struct{}) (ids []progress.ID) {
	buf, line := make([]byte, 1), []byte{}
	for {
		if _, err := out.Read(buf); err != nil {
			return ids
		}
		if buf[0] != '\n' {
			line = append(line, buf[0])
			continue
		}
		id, err := progress.ParseID(string(line))
		line = line[:0]
		select {
		case <-over:
			_, _ = io.Copy(io.Discard, out)
			return ids
		default:
		}
		if err == nil {
			ids = append(ids, id)
		}
	}
}
