import type { Estimate, PainPointReport, PainPointRow, PainPointStage } from '@segue/protocol'
import { wilsonInterval } from '@segue/stats'
import { type Group, groupBy } from '../group-by.ts'
import { compare } from '../order.ts'

/** What stores count of visits; see definition.md. */
export interface PainCounts {
  readonly visits: number
  readonly left: number
  readonly frustrated: number
  readonly measured: number
  readonly slow: number
}

/** One page in one stage. */
export type PageCounts = PainCounts &
  Pick<PainPointRow, 'stage' | 'path' | 'visitors' | SignName | SpeedName>

/** All pages of a stage together, those with few visitors, too. */
export interface StageCounts extends PainCounts {
  readonly stage: string
  readonly pages: number
}

/** The kinds of frustration. */
export const SIGN_NAMES = [
  'rageClicks',
  'deadClicks',
  'formErrorLoops',
  'errors',
  'notFound',
] as const

type SignName = (typeof SIGN_NAMES)[number]
type SpeedName = 'ttfb' | 'lcp' | 'inp' | 'cls'

/** Ranks pages within stages, everyone (`*`) first; `pages` are those with as many visitors as were asked for. */
export function toPainPointReport(
  pages: readonly PageCounts[],
  stages: readonly StageCounts[],
): PainPointReport {
  const sorted = [...stages].sort(
    (a, b) => Number(a.stage !== '*') - Number(b.stage !== '*') || compare(a.stage, b.stage),
  )
  const byStage = new Map(groupBy(pages, ({ stage }) => stage).map((own) => [own[0].stage, own]))
  const ranked = sorted.map((whole) => rank(byStage.get(whole.stage) ?? [], whole))
  return {
    stages: sorted.map((whole, at) => toStage(whole, ranked[at]?.length ?? 0)),
    rows: ranked.flat(),
  }
}

function rank(own: Group<PageCounts> | readonly [], whole: StageCounts): readonly PainPointRow[] {
  return own
    .map((page) => toRow(page, whole))
    .sort((a, b) => b.score - a.score || compare(a.path, b.path))
    .slice(0, PAGES_SHOWN)
}

function toRow(page: PageCounts, whole: StageCounts): PainPointRow {
  const traffic = page.visits / whole.visits
  const times = {
    dropOffTimes: toTimes([page.left, page.visits], [whole.left, whole.visits]),
    frustrationTimes: toTimes([page.frustrated, page.visits], [whole.frustrated, whole.visits]),
    slownessTimes: toTimes([page.slow, page.measured], [whole.slow, whole.measured]),
  }
  const score = traffic * times.dropOffTimes * times.frustrationTimes * times.slownessTimes
  return { ...page, ...toShares(page), ...times, traffic, score }
}

function toStage({ stage, pages, ...counts }: StageCounts, shown: number): PainPointStage {
  return { stage, pages, leftOut: pages - shown, visits: counts.visits, ...toShares(counts) }
}

function toShares({ visits, left, frustrated, measured, slow }: PainCounts) {
  return {
    dropOff: toShare(left, visits),
    frustration: toShare(frustrated, visits),
    slowness: measured > 0 ? toShare(slow, measured) : null,
  }
}

function toShare(count: number, of: number): Estimate {
  return { estimate: count / of, ...wilsonInterval(count, of) }
}

/**
 * How many times as high a page's share is as its stage's, drawn to 1 where the page has few visits. Example: 30 of 100
 * where the stage has 10 % are (30 + 10) / 200 = 20 %, twice as many.
 */
function toTimes([count, of]: Share, [wholeCount, wholeOf]: Share): number {
  if (of === 0 || wholeCount === 0) return 1
  const usual = wholeCount / wholeOf
  return (count + VISITS_ADDED * usual) / (of + VISITS_ADDED) / usual
}

type Share = readonly [count: number, of: number]

const PAGES_SHOWN = 50
const VISITS_ADDED = 100
