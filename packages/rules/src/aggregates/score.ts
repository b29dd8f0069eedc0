import type { Score, ScoreGain } from '@segue/protocol'
import type { Matches } from '../build.ts'
import { SCORE_TOPICS_MAX, TOPIC_CHARS_MAX } from '../limits.ts'
import { readPath } from '../read-path.ts'
import { type EventScene, toSeconds } from '../scene.ts'
import { HOUR_SECONDS } from '../time/window.ts'
import type { Aggregate } from './aggregate.ts'

/** A topic of a score: its value as of an hour (counted since 1970), in whole thousandths of a point. */
export type TopicState = readonly [topic: string, hour: number, thousandths: number]

/** A gain made ready: its question to the event, and the path of the property that names the topic. */
export interface CompiledGain extends ScoreGain {
  readonly matches: Matches
  readonly path: readonly string[] | undefined
}

/**
 * Adds the gains an event earns. The topic that gained last stands first. Topics of hours to come (the clock was set
 * back) fade from now on.
 */
export function addToScore(score: Score, gains: readonly CompiledGain[]): Aggregate {
  return (state, scene) => {
    const present = hourOf(scene.now)
    let topics = (state as unknown as readonly TopicState[]).map(
      ([topic, hour, thousandths]): TopicState => [topic, Math.min(hour, present), thousandths],
    )
    for (const gain of gains) {
      if (!gain.matches(scene)) continue
      for (const topic of topicsOf(gain, scene)) topics = addGain(topics, topic, gain, scene, score)
    }
    return topics
  }
}

/**
 * What is left of a topic at a later hour, in whole thousandths; at an earlier one all of it.
 *
 * Exactly one half per half-life, which is rounded to whole hours, 1 at least; within a half-life the line between, not
 * the curve. With a half-life of H hours, hour h weighs `(H + h mod H) × 2^⌊h ÷ H⌋`, and what is left is the weight of
 * the one hour by that of the other. All of it is whole numbers and one division, on which engines agree to the last
 * bit as they do not on `Math.pow`.
 *
 * Worked example, H = 24: of 1000 from hour 0, at hour 12 there is 1000 × 24 ÷ 36 = 667 left (the curve says 707), at
 * hour 24 1000 × 24 ÷ (24 × 2) = 500, at hour 36 1000 × 24 ÷ (36 × 2) = 333.
 */
export function decay([, from, thousandths]: TopicState, to: number, score: Score): number {
  if (to <= from) return thousandths
  const halfLife = Math.max(1, Math.round(score.halfLifeDays * 24))
  const halvings = Math.floor(to / halfLife) - Math.floor(from / halfLife)
  if (halvings > HALVINGS_MAX) return 0
  const weight = (halfLife + (to % halfLife)) * (1 << halvings)
  return Math.round((thousandths * (halfLife + (from % halfLife))) / weight)
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
    const value = decay(state, hour, score)
    if (value > most) [strongest, most] = [state[0], value]
  }
  return strongest
}

function addGain(
  topics: readonly TopicState[],
  topic: string,
  { points }: CompiledGain,
  { entry, now: present }: EventScene,
  score: Score,
): TopicState[] {
  const hour = hourOf(Math.min(entry.at, present))
  const old = topics.find(([name]) => name === topic) ?? [topic, hour, 0]
  const now = Math.max(hour, old[1])
  const gained = decay([topic, hour, Math.round(points * 1000)], now, score)
  const others = topics.filter(([name]) => name !== topic)
  if (others.length === SCORE_TOPICS_MAX) others.splice(weakestOf(others, now, score), 1)
  const most = (score.cap ?? CAP_DEFAULT) * 1000
  return [[topic, now, Math.min(Math.max(decay(old, now, score) + gained, 0), most)], ...others]
}

function weakestOf(topics: readonly TopicState[], hour: number, score: Score): number {
  const values = topics.map((state) => decay(state, hour, score))
  return values.lastIndexOf(Math.min(...values))
}

function topicsOf(
  { topic = ALL_TOPICS, path }: CompiledGain,
  { entry }: EventScene,
): ReadonlySet<string> {
  const found = path ? readPath(entry.props, path) : topic
  const texts = [found].flat().filter((name) => typeof name === 'string')
  return new Set(texts.filter((name) => name.length <= TOPIC_CHARS_MAX))
}

/** The hour of a moment, counted since 1970. */
export function hourOf(at: number): number {
  return Math.floor(toSeconds(at) / HOUR_SECONDS)
}

/** The topic of gains that name none. */
export const ALL_TOPICS = 'all'
/** What is left after so many half-lives is nothing. */
const HALVINGS_MAX = 30
/** The most that a score can be per topic, where it names no bound of its own. */
export const CAP_DEFAULT = 100
