import type { EventCondition, Json } from '@segue/protocol'
import { type Arrival, type Known, secondOf } from './history.ts'
import { arrivalsOf } from './naive-condition.ts'
import { bucketOf, localDate, reachOf } from './naive-window.ts'

/** Measures what happened from the whole history, by the definitions of the measures. */
export function measureNaively(condition: EventCondition, known: Known): Json | undefined {
  const { measure = 'count', within } = condition
  const arrivals = arrivalsOf(condition, known)
  if (measure === 'count' && within && !('calendar' in within)) {
    const times = arrivals.map(({ at }) => secondOf(at))
    const remembered = newest(times, kept(condition))
    return remembered.filter((second) => isRecent(second, reachOf(within), known)).length
  }
  if (measure === 'distinct') return distinctNaively(condition, known, arrivals)
  if (measure === 'streak') return streakNaively(condition, known, arrivals)
  const live = liveSamples(condition, known, arrivals)
  if (measure === 'count') return live.length
  if (measure === 'first') return live.length > 0 ? Math.min(...live) * 1000 : undefined
  if (measure === 'last') return live.length > 0 ? Math.max(...live) * 1000 : undefined
  const sum = live.reduce((total, value) => total + Math.round(value * 1000), 0) / 1000
  if (measure === 'sum') return sum
  if (live.length === 0) return undefined
  return measure === 'max' ? Math.max(...live) : sum / live.length
}

/** The samples in the buckets that the window touches, out of the newest buckets with something in them. */
function liveSamples(
  { measure = 'count', of = '', within }: EventCondition,
  { situation }: Known,
  arrivals: readonly Arrival[],
): readonly number[] {
  const samples = arrivals.flatMap((arrival) => {
    const bucket = bucketOf(secondOf(arrival.at), within, arrival.situation.zone)
    const values = ['count', 'first', 'last'].includes(measure)
      ? [secondOf(arrival.at)]
      : [arrival.props[of] ?? []].flat().filter((value) => typeof value === 'number')
    return values.map((value) => ({ bucket, value: Number(value) }))
  })
  const buckets = [...new Set(samples.map(({ bucket }) => bucket))].sort()
  const now = secondOf(situation.now)
  const isSliding = within !== undefined && !('calendar' in within)
  const reach = isSliding ? reachOf(within) : 0
  const size = reach <= 3 * 86_400 ? 3_600 : 86_400
  const remembered = buckets.slice(isSliding ? -(Math.ceil(reach / size) + 1) : -1)
  const from = bucketOf(now - reach, within, situation.zone)
  const to = bucketOf(now, within, situation.zone)
  const live = new Set(remembered.filter((bucket) => bucket >= from && bucket <= to))
  return samples.filter(({ bucket }) => live.has(bucket)).map(({ value }) => value)
}

function distinctNaively(
  condition: EventCondition,
  known: Known,
  arrivals: readonly Arrival[],
): number {
  const { of = '', within } = condition
  const lastSeen = new Map<string, number>()
  for (const { at, props } of arrivals) {
    for (const value of [props[of] ?? []].flat()) {
      const name = JSON.stringify(value)
      lastSeen.set(name, Math.max(secondOf(at), lastSeen.get(name) ?? 0))
    }
  }
  const { zone, now } = known.situation
  return newest([...lastSeen.values()], kept(condition)).filter((second) => {
    if (!within) return true
    if (!('calendar' in within)) return isRecent(second, reachOf(within), known)
    return bucketOf(second, within, zone) === bucketOf(secondOf(now), within, zone)
  }).length
}

function streakNaively(
  condition: EventCondition,
  known: Known,
  arrivals: readonly Arrival[],
): number {
  const all = arrivals.map(({ at, situation }) => localDate(secondOf(at), situation.zone))
  const days = new Set([...new Set(all)].sort().slice(-kept(condition)))
  const today = localDate(secondOf(known.situation.now), known.situation.zone)
  let day = days.has(today) ? today : dayBefore(today)
  let length = 0
  for (; days.has(day); day = dayBefore(day)) length += 1
  return length
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

function isRecent(second: number, reach: number, { situation }: Known): boolean {
  const age = secondOf(situation.now) - second
  return age >= 0 && age <= reach
}

function newest(seconds: readonly number[], size: number): readonly number[] {
  return [...seconds].sort((a, b) => b - a).slice(0, size)
}

/** How many entries the profile keeps: one more than the largest number compared with. */
function kept({ value }: EventCondition): number {
  const numbers = [value].flat().filter((item) => typeof item === 'number')
  return Math.ceil(Math.max(0, ...numbers)) + 1
}
