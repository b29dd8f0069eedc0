import { isWholeRun, type Reports, type SavedQuestion } from '@segue/protocol/api'
import { CliError } from '../cli-error.ts'
import { type QueryOptions, toQuery } from './to-query.ts'

/** The options of `segue report` that say what is kept under a name. */
export interface SaveOptions extends QueryOptions {
  readonly period?: string
}

/**
 * What a collector is asked to keep. Without a period it is the one that the report has by default, moving on; two moments
 * stay. Throws `OPTION_INVALID`.
 */
export function toSavedQuestion(report: keyof Reports, options: SaveOptions): SavedQuestion {
  const { from, until, ...query } = toQuery(options)
  const period = options.period ?? toFixed(from, until) ?? toStandard(report)
  return { period, query }
}

function toFixed(from: string | undefined, until: string | undefined): string | undefined {
  if (from === undefined && until === undefined) return undefined
  if (from !== undefined && until !== undefined) return `${from}/${until}`
  const missing = from === undefined ? '--from' : '--until'
  throw new CliError('OPTION_INVALID', {
    ...{ where: missing, received: 'nothing' },
    remedy: 'A period that stays has both ends; one that moves on is written with --period.',
  })
}

function toStandard(report: keyof Reports): string {
  return isWholeRun(report) ? 'whole run' : 'last 30 days'
}
