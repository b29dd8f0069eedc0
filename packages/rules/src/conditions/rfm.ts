import type { RfmCondition } from '@segue/protocol'
import type { Build } from '../build.ts'
import { hasCome, type Read } from '../scene.ts'
import { DAY_SECONDS } from '../time/window.ts'
import { readEvent } from './event.ts'

/** Looks up the recency, frequency or monetary class, 1 and up; a visitor without such an event has none. */
export function readRfm({ rfm: kind }: RfmCondition, build: Build): Read | undefined {
  const { rfm } = build.config
  const source = Object.hasOwn(MEASURE_OF, kind) ? MEASURE_OF[kind] : undefined
  if (rfm === undefined || source === undefined) return undefined
  const { event, valueProp } = rfm
  const readLast = readEvent({ event, measure: 'last', op: '' }, build)
  const read = readEvent({ event, measure: source, of: valueProp, op: '' }, build)
  const classOf = (passed: readonly unknown[]) => 1 + passed.length
  return (scene) => {
    const last = readLast?.(scene)
    if (typeof last !== 'number') return undefined
    if (kind !== 'recency') {
      const figure = read?.(scene) as number
      return classOf(rfm[kind].filter((bound) => figure >= bound))
    }
    return classOf(
      rfm.recencyDays.filter(
        (days) => !hasCome(scene, last + (Math.floor(days * DAY_SECONDS) + 1) * 1000),
      ),
    )
  }
}

const MEASURE_OF = { recency: 'last', frequency: 'count', monetary: 'sum' } as const
