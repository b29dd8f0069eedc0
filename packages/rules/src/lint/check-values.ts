import { FULL_LANGUAGE } from '../language/full-language.ts'
import { own } from '../own.ts'
import type { Finding } from './finding.ts'
import { walkConfig } from './walk-config.ts'
import type { World } from './world.ts'

/** Conditions that are unknown for everybody, since their operator cannot work with its value: a pattern, a list, a type. */
export function checkValues({ config, walked }: World): readonly Finding[] {
  return walkConfig(config).flatMap(({ path, condition }): readonly Finding[] => {
    if (!('op' in condition)) return []
    const { op, value } = condition
    if (own(FULL_LANGUAGE.operators, op)?.(value, condition)) return []
    const text = `${op} cannot work with ${JSON.stringify(value) ?? 'nothing'}: it stays unknown.`
    return [{ code: 'CONDITION_UNKNOWN', path, about: [], text, witness: walked[0].history }]
  })
}
