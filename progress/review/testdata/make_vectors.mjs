// Makes vectors.json.gz, what TestVectors holds the package to: 1,000 random
// histories of answers and what the npm package ts-fsrs 5.4.2 (FSRS-6.0, of
// open-spaced-repetition) makes of them.
//
// Copy this file into an empty folder, so that no packages end up here, and there:
//
//	npm install ts-fsrs@5.4.2
//	node make_vectors.mjs > vectors.json.gz
//
// The seed is fixed: every run gives the same file.
import { fsrs, createEmptyCard, default_w, FSRSVersion, State } from 'ts-fsrs'
import { gzipSync } from 'node:zlib'
import assert from 'node:assert'

assert.strictEqual(FSRSVersion, 'v5.4.2 using FSRS-6.0')

// What is compared: short-term stability on, no fuzz, and no steps of minutes,
// so that each answer is scheduled in days.
const ours = { enable_fuzz: false, enable_short_term: true, learning_steps: [], relearning_steps: [] }

// mulberry32: a small generator of random numbers with a seed
let seed = 20260301
function random() {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const between = (low, high) => low + random() * (high - low)
const pick = (list) => list[Math.floor(random() * list.length)]

// The default weights, and four sets near them: a formula with a wrong weight
// in it would not be found where that weight happens to matter little.
const weights = [Array.from(default_w)]
for (let i = 0; i < 4; i++) {
  const near = Array.from(default_w, (w) => +(w * between(0.8, 1.2)).toFixed(6))
  // kept by ts-fsrs inside its limits: take what it made of them
  weights.push(Array.from(fsrs({ ...ours, w: near }).parameters.w))
}

const minute = 60 * 1000
const epoch = Date.UTC(2024, 0, 1)

// gap is how many minutes go by before the next answer.
function gap(card) {
  const kind = random()
  if (kind < 0.15) return between(1, 300) // the same day, mostly
  if (kind < 0.75) return (card.scheduled_days * between(0.5, 2) + random()) * 1440
  return between(1, 400) * 1440
}

function history(i) {
  const w = i < 800 ? 0 : 1 + (i % 4)
  const retention = i < 500 ? 0.9 : pick([0.7, 0.8, 0.85, 0.95, 0.97])
  const longest = i % 10 === 9 ? 365 : 36500
  const parameters = { w: weights[w], request_retention: retention, maximum_interval: longest }
  const f = fsrs({ ...parameters, ...ours })
  const standard = fsrs(parameters) // with the learning steps that are default
  let now = Math.floor(between(0, 365 * 1440))
  let card = createEmptyCard(new Date(epoch))
  let other = createEmptyCard(new Date(epoch))
  const steps = []
  for (let n = 1 + Math.floor(random() * 19); n > 0; n--) {
    const grade = pick([1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4, 4])
    const at = new Date(epoch + now * minute)
    const { card: next, log } = f.next(card, at, grade)
    const recall = card.state === State.New ? 0 : f.forgetting_curve(log.elapsed_days, card.stability)
    const { card: usual } = standard.next(other, at, grade)
    // The steps of minutes change when a card is shown, never what is remembered,
    // and no interval of a review that was recalled.
    assert.strictEqual(usual.stability, next.stability)
    assert.strictEqual(usual.difficulty, next.difficulty)
    if (other.state === State.Review && grade > 1) assert.strictEqual(usual.scheduled_days, next.scheduled_days)
    steps.push([now, grade, log.elapsed_days, recall, next.stability, next.difficulty, next.scheduled_days, next.lapses])
    card = next
    other = usual
    now += Math.ceil(gap(card))
  }
  return { w, retention, longest, steps }
}

const vectors = { version: FSRSVersion, weights, histories: Array.from({ length: 1000 }, (_, i) => history(i)) }
process.stdout.write(gzipSync(JSON.stringify(vectors), { level: 9 }))
