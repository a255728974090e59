// Package revision compares two revisions of a course: what in the new one is
// what in the old one, what is new, and what is gone.
//
// A roadmap is rewritten all the time: sections are renamed, renumbered, moved,
// and their links replaced. What a learner did must survive that. So things are
// matched by what stays the same about them: their id, a former id, their
// title, the addresses in them, and last how alike their titles are; and the
// new revision takes over the old Refs (Carry).
//
// The package must not decide what happens to progress: it says what became of
// each Ref, and journals keep what they hold.
package revision
