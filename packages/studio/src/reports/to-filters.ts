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
  return { ...readTerms(name, query), ...toOwnFilters(name, query, { config, costs }) }
}

/** What it alone is asked with. */
function toOwnFilters(
  name: DrawnReport,
  query: Readonly<Record<string, string>>,
  { config, costs }: { readonly config: SiteConfig; readonly costs: Costs },
): ReportQuery {
  if (name === 'segments') {
    const text = toCostsText(
      costs,
      config.segments.map(({ id }) => id),
    )
    return text === undefined ? {} : { costs: text }
  }
  if (name === 'touchpoints') return readTouchpointQuestion(query, config)
  if (name !== 'funnel') return {}
  const { steps, ...question } = readFunnelQuestion(query, config)
  return { ...question, steps: toStepsText(steps) }
}
