import { type FilterKey, traitOf, type VisitorFilter } from './visitor-filter.ts'

/** SQL that sees the events of chosen visitors only, and the parameters that it has besides `site`, `from` and `until`. */
export interface FilteredSql {
  readonly sql: string
  readonly texts: { readonly [parameter: string]: string }
}

/**
 * Lets the SQL of a report, which begins with a `WITH`, see chosen visitors only: tables of the names of the view
 * `events` and of their days go before its own tables. What is asked for arrives as parameters; `firstFrom` and `firstUntil`, the
 * bounds of when a visitor was first seen, are left to the caller.
 */
export function filterSql(sql: string, { where, first }: VisitorFilter): FilteredSql {
  const texts: Record<string, string> = {}
  const terms = where.map((term, at) => {
    texts[`is${at}`] = term.is
    const trait = traitOf(term)
    if (trait === undefined) {
      return `bool_or(happened_at >= $from AND ${CONDITIONS[term.by as FilterKey](`$is${at}`)})`
    }
    texts[`trait${at}`] = `/traits/${trait.replaceAll('~', '~0').replaceAll('/', '~1')}`
    return `bool_or(${byTrait(`$trait${at}`, `$is${at}`)})`
  })
  if (first !== undefined) {
    terms.push('min(happened_at) >= $firstFrom', 'min(happened_at) < $firstUntil')
  }
  const tables = `chosen AS (
  SELECT visitor FROM main.events
  WHERE site = $site AND visitor <> '' AND happened_at < $until
  GROUP BY visitor
  HAVING ${terms.join(' AND ')}
),
events AS (SELECT * FROM main.events WHERE site = $site AND visitor IN (FROM chosen)),
visitor_days AS (SELECT * FROM main.visitor_days WHERE site = $site AND visitor IN (FROM chosen)),`
  return { sql: sql.replace(/^WITH (RECURSIVE )?/, (begin) => `${begin}${tables}\n`), texts }
}

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
