//go:build proof

package journal

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"llmcourse/curriculum"
	"llmcourse/progress"
	"llmcourse/progress/storetest"
)

// Two devices write, and their files reach a third in every order, the first
// half of one before its rest.
func TestProofMergedInEveryOrder(t *testing.T) {
	one, two := driveOptions("one"), driveOptions("two")
	var files [][2]string // path and content
	var all []progress.Event
	for _, o := range []Options{one, two} {
		d := newDrive()
		for range 2 {
			s := on(t, d, o)
			events := storetest.Events(s.Device(), 7)
			add(t, s, events...)
			all = append(all, events...)
			_ = s.letGo() // the slot stays taken, so the next session has a segment of its own
		}
		for name, n := range d.live {
			if strings.HasSuffix(name, suffix) {
				files = append(files, [2]string{name, string(n.data)})
			}
		}
	}
	slices.SortFunc(files, func(a, b [2]string) int { return strings.Compare(a[0], b[0]) })
	half := [2]string{files[0][0], files[0][1][:len(files[0][1])*2/3]}
	deliveries := append([][2]string{half}, files...)
	slices.SortFunc(all, func(a, b progress.Event) int { return a.Compare(&b) })
	want := bookOf(all)
	orders := 0
	for order := range permutations(len(deliveries)) {
		d := newDrive()
		s := on(t, d, driveOptions("three"))
		load(t, s)
		book := progress.NewBook("course")
		for _, i := range order {
			f := deliveries[i]
			if n := d.live[f[0]]; i == 0 && n != nil {
				continue // the whole file came first
			}
			d.clock++
			d.live[f[0]] = &inode{data: []byte(f[1]), time: d.clock}
			d.live[filepath.Dir(f[0])] = &inode{dir: true}
			d.live[filepath.Dir(filepath.Dir(f[0]))] = &inode{dir: true}
			fresh, err := s.Poll(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			book.Apply(fresh...)
		}
		if got := picture(book, all); !reflect.DeepEqual(got, picture(want, all)) {
			t.Fatalf("order %v: the book is\n%v\nwant\n%v", order, got, picture(want, all))
		}
		if l := load(t, on(t, d, driveOptions("three"))); !slices.Equal(l.Events, all) || l.Damaged > 0 {
			t.Fatalf("order %v: %d events, %d damaged", order, len(l.Events), l.Damaged)
		}
		orders++
	}
	proved("two devices' files merged in every order", fmt.Sprintf("%d files and a half-sent one, %d orders", len(files), orders),
		"one and the same Book in all, 0 of %d events lost", len(all))
}

func bookOf(events []progress.Event) *progress.Book {
	b := progress.NewBook("course")
	b.Apply(events...)
	return b
}

// picture is all that can be asked of a Book.
func picture(b *progress.Book, events []progress.Event) string {
	var out strings.Builder
	var refs []curriculum.Ref
	for i := range events {
		refs = append(refs, events[i].Ref, events[i].Place.Ref)
	}
	slices.Sort(refs)
	for _, ref := range slices.Compact(refs) {
		place, ok := b.Place(ref)
		opened, when := b.Opened(ref)
		fmt.Fprintln(&out, ref, b.Marked(ref), b.Since(ref), b.Star(ref), place, ok, opened, when, b.Noted(ref), b.Seconds(ref))
	}
	place, at, ok := b.LastPlace()
	fmt.Fprintln(&out, b.Events(), b.Stars(), place, at, ok, b.Days(time.UTC))
	for _, e := range b.History(0) {
		fmt.Fprintln(&out, e.ID())
	}
	for e := range b.Answers() {
		fmt.Fprintln(&out, e)
	}
	return out.String()
}

// permutations are all orders of the numbers below n.
func permutations(n int) func(yield func([]int) bool) {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	return func(yield func([]int) bool) {
		var from func(i int) bool
		from = func(i int) bool {
			if i == n {
				return yield(order)
			}
			for j := i; j < n; j++ {
				order[i], order[j] = order[j], order[i]
				if !from(i + 1) {
					return false
				}
				order[i], order[j] = order[j], order[i]
			}
			return true
		}
		from(0)
	}
}

// The clock is set back by days between sessions, and while one runs: what was
// done last counts, and no event of a device is before an earlier one.
func TestProofClockSetBack(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	rounds := size(300, 5000)
	changes := 0
	for range rounds {
		d, o := newDrive(), driveOptions("one")
		clock := storetest.Noon()
		o.Now = func() time.Time { return clock }
		last := map[curriculum.Ref]progress.State{}
		for range 3 {
			s := on(t, d, o)
			book := bookOf(load(t, s).Events)
			before := progress.Event{}
			for range 6 {
				ref := curriculum.Ref(fmt.Sprintf("part/%d", r.IntN(2)))
				state := progress.States()[r.IntN(4)]
				e := book.Next(s.Device(), clock, progress.SetState(ref, state))
				if before.Seq > 0 && before.Compare(&e) >= 0 {
					t.Fatalf("%v comes after %v", e, before)
				}
				book.Apply(e)
				add(t, s, e)
				before, last[ref] = e, state
				changes++
				clock = clock.Add(time.Duration(r.IntN(96)-72) * time.Hour)
			}
			_ = s.Close()
		}
		book := bookOf(load(t, on(t, d, o)).Events)
		for ref, want := range last {
			if got := book.Marked(ref); got != want {
				t.Fatalf("%s is %s, and was set to %s last", ref, got, want)
			}
		}
	}
	proved("clock set back by up to three days", fmt.Sprintf("%d histories, %d changes", rounds, changes),
		"what was done last counts in all, 0 events lost")
}
