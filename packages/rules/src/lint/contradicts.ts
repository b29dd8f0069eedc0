import type { Condition } from '@segue/protocol'
import type { Truth } from '../truth.ts'
import { fitsNoValue } from './fits-no-value.ts'
import { hasFewerThanPart } from './has-fewer-than-part.ts'
import { impliedBy } from './implied-by.ts'

/** A condition and the answers of which it has to give one. */
export interface Asked {
  readonly condition: Condition
  readonly wanted: readonly Truth[]
}

/**
 * True when no visitor can ever meet the condition: it asks the same value to be two things at once, or what it cannot
 * be. Proven, not guessed: false only means that this proof does not apply.
 */
export function contradicts(condition: Condition): boolean {
  return clash([{ condition, wanted: YES }])
}

/**
 * True when these cannot all be so; proven, likewise. Of a choice every part has to clash, `isWhole` also with what
 * surely is asked.
 */
export function clash(asked: readonly Asked[], isWhole = true): boolean {
  const { leaves, choices } = sort(asked)
  if (clashOfLeaves(leaves)) return true
  const isSmall = isWhole && choices.flat().length <= CHOICES_MAX
  return choices.some((parts) =>
    parts.every((part) => clash([part]) || (isSmall && clash([...leaves, part], false))),
  )
}

/** What surely is asked of leaves, and the groups of which one part is enough. */
interface Sorted {
  readonly leaves: readonly Asked[]
  readonly choices: readonly (readonly Asked[])[]
}

function sort(asked: readonly Asked[]): Sorted {
  const leaves: Asked[] = []
  const choices: (readonly Asked[])[] = []
  for (const one of asked) {
    const { condition, wanted } = one
    const parts = partsOf(condition)
    if (parts === undefined) {
      leaves.push(one, ...impliedBy(one))
      continue
    }
    const inside =
      'none' in condition ? wanted.map((truth) => (truth === null ? null : !truth)) : wanted
    const within = parts.map((part): Asked => ({ condition: part, wanted: inside }))
    if ('all' in condition !== inside.includes(true)) {
      choices.push(within)
      continue
    }
    const deeper = sort(within)
    leaves.push(...deeper.leaves)
    choices.push(...deeper.choices)
  }
  return { leaves, choices }
}

function partsOf(condition: Condition): readonly Condition[] | undefined {
  if ('all' in condition) return condition.all
  if ('any' in condition) return condition.any
  return 'none' in condition ? condition.none : undefined
}

function clashOfLeaves(leaves: readonly Asked[]): boolean {
  const answers = new Map<string, readonly Truth[]>()
  const subjects = new Map<string, Asked[]>()
  for (const one of leaves) {
    const { condition, wanted } = one
    const text = JSON.stringify(condition)
    const left = (answers.get(text) ?? wanted).filter((truth) => wanted.includes(truth))
    if (left.length === 0) return true
    answers.set(text, left)
    const subject = subjectOf(condition)
    if (subject === undefined) continue
    const known = subjects.get(subject) ?? []
    known.push(one)
    subjects.set(subject, known)
  }
  return (
    hasTwoStages(leaves) || [...subjects.values()].some(fitsNoValue) || hasFewerThanPart(leaves)
  )
}

/** What a leaf asks about, without what it asks. */
function subjectOf(condition: Condition): string | undefined {
  if (!('op' in condition)) return undefined
  const { op: _op, value: _value, ignoreCase: _case, ...subject } = condition
  return JSON.stringify(subject)
}

/** A visitor is in one stage at a time. */
function hasTwoStages(leaves: readonly Asked[]): boolean {
  const stages = leaves.flatMap(({ condition, wanted }) =>
    'stage' in condition && !condition.orLater && isYes(wanted) ? condition.stage : [],
  )
  return new Set(stages).size > 1
}

/** True where nothing but yes will do. */
export function isYes(wanted: readonly Truth[]): boolean {
  return wanted.length === 1 && wanted[0] === true
}

const YES: readonly Truth[] = [true]
/** Parts of choices that are tried together with what surely is asked. */
const CHOICES_MAX = 64
