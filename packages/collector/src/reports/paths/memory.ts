import { EVENT_TYPES, type PathReport, type PathRow } from '@segue/protocol'
import type { EventLine } from '../../log/log-line.ts'
import { bySequence, compare } from '../order.ts'

/** The paths report over lines of one site and period, in plain TypeScript. */
export function pathsOf(lines: readonly EventLine[]): PathReport {
  const visits = readVisits(lines)
  const names = Array.from({ length: STEPS_MAX }, (_, at) => mostVisited(visits, at))
  const toName = (path: string, at: number) => (names[at]?.has(path) ? path : '*')
  const rows = new Map<string, PathRow>()
  for (const visit of visits) {
    for (const [at, path] of visit.slice(0, STEPS_MAX - 1).entries()) {
      const next = visit[at + 1]
      const from = toName(path, at)
      const to = next === undefined ? null : toName(next, at + 1)
      const key = JSON.stringify([at, from, to])
      rows.set(key, { step: at + 1, from, to, visits: (rows.get(key)?.visits ?? 0) + 1 })
    }
  }
  return { visits: visits.length, rows: [...rows.values()].sort(byPlace) }
}

/** The pages of each visit, without repeats in a row. */
function readVisits(lines: readonly EventLine[]): string[][] {
  const visits = new Map<string, string[]>()
  for (const { visitor, session, event } of bySequence(lines)) {
    if (event.type !== EVENT_TYPES.pageView || visitor === '') continue
    const key = JSON.stringify([visitor, session])
    const visit = visits.get(key) ?? []
    if (visit.at(-1) !== event.page.path) visit.push(event.page.path)
    visits.set(key, visit)
  }
  return [...visits.values()].map((visit) => visit.slice(0, STEPS_MAX))
}

function mostVisited(visits: readonly (readonly string[])[], at: number): Set<string> {
  const counts = new Map<string, number>()
  for (const visit of visits) {
    const path = visit[at]
    if (path !== undefined) counts.set(path, (counts.get(path) ?? 0) + 1)
  }
  const sorted = [...counts].sort(([a, many], [b, more]) => more - many || compare(a, b))
  return new Set(sorted.slice(0, NAMES_MAX).map(([path]) => path))
}

function byPlace(a: PathRow, b: PathRow): number {
  return (
    a.step - b.step ||
    b.visits - a.visits ||
    compare(a.from, b.from) ||
    compare(Number(a.to === null), Number(b.to === null)) ||
    compare(a.to ?? '', b.to ?? '')
  )
}

const STEPS_MAX = 10
const NAMES_MAX = 8
