import { EVENT_TYPES, type Goal, isRecord, type PainPointReport } from '@segue/protocol'
import { createGoalValue } from '@segue/rules'
import { PAIN_VISITORS } from '../../limits.ts'
import type { EventLine } from '../../log/log-line.ts'
import { type Group, groupBy } from '../group-by.ts'
import { bySequence } from '../order.ts'
import { toPainPointReport } from './to-pain-point-report.ts'

/** The pain points report over lines of one site and period, in plain TypeScript. */
export function painPointsOf(
  lines: readonly EventLine[],
  { siteGoals, visitorsMin = PAIN_VISITORS }: PainTerms,
): PainPointReport {
  const known = bySequence(lines).filter(({ visitor }) => visitor !== '')
  const visits = groupBy(known, ({ visitor, session }) => JSON.stringify([visitor, session]))
  const values = siteGoals.map(createGoalValue)
  const seen = visits.flatMap((own) =>
    toSeen(
      own,
      own.some(({ event }) => values.some((value) => value(event) !== undefined)),
    ),
  )
  const pages = groupBy(seen, ({ stage, path }) => JSON.stringify([stage, path])).map(toPage)
  const stages = groupBy(pages, ({ stage }) => stage).map((own) => {
    const sum = (name: 'visits' | 'left' | 'frustrated' | 'measured' | 'slow') =>
      own.reduce((total, page) => total + page[name], 0)
    return {
      ...{ stage: own[0].stage, pages: own.length, visits: sum('visits'), left: sum('left') },
      ...{ frustrated: sum('frustrated'), measured: sum('measured'), slow: sum('slow') },
    }
  })
  return toPainPointReport(
    pages.filter(({ visitors }) => visitors >= visitorsMin),
    stages,
  )
}

interface PainTerms {
  readonly siteGoals: readonly Goal[]
  readonly visitorsMin?: number
}

/** A page in a visit and a stage. */
interface Seen {
  readonly visitor: string
  readonly path: string
  readonly stage: string
  readonly left: boolean
  /** Types of the signs of frustration. */
  readonly signs: ReadonlySet<string>
  readonly figures: readonly Figure[]
}

interface Figure {
  readonly path: string
  readonly name: string
  readonly value: number
  readonly isPoor: boolean
}

/** The pages of one visit, from its lines in their order. */
function toSeen(own: Group<EventLine>, isSuccess: boolean): Seen[] {
  const views = own
    .map(({ event }) => event)
    .filter(({ type, page }) => type === EVENT_TYPES.pageView && page.path !== '')
  const last = isSuccess ? undefined : views.at(-1)
  const figures = toFigures(own)
  return groupBy(views, ({ page }) => page.path).flatMap((same) => {
    const { path } = same[0].page
    const here = own.filter(({ event }) => event.page.path === path)
    const signs = here.map(({ event }) => event.type).filter((type) => SIGNS.includes(type))
    const stages = same.map(({ stage }) => stage).filter((stage) => stage !== '')
    return [...new Set(['*', ...stages])].map((stage) => ({
      ...{ visitor: own[0].visitor, path, stage, signs: new Set(signs) },
      left: last?.page.path === path && (stage === '*' || stage === last.stage),
      figures: figures.filter((figure) => figure.path === path),
    }))
  })
}

/** The newest figure of each id. */
function toFigures(own: readonly EventLine[]): Figure[] {
  const newest = new Map<string, Figure>()
  for (const { event } of own) {
    const { path, name, value, rating, id } = isRecord(event.props) ? event.props : {}
    if (event.type !== 'web_vitals' || typeof path !== 'string' || typeof name !== 'string')
      continue
    if (!FIGURES.includes(name) || typeof value !== 'number') continue
    const key = JSON.stringify([path, name, typeof id === 'string' ? id : event.id])
    newest.set(key, { path, name, value, isPoor: rating === 'poor' })
  }
  return [...newest.values()]
}

function toPage(own: Group<Seen>) {
  const [{ stage, path }] = own
  const count = (isCounted: (seen: Seen) => boolean) => own.filter(isCounted).length
  const speed = (name: string) => threeOfFour(own.flatMap((seen) => toValues(seen, name)))
  return {
    ...{ stage, path, visitors: new Set(own.map(({ visitor }) => visitor)).size },
    ...{ visits: own.length, left: count(({ left }) => left) },
    frustrated: count(({ signs }) => signs.size > 0),
    rageClicks: count(({ signs }) => signs.has(EVENT_TYPES.rageClick)),
    deadClicks: count(({ signs }) => signs.has('dead_click')),
    formErrorLoops: count(({ signs }) => signs.has('form_error_loop')),
    errors: count(({ signs }) => signs.has('js_errors')),
    notFound: count(({ signs }) => signs.has('page_not_found')),
    measured: count(({ figures }) => figures.length > 0),
    slow: count(({ figures }) => figures.some(({ isPoor }) => isPoor)),
    ...{ ttfb: speed('TTFB'), lcp: speed('LCP'), inp: speed('INP'), cls: speed('CLS') },
  }
}

function toValues({ figures }: Seen, wanted: string): number[] {
  return figures.filter(({ name }) => name === wanted).map(({ value }) => value)
}

/** The least value that three of four do not exceed; null without any. */
function threeOfFour(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(1, Math.ceil(sorted.length * 0.75)) - 1] ?? null
}

const SIGNS: readonly string[] = [
  ...[EVENT_TYPES.rageClick, 'dead_click', 'form_error_loop', 'js_errors', 'page_not_found'],
]
const FIGURES: readonly string[] = ['CLS', 'FCP', 'INP', 'LCP', 'TTFB']
