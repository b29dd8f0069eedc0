import type { SiteConfig } from '@segue/protocol'
import type { ReportQuery } from '@segue/protocol/api'
import { readFunnelQuestion, toStepsText } from './funnel/funnel-question.ts'
import { type Costs, toCostsText } from './segments/costs.ts'
import { readTerms } from './terms/terms.ts'
import { readTouchpointQuestion } from './touchpoints/touchpoint-question.ts'
import type { DrawnReport } from './views.ts'

/** What a report is asked with besides its period, by the address and what the person entered. */
export function toFilters(
  name: DrawnReport,
  query: Readonly<Record<string, string>>,
  { config, costs }: { readonly config: SiteConfig; readonly costs: Costs },
): ReportQuery {
  const terms = readTerms(name, query)
  if (name === 'segments') return { ...terms, ...toCostsFilter(costs, config) }
  if (name === 'touchpoints') return { ...terms, ...readTouchpointQuestion(query, config) }
  if (name !== 'funnel') return terms
  const { steps, ...question } = readFunnelQuestion(query, config)
  return { ...terms, ...question, steps: toStepsText(steps) }
}

function toCostsFilter(costs: Costs, { segments }: SiteConfig): ReportQuery {
  const ids = segments.map(({ id }) => id)
  const text = toCostsText(costs, ids)
  return text === undefined ? {} : { costs: text }
}
