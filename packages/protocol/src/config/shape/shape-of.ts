import * as v from 'valibot'
import { noteText } from '../note.ts'
import { objectSchema, type Schema } from './schema.ts'

/**
 * A schema of an object that is exactly `Shape`: a field that the interface has and the schema lacks, or the other
 * way round, or of another type, is a compile error here. Fields outside the shape are refused, each by name.
 *
 * ```ts
 * shapeOf<Goal>('An event that counts as success.')({ id: idSchema, … })
 * ```
 *
 * In two calls, because TypeScript infers all type arguments of a call or none.
 */
export function shapeOf<Shape extends object>(
  description: string,
): <Entries extends v.ObjectEntries>(entries: Entries & Drift<Entries, Shape>) => Schema<Shape> {
  return (entries) => {
    const unknown = v.never(noteText('CONFIG_FIELD_UNKNOWN', { known: Object.keys(entries) }))
    const schema = v.pipe(
      objectSchema,
      v.objectWithRest(entries, unknown, noteText('CONFIG_FIELD_MISSING')),
      v.description(description),
    )
    return schema as Schema<unknown> as Schema<Shape>
  }
}

/** Nothing to add when schema and interface agree; else a field that no schema has. */
type Drift<Entries extends v.ObjectEntries, Shape> =
  Same<Readonly<v.InferOutput<v.StrictObjectSchema<Entries, undefined>>>, Shape> extends true
    ? unknown
    : { readonly 'schema and interface differ': never }

/** True for identical types, `readonly` and optional marks included. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
