// Package journal is a progress.Store in a folder of JSON lines.
//
//	DIR/<machine>/<utc>-<slot>-<random>.jsonl           a segment
//	DIR/<machine>/<utc>-<slot>-<random>.jsonl.damaged   lines of it that could not be read
//	STATE/machine-<hash>                                the name of this machine
//	STATE/<machine>-<slot>.lock                         who appends
//
// A segment is a header line and then one event a line, each with a checksum:
//
//	3f9a01c2 {"format":1,"app":"llmcourse","machine":"k3j9x2qa"}
//	9be51d07 {"dev":"k3j9x2qa.m4c1b7z0qe","seq":1,"at":"2026-03-01T12:00:00.000Z","kind":"state",...}
//
// Nothing in a segment is ever changed. An event is one write and one fsync
// before Append returns. Any file below DIR whose name ends in .jsonl is read,
// so folders of several machines merge by being put together, and git or
// Syncthing are all the sync there needs to be.
//
// Decisions:
//
//   - One writer at a time per segment, and nobody waits. A process takes the
//     first of a few numbered slots whose lock is free and goes on with the
//     newest segment of that slot; so the number of segments stays near what
//     their size demands. Where no lock is to be had (all taken, no such thing
//     on this disk, an answer that does not come) it begins a segment that
//     nobody will go on with. Locks live in the state folder, never in the
//     synced one: Windows locks would keep a sync tool from reading.
//     github.com/gofrs/flock is a dependency because locks differ between
//     systems and it knows the differences.
//
//   - The session in Event.Device is random and new in each process. It is not
//     tied to the segment, because the name must be known before anything is
//     created: reading creates nothing, not even the name of the machine.
//
//   - Damage is copied beside the segment and reported once. The segment keeps
//     it: a file that is never rewritten cannot be lost in rewriting. Files of
//     other machines and of newer versions are not touched at all.
//
//   - After an error the segment is left alone and the next event begins a new
//     one: after a failed fsync nobody knows what of a file is on the disk.
//
//   - Each write seeks to the end first, though the file is open for
//     appending: some file systems drop O_APPEND without a word. And each
//     write looks whether the file still has its name, because a sync tool or a
//     restored backup may have put another one there.
//
//   - A Snapshot in the cache folder is what the first frame needs of a long
//     history, and how far the segments had been read. What was added since is
//     read too; where anything else about them is different, it is not used.
//
//   - The name of a machine belongs to a hash of what the caller says identifies
//     it. A cloned disk, or a home folder shared by two hosts, has another hash
//     and gets a name of its own.
package journal
