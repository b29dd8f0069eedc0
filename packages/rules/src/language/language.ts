import type { Build } from '../build.ts'
import type { Measure } from '../measures/measure.ts'
import type { Operators } from '../operators/operator.ts'
import type { Ask, Read } from '../scene.ts'
import type { CalendarFrame } from '../time/calendar.ts'

/** What a program understands of conditions. Whatever is not in it is unknown. */
export interface Language {
  /** Kinds of conditions, by the name of their leading key. */
  readonly conditions: { readonly [kind: string]: CompileKind }
  /** Facts that rules know without being told. */
  readonly traits: { readonly [trait: string]: Read }
  /** What event conditions can measure. */
  readonly measures: { readonly [name: string]: Measure }
  readonly operators: Operators
  /** Calendar windows, where they are understood. */
  readonly calendar?: CalendarFrame
}

/** Compiles one kind of condition; `undefined` when this one cannot be made sense of. */
export type CompileKind = (condition: never, build: Build) => Ask | undefined
