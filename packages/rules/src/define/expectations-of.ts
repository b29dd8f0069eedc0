import type { Condition, Json, SequenceStep, SiteConfig, Test } from '@segue/protocol'
import { walkCondition, walkConfig } from '../lint/walk-config.ts'
import type { Kind } from './shape.ts'

/** What one place of a site config expects of a value. */
export interface Expectation {
  /** The type of the event whose property it is, `*` for any. Not there for a trait. */
  readonly event?: string
  /** The path of the property, or the trait. */
  readonly name: string
  /** Kinds that are understood; none when anything is. */
  readonly kinds: readonly Kind[]
  /** Whether one value is understood, a list, or either. */
  readonly form: Form
  /** A test that a value of this kind passes. */
  readonly test: Test
  /** Where it is expected: `segments[2].when`. */
  readonly path: string
}

/** How many values are understood at once. */
export type Form = 'one' | 'list' | 'either'

/** An event that a site config names, with what it asks of it, and where. */
export interface NamedStep extends SequenceStep {
  readonly path: string
}

/** Every event that the rules, scores and goals of a site config name, in the order of the config. */
export function stepsOf(config: SiteConfig): readonly NamedStep[] {
  const { scores = [], goals, rfm } = config
  return [
    ...scores.flatMap(({ gains }, index) =>
      gains.map((gain, place) => ({ ...gain, path: `scores[${index}].gains[${place}]` })),
    ),
    ...(rfm ? [{ event: rfm.event, path: 'rfm' }] : []),
    ...walkConfig(config).flatMap(({ condition, path }) => stepsIn(condition, path)),
    ...goals.map((goal, index) => ({ ...goal, path: `goals[${index}]` })),
  ]
}

/** Concludes from the operators and values of rules what they take traits and properties of events for. */
export function expectationsOf(config: SiteConfig): readonly Expectation[] {
  const { scores = [], goals, rfm } = config
  return [
    ...stepsOf(config).flatMap(({ event, where, path }) =>
      walkCondition(where, `${path}.where`).flatMap((place) =>
        'prop' in place.condition
          ? [
              {
                ...(place.condition.prop !== 'page.path' && { event }),
                name: place.condition.prop,
                ...toExpected(place.condition),
                path: place.path,
              },
            ]
          : [],
      ),
    ),
    ...walkConfig(config).flatMap(({ condition, path }): readonly Expectation[] => {
      if ('trait' in condition) return [{ name: condition.trait, ...toExpected(condition), path }]
      if (!('event' in condition) || condition.of === undefined) return []
      const { event, of, measure } = condition
      const expected = measure === 'distinct' ? ANY : NUMBER
      return [{ ...expected, event, name: of, form: 'either', path: `${path}.of` }]
    }),
    ...scores.flatMap(({ gains }, index) =>
      gains.flatMap(({ event, topicProp: name }, place): readonly Expectation[] => {
        const path = `scores[${index}].gains[${place}].topicProp`
        return name === undefined ? [] : [{ ...TEXT, event, name, form: 'either', path }]
      }),
    ),
    ...[...goals, ...(rfm ? [rfm] : [])].flatMap((valued, index): readonly Expectation[] => {
      const { event, valueProp: name } = valued
      const path = valued === rfm ? 'rfm.valueProp' : `goals[${index}].valueProp`
      return name === undefined ? [] : [{ ...NUMBER, event, name, form: 'one', path }]
    }),
  ]
}

/** What an operator with its value takes the actual value for. Points in time are texts or numbers. */
export function toExpected(test: Test): Pick<Expectation, 'kinds' | 'form' | 'test'> {
  const { op, value } = test
  const form = LISTS.has(op) ? 'list' : 'one'
  if (isTimeOperator(op)) return { kinds: ['string', 'number'], form, test }
  return { kinds: [value ?? []].flat().flatMap(toKind), form, test }
}

/** True for operators that work with points in time. */
export function isTimeOperator(op: string): boolean {
  return TIMES.has(op)
}

function stepsIn(condition: Condition, path: string): readonly NamedStep[] {
  if ('event' in condition) return [{ ...condition, path }]
  if (!('sequence' in condition)) return []
  const { sequence, without } = condition
  return [
    ...sequence.map((step, index) => ({ ...step, path: `${path}.sequence[${index}]` })),
    ...(without ? [{ ...without, path: `${path}.without` }] : []),
  ]
}

function toKind(value: Json): readonly Kind[] {
  const kind = typeof value
  return kind === 'string' || kind === 'number' || kind === 'boolean' ? [kind] : []
}

const LISTS = new Set(['includes', 'any_of', 'all_of', 'none_of'])
const TIMES = new Set(['before', 'after', 'within_days', 'days_until', 'weekday', 'hour', 'yearly'])

const ANY = { kinds: ['string', 'number', 'boolean'], test: { op: 'exists' } } as const
const NUMBER = { kinds: ['number'], test: { op: 'equals', value: 1 } } as const
const TEXT = { kinds: ['string'], test: { op: 'equals', value: 'something' } } as const
