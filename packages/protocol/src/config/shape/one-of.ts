import * as v from 'valibot'
import type { Schema } from './schema.ts'

/** A schema that looks at the input to choose the shape that was meant. Its getter gives the union of all. */
export type OneOf<Shape> = v.LazySchema<Schema<Shape>>

/**
 * One of several shapes. `pick` tells from the input which one was meant, so that issues are about that one and not
 * about all of them. Asked without an input, as the JSON Schema does, it is the union of `shapes`: always the same
 * object, because a definition is recognised by it.
 */
export function oneOf<Shape>(
  shapes: () => readonly Schema<Shape>[],
  pick: (input: unknown) => Schema<Shape>,
): OneOf<Shape> {
  let union: Schema<Shape> | undefined
  return v.lazy((input) => {
    if (input !== undefined) return pick(input)
    union ??= v.union([...shapes()])
    return union
  })
}
