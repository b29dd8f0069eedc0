import type { SiteConfig } from '@segue/protocol'

/** A funnel as it stands in the address. */
export interface FunnelQuestion {
  readonly steps: readonly string[]
  readonly order: 'loose' | 'strict'
  readonly hours: number
}

/** What an address asks for; without steps the way from a page view to the site's first goal. */
export function readFunnelQuestion(
  query: Readonly<Record<string, string>>,
  { goals }: Pick<SiteConfig, 'goals'>,
): FunnelQuestion {
  const asked = (query.steps ?? '').split(',').filter((step) => step !== '')
  const goal = goals.find(({ valueProp }) => valueProp !== undefined) ?? goals[0]
  const standard = ['page_view', goal?.event ?? 'page_view']
  const hours = Number(query.hours)
  return {
    steps: asked.length > 1 ? asked : standard,
    order: query.order === 'strict' ? 'strict' : 'loose',
    hours: Number.isInteger(hours) && hours > 0 ? hours : WEEK_HOURS,
  }
}

const WEEK_HOURS = 168
