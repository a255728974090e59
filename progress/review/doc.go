// Package review says when a question that was answered is due again, and how
// much of what was answered is still there.
//
// It must not decide what is shown, read a clock or keep anything: time, place
// and the Book come in as values, and everything here can be worked out again
// from the events.
//
// The formulas are FSRS-6 of the group open-spaced-repetition, with its
// published default weights:
//
//	https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm
//	https://github.com/open-spaced-repetition/ts-fsrs (MIT), npm package ts-fsrs 5.4.2
//
// ts-fsrs is what the tests compare with, step by step, over 1,000 histories:
// fsrs({enable_fuzz: false, enable_short_term: true, learning_steps: [],
// relearning_steps: []}). Its learning steps of minutes only change when a card
// is shown within a day; they change no stability, no difficulty and no
// interval of a recalled review (testdata/make_vectors.mjs asserts that).
//
// Decisions:
//
//   - Grades. A wrong answer is Again. A right one is what the learner said of
//     it, Hard, Good or Easy, and Good when nothing was said. A right answer
//     that the learner called "again" was a guess and is Hard.
//
//   - Days are the learner's: they turn at four in the morning unless told
//     otherwise, and elapsed time counts them, not hours, as the scheduler of
//     ts-fsrs counts dates. So what is due is due from the morning on, and does
//     not move about with the hour of the last answer.
//
//   - No fuzz. It keeps cards that were learned together from coming back
//     together; here the cap of a day spreads them, and two devices agree.
//
//   - The cap counts what was reviewed today out of what was due. Answering
//     new questions, or old ones before their time, takes nothing from it.
//
//   - An answer from a day yet to come (a clock was ahead) would hide its
//     question until then. Such a question is due at once: answering it heals it.
//
//   - Mastery counts a question that was answered wrong last as not known. The
//     forgetting curve starts at 1 after every answer, also after a wrong one,
//     and a learner who gets everything wrong must not see 100 %.
package review
