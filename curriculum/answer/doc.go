// Package answer answers a question with what a course says: it finds the
// places of the lessons that speak of it, and quotes whole paragraphs. Not a
// word of an answer is its own, so nothing in it can be wrong that is not wrong
// in the course. It needs no model, no key and no network.
//
// An Engine is built once, in the background, and only read afterwards, so it
// may be shared freely.
//
// How a question is answered:
//
//  1. It is read: its kind by its form ("why …", "A or B"), its subject, the two
//     things it compares, its words without those that every question has.
//     Words of talk ("want", "suddenly") weigh little, so that they cost little.
//  2. A word stands for its stem, for what an abbreviation stands for, for the
//     words of the field that mean what learners call otherwise, and where the
//     course has none of these, for a word one slip away.
//  3. Headings are ranked by BM25F (Robertson, Zaragoza, Taylor: "Simple BM25
//     extension to multiple weighted fields", CIKM 2004), with the questions of
//     the course that point at a heading as one of its fields, the best
//     paragraph under it, and words that stand together as they were asked.
//  4. What fits the kind counts for more: a paragraph that defines the subject,
//     one that says because, a table for a comparison, a number beside the thing
//     that is counted.
//  5. The best paragraphs of the best headings are quoted whole, with the list
//     or table that they announce.
//  6. How sure it is comes from a logistic regression over what the places have
//     of the question; the largest weight is that of the words which the course
//     does not have. There are three verdicts, and not one threshold, because a
//     refusal hurts more than a passage that is only near.
//
// A course that is not in English has no words of talk here: its places are
// ranked all the same, and nothing is ever called absent.
package answer
