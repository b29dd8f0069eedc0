import { type Condition, isName, isRecord, type SiteConfig } from '@segue/protocol'
import { detailsOf } from '../../audiences/rule/line-kind.ts'

/** A funnel as it stands in the address. */
export interface FunnelQuestion {
  readonly steps: readonly FunnelStep[]
  readonly order: 'loose' | 'strict'
  readonly hours: number
}

/** An event, and the details that it has to have. */
export interface FunnelStep {
  readonly event: string
  readonly where?: Condition
}

/** What an address asks for; without steps the way from a page view to the site's first goal. */
export function readFunnelQuestion(
  query: Readonly<Record<string, string>>,
  { goals }: Pick<SiteConfig, 'goals'>,
): FunnelQuestion {
  const asked = readSteps(query.steps ?? '')
  const goal = goals.find(({ valueProp }) => valueProp !== undefined) ?? goals[0]
  const standard = [{ event: 'page_view' }, toStep(goal ?? { event: 'page_view' })]
  const hours = Number(query.hours)
  return {
    steps: asked.length > 1 ? asked : standard,
    order: query.order === 'strict' ? 'strict' : 'loose',
    hours: Number.isInteger(hours) && hours > 0 ? hours : WEEK_HOURS,
  }
}

/** Steps as reports are asked with them: names of events with commas between, or a JSON list where one has details. */
export function toStepsText(steps: readonly FunnelStep[]): string {
  return steps.some(({ where }) => where) ? JSON.stringify(steps) : steps.map(toEvent).join(',')
}

/** None where one of them is nothing that the form could show. */
function readSteps(text: string): readonly FunnelStep[] {
  if (!text.startsWith('[')) {
    return text
      .split(',')
      .filter((event) => event !== '')
      .map((event) => ({ event }))
  }
  const steps = parse(text)
  return Array.isArray(steps) && steps.every(isStep) ? steps.map(toStep) : []
}

function isStep(step: unknown): step is FunnelStep {
  if (!isRecord(step) || !isName(step.event)) return false
  const { where } = step
  return (
    where === undefined ||
    (isRecord(where) && detailsOf(where as unknown as Condition) !== undefined)
  )
}

function toStep({ event, where }: FunnelStep): FunnelStep {
  return { event, ...(where && detailsOf(where) && { where }) }
}

function toEvent({ event }: FunnelStep): string {
  return event
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const WEEK_HOURS = 168
