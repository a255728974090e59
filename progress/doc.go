// Package progress is what the learner did, and what it adds up to.
//
// An Event is something done, at a time, on a device. Events are never changed
// and never deleted; a Book is folded from them and can always be folded again.
// The package is pure: time comes in as a value, nothing here reads a clock, a
// file or the environment. Where events are kept is the business of a Store.
//
// Decisions:
//
//   - A Book is one function of the set of its events: any order and any
//     repetition of Apply gives the same Book, so that merging two devices is
//     putting their events together. Each field of a Ref is a register; its
//     last writer in event order (At, Device, Seq) wins.
//
//   - Device names a session, not only a machine: "<machine>.<session>". Two
//     programs open on one machine both count their events from 1, and (Device,
//     Seq) is still unique. Machine cuts the session off again.
//
//   - At is the order of events first and a time second. It never goes
//     backwards on a machine, and a change is always later than the one it
//     replaces, also when that one came from a device whose clock is ahead:
//     otherwise a tick on the slower device would be recorded and not be seen.
//     How far At runs ahead of the clock is kept in Lead, so When still tells
//     when it was, and a clock that was wrong once spoils no streak for years.
//
//   - A Bookmark is a register of its letter, not of its Ref: one letter leads
//     to one place, on all devices.
//
//   - Undo is one event that carries both the value that was there before and
//     the identity of the change it takes back. It is an ordinary write for
//     whoever folds it, so undoing on two devices at once still converges.
//
//   - An event that this version does not fully understand keeps its line
//     exactly as it was, and gives that line back when it is written again.
package progress
