import * as v from 'valibot'
import { isRecord } from '../../guards.ts'
import { noteText } from '../note.ts'

/** A schema that takes anything and yields `Shape`. */
export type Schema<Shape> = v.GenericSchema<unknown, Shape>

/** Any object that is not a list. The library's own object schemas take lists, too. */
export const objectSchema: Schema<Record<string, unknown>> = v.custom<Record<string, unknown>>(
  isRecord,
  noteText('CONFIG_TYPE_WRONG', { expected: 'an object' }),
)

/** Refuses every object with a note: for one of no known kind. */
export function noShape<Shape>(note: string): Schema<Shape> {
  return v.pipe(
    objectSchema,
    v.custom<Shape & Record<string, unknown>>(() => false, note),
  )
}
