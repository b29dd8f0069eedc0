import type { Score, ScoreGain } from '@segue/protocol'
import type { Matches } from '../build.ts'
import { SCORE_TOPICS_MAX, TOPIC_CHARS_MAX } from '../limits.ts'
import { readPath } from '../read-path.ts'
import { type EventScene, toSeconds } from '../scene.ts'
import { HOUR_SECONDS } from '../time/window.ts'
import type { Aggregate } from './aggregate.ts'

/** A topic of a score: its value as of an hour (counted since 1970), in thousandths' precision. */
export type TopicState = readonly [topic: string, hour: number, value: number]

/** A gain with its compiled question to the event. */
export interface CompiledGain extends ScoreGain {
  readonly matches: Matches
}

/** Adds the gains an event earns. The topic that gained last stands first. */
export function addToScore(score: Score, gains: readonly CompiledGain[]): Aggregate['add'] {
  return (state, scene) => {
    let topics = (state ?? []) as unknown as readonly TopicState[]
    for (const gain of gains) {
      if (!gain.matches(scene)) continue
      for (const topic of topicsOf(gain, scene)) topics = addGain(topics, topic, gain, scene, score)
    }
    return topics.length > 0 ? topics : state
  }
}

/** The value of a topic at an hour. */
export function valueAt([, since, value]: TopicState, hour: number, score: Score): number {
  return roundThousandths(value * decay(since, hour, score))
}

/** The topic with the highest value; of equal ones the one that gained last. */
export function strongestTopic(
  topics: readonly TopicState[],
  hour: number,
  score: Score,
): string | undefined {
  let strongest: string | undefined
  let most = 0
  for (const state of topics) {
    const value = valueAt(state, hour, score)
    if (value > most) [strongest, most] = [state[0], value]
  }
  return strongest
}

/**
 * The share of a value that is left from one hour to a later one; 1 when the later one is not later.
 *
 * Exactly one half per half-life; within a half-life the line between, not the curve. So it takes nothing but `+`, `−`,
 * `×` and `÷`, on which all engines agree to the last bit, as they do not on `Math.pow`. With a half-life of H hours,
 * hour h weighs `(H + h mod H) × 2^⌊h ÷ H⌋`, and what is left is the weight of the one hour by that of the other.
 * Splitting a stretch in two never changes the product.
 *
 * Worked example, H = 24: from hour 0 to 12 (24 + 0) ÷ (24 + 12) = 0.667 is left (the curve says 0.707), from 12 to
 * 24 (24 + 12) ÷ (24 + 0) ÷ 2 = 0.75, in all 0.5.
 */
export function decay(from: number, to: number, { halfLifeDays }: Score): number {
  if (to <= from) return 1
  const hours = Math.max(1, Math.round(halfLifeDays * 24))
  const halvings = Math.floor(to / hours) - Math.floor(from / hours)
  if (halvings > HALVINGS_MAX) return 0
  return (hours + (from % hours)) / (hours + (to % hours)) / (1 << halvings)
}

function addGain(
  topics: readonly TopicState[],
  topic: string,
  { points }: CompiledGain,
  { entry }: EventScene,
  score: Score,
): readonly TopicState[] {
  const hour = Math.floor(toSeconds(entry.at) / HOUR_SECONDS)
  const old = topics.find(([name]) => name === topic) ?? [topic, hour, 0]
  const now = Math.max(hour, old[1])
  const value = valueAt(old, now, score) + points * decay(hour, now, score)
  const others = topics.filter(([name]) => name !== topic)
  if (others.length === SCORE_TOPICS_MAX) others.splice(weakestOf(others, now, score), 1)
  const capped = Math.min(Math.max(value, 0), score.cap ?? CAP_DEFAULT)
  return [[topic, now, roundThousandths(capped)], ...others]
}

function weakestOf(topics: readonly TopicState[], hour: number, score: Score): number {
  const values = topics.map((state) => valueAt(state, hour, score))
  return values.lastIndexOf(Math.min(...values))
}

function topicsOf({ topic, topicProp }: CompiledGain, { entry }: EventScene): ReadonlySet<string> {
  const found =
    topicProp === undefined ? (topic ?? 'all') : readPath(entry.props, topicProp.split('.'))
  const texts = [found].flat().filter((name) => typeof name === 'string')
  return new Set(texts.filter((name) => name.length <= TOPIC_CHARS_MAX))
}

function roundThousandths(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** What is left after so many half-lives is less than the smallest value kept. */
const HALVINGS_MAX = 30
const CAP_DEFAULT = 100
