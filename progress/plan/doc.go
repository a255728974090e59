// Package plan says what to do next, what fits the time there is, how to come
// back after a break, and what a placement test asks. It must not read a
// clock, record or show anything: what it says are values, and equal Books
// give equal ones.
//
// Decisions:
//
//   - One suggestion, by these rules, the first that holds: many reviews are
//     due; a section was begun; some reviews are due; something finished was
//     forgotten; a section is new. Memory comes before reading on only when it
//     is a session's worth of it: a learner in the middle of a page should not
//     be called away for two cards. But a new section waits for all of it.
//
//   - A section is begun when it is doing, as Book.StateOf says. Of
//     several the one read last comes first. When its topics are behind the
//     learner, what is left of it are its resources.
//
//   - A finished topic is weak when less than Weak of what was answered in it
//     would be recalled; a question answered wrong last counts as forgotten.
//     What was never asked is not called weak: nothing is known of it.
//
//   - Minutes are whole and rounded up, so a session adds up to no more than
//     the time there is. Times of resources are the author's where the course
//     has them, else a guess by kind that says that it is one.
//
//   - A session stays in order: it does not jump to a later lesson because
//     that one is short. What takes hours is offered in parts.
//
//   - A section that a placement test showed to be known is passed over until
//     everything else is done, and is then offered for verification. It is not
//     done: only the learner says so.
package plan
