// Package study is one learner at work in one course: everything that a front
// end can ask for, once. The screen, the prompts and the commands send it
// Deeds and put its Outcomes into words; none of them keeps a rule of its own.
//
// It draws nothing, says nothing and reads no clock. What may wait for a disk
// is a Job: a screen runs it beside its frames and hands the answer to Take; a
// front end that waits calls Flush.
//
// Decisions:
//
//   - What was done counts at once, in the Book, and is saved after that. What
//     could not be saved stays pending, is tried again together with what comes
//     next, and is what Unsaved returns at the end. That holds for the text of
//     a note as it does for an event; the event of a note is saved after its
//     text, so that another program that sees the event finds the text.
//
//   - A State that is there already makes no event. What counts is the State
//     that a learner sees (State), not what was said of the item alone.
//
//   - A link counts as opened when the learner asks for it and the address may
//     be opened, whether a browser takes it or they go there by the address
//     they were shown. Over SSH there is no browser, and it was opened all the
//     same.
//
//   - A screen must not wait, so what it has not read yet is not known:
//     Questions says so, Due is empty, and Load asks for it. A front end that
//     may wait (Deps.Wait) gets it read when it asks.
//
//   - When the learner goes on in another course, Enter makes a Study of that
//     one which shares the store and what is still to be saved with this one.
//
//   - Taking back the answer before the present question is possible as well:
//     whoever sees the verdict only on the way to the next question would
//     otherwise never be able to. Quiz goes back with it.
//
// A Study is not safe for concurrent use; only the function that Job returns
// may run beside it.
package study
