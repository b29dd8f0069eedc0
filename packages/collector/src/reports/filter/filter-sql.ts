import type { ReportParameter } from '../report.ts'
import { type FilterKey, traitOf, type VisitorFilter } from './visitor-filter.ts'

/**
 * SQL that sees the events of chosen visitors only, and what the choice asks for: parameters of reports, and texts of
 * its own.
 */
export interface FilteredSql {
  readonly sql: string
  readonly parameters: readonly ReportParameter[]
  readonly texts: { readonly [parameter: string]: string }
}

/**
 * Lets the SQL of a report, which begins with a `WITH`, see chosen visitors only: tables of the names of the view
 * `events` and of its roll-ups go before its own tables. What is asked for arrives as parameters; `firstFrom` and
 * `firstUntil`, the bounds of when a visitor was first seen, are left to the caller.
 */
export function filterSql(sql: string, { where, first }: VisitorFilter): FilteredSql {
  const texts: Record<string, string> = {}
  const met = where.map((term, at) => {
    texts[`is${at}`] = term.is
    const trait = traitOf(term)
    if (trait === undefined) {
      return toMet(`happened_at >= $from AND ${CONDITIONS[term.by as FilterKey](`$is${at}`)}`)
    }
    texts[`trait${at}`] = `/traits/${trait.replaceAll('~', '~0').replaceAll('/', '~1')}`
    return toMet(byTrait(`$trait${at}`, `$is${at}`))
  })
  const ofPeriod = where.some((term) => traitOf(term) === undefined)
  if (first !== undefined) met.push(FIRST_SEEN)
  // What a report reads several times is not kept: with all columns that took longer than to read some of them again.
  const tables = `chosen AS MATERIALIZED (
  ${met.join('\n  INTERSECT\n  ')}
),
${FILTERED.map(toFiltered).join(',\n')},`
  return {
    sql: sql.replace(/^WITH (RECURSIVE )?/, (begin) => `${begin}${tables}\n`),
    parameters: ['site', 'until', ...(ofPeriod ? (['from'] as const) : [])],
    texts,
  }
}

/**
 * Visitors with an event that meets a term. What is asked of each group holds for all, and is there for DuckDB, which then
 * expects few of them: expecting more visitors than events it keeps all events to look visitors up among them, instead
 * of the other way round, which took four times as long.
 */
function toMet(term: string): string {
  return `SELECT visitor FROM main.events
  WHERE site = $site AND visitor <> '' AND happened_at < $until AND ${term}
  GROUP BY visitor HAVING count(*) > 0`
}

function toFiltered(table: string): string {
  return `${table} AS NOT MATERIALIZED (SELECT * FROM main.${table} WHERE site = $site AND visitor IN (FROM chosen))`
}

/** What reports ask. */
const FILTERED = ['events', 'visitor_days', 'exposure_days']

const FIRST_SEEN = `SELECT visitor FROM main.visitor_days
  WHERE site = $site GROUP BY visitor
  HAVING min(first_at) >= $firstFrom AND min(first_at) < least($firstUntil::TIMESTAMP, $until::TIMESTAMP)`

const bySource = (name: string) => (is: string) =>
  `type = 'page_view' AND text_at(props, '/source/${name}') = ${is}`

function byTrait(path: string, is: string): string {
  const isPlain = `json_type(props, ${path}) IN ('VARCHAR', 'UBIGINT', 'BIGINT', 'DOUBLE', 'BOOLEAN')`
  return `type = 'identify' AND ${isPlain} AND json_extract_string(props, ${path}) = ${is}`
}

const CONDITIONS: { readonly [Key in FilterKey]: (is: string) => string } = {
  segment: (is) => `list_contains(segments, ${is})`,
  stage: (is) => `stage = ${is}`,
  source: bySource('kind'),
  medium: bySource('medium'),
  campaign: bySource('campaign'),
  referrer: bySource('referrer'),
  country: (is) => `country = ${is}`,
  region: (is) => `region = ${is}`,
  device: (is) => `device = ${is}`,
  browser: (is) => `browser = ${is}`,
  os: (is) => `os = ${is}`,
}
