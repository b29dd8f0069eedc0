import type { SiteConfig } from '@segue/protocol'
import { builtInKindOf } from '../lint/built-in-traits.ts'
import { type Expectation, expectationsOf, stepsOf } from './expectations-of.ts'
import { createShape, type Kind, noteAt, type Shape } from './shape.ts'

/** What a site config expects of values: by event what its properties are, what `identify` gives, and of traits. */
export interface SiteShapes {
  readonly events: ReadonlyMap<string, Shape>
  readonly visitor: Shape
  /** Traits that the site gives itself and rules compare with something, by name. */
  readonly traits: ReadonlyMap<string, TraitShape>
  /** By event of the tracking plan that has properties there: their paths, and those that rules read. */
  readonly props: ReadonlyMap<string, readonly string[]>
}

/** The kinds of values that rules take a trait for, and of the values in lists. */
export interface TraitShape {
  readonly one: ReadonlySet<Kind>
  readonly list: ReadonlySet<Kind>
}

/** Puts together what the rules of a site config expect of properties, and of traits. */
export function shapesOf(config: SiteConfig): SiteShapes {
  const types = stepsOf(config).flatMap(({ event }) => (event === '*' ? [] : [event]))
  const events = new Map(types.map((type) => [type, createShape()]))
  const visitor = createShape()
  const expectations = expectationsOf(config)
  for (const { event, name, kinds, form } of expectations) {
    const note = { kinds, isList: form !== 'one' }
    const path = name.split('.')
    if (event !== undefined) noteAt(events.get(event) ?? createShape(), path, note)
    else if (path[0] === 'visitor') noteAt(visitor, path.slice(1), note)
  }
  const props = plannedPropsOf(config, expectations)
  return { events, visitor, traits: traitShapesOf(expectations), props }
}

function plannedPropsOf(
  { plan }: SiteConfig,
  expectations: readonly Expectation[],
): SiteShapes['props'] {
  const planned = (plan?.events ?? []).filter(({ props }) => props && props.length > 0)
  return new Map(
    planned.map(({ event, props = [] }) => {
      const read = expectations.filter((expectation) => expectation.event === event)
      const names = [...props.map(({ prop }) => prop), ...read.map(({ name }) => name)]
      return [event, [...new Set(names)].sort()]
    }),
  )
}

function traitShapesOf(expectations: readonly Expectation[]): ReadonlyMap<string, TraitShape> {
  const traits = new Map<string, { one: Set<Kind>; list: Set<Kind> }>()
  for (const { event, name, kinds, form } of expectations) {
    if (event !== undefined || kinds.length === 0 || builtInKindOf(name)) continue
    const shape = traits.get(name) ?? { one: new Set(), list: new Set() }
    traits.set(name, shape)
    for (const kind of kinds) shape[form === 'list' ? 'list' : 'one'].add(kind)
  }
  return traits
}
