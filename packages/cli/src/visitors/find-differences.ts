import type { Program } from '@segue/rules'
import { explain, type Receipt, toFactText, toNeedLines } from '@segue/rules/explain'
import type { Expectation, VisitorCase } from './expectation.ts'
import { type VisitorAt, visitorAt } from './visitor-at.ts'

/** Something that came out otherwise than expected. */
export interface Difference {
  /** What it is about: `stage`, `segment runner`, `variant of home-hero`. */
  readonly what: string
  readonly expected: string
  readonly received: string
  /** Why, a line each: what lacks, or what was looked at. */
  readonly why: readonly string[]
}

/** Where a visitor's state at a moment is not as expected. Empty when all of it holds. */
export function findDifferences(
  program: Program,
  visitor: VisitorCase,
  expectation: Expectation,
): readonly Difference[] {
  const found = visitorAt(program, visitor, expectation)
  const differences = [
    ...compareStage(found, expectation),
    ...compareSegments(found, expectation),
    ...compareOutcomes(found, expectation),
  ]
  if (differences.length === 0) return []
  const receipt = explain(program, found.profile, found.situation)
  return differences.map(({ whyIn, ...difference }) => ({ ...difference, why: whyIn(receipt) }))
}

/** A difference whose reasons are looked up only when there is one. */
type Unexplained = Omit<Difference, 'why'> & {
  readonly whyIn: (receipt: Receipt) => readonly string[]
}

function compareStage({ decision }: VisitorAt, { stage }: Expectation): readonly Unexplained[] {
  if (stage === undefined || stage === decision.stage) return []
  const whyIn = (receipt: Receipt) =>
    toNeedLines(receipt.stage.stages.find((one) => one.stage === stage))
  return [{ what: 'stage', expected: stage, received: decision.stage, whyIn }]
}

function compareSegments({ decision }: VisitorAt, expected: Expectation): readonly Unexplained[] {
  const present = decision.segments
  const wanted = [...(expected.segments ?? []), ...(expected.in ?? [])]
  const surplus = expected.segments && present.filter((id) => !expected.segments?.includes(id))
  const unwanted = [
    ...(surplus ?? []),
    ...(expected.notIn ?? []).filter((id) => present.includes(id)),
  ]
  const missing = wanted.filter((id) => !present.includes(id))
  const receiptOf = (receipt: Receipt, id: string) =>
    receipt.segments.find(({ segment }) => segment === id)
  return [
    ...[...new Set(missing)].map((id) => ({
      what: `segment ${id}`,
      expected: 'in it',
      received: 'not in it',
      whyIn: (receipt: Receipt) => toNeedLines(receiptOf(receipt, id)),
    })),
    ...[...new Set(unwanted)].map((id) => ({
      what: `segment ${id}`,
      expected: 'not in it',
      received: 'in it',
      whyIn: () => [],
    })),
  ]
}

function compareOutcomes({ decision }: VisitorAt, expected: Expectation): readonly Unexplained[] {
  const { variants = {}, verdicts = {} } = expected
  const outcomeOf = (id: string) => decision.outcomes.find(({ experience }) => experience === id)
  const compare = (id: string, what: string, [wanted, found]: readonly (string | null)[]) =>
    wanted === found
      ? []
      : [
          {
            what: `${what} of ${id}`,
            expected: wanted ?? 'no part in it',
            received: found ?? 'no part in it',
            whyIn: (receipt: Receipt) => whyOutcome(receipt, id),
          },
        ]
  return [
    ...Object.entries(variants).flatMap(([id, arm]) =>
      compare(id, 'variant', [arm, outcomeOf(id)?.arm ?? null]),
    ),
    ...Object.entries(verdicts).flatMap(([id, verdict]) =>
      compare(id, 'verdict', [verdict, outcomeOf(id)?.verdict ?? null]),
    ),
  ]
}

function whyOutcome({ experiences }: Receipt, id: string): readonly string[] {
  const found = experiences.find(({ experience }) => experience === id)
  if (!found) return []
  return [`verdict ${found.verdict}`, ...found.facts.map(toFactText), ...toNeedLines(found)]
}
