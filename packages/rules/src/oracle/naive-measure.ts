import type { EventCondition, Json } from '@segue/protocol'
import { type Arrival, type Known, secondOf } from './history.ts'
import { arrivalsOf } from './naive-condition.ts'
import { bucketOf, localDate, reachOf } from './naive-window.ts'

/** Measures what happened from the whole history, by the definitions of the measures. */
export function measureNaively(condition: EventCondition, known: Known): Json | undefined {
  const { measure = 'count' } = condition
  const arrivals = arrivalsOf(condition, known)
  if (measure === 'count' && slidingReach(condition) !== undefined)
    return countRecently(condition, known, arrivals)
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

/** How many of the newest times are in the window. With each arrival, times later than the clock become its time. */
function countRecently(
  condition: EventCondition,
  known: Known,
  arrivals: readonly Arrival[],
): number {
  let times: readonly number[] = []
  for (const { at, situation } of arrivals) {
    const now = secondOf(situation.now)
    const past = [...times, secondOf(at)].map((second) => Math.min(second, now))
    times = past.sort((a, b) => b - a).slice(0, kept(condition))
  }
  const reach = slidingReach(condition) ?? 0
  return times.filter((second) => isRecent(second, reach, known)).length
}

/** Something that an event contributed, and the bucket of time it is in. Buckets sort by their names. */
interface Sample {
  readonly bucket: string
  readonly value: number
}

/** The samples in the buckets that the window touches. */
function liveSamples(
  condition: EventCondition,
  { situation }: Known,
  arrivals: readonly Arrival[],
): readonly number[] {
  const now = secondOf(situation.now)
  const from = cut(now - (slidingReach(condition) ?? 0), situation.zone, condition)
  const to = cut(now, situation.zone, condition)
  return rememberedSamples(condition, arrivals)
    .filter(({ bucket }) => bucket >= from && bucket <= to)
    .map(({ value }) => value)
}

/**
 * What is still known after the arrivals. With each of them, whatever is later than the clock then shows is put into
 * the bucket of that moment, and of all buckets with something in them the newest are kept.
 */
function rememberedSamples(
  condition: EventCondition,
  arrivals: readonly Arrival[],
): readonly Sample[] {
  const { measure = 'count', of = '' } = condition
  const isTime = measure === 'first' || measure === 'last'
  let samples: readonly Sample[] = []
  for (const { at, props, situation } of arrivals) {
    const now = secondOf(situation.now)
    const present = cut(now, situation.zone, condition)
    const bucket = cut(secondOf(at), situation.zone, condition)
    const values =
      isTime || measure === 'count'
        ? [secondOf(at)]
        : [props[of] ?? []].flat().filter((value) => typeof value === 'number')
    samples = [...samples, ...values.map((value) => ({ bucket, value: Number(value) }))].map(
      (sample) => ({
        bucket: earlier(sample.bucket, present),
        value: isTime ? Math.min(sample.value, now) : sample.value,
      }),
    )
    const buckets = [...new Set(samples.map((sample) => sample.bucket))].sort()
    const remembered = buckets.slice(-keptBuckets(condition))
    samples = samples.filter((sample) => remembered.includes(sample.bucket))
  }
  return samples
}

/** The bucket that a second is in. */
function cut(second: number, zone: string, { within }: EventCondition): string {
  return bucketOf(second, within, zone)
}

/** How many buckets are kept: for the window to be covered, or the newest. */
function keptBuckets(condition: EventCondition): number {
  const reach = slidingReach(condition)
  if (reach === undefined) return 1
  return Math.ceil(reach / (reach <= 3 * 86_400 ? 3_600 : 86_400)) + 1
}

function slidingReach({ within }: EventCondition): number | undefined {
  return within === undefined || 'calendar' in within ? undefined : reachOf(within)
}

function distinctNaively(
  condition: EventCondition,
  known: Known,
  arrivals: readonly Arrival[],
): number {
  const { of = '', within } = condition
  let seen: readonly (readonly [name: string, second: number])[] = []
  for (const { at, props, situation } of arrivals) {
    const now = secondOf(situation.now)
    const news = [props[of] ?? []]
      .flat()
      .map((item) => [JSON.stringify(item), secondOf(at)] as const)
    const times = new Map<string, number>()
    for (const [name, second] of [...seen, ...news]) {
      times.set(name, Math.max(times.get(name) ?? 0, Math.min(second, now)))
    }
    seen = [...times].sort((a, b) => a[1] - b[1]).slice(-kept(condition))
  }
  const { zone, now } = known.situation
  return seen.filter(([, second]) => {
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
  const today = localDate(secondOf(known.situation.now), known.situation.zone)
  let days: readonly string[] = []
  for (const { at, situation } of arrivals) {
    const present = localDate(secondOf(situation.now), situation.zone)
    const all = [...days, localDate(secondOf(at), situation.zone)]
    const past = all.map((day) => earlier(day, present))
    days = [...new Set(past)].sort().slice(-kept(condition))
  }
  let day = days.includes(today) ? today : dayBefore(today)
  let length = 0
  for (; days.includes(day); day = dayBefore(day)) length += 1
  return length
}

function earlier(one: string, other: string): string {
  return [one, other].sort()[0] ?? one
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

function isRecent(second: number, reach: number, { situation }: Known): boolean {
  const age = secondOf(situation.now) - second
  return age >= 0 && age <= reach
}

/** How many entries the profile keeps: one more than the largest number compared with. */
function kept({ value }: EventCondition): number {
  const numbers = [value].flat().filter((item) => typeof item === 'number')
  return Math.ceil(Math.max(0, ...numbers)) + 1
}
