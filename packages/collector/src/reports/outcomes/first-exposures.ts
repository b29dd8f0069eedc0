import { EVENT_TYPES } from '@segue/protocol'
import type { EventLine } from '../../log/log-line.ts'

/** A visitor's first exposure that counts for a subject. */
export interface Exposed {
  readonly subject: string
  readonly arm: string
  readonly line: EventLine
  /** All arms that the visitor was exposed to. */
  readonly arms: ReadonlySet<string>
  /** Of the last exposure. */
  readonly lastAt: number
}

/** The first exposures per visitor and subject, in lines in the order that reports go by. */
export function firstExposures(
  known: readonly EventLine[],
  toMet: (experience: string, arm: string) => Pick<Exposed, 'subject' | 'arm'>,
): Exposed[] {
  const first = new Map<string, Exposed>()
  for (const line of known) {
    const { experience, variant } = line.event.props
    if (line.event.type !== EVENT_TYPES.exposure) continue
    if (typeof experience !== 'string' || typeof variant !== 'string') continue
    const met = toMet(experience, variant)
    const key = JSON.stringify([met.subject, line.visitor])
    const { arms, lastAt, ...begun } = first.get(key) ?? { ...met, line, arms: [], lastAt: 0 }
    const all = new Set([...arms, met.arm])
    first.set(key, { ...begun, arms: all, lastAt: Math.max(lastAt, line.event.at) })
  }
  return [...first.values()]
}
