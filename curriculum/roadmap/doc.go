// Package roadmap makes a course of a roadmap or awesome list that somebody
// wrote in Markdown.
//
// Read makes a Draft of the text: parts, sections, topics, resources, and an
// account of every link in it, kept or dropped with the reason. The Draft can
// be shown (Preview, Report), and written as a course folder in our own format
// (Files), which a person can then edit.
//
// People write roadmaps in many ways. So there is no rule for any one of them:
// small named steps, each over the parsed tree, decide in order what is the
// title, what is filler, what is a part, a section, a topic, a resource. Each
// notes its name where it decided, so that the preview can say why.
//
// The package must not read files or fetch anything: bytes go in, a map of
// files comes out. It trusts nothing of what it reads: the text is cleaned
// before it is parsed, and what is written is cleaned text again.
//
// Dependencies: github.com/yuin/goldmark parses CommonMark and GFM; everything
// here that looks at Markdown looks at its tree. golang.org/x/net/html reads
// the HTML that READMEs are full of. github.com/yuin/goldmark-emoji knows what
// GitHub draws for a :name:. All are part of the program anyway, as glamour
// needs them.
package roadmap
