// Package main measures llmcourse from outside, as a person in front of a
// terminal would, against the smallest program on Bubble Tea and against what
// else is installed (less, fzf, newsboat). It prints the table of docs/proof.md:
//
//	go run ./cmd/speed                   all of it, ten runs of each, about a quarter of an hour
//	go run ./cmd/speed -quick            small, to see that it works
//	go run ./cmd/speed -only smallest,llmcourse -n 30 -o table.md
//
// Every program runs in a pseudo-terminal of 120x40 that answers its questions.
// Runs take turns: one run of each program, then the next of each, so that a
// machine that becomes slower does so for all. A run during which others used
// more than a quarter of a processor is done again, three times at most, and the
// calmest counts; what others used in the runs that count is said above the table.
//
// What is measured, in this order, in one run of one program:
//
//   - first frame: from its start until its own text is on the screen
//   - keys, one at a time, up and down, with silence and a random pause between
//     them: from the key to the first byte of the answer
//   - 500 keys at once, in turns of 20 down and 20 up: until nothing comes any more
//   - 100 changes of size, 5 ms apart: from the last one until nothing comes any more
//   - idle: processor time and wake-ups in 5 seconds
//   - resident memory, at the first frame and the most there ever was
//   - the end: from the key that quits to the end of the process
//
// Figures end at the pseudo-terminal: what the terminal takes to draw comes on
// top, for all programs alike. Processor time, wake-ups and memory are read
// from /proc, and missing elsewhere.
//
// Linking glamour costs time before main can run, because its lexers and
// styles are built in package initialisation. That share is measured with
// GODEBUG=inittrace=1 and told apart: it is the sum over the packages that the
// program would not have without glamour.
package main
