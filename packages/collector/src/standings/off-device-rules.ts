import { type Condition, isRecord, type SiteConfig } from '@segue/protocol'

/** What of a site config can be judged without the visitor's browser. */
export interface OffDeviceRules {
  /** Segments that time and servers can move a visitor into and out of while the visitor is away. */
  readonly segments: ReadonlySet<string>
  /** The site config with these alone: no experience, and stages only by such conditions. */
  readonly config: SiteConfig
}

/**
 * Finds them. What a condition asks of the page, the device, the hour or a cart holds in a visit: nobody who is away
 * comes into "evening visitors" at six. Such segments are known as browsers report them. A segment that asks for one
 * of these is one itself.
 */
export function findOffDeviceRules(config: SiteConfig): OffDeviceRules {
  const conditions = new Map(config.segments.map(({ id, when }) => [id, when]))
  const known = new Map<string, boolean>()

  function isKept(id: string): boolean {
    const found = known.get(id)
    if (found !== undefined) return found
    known.set(id, false)
    const when = conditions.get(id)
    const kept = when !== undefined && isOffDevice(when)
    known.set(id, kept)
    return kept
  }

  function isOffDevice(condition: unknown): boolean {
    if (Array.isArray(condition)) return condition.every(isOffDevice)
    if (!isRecord(condition)) return true
    if (typeof condition.trait === 'string' && !LASTING.test(condition.trait)) return false
    if (typeof condition.segment === 'string') return isKept(condition.segment)
    return Object.values(condition).every(isOffDevice)
  }

  const segments = new Set(config.segments.map(({ id }) => id).filter(isKept))
  const stages = config.journey.stages.map(({ enter, exit, ...stage }) => ({
    ...stage,
    ...keepOffDevice('enter', enter),
    ...keepOffDevice('exit', exit),
  }))
  function keepOffDevice(name: 'enter' | 'exit', condition: Condition | undefined) {
    return condition !== undefined && isOffDevice(condition) ? { [name]: condition } : {}
  }
  return {
    segments,
    config: {
      ...config,
      segments: config.segments.filter(({ id }) => segments.has(id)),
      journey: { ...config.journey, stages },
      experiences: [],
    },
  }
}

/** Facts that the stored events tell, and that stay when the visitor leaves. */
const LASTING = /^(visitor|source)\./
