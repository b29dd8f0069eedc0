import type { ReportQuery } from '@segue/protocol/api'
import { FILTER_TERMS_MAX, FILTER_TEXT_CHARS_MAX } from '../limits.ts'
import {
  FILTER_KEYS,
  type FilterKey,
  type FilterTerm,
  type VisitorFilter,
} from '../reports/filter/visitor-filter.ts'
import { parseMoment } from '../reports/period.ts'
import type { ReportName } from '../reports/report.ts'
import { invalid } from './read-fields.ts'

/**
 * Which visitors a query asks for; undefined for everyone. `where` is a list of `segment:runner` with commas between, or a
 * JSON list of such texts; `first` two moments with a slash between.
 */
export function readFilter(
  report: ReportName,
  { where: text, firstSeen }: Pick<ReportQuery, 'where' | 'firstSeen'>,
  zone: string,
): VisitorFilter | undefined {
  if (text === undefined && firstSeen === undefined) return undefined
  if (report === 'ingest' || report === 'quality') {
    const [name, asked] = text === undefined ? ['firstSeen', firstSeen] : ['where', text]
    throw invalid(name, asked, 'nothing: this report is about what arrived, not about visitors')
  }
  const terms = text === undefined ? [] : parseTerms(text)
  if (terms === undefined) throw invalid('where', text, EXPECTED_WHERE)
  if (firstSeen === undefined) return { where: terms }
  const [from, until, ...more] = firstSeen.split('/').map((moment) => parseMoment(moment, zone))
  if (from === undefined || until === undefined || more.length > 0) {
    throw invalid('firstSeen', firstSeen, EXPECTED_FIRST)
  }
  return { where: terms, first: { from, until } }
}

/** Undefined when one of them cannot be. */
function parseTerms(text: string): readonly FilterTerm[] | undefined {
  const texts = text.startsWith('[') ? parseList(text) : text.split(',')
  if (texts === undefined || texts.length === 0 || texts.length > FILTER_TERMS_MAX) return undefined
  const terms = texts.flatMap((one) => toTerm(one) ?? [])
  return terms.length === texts.length ? terms : undefined
}

function toTerm(text: unknown): FilterTerm | undefined {
  if (typeof text !== 'string' || text.length > FILTER_TEXT_CHARS_MAX) return undefined
  const [by = '', ...rest] = text.trim().split(':')
  const is = rest.join(':')
  if (is === '') return undefined
  if (isKey(by)) return { by, is }
  return /^trait\../.test(by) ? { by: by as `trait.${string}`, is } : undefined
}

function isKey(by: string): by is FilterKey {
  return (FILTER_KEYS as readonly string[]).includes(by)
}

function parseList(text: string): readonly unknown[] | undefined {
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? list : undefined
  } catch {
    return undefined
  }
}

const EXPECTED_WHERE = `1 to ${FILTER_TERMS_MAX} terms with commas between, or a JSON list of them, such as segment:runner,country:NO; by ${FILTER_KEYS.join(', ')} or trait.<name>`
const EXPECTED_FIRST = 'two moments in ISO 8601 with a slash between, such as 2026-11-01/2026-11-08'
