import type { Json, Score, ScoreCondition } from '@segue/protocol'
import { type Known, secondOf } from './history.ts'
import { arrivalsOf } from './naive-condition.ts'

/**
 * A score from the whole history: every gain replayed in order of arrival, in exact fractions. With each event that
 * gains whatever is later than the clock then shows becomes that hour.
 */
export function scoreNaively(condition: ScoreCondition, known: Known): Json | undefined {
  const { topic = 'all', measure = 'value', to } = condition
  const score = scoreOf(condition, known)
  if (!score) return undefined
  const hour = hourOf(known.situation.now)
  const topics = replay(score, known)
  const worthOf = (name: string) => {
    const state = topics.get(name)
    return state ? faded(state.value, state.hour, hour, score) : 0n
  }
  if (measure === 'value') return Number(worthOf(topic)) / 1000
  if (measure === 'ratio') {
    const all = [...topics.keys()].reduce((sum, name) => sum + worthOf(name), 0n)
    const by = to === undefined ? all : worthOf(to)
    return by === 0n ? undefined : Number(worthOf(topic)) / Number(by)
  }
  const ranked = [...topics]
    .map(([name, { gained }]) => ({ name, gained, value: worthOf(name) }))
    .filter(({ value }) => value > 0n)
    .sort((a, b) => Number(b.value - a.value) || b.gained - a.gained)
  return ranked[0]?.name
}

/** The score that a condition names, if there is one. */
export function scoreOf({ score }: ScoreCondition, { config }: Known): Score | undefined {
  return config.scores?.find(({ id }) => id === score)
}

function replay(score: Score, known: Known) {
  const topics = new Map<string, { value: bigint; hour: number; gained: number }>()
  let count = 0
  for (const arrival of known.arrivals) {
    const gains = score.gains.filter((gain) => arrivalsOf(gain, known).includes(arrival))
    const present = hourOf(arrival.situation.now)
    if (gains.length > 0) {
      for (const state of topics.values()) state.hour = Math.min(state.hour, present)
    }
    for (const gain of gains) {
      const found = gain.topicProp ? arrival.props[gain.topicProp] : (gain.topic ?? 'all')
      for (const name of new Set([found ?? []].flat())) {
        if (typeof name !== 'string') continue
        const hour = Math.min(hourOf(arrival.at), present)
        const old = topics.get(name) ?? { value: 0n, hour, gained: 0 }
        const then = Math.max(hour, old.hour)
        const points = BigInt(Math.round(gain.points * 1000))
        const sum = faded(old.value, old.hour, then, score) + faded(points, hour, then, score)
        const most = BigInt((score.cap ?? 100) * 1000)
        count += 1
        topics.set(name, {
          value: sum < 0n ? 0n : sum > most ? most : sum,
          hour: then,
          gained: count,
        })
      }
    }
  }
  return topics
}

/** `value × weight(from) ÷ weight(to)`, rounded half up. */
function faded(value: bigint, from: number, to: number, { halfLifeDays }: Score): bigint {
  if (to <= from) return value
  const halfLife = BigInt(Math.round(halfLifeDays * 24))
  const weight = (hour: number) => {
    const [whole, rest] = [BigInt(hour) / halfLife, BigInt(hour) % halfLife]
    return (halfLife + rest) << (whole - BigInt(from) / halfLife)
  }
  if (BigInt(to) / halfLife - BigInt(from) / halfLife > 30n) return 0n
  const [over, under] = [value * weight(from), weight(to)]
  const doubled = over * 2n + under
  return doubled / (under * 2n) - (doubled % (under * 2n) < 0n ? 1n : 0n)
}

function hourOf(at: number): number {
  return Math.floor(secondOf(at) / 3_600)
}
