import type { GoalReport, SiteConfig, TransitionReport } from '@segue/protocol'
import {
  type Compared,
  type DigestContent,
  type DigestGoal,
  type DigestMove,
  type DigestReport,
  REPORT_ROWS,
  type ReportQuery,
  type Reports,
  type TableRow,
  type ThisAndLast,
} from '@segue/protocol/api'
import { answerReport } from '../api/answer-report.ts'
import { CollectorError, ERRORS } from '../errors.ts'
import type { Parts } from '../parts.ts'
import type { Period } from '../reports/period.ts'
import { answerSaved } from '../saved-reports/answer-saved.ts'
import { findWarnings } from './find-warnings.ts'
import { DIGEST_ROWS_MAX } from './limits.ts'
import { toVerdictText } from './to-verdict-text.ts'

/** Of which site and period a digest is, and which saved reports it has. */
export interface WantedDigest {
  readonly site: string
  readonly period: Period
  readonly saved: readonly string[]
}

/**
 * Asks for everything a digest says. A part that cannot be read is named among the `problems`; only a store that is away
 * is thrown, since it comes back.
 */
export async function composeDigest(
  { site, period, saved }: WantedDigest,
  parts: Parts,
): Promise<DigestContent> {
  const config = parts.versions.get(site)?.current().config
  if (config === undefined) throw new CollectorError('NOT_FOUND')
  const from = new Date(period.from).toISOString()
  const until = new Date(period.until).toISOString()
  const problems: string[] = []
  const week = { from, until, compare: 'previous' } as const
  const read = async <Name extends keyof Reports>(report: Name, query: ReportQuery) => {
    try {
      // The name says which of the reports it is; whoever answers knows only that it is one.
      return (await answerReport({ site, report, query }, parts)) as unknown as Compared<
        Reports[Name]
      >
    } catch (error) {
      problems.push(`The report ${report} could not be read: ${toProblem(error)}`)
      return undefined
    }
  }
  const audience = await read('audience', week)
  const goals = await read('goals', week)
  const transitions = await read('transitions', week)
  const experiments = await read('experiments', { until })
  const quality = await read('quality', { from, until })
  const reports: DigestReport[] = []
  for (const id of saved) reports.push(...(await readSaved({ site, id }, parts)))
  return {
    ...{ site, name: config.name, ...period, zone: config.timeZone, currency: config.currency },
    visitors: { now: audience?.visitors ?? 0, before: audience?.compared?.visitors ?? 0 },
    goals: toGoals(goals, config),
    moves: toMoves(transitions, config),
    experiments: (experiments?.rows ?? []).map((result) => ({
      experience: result.experience,
      name: nameOf(config.experiences, result.experience),
      judgement: result.judgement?.code ?? null,
      text: toVerdictText(result, config),
    })),
    warnings: quality ? findWarnings(quality, config) : [],
    saved: reports,
    problems,
  }
}

function toGoals(
  report: Compared<GoalReport> | undefined,
  { goals }: SiteConfig,
): readonly DigestGoal[] {
  return (report?.rows ?? []).map(({ goal, converted, revenue }) => {
    const before = report?.compared?.rows.find((row) => row.goal === goal)
    return {
      ...{ goal, name: nameOf(goals, goal) },
      converted: { now: converted, before: before?.converted ?? 0 },
      revenue: { now: revenue, before: before?.revenue ?? 0 },
    }
  })
}

/** The most frequent moves of the week, and those of the week before that nobody makes any more. */
function toMoves(
  report: Compared<TransitionReport> | undefined,
  { journey }: SiteConfig,
): readonly DigestMove[] {
  const found = new Map<string, { from: string; to: string; moves: ThisAndLast }>()
  const add = (
    rows: TransitionReport['rows'],
    toMoved: (moves: number) => Partial<ThisAndLast>,
  ) => {
    for (const { from, to, moves } of rows) {
      const key = JSON.stringify([from, to])
      const before = found.get(key)?.moves ?? { now: 0, before: 0 }
      found.set(key, { from, to, moves: { ...before, ...toMoved(moves) } })
    }
  }
  add(report?.rows ?? [], (now) => ({ now }))
  add(report?.compared?.rows ?? [], (before) => ({ before }))
  return [...found.values()]
    .sort((one, other) => other.moves.now - one.moves.now || other.moves.before - one.moves.before)
    .slice(0, DIGEST_ROWS_MAX)
    .map(({ from, to, moves }) => ({
      ...{ from: nameOf(journey.stages, from), to: nameOf(journey.stages, to), moves },
    }))
}

/** One that was deleted since it was chosen is left out. */
async function readSaved(
  { site, id }: { readonly site: string; readonly id: string },
  parts: Parts,
): Promise<readonly DigestReport[]> {
  const saved = parts.savedReports.list(site).find((one) => one.id === id)
  if (saved === undefined) return []
  const { name, report } = saved
  try {
    const answer = await answerSaved(saved, parts)
    const toRows = REPORT_ROWS[report] as (answer: object) => readonly TableRow[]
    const rows = toRows(answer)
    const more = Math.max(0, rows.length - DIGEST_ROWS_MAX)
    return [{ name, rows: rows.slice(0, DIGEST_ROWS_MAX), more, problem: '' }]
  } catch (error) {
    return [{ name, rows: [], more: 0, problem: toProblem(error) }]
  }
}

/** What refuses for good, in words. Throws a store that is away, which comes back, and our own mistakes. */
function toProblem(error: unknown): string {
  if (!(error instanceof CollectorError) || error.code === 'STORE_UNAVAILABLE') throw error
  const received = (error.details.issues ?? []).map((issue) => issue.received)
  const { message, remedy } = ERRORS[error.code]
  return [
    message,
    ...(received.length > 0 ? [`Not there: ${received.join(', ')}.`] : []),
    remedy,
  ].join(' ')
}

function nameOf(
  all: readonly { readonly id: string; readonly name: string }[],
  id: string,
): string {
  return all.find((one) => one.id === id)?.name ?? id
}
