import type { Condition, Json, SequenceStep, SiteConfig, Test } from '@segue/protocol'
import { groupsOf, walkConfig } from '../lint/walk-config.ts'
import { createShape, type Kind, noteAt, type Shape } from './shape.ts'

/** What a site config expects of values: by event what its properties are, and what `identify` gives. */
export interface SiteShapes {
  readonly events: ReadonlyMap<string, Shape>
  readonly visitor: Shape
}

/** Concludes from the operators and values of rules what properties and traits of the visitor are. */
export function shapesOf(config: SiteConfig): SiteShapes {
  const events = new Map<string, Shape>()
  const visitor = createShape()
  const shapeOf = (event: string): Shape => {
    const shape = events.get(event) ?? createShape()
    if (event !== '*') events.set(event, shape)
    return shape
  }
  const noteStep = ({ event, where }: SequenceStep): void => {
    const shape = shapeOf(event)
    if (where) noteProps(shape, where)
  }
  for (const { condition } of walkConfig(config)) {
    if ('event' in condition) {
      const { event, measure, of } = condition
      noteStep(condition)
      if (of) noteAt(shapeOf(event), of.split('.'), { kinds: kindsOf(measure), isList: true })
    }
    if ('sequence' in condition) {
      const { sequence, without } = condition
      for (const step of [...sequence, ...(without ? [without] : [])]) noteStep(step)
    }
    if ('trait' in condition) noteTrait(visitor, condition)
  }
  for (const gain of (config.scores ?? []).flatMap(({ gains }) => gains)) {
    noteStep(gain)
    const { event, topicProp } = gain
    if (topicProp) noteAt(shapeOf(event), topicProp.split('.'), { kinds: ['string'], isList: true })
  }
  const valued = [...config.goals, ...(config.rfm ? [config.rfm] : [])]
  for (const goal of valued) {
    noteStep(goal)
    const path = goal.valueProp?.split('.')
    if (path) noteAt(shapeOf(goal.event), path, { kinds: ['number'], isList: false })
  }
  return { events, visitor }
}

function noteProps(shape: Shape, where: Condition): void {
  if ('prop' in where) noteAt(shape, where.prop.split('.'), toNote(where))
  for (const part of groupsOf(where).flatMap(([, parts]) => parts)) noteProps(shape, part)
}

function noteTrait(visitor: Shape, condition: Test & { readonly trait: string }): void {
  const [namespace, ...path] = condition.trait.split('.')
  if (namespace === 'visitor') noteAt(visitor, path, toNote(condition))
}

function toNote({ op, value }: Test): { kinds: readonly Kind[]; isList: boolean } {
  const isList = LISTS.has(op)
  if (DATES.has(op)) return { kinds: ['string', 'number'], isList }
  return { kinds: [value ?? []].flat().flatMap(toKind), isList }
}

function toKind(value: Json): readonly Kind[] {
  const kind = typeof value
  return kind === 'string' || kind === 'number' || kind === 'boolean' ? [kind] : []
}

/** Different values may be of any kind; the other measures of a property read numbers. */
function kindsOf(measure: string | undefined): readonly Kind[] {
  return measure === 'distinct' ? ['string', 'number', 'boolean'] : ['number']
}

const LISTS = new Set(['includes', 'any_of', 'all_of', 'none_of'])
const DATES = new Set(['before', 'after', 'within_days', 'days_until', 'weekday', 'hour', 'yearly'])
