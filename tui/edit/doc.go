// Package edit is a text that a person edits: lines, a cursor, what was undone,
// and the rows that fit a window.
//
// Why it is our own: the text area of Bubbles stops at 10,000 lines without a
// word, makes four blanks of a tab, has no undo, and wraps the whole text for
// every key (292 ms at 3,000 lines). Here a key costs what the line it changes
// and the rows in view cost: there is no limit on lines, and none of what is
// out of sight is looked at.
//
// A line is soft-wrapped at its blanks. Everything is measured and moved over
// by grapheme clusters, as the terminal draws them. What comes in is cleaned
// (clean.Note), so that what is drawn is harmless; tabs are kept, and drawn up
// to the next multiple of four columns.
package edit
