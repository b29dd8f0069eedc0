import type { SiteConfig } from '@segue/protocol'
import { expectationsOf, stepsOf } from './expectations-of.ts'
import { createShape, noteAt, type Shape } from './shape.ts'

/** What a site config expects of values: by event what its properties are, and what `identify` gives. */
export interface SiteShapes {
  readonly events: ReadonlyMap<string, Shape>
  readonly visitor: Shape
}

/** Puts together what the rules of a site config expect of properties, and of traits of the visitor. */
export function shapesOf(config: SiteConfig): SiteShapes {
  const types = stepsOf(config).flatMap(({ event }) => (event === '*' ? [] : [event]))
  const events = new Map(types.map((type) => [type, createShape()]))
  const visitor = createShape()
  for (const { event, name, kinds, form } of expectationsOf(config)) {
    const note = { kinds, isList: form !== 'one' }
    const path = name.split('.')
    if (event !== undefined) noteAt(events.get(event) ?? createShape(), path, note)
    else if (path[0] === 'visitor') noteAt(visitor, path.slice(1), note)
  }
  return { events, visitor }
}
