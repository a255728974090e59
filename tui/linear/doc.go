// Package linear is the program for screen readers, dumb terminals and pipes:
// everything the screen does, as numbered prompts and plain lines.
//
// It prints lines and reads lines and does nothing else: no alternate screen,
// no escape sequence, no frame of box characters, no spinner, and nothing that
// was printed is ever changed. The order of what is printed is always the same:
// what one is looking at, the numbered things in it, a prompt.
//
// Decisions:
//
//   - Plain bufio, not huh's accessible mode. That serves a form of fields which
//     is filled in once, top to bottom: its prompt takes a number and asks again
//     until it gets one. Here every prompt also takes words ("find lora",
//     "undo", "quit"), prompts lead into each other, a learner goes back, and a
//     session must run from a pipe with a context. It would have been one
//     function of huh with most of it worked around.
//
//   - A menu is data: what is typed, what it does, in words. Numbers, help, and
//     the answer to input that means nothing are made from the same list, so
//     they cannot disagree.
//
//   - What is done is saved before the word "saved" is printed. Nothing waits to
//     be saved, so the end of the input may come at any time.
//
//   - A figure is announced and left out until it is asked for, and then drawn
//     with the signs of a keyboard.
//
//   - A line of code, a figure and an address are never wrapped: a screen
//     reader follows them as they are, and an address is copied whole.
//
// Text of the course is drawn by tui/prose at a width at which nothing is
// wrapped, and wrapped here.
//
// Direct dependencies: x/ansi drops the styles that tui/prose draws with and
// measures text.
package linear
