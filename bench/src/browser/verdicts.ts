import type { Limit, Row } from '../harness/row.ts'
import { toSpread } from '../harness/spread.ts'
import type { Visits } from './browser-bench.ts'
import { HAND_WRITTEN } from './contender.ts'
import { GROWTHBOOK_BLOCKING } from './contenders/growthbook.ts'
import { SEGUE } from './contenders/segue.ts'
import type { Visit } from './visit.ts'

/** What was promised of the first view, the second one and clicks, each formed within a round. */
export function toVerdicts(visits: Visits): readonly Row[] {
  const measure = createMeasure(visits)
  const peers = [...visits.keys()].filter((name) => PEER.test(name))
  return [
    ...WAYS.map((way) => measure('script', way, '÷', HAND_WRITTEN, atMost(2))),
    measure('script', SEGUE.inline, '÷', GROWTHBOOK_BLOCKING, atMost(0.25)),
    { name: 'script: Segue ÷ Uniform', unit: 'ratio', limit: atMost(0.5), note: NO_UNIFORM },
    measure('variant, first view', SEGUE.inline, '−', HAND_WRITTEN, atMost(FRAME_MS)),
    measure('variant, first view', SEGUE.own, '−', HAND_WRITTEN, atMost(FRAME_MS)),
    ...WAYS.map((way) => measure('variant, second view', way, '−', HAND_WRITTEN, atMost(FRAME_MS))),
    ...peers.map((peer) => measure('variant, first view', peer, '÷', SEGUE.blocking, atLeast(1))),
    measure('clicks', SEGUE.inline, '÷', HAND_WRITTEN, atMost(1.5)),
  ]
}

type Measure = (
  quantity: keyof typeof QUANTITIES,
  name: string,
  sign: '÷' | '−',
  than: string,
  limit: Limit,
) => Row

function createMeasure(visits: Visits): Measure {
  return (quantity, name, sign, than, limit) => {
    const read = QUANTITIES[quantity]
    const bases = visits.get(than) ?? []
    const pairs = (visits.get(name) ?? []).map((visit, round) => {
      const base = bases[round]
      return [read(visit) ?? Number.NaN, (base && read(base)) ?? Number.NaN] as const
    })
    const values = pairs
      .map(([value, base]) => (sign === '÷' ? value / base : value - base))
      .filter((value) => !Number.isNaN(value))
    return {
      name: `${quantity}: ${name} ${sign} ${than}`,
      unit: sign === '÷' ? 'ratio' : 'ms',
      limit,
      ...(values.length > 0 ? { spread: toSpread(values) } : { note: 'not seen' }),
    }
  }
}

const QUANTITIES = {
  script: ({ cold }: Visit) => cold.scriptMs,
  'variant, first view': ({ cold }: Visit) => cold.variantMs,
  'variant, second view': ({ warm }: Visit) => warm.variantMs,
  clicks: ({ clicks }: Visit) => clicks?.scriptMs,
}

const atMost = (value: number): Limit => ({ kind: 'at most', value })
const atLeast = (value: number): Limit => ({ kind: 'at least', value })
const WAYS = [SEGUE.inline, SEGUE.own, SEGUE.blocking, SEGUE.async]
const PEER = /^(GrowthBook|LaunchDarkly|PostHog)/
const FRAME_MS = 1_000 / 60
const NO_UNIFORM = 'its licence is not a free one'
