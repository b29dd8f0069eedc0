import { CONDITION_DEPTH_MAX, type Condition, isRecord, type Test } from '@segue/protocol'
import type { Build } from '../build.ts'
import type { Ask, Read } from '../scene.ts'
import { readEvent } from './event.ts'
import { compileAll, compileAny, compileNone } from './logic.ts'
import { compileSegment, compileStage } from './references.ts'
import { readRfm } from './rfm.ts'
import { readScore } from './score.ts'
import { compileSequence } from './sequence.ts'
import { readProp, readTrait } from './trait.ts'

/** Compiles a condition. Whatever this version does not know, or cannot make sense of, is unknown: never an error. */
export function compileCondition(condition: Condition, build: Build): Ask {
  if (!isRecord(condition) || build.depth > CONDITION_DEPTH_MAX) return unknown
  const inner = { ...build, depth: build.depth + 1 }
  try {
    for (const kind in ASKS) {
      if (Object.hasOwn(condition, kind)) return ASKS[kind]?.(condition as never, inner) ?? unknown
    }
    for (const kind in READS) {
      if (Object.hasOwn(condition, kind)) return compileLeaf(kind, condition, inner)
    }
  } catch {
    // A part of the wrong shape: the parser names it when the site config is published.
  }
  return unknown
}

/** What a leaf reads: the actual value that its operator judges. */
export function compileRead(kind: string, condition: object, build: Build): Read | undefined {
  return READS[kind]?.(condition as never, build)
}

/** The kinds of conditions that look something up and judge it with an operator. */
export const READS: {
  readonly [kind: string]: (condition: never, build: Build) => Read | undefined
} = {
  trait: readTrait,
  prop: readProp,
  event: readEvent,
  score: readScore,
  rfm: readRfm,
}

const ASKS: { readonly [kind: string]: (condition: never, build: Build) => Ask } = {
  all: compileAll,
  any: compileAny,
  none: compileNone,
  sequence: compileSequence,
  segment: compileSegment,
  stage: compileStage,
}

/**
 * A missing trait is unknown: somebody may know it. What the visitor did is known: of what never happened, every
 * test but `not_exists` is answered with no.
 */
function compileLeaf(kind: string, condition: object, build: Build): Ask {
  const test = condition as Test
  const operators = build.operators
  const judge = Object.hasOwn(operators, test.op) ? operators[test.op]?.(test) : undefined
  const read = compileRead(kind, condition, build)
  if (judge === undefined || read === undefined) return unknown
  if (kind === 'trait' || kind === 'prop') return (scene) => judge(read(scene), scene)
  return (scene) => {
    const actual = read(scene)
    const truth = judge(actual, scene)
    return truth === undefined && actual === undefined ? false : truth
  }
}

const unknown: Ask = () => undefined
