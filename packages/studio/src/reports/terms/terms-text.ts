import { toCount } from '../../format/numbers.ts'
import { savedReports } from '../../messages/en/saved-reports.ts'
import type { ReportTerms } from './terms.ts'
import { parseTerms } from './terms.ts'

const { words } = savedReports

/** Terms in a line: `visitors: segment:runner, against the period before`; for none, what is said instead. */
export function toTermsText(terms: ReportTerms, none: string): string {
  const { where, firstSeen, compare, inference, visitorsMin } = terms
  const parts = [
    where && words.where(toTermList(where)),
    firstSeen && words.firstSeen(toPeriodText(firstSeen)),
    compare && words.compare[compare],
    inference && words.inference[inference],
    visitorsMin !== undefined && words.visitorsMin(toCount(visitorsMin)),
  ].filter(Boolean)
  return parts.length === 0 ? none : parts.join(', ')
}

/** Two moments become days; words stay. */
export function toPeriodText(period: string): string {
  const [from = '', until] = period.split('/')
  return until === undefined ? period : words.fixed(from.slice(0, 10), until.slice(0, 10))
}

function toTermList(where: string): string {
  const terms = parseTerms(where)
  return terms.length === 0 ? where : terms.map(({ by, is }) => `${by}:${is}`).join(', ')
}
