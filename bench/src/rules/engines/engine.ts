import type { QuestionSegment } from '../question.ts'
import type { Visitor } from '../visitors.ts'

/**
 * An engine under comparison: prepares segments and visitors as far as it can, untimed, and gives the work that is
 * timed: for each visitor the ids of the segments they are in.
 */
export interface Engine {
  readonly name: string
  prepare(segments: readonly QuestionSegment[], visitors: readonly Visitor[]): () => Answers
}

/** For each visitor the ids of their segments. */
export type Answers = readonly (readonly string[])[]

/** The work of an engine that has one test per segment over a visitor's facts. */
export function askEach<Asked>(
  segments: readonly QuestionSegment[],
  visitors: readonly Visitor[],
  { toAsked, matches }: EachSegment<Asked>,
): () => Answers {
  const asked = segments.map(({ id, when }) => ({ id, asked: toAsked(when) }))
  const facts = visitors.map((visitor) => visitor.facts)
  return () =>
    facts.map((one) => asked.filter((each) => matches(each.asked, one)).map(({ id }) => id))
}

/** How an engine writes a question, and how it asks it. */
export interface EachSegment<Asked> {
  readonly toAsked: (question: QuestionSegment['when']) => Asked
  readonly matches: (asked: Asked, facts: Visitor['facts']) => boolean
}
