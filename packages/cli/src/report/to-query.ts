import type { ReportQuery } from '@segue/protocol/api'

/** The options of `segue report` that say what is asked. */
export interface QueryOptions
  extends Pick<
    ReportQuery,
    | 'from'
    | 'until'
    | 'firstSeen'
    | 'compare'
    | 'steps'
    | 'hours'
    | 'costs'
    | 'by'
    | 'before'
    | 'visitorsMin'
  > {
  readonly where?: readonly string[]
  readonly fixed?: true
  readonly strict?: true
}

/** What a collector is asked with. What was left out stays out. */
export function toQuery(options: QueryOptions): ReportQuery {
  const { from, until, where, firstSeen, compare, fixed, steps, strict, hours } = options
  const { by, before, visitorsMin, costs } = options
  return {
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(where !== undefined && { where: JSON.stringify(where) }),
    ...(firstSeen !== undefined && { firstSeen }),
    ...(compare !== undefined && { compare }),
    ...(fixed && { inference: 'fixed' }),
    ...(steps !== undefined && { steps }),
    ...(strict && { order: 'strict' }),
    ...(hours !== undefined && { hours }),
    ...(by !== undefined && { by }),
    ...(before !== undefined && { before }),
    ...(visitorsMin !== undefined && { visitorsMin }),
    ...(costs !== undefined && { costs }),
  }
}
