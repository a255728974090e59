// Package search finds words in everything a course has, and in the learner's
// notes, and puts what fits best first.
//
// An Index is built once, in the background, and only read afterwards, so it
// may be shared freely. What is found is a place: a heading of a lesson with
// the text under it, a resource, a question, a note. So no paragraph of a page
// crowds out another page; which paragraph fits best is told with the hit.
//
// Decisions:
//
//   - Places are ranked by BM25F: BM25 over several fields, where what stands
//     in a title counts for more. From Robertson, Zaragoza, Taylor: "Simple
//     BM25 extension to multiple weighted fields", CIKM 2004; the constants
//     k1 = 1.2 and b = 0.75 are the middle of what Robertson and Zaragoza give
//     in "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
//
//   - A place need not have all words, so that "what is the rank of an
//     adapter" finds what "adapter rank" finds, but each word that is missing
//     costs by its weight. Then the best ones are looked at again: words that
//     stand together, as in "learning rate", are worth more than words apart.
//
//   - A word of the query stands for the words of the same stem, for the words
//     it begins while it is being typed, and, only where there are none of
//     these, for the words one slip away (Damerau-Levenshtein 1). Slips are
//     looked for by going through all words, which takes at most a fifth of
//     a millisecond for the built-in course, and needs no second index.
//
//   - "fine-tuning" is kept as fine, tuning and finetuning, so that all three
//     spellings find all three.
//
//   - A place called by an abbreviation is found by what it stands for and the
//     other way round, where the course itself says what it stands for, as in
//     "a Mixture of Experts (MoE)".
//
//   - What no rule can find, the author of a course says: sections and topics
//     have words by which somebody may look for them who does not know what
//     they are called, as "makes things up" for retrieval. Where all of such a
//     phrase is in the query, that counts as much as a name.
//
//   - The reason of a question is searched but never shown: it would give the
//     answer away. Choices are not searched, since most are wrong, and neither
//     are folded solutions.
package search
