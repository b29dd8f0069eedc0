import type { Condition } from '@segue/protocol'
import { type NamedStep, stepsOf } from '../define/expectations-of.ts'
import { FULL_LANGUAGE } from '../language/full-language.ts'
import { own } from '../own.ts'
import type { History } from '../simulate/history.ts'
import type { Finding } from './finding.ts'
import { walkConfig } from './walk-config.ts'
import { whoDid, whoHas } from './witness.ts'
import type { World } from './world.ts'

/**
 * Conditions that are unknown for everybody, since their operator cannot work with its value: a pattern, a list, a type.
 * The witness has, or did, what is judged in vain.
 */
export function checkValues(world: World): readonly Finding[] {
  const steps = stepsOf(world.config)
  return walkConfig(world.config).flatMap(({ path, condition }): readonly Finding[] => {
    if (!('op' in condition)) return []
    const { op, value } = condition
    if (own(FULL_LANGUAGE.operators, op)?.(value, condition)) return []
    const text = `${op} cannot work with ${JSON.stringify(value) ?? 'nothing'}: nobody matches.`
    const step = steps.find((one) => path === one.path || path.startsWith(`${one.path}.`))
    const witness = whoIsJudged(condition, step, world)
    return [{ code: 'CONDITION_UNKNOWN', path, about: [], text, witness }]
  })
}

function whoIsJudged(
  condition: Condition,
  step: NamedStep | undefined,
  { until, walked }: World,
): History {
  if ('trait' in condition) return whoHas(condition.trait, THERE, until)
  if (!step) return walked[0].history
  const { event } = step
  return whoDid(
    'prop' in condition ? { event, where: { ...condition, ...THERE } } : { event },
    until,
  )
}

/** What everything that is there passes. */
const THERE = { op: 'exists', value: null }
