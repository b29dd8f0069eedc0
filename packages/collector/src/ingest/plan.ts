import {
  EVENT_TYPES,
  type Issue,
  isRecord,
  LOCAL_COUNT,
  type PlannedProp,
  type PropType,
  type SegueEvent,
  type SiteConfig,
  TRACKS,
  type TrackingPlan,
  toReceived,
} from '@segue/protocol'
import type { Site } from '../control/site.ts'
import type { Parts } from '../parts.ts'

/** A site's tracking plan, ready to judge events by. */
export interface Plan {
  /** Whether what it does not allow is refused; else it is stored with the reason. */
  readonly isStrict: boolean
  readonly findIssue: (event: SegueEvent, path: string) => Issue | undefined
}

/** The plan of what the site has published. */
export function publishedPlan(site: Site, { versions }: Parts): Plan | undefined {
  return planOf(versions.get(site.id)?.current().config)
}

/** The plan of a site config, made once per config; undefined where it has none. */
export function planOf(config: SiteConfig | undefined): Plan | undefined {
  if (config?.plan === undefined) return undefined
  const known = PLANS.get(config)
  if (known !== undefined) return known
  const plan = createPlan(config.plan)
  PLANS.set(config, plan)
  return plan
}

function createPlan({ violations, otherEvents = false, events }: TrackingPlan): Plan {
  const byType = new Map(events.map(({ event, props = [] }) => [event, props]))
  return {
    isStrict: violations === 'refuse',
    findIssue({ type, props }, path) {
      const planned = byType.get(type)
      if (planned === undefined)
        return otherEvents || OWN_TYPES.has(type)
          ? undefined
          : toIssue('PLAN_EVENT_UNKNOWN', `${path}.type`, type, 'an event of the tracking plan')
      for (const prop of planned) {
        const issue = findPropIssue(prop, props, path)
        if (issue !== undefined) return issue
      }
      return undefined
    },
  }
}

function findPropIssue(
  { prop, type, required = false }: PlannedProp,
  props: SegueEvent['props'],
  path: string,
): Issue | undefined {
  const value = readPath(props, prop)
  const place = `${path}.props.${prop}`
  if (value === undefined)
    return required ? toIssue('PLAN_PROP_MISSING', place, value, `a ${type}`) : undefined
  return typeOf(value) === type ? undefined : toIssue('PLAN_PROP_TYPE', place, value, `a ${type}`)
}

/** Own properties only, and through objects only. */
function readPath(props: unknown, path: string): unknown {
  let value = props
  for (const key of path.split('.')) {
    if (!isRecord(value) || !Object.hasOwn(value, key)) return undefined
    value = value[key]
  }
  return value
}

/** Null is of no type: who sends it for want of a value has the wrong one. */
function typeOf(value: unknown): PropType | undefined {
  if (Array.isArray(value)) return 'list'
  if (isRecord(value)) return 'object'
  if (typeof value === 'string') return 'text'
  return typeof value === 'number' || typeof value === 'boolean'
    ? (typeof value as 'number' | 'boolean')
    : undefined
}

function toIssue(code: PlanIssueCode, path: string, received: unknown, expected: string): Issue {
  return { code, path, received: toReceived(received), expected, remedy: REMEDIES[code] }
}

type PlanIssueCode = keyof typeof REMEDIES

const REMEDIES = {
  PLAN_EVENT_UNKNOWN: 'Add the event to the tracking plan, or stop sending it.',
  PLAN_PROP_MISSING: 'Send the property, or make it optional in the tracking plan.',
  PLAN_PROP_TYPE: 'Send the property as planned, or change its type in the tracking plan.',
} as const

/** What Segue sends by itself. */
const OWN_TYPES: ReadonlySet<string> = new Set([
  ...Object.values(EVENT_TYPES),
  ...Object.values(TRACKS).flat(),
  LOCAL_COUNT,
])
/** A config is never changed: its plan stays as long as it does. */
const PLANS = new WeakMap<SiteConfig, Plan>()
