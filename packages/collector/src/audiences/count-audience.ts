import type { Condition, SiteConfig } from '@segue/protocol'
import { compile } from '@segue/rules'
import { type History, settle } from '@segue/rules/simulate'
import type { Counted, CountTask } from './desk.ts'
import { findOutsider } from './find-outsider.ts'
import type { Pause } from './pause.ts'
import type { IsOver } from './time-limit.ts'

/**
 * Takes visitors through a site config, from one on until time is over or the last of them, one at least, and counts who is in
 * each segment, and for whom each rule holds.
 */
export async function countAudience(
  histories: readonly History[],
  { config, rules, segment, at, from, until }: Omit<CountTask, 'visitors'>,
  { pause, isOver }: CountBounds,
): Promise<Counted> {
  // What visitors would be shown is not asked.
  const bare: SiteConfig = { ...config, experiences: [] }
  const ruleIds = rules.map((_, index) => `*${index}`)
  const asked = rules.map((when, index) => toSegment(ruleIds[index] ?? '', when as Condition))
  const program = compile({ ...bare, segments: [...config.segments, ...asked] })
  const all = new Map<string, number>()
  const shared = new Map<string, number>()
  const outside: History[] = []
  let visitors = 0
  let reached = from
  for (const history of histories.slice(from, until)) {
    if (reached > from && isOver()) break
    await pause()
    reached += 1
    const settled = settle(program, history, at)
    if (settled === undefined) continue
    visitors += 1
    const { segments } = settled.profile
    const isIn = segment !== undefined && segments.includes(segment)
    if (!isIn) outside.push(history)
    for (const id of segments) {
      add(all, id)
      if (isIn) add(shared, id)
    }
  }
  const countIn = (counts: ReadonlyMap<string, number>, ids: readonly string[]) =>
    ids.map((id) => ({ segment: id, visitors: counts.get(id) ?? 0 }))
  const ids = config.segments.map(({ id }) => id)
  const others = segment === undefined ? [] : ids.filter((id) => id !== segment)
  const outsider = segment && (await findOutsider(outside, { config: bare, segment, at }, pause))
  return {
    reached,
    visitors,
    segments: countIn(all, ids),
    rules: ruleIds.map((id) => all.get(id) ?? 0),
    overlap: countIn(shared, others),
    ...(outsider && { outside: outsider }),
  }
}

/** When to give way, and when it is enough for one answer. */
export interface CountBounds {
  readonly pause: Pause
  readonly isOver: IsOver
}

/** No id of a site config begins with a star. */
function toSegment(id: string, when: Condition) {
  return { id, name: id, when }
}

function add(counts: Map<string, number>, id: string): void {
  counts.set(id, (counts.get(id) ?? 0) + 1)
}
