import type { Experience } from '@segue/protocol'
import type { Build } from '../build.ts'
import type { Gate, PickArm } from '../decide/gate.ts'
import type { lapsesOf } from '../journey/lapses-of.ts'
import type { Measure } from '../measures/measure.ts'
import type { Operator, Operators } from '../operators/operator.ts'
import type { noteExposure } from '../profile/note-exposure.ts'
import type { Ask, Read } from '../scene.ts'
import type { CalendarFrame } from '../time/calendar.ts'

/** What a program understands of conditions and experiences. Whatever is not in it is unknown, or inert. */
export interface Language {
  /** Kinds of conditions, by the name of their leading key. */
  readonly conditions: { readonly [kind: string]: CompileKind }
  /** The fields that a kind has beside its leading key, a blank before each. */
  readonly fields: { readonly [kind: string]: string }
  /** Facts that rules know without being told. */
  readonly traits: { readonly [trait: string]: Read }
  /** What event conditions can measure. */
  readonly measures: { readonly [name: string]: Measure }
  readonly operators: Operators
  /** What an experience may have beside what every language knows (see `findUnknownPart`). */
  readonly parts: { readonly [part: string]: true }
  /** What else there is to say, by the name of its key. */
  readonly options: Options
}

/** Pieces that packs put into the machine. */
export interface Options {
  /** Makes a frame of a window `{ calendar }`. */
  readonly calendar?: CalendarFrame
  /** Measures a count in such a window. */
  readonly countInCalendar?: Measure
  /** Makes of an operator the one for a condition with `ignoreCase`. */
  readonly ignoreCase?: (operator: Operator) => Operator
  /** Of a journey: what becomes of visitors who stay away. */
  readonly lapsesOf?: typeof lapsesOf
  /** Of an experience: throws the name of a field that is foreign to a part which the pack knows. */
  readonly checkParts?: (experience: Experience) => void
  /** Of an experience: asked before anything about the visitor is. */
  readonly before?: Gate
  /** Of an experience: asked after its stages and condition. */
  readonly after?: Gate
  /** Of an experience: the arm of a visitor it is open for. Without it everybody gets the first variant for them. */
  readonly pickArm?: PickArm
  /** Remembers which experiences a visitor saw. */
  readonly noteExposure?: typeof noteExposure
}

/** Compiles one kind of condition; nothing when this one cannot be made sense of. */
export type CompileKind = (condition: never, build: Build, kind: string) => Ask | false | undefined

/** The language with what packs add to it; where both know a name, the pack does. */
export function extendLanguage(language: Language, packs: readonly Partial<Language>[]): Language {
  const extended: Record<string, object> = {}
  for (const [part, table] of [language, ...packs].flatMap((known) => Object.entries(known))) {
    extended[part] = { ...extended[part], ...table }
  }
  return extended as unknown as Language
}
