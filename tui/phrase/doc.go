// Package phrase says things to people: what came of a deed, why one was
// refused, counts, shares, times and states. It is the only speaker for the
// screen, the prompts and whatever a command says in sentences, so that one
// thing is called the same everywhere, and the one seam for another language.
//
// It decides nothing. Keys and commands are not named here: who knows them
// adds them.
package phrase
