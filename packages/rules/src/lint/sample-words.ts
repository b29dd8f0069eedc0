import {
  type Condition,
  EVENT_TYPES,
  type EventCondition,
  type Json,
  type Score,
  type SequenceStep,
  type SiteConfig,
  type Test,
} from '@segue/protocol'
import { groupsOf, walkConfig } from './walk-config.ts'

/** What the rules of a site config talk about, for making up visitors of whom they tell something. */
export interface Words {
  readonly paths: readonly string[]
  readonly acts: readonly Act[]
  readonly traits: readonly Leaf[]
}

/** True for a fact that the clock or the visits tell: nobody has it, it follows from when they come and are looked at. */
export function isDerived(trait: string): boolean {
  return trait.startsWith('time.') || trait.startsWith('visit.')
}

/** Events that belong together, in order: one, or the steps of a sequence. */
export type Act = readonly ActStep[]

/**
 * One event: what its `where` asks for of its properties, and of its page's path, and the values that a property of it
 * should have one of.
 */
export interface ActStep {
  readonly type: string
  readonly tests: readonly Leaf[]
  readonly page?: Test
  readonly path?: string
  readonly values?: readonly Json[]
}

/** A question to a property or a trait. */
export interface Leaf {
  readonly path: string
  readonly test: Test
}

/** Collects the words of a site config. */
export function wordsOf(config: SiteConfig): Words {
  const conditions = walkConfig(config).map(({ condition }) => condition)
  const traits = conditions.flatMap((condition) =>
    'trait' in condition ? leavesOf(condition, 'trait') : [],
  )
  const isOfPages = traits.some(({ path }) => path.startsWith('page.'))
  const asked = traits.filter(isPagePath).map(({ test }) => test.value)
  const globs = [...config.experiences.flatMap(({ pages = [] }) => pages), ...asked.flat()]
  return {
    paths: ['/', ...new Set(globs.map((glob) => String(glob).replaceAll('*', 'x')))],
    acts: [
      ...conditions.flatMap((condition) => actsOf(condition)),
      ...(config.scores ?? []).flatMap((score) => gainsOf(score, conditions)),
      ...purchasesOf(config),
      ...exposuresOf(config),
      ...(isOfPages ? [[{ type: EVENT_TYPES.pageView, tests: [] }]] : []),
    ],
    traits,
  }
}

function actsOf(condition: Condition): readonly Act[] {
  if ('event' in condition) return [[{ ...toStep(condition), ...measuredOf(condition) }]]
  return 'sequence' in condition ? [condition.sequence.map(toStep)] : []
}

/** One event as a rule asks for it. `*` is any event: an event of a type that nothing else asks for. */
export function toStep({ event, where }: SequenceStep): ActStep {
  const leaves = where ? leavesOf(where, 'prop') : []
  const page = leaves.find(isPagePath)?.test
  const tests = leaves.filter((leaf) => !isPagePath(leaf))
  return { type: event === '*' ? 'click' : event, tests, ...(page && { page }) }
}

function measuredOf({ measure, of, value }: EventCondition): Partial<ActStep> {
  if (of === undefined) return {}
  if (measure === 'distinct') return { path: of, values: [...'abcdefghij'] }
  const numbers = [value].flat().filter((item) => typeof item === 'number')
  return { path: of, values: numbers.flatMap((number) => [number, number / 4, number + 1]) }
}

/** Every gain for every topic that somebody asks about. */
function gainsOf({ id, gains }: Score, conditions: readonly Condition[]): readonly Act[] {
  const topics = conditions.flatMap((condition) => {
    if (!('score' in condition) || condition.score !== id) return []
    const { topic, to, measure, value } = condition
    return [topic, to, ...(measure === 'strongest' ? [value].flat() : [])]
  })
  const values = [...new Set(topics)].filter((topic) => typeof topic === 'string')
  return gains.flatMap((gain): readonly Act[] => {
    const { topicProp } = gain
    if (topicProp === undefined) return [[toStep(gain)]]
    const wanted = values.length > 0 ? values : ['something']
    return wanted.map((value) => [{ ...toStep(gain), path: topicProp, values: [value] }])
  })
}

function purchasesOf({ rfm }: SiteConfig): readonly Act[] {
  if (!rfm) return []
  const values = rfm.monetary.flatMap((bound) => [bound, bound / 4])
  return [[{ type: rfm.event, tests: [], path: rfm.valueProp, values }]]
}

/** Having seen the experiences that others require. */
function exposuresOf({ experiences }: SiteConfig): readonly Act[] {
  const values = [...new Set(experiences.flatMap(({ requires = [] }) => requires))]
  return values.map((value) => [
    { type: EVENT_TYPES.exposure, tests: [], path: 'experience', values: [value] },
  ])
}

function leavesOf(condition: Condition, key: 'prop' | 'trait'): readonly Leaf[] {
  const path = Object.entries(condition).find(([name]) => name === key)?.[1]
  const own = typeof path === 'string' ? [{ path, test: condition as Test }] : []
  const parts = groupsOf(condition).flatMap(([, list]) => list)
  return [...own, ...parts.flatMap((part) => leavesOf(part, key))]
}

function isPagePath({ path }: Leaf): boolean {
  return path === 'page.path'
}
