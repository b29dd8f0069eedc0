import { isName, isRecord, type SiteConfig } from '@segue/protocol'
import { FUNNEL_STEPS_MAX } from '../limits.ts'
import type { FunnelPlan, FunnelStep } from '../reports/funnel/funnel-plan.ts'
import { checkConfig } from './check-config.ts'
import { invalid } from './read-fields.ts'

/** What a query says of a funnel. */
export interface FunnelQuery {
  readonly steps?: string
  readonly order?: 'loose' | 'strict'
  readonly hours?: number
}

/**
 * The funnel asked for. Steps are event types with commas between, or a JSON list of `{event, where?}`; each is held
 * to what a goal of the site config is.
 */
export function readFunnel(
  { steps: text = '', order = 'loose', hours = WEEK_HOURS }: FunnelQuery,
  config: SiteConfig,
): FunnelPlan {
  const steps = (parseSteps(text) ?? []).filter(isRecord)
  const isMany = steps.length >= FUNNEL_STEPS_MIN && steps.length <= FUNNEL_STEPS_MAX
  const added = steps.map((step, index) => ({ ...step, id: `step-${index}`, name: 'Step' }))
  const checked = isMany ? checkConfig({ ...config, goals: added, experiences: [] }) : undefined
  if (!checked?.ok) throw invalid('steps', text, EXPECTED)
  return { steps: checked.value.goals.map(toStep), order, hours }
}

/** Undefined when it is no list. */
function parseSteps(text: string): readonly unknown[] | undefined {
  if (!text.trimStart().startsWith('[')) {
    const events = text.split(',').map((event) => event.trim())
    return events.every(isName) ? events.map((event) => ({ event })) : undefined
  }
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function toStep({ event, where }: FunnelStep): FunnelStep {
  return { event, ...(where !== undefined && { where }) }
}

const WEEK_HOURS = 168
const FUNNEL_STEPS_MIN = 2
const EXPECTED =
  `${FUNNEL_STEPS_MIN} to ${FUNNEL_STEPS_MAX} event types with commas between, such as view_item,purchase, ` +
  'or a JSON list of {event, where}, where as in goals'
