// Package main is llmcourse, the command line of the course and the door to
// its screen.
//
// Everything that touches the world is below cmd and nowhere else: paths, the
// environment, the clock, the browser, the editor, the store on disk. The rooms
// are in cmd/internal and import from right to left:
//
//	exit < host < config, notes < library < text < export < cli
//
// Each command is a file of cli; cli.Run puts them together over a host.Host, so
// that a test is a run in another world. Data goes to standard output, messages
// to standard error, and the exit code is 0, 1 (failed), 2 (asked wrongly) or 3
// (nothing found, nothing to do).
//
// # Direct dependencies of the program, and why
//
//   - charm.land/bubbletea/v2 runs the program on the screen: its loop, keys and
//     messages are what everything in tui is written against.
//   - charm.land/bubbles/v2: key bindings with their help texts, and the text
//     input.
//   - charm.land/lipgloss/v2: styles, borders, layers.
//   - charm.land/glamour/v2 draws the prose of the lessons.
//   - charm.land/fang/v2 draws the help of the commands. It is called for help
//     alone: it asks the terminal for its background, which no other command
//     should wait for.
//   - github.com/charmbracelet/ultraviolet is Charm's renderer of cells, which
//     tui/paint drives directly to draw a key's answer at once.
//   - github.com/charmbracelet/colorprofile takes out of styled text what a
//     terminal, a pipe or NO_COLOR does not want.
//   - github.com/charmbracelet/x/ansi measures, cuts and strips styled text.
//   - github.com/charmbracelet/x/term tells a terminal from a pipe.
//   - github.com/spf13/cobra and github.com/spf13/pflag: the tree of commands, flags, and
//     completion for four shells.
//   - github.com/pelletier/go-toml/v2 reads courses and config.toml. It is strict
//     and knows the line of every key, so every slip is told with its place.
//   - github.com/yuin/goldmark parses a roadmap written in Markdown, and
//     golang.org/x/net/html the HTML in it, to make a course of them;
//     github.com/yuin/goldmark-emoji, which glamour brings, knows what GitHub
//     draws for a :name:.
//   - github.com/gofrs/flock locks a segment of the journal, each system in its
//     own way.
//   - github.com/sahilm/fuzzy matches names in the palette and in filters.
//   - golang.org/x/sys: what a terminal and a lock need of the system.
//   - github.com/rogpeppe/go-internal runs the scripts in testdata, and
//     github.com/creack/pty is the terminal of other tests and of cmd/speed.
//   - honnef.co/go/tools, golang.org/x/vuln and golang.org/x/perf are tools of
//     development.
//
// # Decisions
//
//   - Everything is read when it is first asked for. A shell prompt that calls
//     "status --line" pays for the course's metadata and the journal, and for
//     nothing else.
//
//   - Marking a part marks its sections: a part has no state of its own that
//     anything would count. "undo N" takes as many changes back.
//
//   - A choice made inside the program (its theme) goes to the state folder and
//     remembers what config.toml said at the time. It stands until that changes;
//     so neither of the two ever overwrites the other.
//
//   - Styled output uses the terminal's own sixteen colours unless a theme is
//     chosen: whatever its background, they are readable, and nobody waits for
//     an answer. Only "show" asks, because a lesson is worth it.
//
//   - $BROWSER counts over SSH too, unlike what the system would start: somebody
//     set it on purpose, and editors with a remote terminal set it to a script
//     that opens at home.
//
//   - Notes are in a folder for each course, named by Ref, for people to read.
//
//   - quiz, review and placement ask line by line and wait for nothing but
//     answers, so a pipe with one answer a line drives them. "slip" takes the
//     last answer back, as it does on the screen (study.Retract).
//
//   - What is due is looked for in sections with answers only: nothing else can
//     be due, and a shell prompt pays for nothing else.
//
//   - config.toml and themes are strict: a slip ends the program with file and
//     line. "status --line", "export" and "import" go on, because a prompt or a
//     script should not be held up by a colour. "config check" tells all slips at
//     once, and "config edit" works whatever the file says.
//
//   - What is exported for people is written whole or not at all. Cards for Anki
//     carry their Ref as identity, so a newer course changes cards and keeps what
//     Anki knows of them.
//
//   - Only "course add", "course update" and "course diff" use the network, for an
//     https address that was typed, then or when the course was added: public
//     addresses only (looked at after the name was resolved), no proxy, no
//     cookies, text only, with caps on size, time and redirects. Behind a proxy,
//     curl fetches and "course add -" reads.
//
//   - A course that was added is a folder, put in place by one rename; an update
//     sets the older one aside in ".old", and so does "course remove". It keeps
//     where it came from, and how it was read, in a hidden file of its own.
//
//   - An update takes over Refs, questions written by hand, and notes on what has
//     another Ref now. Boxes ticked in a roadmap count once, when there is no
//     progress in the course yet.
//
//   - Overlays are copied into the data folder, by course and id, and laid when the
//     course is read. One that does not fit is left out entry by entry, and told at
//     the start: what a learner added must never keep the course from opening. Only
//     "course overlay add" and "check" are strict. A course named as a folder is
//     read without them, as its author wants to see it.
//
//   - The files of a course are written side by side: each is synced, and one after
//     the other would be most of the time of an import.
//
//   - "--course" is an id or a folder, "export --course" is older and means
//     something else: for an export of another course LLMCOURSE_COURSE says which.
//
//   - A variable that an xterm leaves behind (XTERM_VERSION) gives 24-bit colours
//     where TERM says 16; inside tmux and screen it is not believed.
package main
