import type { SiteConfig } from '@segue/protocol'
import type { Misfit, SavedReport } from '@segue/protocol/api'
import { readCosts } from '../api/read-costs.ts'
import { readFilter } from '../api/read-filter.ts'
import { readFunnel } from '../api/read-funnel.ts'
import { readTouchpoints } from '../api/read-touchpoints.ts'
import { CollectorError } from '../errors.ts'

/**
 * What a saved question names and a site config does not have: segments and stages that went, a goal that touchpoints
 * lead to, a step that no longer can be one.
 */
export function findMisfits(
  { report, query }: Pick<SavedReport, 'report' | 'query'>,
  config: SiteConfig,
): readonly Misfit[] {
  return [
    ...collect(() => findUnknownTerms(readFilter(report, query, config.timeZone)?.where, config)),
    ...collect(() => findUnknownCosts(readCosts(query.costs), config)),
    ...collect(() => {
      if (report === 'funnel') readFunnel(query, config)
      if (report === 'touchpoints') readTouchpoints(query, config)
      return []
    }),
  ]
}

/** What readers refuse is a misfit as well: what they read was right when it was saved. */
function collect(find: () => readonly Misfit[]): readonly Misfit[] {
  try {
    return find()
  } catch (error) {
    if (!(error instanceof CollectorError)) throw error
    return (error.details.issues ?? []).map(({ path, received, expected }) => ({
      ...{ path, received, expected },
    }))
  }
}

function findUnknownTerms(
  terms: readonly { readonly by: string; readonly is: string }[] = [],
  { segments, journey }: SiteConfig,
): readonly Misfit[] {
  const known = new Map([
    ['segment', segments.map(({ id }) => id)],
    ['stage', journey.stages.map(({ id }) => id)],
  ])
  return terms
    .filter(({ by, is }) => known.get(by)?.includes(is) === false)
    .map(({ by, is }) => ({
      ...{ path: 'where', received: `${by}:${is}` },
      expected: `a ${by} of the published site config`,
    }))
}

function findUnknownCosts(
  costs: ReadonlyMap<string, number>,
  { segments }: SiteConfig,
): readonly Misfit[] {
  return [...costs.keys()]
    .filter((segment) => segment !== '*' && segments.every(({ id }) => id !== segment))
    .map((received) => ({
      ...{ path: 'costs', received },
      expected: 'a segment of the published site config',
    }))
}
