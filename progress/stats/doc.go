// Package stats is everything that the progress screen and `stats --json`
// show, as plain values. It must not draw, read a clock or keep anything: time,
// place and the Book come in as values, and equal ones give equal figures in
// whatever order the events arrived.
//
// Decisions:
//
//   - Coverage and mastery stand side by side and are never added up. Coverage
//     is what was ticked, each section counting the same (Book.CoverageOf).
//     Mastery is the share of all questions that would be recalled now
//     (review.Deck.Mastery), so a question never answered counts as unknown.
//
//   - Activity is what a person would call work: something marked done or
//     skipped, an answer, a stretch of reading, a link opened, a note written.
//     A thing counts once a day. What was taken back, by undo or by marking it
//     otherwise on the same day, is no activity; nor are stars, bookmarks and places.
//
//   - Days are the learner's, with their turn (review.Calendar). A Book keeps
//     reading by quarters of an hour, so where a day turns off the quarter,
//     the reading of that quarter belongs to the day before.
//
//   - The five levels of the heatmap are quartiles of the learner's own active
//     days, not fixed amounts: ten answers are much for one and little for
//     another. Days that are alike get the lower level.
//
//   - A streak is the longest stretch in which no week misses more days than
//     the free ones; days of rest are never missed, and today is not missed
//     before it is over. Only days with activity count.
//
//   - Courses are told apart in everything but days: a day is active, and a
//     streak goes on, whatever the course one learned in. So InAll gives each
//     course its line and adds up days, minutes and answers only.
//
//   - A review is the first answer of a day to a question that was answered on
//     a day before (review.Retention). More on the same day is practice, and
//     would make retention look better than it is.
package stats
