// Package paint runs a Bubble Tea program with a renderer that draws when
// something has changed, instead of looking for changes 60 or 120 times a
// second.
//
// Bubble Tea keeps its loop, input and commands; it runs without its renderer
// ([tea.WithoutRenderer]). The model is wrapped in a host, which draws from
// within Bubble Tea's event loop: View is called, and the frame written, right
// after the message that changed something, later ones at most every 1/FPS
// second, and nothing happens in between. So no model needs a lock, a burst of
// messages costs one View a frame rather than one each, and a panic in View is
// caught where others are. A slow terminal slows the loop down, as it does
// with Bubble Tea's renderer, which keeps the loop waiting while it writes.
//
// Only public API is used. What Bubble Tea leaves undone without a renderer is
// done here: raw mode, all modes of [tea.View], the size and its changes, the
// questions about what the terminal can do, and giving the terminal back. The
// filter sees [tea.Suspend] and [tea.Exec] before Bubble Tea acts on them, and
// Update gets the same message when it has, which is when the terminal is
// given away and taken again. Cells and their differences are left to
// Ultraviolet, as in Bubble Tea, but only the rows whose text is new are given
// to it.
//
// Measured side by side with the smallest program on Bubble Tea's renderer at
// 120 frames a second, at 120x40, on a busy machine (medians, as a part of
// Bubble Tea's): first frame 0.5 to 0.7, from key to frame 0.13 to 0.15 (0.9 ms
// against 6.6) and 0.4 to 0.5 at the 99th percentile, 500 keys at once 0.24 and
// 0.1 of their CPU, CPU for a key 0.4, resizing 0.7, memory 0.8, wake-ups in an
// idle second 4 to 6 against 460, where Bubble Tea's ticker is left with once a
// second. With an emoji in each row, moving a cursor writes 276 bytes rather
// than 5,445: Ultraviolet repeats a row with wide characters whenever it is
// drawn.
//
// Different from Bubble Tea's renderer on purpose: the model knows the size
// and the colours before its first View; a size that is not new is not sent,
// except as the answer to [tea.RequestWindowSize]; control characters are
// dropped from the window's title, and the old title comes back at the end;
// NO_COLOR counts with any value; after SIGSTOP and SIGCONT all is painted
// again; SIGHUP is a [tea.QuitMsg]; [tea.Suspend] does nothing where nobody
// could continue the process, and Bubble Tea would hang.
//
// The terminal may also be at the far end of a connection ([Options.Size]): then
// nothing of the process is touched, and one process runs many programs.
//
// Not done: [tea.Println] and [tea.Printf], which print above a program that
// does not fill the window; and Windows, where, as with Options.Classic or
// without a terminal, Bubble Tea's own renderer is used.
package paint
