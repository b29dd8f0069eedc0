import { toReceived } from '../../issue.ts'
import type { SiteConfig } from '../../site-config.ts'
import type { ConfigIssueCode } from '../issues/config-issues.ts'
import type { Report } from '../to-config-issue.ts'
import { findCycles, type Graph } from './find-cycles.ts'
import { listConditions } from './list-conditions.ts'

/** No segment asks for itself, and no experience waits for itself, not even by way of others. */
export function checkCycles(config: SiteConfig, report: Report): void {
  const reportCycles = (code: ConfigIssueCode, graph: Graph, list: string, field: string): void => {
    const names = [...graph.keys()]
    for (const cycle of findCycles(graph)) {
      const path = `${list}[${names.indexOf(cycle[0] ?? '')}].${field}`
      const way = cycle.join(' → ')
      report({ code, path, received: way, shown: toReceived(way, WAY_CHARS_MAX) })
    }
  }
  reportCycles('CONFIG_SEGMENT_CYCLE', segmentGraph(config), 'segments', 'when')
  const requires = config.experiences.map((each) => [each.id, each.requires ?? []] as const)
  reportCycles('CONFIG_REQUIRES_CYCLE', new Map(requires), 'experiences', 'requires')
}

function segmentGraph(config: SiteConfig): Graph {
  const asked = new Map<string, string[]>(config.segments.map(({ id }) => [id, []]))
  for (const { condition, path } of listConditions(config)) {
    const owner = /^segments\[(\d+)\]/.exec(path)?.[1]
    const id = config.segments[Number(owner)]?.id
    if ('segment' in condition && id !== undefined) asked.get(id)?.push(condition.segment)
  }
  return asked
}

/** The whole way round, so that each name on it can be found. */
const WAY_CHARS_MAX = 4000
