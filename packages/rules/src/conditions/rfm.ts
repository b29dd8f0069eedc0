import type { RfmCondition } from '@segue/protocol'
import { type Build, compileMatches } from '../build.ts'
import { knowOnly } from '../know-only.ts'
import { count } from '../measures/count.ts'
import { last } from '../measures/last.ts'
import { sum } from '../measures/sum.ts'
import { hasCome, type Read } from '../scene.ts'
import { DAY_SECONDS } from '../time/window.ts'

/** Looks up the recency, frequency or monetary class, 1 and up; a visitor without such an event has none. */
export function readRfm({ rfm: kind }: RfmCondition, build: Build): Read | undefined {
  const { rfm } = build.config
  if (rfm) knowOnly('event valueProp recencyDays frequency monetary', rfm)
  const measure = Object.hasOwn(MEASURE_OF, kind) ? MEASURE_OF[kind] : undefined
  if (rfm === undefined || measure === undefined) return undefined
  const condition = { event: rfm.event, of: rfm.valueProp, op: '' }
  const matches = compileMatches(condition, build)
  const readLast = last({ ...condition, of: '' }, build, matches)
  const read = measure(condition, build, matches)
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

const MEASURE_OF = { recency: last, frequency: count, monetary: sum }
