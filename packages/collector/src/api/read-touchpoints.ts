import { type Condition, EVENT_TYPES, type SiteConfig } from '@segue/protocol'
import type { ReportQuery } from '@segue/protocol/api'
import type { TouchpointPlan } from '../reports/touchpoints/touchpoint-plan.ts'
import { invalid } from './read-fields.ts'

/**
 * Which touchpoints are asked for, before `goal:order`, `stage:decision`, or `stage:awareness/decision`, the move from one
 * into the other, of the site config. Without `before` it is the site's first goal with a value, or its first.
 */
export function readTouchpoints(
  { by = 'channel', before }: Pick<ReportQuery, 'by' | 'before'>,
  { goals, journey }: Pick<SiteConfig, 'goals' | 'journey'>,
): TouchpointPlan {
  const [kind, ...rest] = before?.split(':') ?? []
  const id = rest.join(':')
  const move = kind === 'stage' ? findMove(id, journey.stages) : undefined
  if (move !== undefined) return { by, target: { event: EVENT_TYPES.stageChange, where: move } }
  const standard = goals.find(({ valueProp }) => valueProp !== undefined) ?? goals[0]
  const goal = kind === 'goal' ? goals.find((one) => one.id === id) : standard
  const isKnown = before === undefined || (kind === 'goal' && goal !== undefined)
  if (!isKnown) throw invalid('before', before, EXPECTED)
  if (goal === undefined) return { by }
  const { event, where } = goal
  return { by, target: { event, ...(where !== undefined && { where }) } }
}

/** What `decision`, or `awareness/decision`, says of a move; undefined where a stage is none of the journey. */
function findMove(text: string, stages: SiteConfig['journey']['stages']): Condition | undefined {
  const is = (prop: 'from' | 'to', value: string) => ({ prop, op: 'equals', value }) as const
  const isStage = (wanted: string) => stages.some(({ id }) => id === wanted)
  if (isStage(text)) return is('to', text)
  for (const { id: from } of stages) {
    const to = text.slice(from.length + 1)
    if (text.startsWith(`${from}/`) && from !== to && isStage(to)) {
      return { all: [is('from', from), is('to', to)] }
    }
  }
  return undefined
}

const EXPECTED =
  'goal: or stage: and an id of the site config, such as goal:order, or stage: and two, such as stage:awareness/decision'
