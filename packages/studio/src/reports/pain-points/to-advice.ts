import type { PainPointRow } from '@segue/protocol'
import { toCount, toMilliseconds, toShift } from '../../format/numbers.ts'
import { painPoints as texts } from '../../messages/en/page-reports.ts'
import { reports } from '../../messages/en/reports.ts'

/** The factors of a score, in the order in which they are told. */
export const FACTORS = ['dropOff', 'frustration', 'slowness', 'traffic'] as const

/** One of {@link FACTORS}. */
export type Factor = (typeof FACTORS)[number]

/** What makes a page hurt: the factor that is the most times as high as usual; its traffic where none stands out. */
export function findWorst(row: PainPointRow): Factor {
  const times = TIMED.map((factor) => ({ factor, times: row[`${factor}Times`] }))
  const [worst] = times.sort((a, b) => b.times - a.times)
  return worst && worst.times >= TIMES_MIN ? worst.factor : 'traffic'
}

/** What to look at on a page first, in plain words. */
export function toAdvice(row: PainPointRow): string {
  const { look } = texts
  const worst = findWorst(row)
  if (worst === 'dropOff') return look.leaving(toCount(row.left), toCount(row.visits))
  if (worst === 'traffic') return look.traffic(toVisits(row.visits))
  if (worst === 'slowness') return toSlownessAdvice(row)
  const [most] = SIGNS.map((sign) => ({ sign, visits: row[sign] })).sort(
    (a, b) => b.visits - a.visits,
  )
  return look[most?.sign ?? 'rageClicks'](toVisits(most?.visits ?? 0))
}

/** The figure of the load that is furthest beyond what is good. */
function toSlownessAdvice(row: PainPointRow): string {
  const { look } = texts
  const [furthest] = VITALS.map(({ vital, good, toText }) => {
    const value = row[vital]
    return { vital, excess: (value ?? 0) / good, text: toText(value ?? 0) }
  }).sort((a, b) => b.excess - a.excess)
  return furthest && furthest.excess > 1
    ? look[furthest.vital](furthest.text)
    : look.slow(toCount(row.slow), toCount(row.measured))
}

function toVisits(visits: number): string {
  return reports.visits(visits, toCount(visits))
}

const TIMED = ['dropOff', 'frustration', 'slowness'] as const
/** How many times as high as usual something is that stands out. */
const TIMES_MIN = 1.1
const SIGNS = ['rageClicks', 'deadClicks', 'formErrorLoops', 'errors', 'notFound'] as const
/** Up to what a figure is good: https://web.dev/articles/vitals, for the first byte https://web.dev/articles/ttfb. */
const VITALS = [
  { vital: 'ttfb', good: 800, toText: toMilliseconds },
  { vital: 'lcp', good: 2500, toText: toMilliseconds },
  { vital: 'inp', good: 200, toText: toMilliseconds },
  { vital: 'cls', good: 0.1, toText: toShift },
] as const
