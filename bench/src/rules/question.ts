/**
 * A question that every engine under comparison can ask, in Segue's own form. A trait path names a namespace and a
 * fact; behaviour is a count within days, which the other engines find counted already, under `counts`.
 */
export type Question =
  | { readonly all: readonly Question[] }
  | { readonly any: readonly Question[] }
  | { readonly none: readonly Question[] }
  | TraitQuestion
  | CountQuestion

/** A question to a fact. */
export type TraitQuestion = { readonly trait: string } & Comparison

/** A question to what the visitor did. */
export interface CountQuestion {
  readonly event: string
  readonly op: 'at_least'
  readonly value: number
  readonly within: { readonly days: number }
}

/** An operator with what it compares to. All of them exist in every engine, or can be written there. */
export type Comparison =
  | { readonly op: 'equals'; readonly value: string | number | boolean }
  | { readonly op: 'in'; readonly value: readonly string[] }
  | { readonly op: 'any_of'; readonly value: readonly string[] }
  | { readonly op: 'at_least'; readonly value: number }
  | { readonly op: 'less_than'; readonly value: number }
  | { readonly op: 'between'; readonly value: readonly [number, number] }
  | { readonly op: 'contains'; readonly value: string }
  | { readonly op: 'starts_with'; readonly value: string }

/** A segment: an id and its question. */
export interface QuestionSegment {
  readonly id: string
  readonly when: Question
}

/** The leaves of a question. */
export function leavesOf(question: Question): readonly (TraitQuestion | CountQuestion)[] {
  if ('all' in question) return question.all.flatMap(leavesOf)
  if ('any' in question) return question.any.flatMap(leavesOf)
  if ('none' in question) return question.none.flatMap(leavesOf)
  return [question]
}

/** The path under which the other engines find a count. */
export function toCountPath({ event, within }: CountQuestion): string {
  return `counts.${event}_${within.days}`
}

/** The leaf of the other engines: behaviour becomes a fact that is known already. */
export function toTraitQuestion(question: TraitQuestion | CountQuestion): TraitQuestion {
  if (!('event' in question)) return question
  return { trait: toCountPath(question), op: question.op, value: question.value }
}
