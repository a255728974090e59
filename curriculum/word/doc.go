// Package word reads the words of a text: where one begins and ends, how it is
// folded, which of its endings say nothing, which words are in every text, what
// an abbreviation stands for, and whether two spellings are one slip apart. The
// search and the answers ask it, so a question and a text are read alike. It
// knows no course, and every function takes time in proportion to its input.
package word
