import { EVENT_TYPES, type SiteConfig } from '@segue/protocol'
import type { ReportQuery } from '@segue/protocol/api'
import type { TouchpointPlan } from '../reports/touchpoints/touchpoint-plan.ts'
import { invalid } from './read-fields.ts'

/**
 * Which touchpoints are asked for, before `goal:order` or `stage:decision` of the site config. Without `before` it is the
 * site's first goal with a value, or its first.
 */
export function readTouchpoints(
  { by = 'channel', before }: Pick<ReportQuery, 'by' | 'before'>,
  { goals, journey }: Pick<SiteConfig, 'goals' | 'journey'>,
): TouchpointPlan {
  const [kind, ...rest] = before?.split(':') ?? []
  const id = rest.join(':')
  if (kind === 'stage' && journey.stages.some((stage) => stage.id === id)) {
    const where = { prop: 'to', op: 'equals', value: id } as const
    return { by, target: { event: EVENT_TYPES.stageChange, where } }
  }
  const standard = goals.find(({ valueProp }) => valueProp !== undefined) ?? goals[0]
  const goal = kind === 'goal' ? goals.find((one) => one.id === id) : standard
  const isKnown = before === undefined || (kind === 'goal' && goal !== undefined)
  if (!isKnown) throw invalid('before', before, EXPECTED)
  if (goal === undefined) return { by }
  const { event, where } = goal
  return { by, target: { event, ...(where !== undefined && { where }) } }
}

const EXPECTED = 'goal: or stage: and an id of the site config, such as goal:order'
