import type { Issue, SiteConfig } from '@segue/protocol'
import type { Compared, Misfit, ReportQuery } from '@segue/protocol/api'
import { type AnyReport, answerReport } from '../api/answer-report.ts'
import { invalid } from '../api/read-fields.ts'
import { CollectorError } from '../errors.ts'
import type { Parts } from '../parts.ts'
import { findMisfits } from './find-misfits.ts'
import { parseSavedPeriod, SAVED_PERIODS } from './parse-saved-period.ts'
import type { SavedReport } from './saved-reports.ts'

/**
 * Asks a saved question as of now. Rejects with `SAVED_REPORT_MISFIT` where it names what the published site config does
 * not have, and with whatever the report itself refuses.
 */
export async function answerSaved(
  saved: Pick<SavedReport, 'site' | 'report' | 'period' | 'query'>,
  parts: Parts,
): Promise<Compared<AnyReport>> {
  const config = parts.versions.get(saved.site)?.current().config
  if (config === undefined) throw new CollectorError('NOT_FOUND')
  const misfits = findMisfits(saved, config)
  if (misfits.length > 0) {
    throw new CollectorError('SAVED_REPORT_MISFIT', { issues: misfits.map(toIssue) })
  }
  const { site, report } = saved
  return answerReport({ site, report, query: toQuery(saved, config, parts.now()) }, parts)
}

function toQuery(
  { period, query }: Pick<SavedReport, 'period' | 'query'>,
  { timeZone }: SiteConfig,
  now: number,
): ReportQuery {
  const found = parseSavedPeriod(period, now, timeZone)
  if (found === undefined) throw invalid('period', period, SAVED_PERIODS)
  // Of all there is nothing lies before: without a `from` the report says so where it is compared.
  const from = found.from === 0 ? '1970-01-01T00:00:00Z' : new Date(found.from).toISOString()
  return { ...query, from, until: new Date(found.until).toISOString() }
}

function toIssue({ path, received, expected }: Misfit): Issue {
  const remedy = `Send ${path} as ${expected}.`
  return { code: 'FIELD_INVALID', path, received, expected, remedy }
}
