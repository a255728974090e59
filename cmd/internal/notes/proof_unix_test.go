//go:build proof && unix

package notes

import (
	"bufio"
	"errors"
	"fmt"

	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"llmcourse/cmd/internal/host"
	"llmcourse/curriculum"
	"llmcourse/progress/study"
)

const proofRef = curriculum.Ref("scientist/quantization")

// size is the larger one with LLMCOURSE_PROOF=full.
func size(usual, full int) int {
	if os.Getenv("LLMCOURSE_PROOF") == "full" {
		return full
	}
	return usual
}

func proved(name, size, result string, a ...any) {
	fmt.Printf("PROOF %s | %s | %s\n", name, size, fmt.Sprintf(result, a...))
}

// TestProofChild is not a test but the program that is killed: it writes a note
// word by word, and prints each word that was acknowledged.
func TestProofChild(t *testing.T) {
	dir, how := os.Getenv("PROOF_NOTES"), os.Getenv("PROOF_HOW")
	if dir == "" {
		t.Skip("run by the others")
	}
	n := Open(host.Paths{Notes: filepath.Join(dir, "notes"), State: filepath.Join(dir, "state")}, "course")
	text, err := n.Load(proofRef)
	if err != nil {
		t.Fatal(err)
	}
	text = study.TrimNote(text)
	for i := 0; ; i++ {
		word := fmt.Sprintf("%s-%d-%d", how, os.Getpid(), i)
		next := strings.TrimSpace(text + "\n" + word)
		if how == "draft" {
			err = n.KeepDraft(study.NoteText{Ref: proofRef, Text: next})
		} else {
			_, err = n.Save(study.NoteText{Ref: proofRef, Text: next, Was: text})
		}
		if err != nil {
			t.Fatal(err)
		}
		text = next
		fmt.Println("ACK " + word)
	}
}

// child starts one and returns what reads its acknowledged words.
func child(t *testing.T, dir, how string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestProofChild$")
	cmd.Env = append(os.Environ(), "PROOF_NOTES="+dir, "PROOF_HOW="+how)
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	return cmd, bufio.NewScanner(out)
}

func acked(lines *bufio.Scanner) (words []string) {
	for lines.Scan() {
		if word, ok := strings.CutPrefix(lines.Text(), "ACK "); ok {
			words = append(words, word)
		}
	}
	return words
}

// everything is every line of every file of notes and drafts.
func everything(t *testing.T, dir string) string {
	t.Helper()
	p := host.Paths{Notes: filepath.Join(dir, "notes"), State: filepath.Join(dir, "state")}
	n := Open(p, "course")
	all, err := n.All()
	if err != nil {
		t.Fatal(err)
	}
	texts := all[proofRef]
	drafts, err := n.Drafts()
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range drafts {
		texts = append(texts, d.Text)
	}
	return "\n" + strings.Join(texts, "\n") + "\n"
}

func lost(t *testing.T, all string, words []string) {
	t.Helper()
	for _, word := range words {
		if !strings.Contains(all, "\n"+word+"\n") {
			t.Fatalf("%s was acknowledged, and is lost", word)
		}
	}
}

// Programs that write a note or a draft of one are killed.
func TestProofNotesKilled(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, how := range []string{"note", "draft"} {
		rounds, total := size(60, 500), 0
		dir := t.TempDir()
		for round := range rounds {
			if round%20 == 0 { // so that the note does not grow without end
				dir = t.TempDir()
			}
			cmd, lines := child(t, dir, how)
			lines.Scan()
			first, _ := strings.CutPrefix(lines.Text(), "ACK ")
			time.AfterFunc(time.Duration(r.IntN(15_000))*time.Microsecond, func() { _ = cmd.Process.Kill() })
			words := append([]string{first}, acked(lines)...)
			_ = cmd.Wait()
			lost(t, everything(t, dir), words)
			total += len(words)
		}
		proved("kill -9 while a "+how+" is written", fmt.Sprintf("%d kills", rounds), "0 of %d acknowledged words lost", total)
	}
}

// Programs that write the same note at once are killed: what each was told is
// saved is in one of the texts.
func TestProofNotesOfManyWindows(t *testing.T) {
	rounds, total, texts := size(10, 60), 0, 0
	for range rounds {
		dir := t.TempDir()
		var cmds []*exec.Cmd
		var outs []*bufio.Scanner
		for range 4 {
			cmd, lines := child(t, dir, "note")
			cmds, outs = append(cmds, cmd), append(outs, lines)
			time.AfterFunc(400*time.Millisecond, func() { _ = cmd.Process.Kill() })
		}
		var words []string
		for i := range outs {
			words = append(words, acked(outs[i])...)
			_ = cmds[i].Wait()
		}
		lost(t, everything(t, dir), words)
		total += len(words)
		versions, err := Open(host.Paths{Notes: filepath.Join(dir, "notes")}, "course").Versions(proofRef)
		if err != nil {
			t.Fatal(err)
		}
		texts += 1 + len(versions)
	}
	proved("4 windows write one note at once, and are killed", fmt.Sprintf("%d rounds", rounds), "0 of %d acknowledged words lost, in %d texts", total, texts)
}

// The disk takes so many bytes of a file and no more, for every number of bytes.
func TestProofNotesDiskFullAtEveryByte(t *testing.T) {
	if os.Getenv("PROOF_FULL") == "" { // a process of its own: its limit is one for all files
		cmd := exec.Command(os.Args[0], "-test.run=^TestProofNotesDiskFullAtEveryByte$")
		cmd.Env = append(os.Environ(), "PROOF_FULL=1")
		out, err := cmd.CombinedOutput()
		for line := range strings.Lines(string(out)) {
			if err != nil || strings.HasPrefix(line, "PROOF ") {
				fmt.Print(line)
			}
		}
		if err != nil {
			t.Fatal(err)
		}
		return
	}
	signal.Ignore(syscall.SIGXFSZ)
	defer signal.Reset(syscall.SIGXFSZ)
	p := house(t)
	n := Open(p, "course")
	was := strings.Repeat("What was there before. ", 4)
	save(t, n, study.NoteText{Ref: proofRef, Text: was})
	next := study.NoteText{Ref: proofRef, Text: was + "\nAnd what comes to it.", Was: was}
	theirs := study.NoteText{Ref: proofRef, Text: "Written in another window.", Was: "Something else."}
	refused := 0
	var old syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &old); err != nil {
		t.Fatal(err)
	}
	for room := range uint64(len(next.Text) + 1) {
		limit(t, syscall.Rlimit{Cur: room, Max: old.Max})
		_, first := n.Save(next)
		_, second := n.Save(theirs)
		third := n.KeepDraft(next)
		limit(t, old)
		if first == nil || third == nil {
			t.Fatalf("%d bytes were enough for a text of %d", room, len(next.Text))
		}
		if !errors.Is(first, syscall.EFBIG) {
			t.Fatalf("the reason is %v", first)
		}
		if second != nil {
			refused++
		}
		refused += 2
		all, err := n.All()
		if texts := all[proofRef]; err != nil || !slices.ContainsFunc(texts, func(x string) bool { return study.TrimNote(x) == study.TrimNote(was) }) {
			t.Fatalf("with room for %d bytes the note is %q, %v", room, texts, err)
		}
	}
	_, err := n.Save(next)
	if err == nil {
		err = n.KeepDraft(next)
	}
	if err != nil {
		t.Fatalf("with room again: %v", err)
	}
	for _, name := range files(t, p.Notes) {
		if strings.Contains(name, ".new-") {
			t.Errorf("%s was left behind", name)
		}
	}
	proved("disk full at every byte of a note", fmt.Sprintf("%d sizes, %d refused saves and drafts", len(next.Text)+1, refused),
		"0 words of the note lost, nothing left behind, saved with room again")
}

func limit(t *testing.T, l syscall.Rlimit) {
	t.Helper()
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &l); err != nil {
		t.Fatal(err)
	}
}

// A folder that may not be written to is read, and a save says why not.
func TestProofNotesReadOnly(t *testing.T) {
	p := house(t)
	n := Open(p, "course")
	save(t, n, study.NoteText{Ref: proofRef, Text: "Before."})
	file, _ := n.File(proofRef)
	if err := os.Chmod(filepath.Dir(file), 0o500); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = os.Chmod(filepath.Dir(file), 0o700) }()
	_, err := n.Save(study.NoteText{Ref: proofRef, Text: "After.", Was: "Before."})
	if os.Getuid() == 0 {
		proved("notes in a read-only folder", "0 cases", "skipped: root may write anywhere")
		t.Skip("root may write anywhere")
	}
	if text, _ := n.Load(proofRef); !errors.Is(err, fs.ErrPermission) || text != "Before.\n" {
		t.Fatalf("%v: the note is %q", err, text)
	}
	proved("notes in a read-only folder", "1 folder", "read; a save says why not, 0 words lost")
}

// A sync tool puts copies beside a note while it is written: all of them are
// found, and one text holds every word once they are merged.
func TestProofNotesSynced(t *testing.T) {
	names := []string{
		"quantization.sync-conflict-20261129-101112-ABCDEFG.md", "quantization (Anna's conflicted copy 2026-11-29).md",
		"quantization (conflicted copy 2026-11-29 101112).md", "quantization_conflict-20261129-101112.md", "quantization 2.md",
		"quantization(1).md", "quantization-DESKTOP-7.md",
	}
	p := house(t)
	n := Open(p, "course")
	words := []string{"mine"}
	save(t, n, study.NoteText{Ref: proofRef, Text: "shared\nmine"})
	file, _ := n.File(proofRef)
	for i, name := range names {
		word := fmt.Sprintf("word-%d", i)
		write(t, filepath.Join(filepath.Dir(file), name), "shared\n"+word+"\n")
		words = append(words, word)
		save(t, n, study.NoteText{Ref: proofRef, Text: "shared\nmine", Was: "shared\nmine"})
	}
	versions, err := n.Versions(proofRef)
	if err != nil || len(versions) != len(names) {
		t.Fatalf("%d of %d copies were found: %v", len(versions), len(names), err)
	}
	text := "shared\nmine"
	for _, v := range versions {
		text = study.Unite(text, v.Text)
	}
	save(t, n, study.NoteText{Ref: proofRef, Text: text, Was: "shared\nmine", Takes: versions})
	all, err := n.All()
	if err != nil || len(all[proofRef]) != 1 {
		t.Fatalf("after merging there are %q, %v", all[proofRef], err)
	}
	lost(t, "\n"+all[proofRef][0]+"\n", words)
	proved("copies that sync tools put beside a note", fmt.Sprintf("%d forms of names", len(names)), "all found, merged to one text, 0 of %d words lost", len(words))
}
