import { createRandom, pick } from '../harness/random.ts'
import { type Draw, drawEach } from './distinct-leaves.ts'
import type { CountQuestion, Question, QuestionSegment, TraitQuestion } from './question.ts'

/** Which questions segments ask: `mixed` and `traits` ask each of a few many times, `distinct` asks none twice. */
export type SegmentsKind = 'traits' | 'mixed' | 'distinct'

/** Segments of two to four leaves, some of them nested, over facts that every visitor of the bench has. */
export function createSegments(count: number, kind: SegmentsKind): QuestionSegment[] {
  const random = createRandom(7)
  const draw = kind === 'distinct' ? drawEach(random) : drawAgain(random)
  return Array.from({ length: count }, (_, index) => ({
    id: `segment-${index}`,
    when: createQuestion(random, draw, kind !== 'traits' && index % 3 === 0),
  }))
}

function drawAgain(random: () => number): Draw {
  return { trait: () => pick(random, TRAITS), count: () => pick(random, COUNTS) }
}

/** Every third segment asks for behaviour, unless all ask for facts; the rest for facts, by turns all, any, and all with none. */
function createQuestion(random: () => number, draw: Draw, behaves: boolean): Question {
  const leaf = draw.trait
  const first = behaves ? draw.count() : leaf()
  const shape = random()
  if (shape < 0.4) return { all: [first, leaf()] }
  if (shape < 0.65) return { any: [first, leaf(), leaf()] }
  if (shape < 0.85) return { all: [first, { any: [leaf(), leaf()] }] }
  return { all: [first, leaf(), { none: [leaf(), leaf()] }] }
}

const TRAITS: [TraitQuestion, ...TraitQuestion[]] = [
  { trait: 'geo.country', op: 'equals', value: 'DE' },
  { trait: 'geo.country', op: 'in', value: ['DE', 'AT', 'CH'] },
  { trait: 'device.type', op: 'equals', value: 'mobile' },
  { trait: 'device.width', op: 'less_than', value: 800 },
  { trait: 'visitor.plan', op: 'in', value: ['pro', 'team'] },
  { trait: 'visitor.age', op: 'between', value: [25, 44] },
  { trait: 'visitor.topics', op: 'any_of', value: ['running', 'hiking'] },
  { trait: 'visitor.member', op: 'equals', value: true },
  { trait: 'page.path', op: 'starts_with', value: '/shoes/' },
  { trait: 'page.path', op: 'contains', value: 'trail' },
  { trait: 'cart.value', op: 'at_least', value: 80 },
  { trait: 'custom.campaign', op: 'equals', value: 'spring' },
]

const COUNTS: [CountQuestion, ...CountQuestion[]] = [
  { event: 'view_item', op: 'at_least', value: 3, within: { days: 7 } },
  { event: 'view_item', op: 'at_least', value: 10, within: { days: 30 } },
  { event: 'add_to_cart', op: 'at_least', value: 1, within: { days: 7 } },
  { event: 'search', op: 'at_least', value: 2, within: { days: 14 } },
  { event: 'purchase', op: 'at_least', value: 1, within: { days: 90 } },
]
