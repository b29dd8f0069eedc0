import type { Condition } from '@segue/protocol'
import { valuesOf } from './built-in-traits.ts'
import type { Found } from './finding.ts'
import { walkConfig } from './walk-config.ts'
import { whoHas } from './witness.ts'
import type { World } from './world.ts'

/** Facts of Segue's own compared with words that they never are. The witness has one that they can be. */
export function checkWords({ config, until }: World): readonly Found[] {
  return walkConfig(config).flatMap(({ path, condition }): readonly Found[] => {
    if (!('trait' in condition)) return []
    const { trait } = condition
    const known = valuesOf(trait) ?? []
    const [first] = known
    const never =
      first === undefined ? [] : wordsOf(condition).filter((word) => !known.includes(word))
    if (first === undefined || never.length === 0) return []
    const words = never.map((word) => JSON.stringify(word)).join(' or ')
    const text = `${trait} is ${known.slice(0, -1).join(', ')} or ${known.at(-1)}, never ${words}.`
    const witness = whoHas(trait, { op: 'equals', value: first }, until)
    return [{ code: 'TYPE_MISMATCH', path, about: [], text, witness }]
  })
}

/** The whole words that a fact is compared with. */
function wordsOf(condition: Condition & { readonly trait: string }): readonly string[] {
  if (!('op' in condition) || !WHOLE.includes(condition.op)) return []
  const texts = [condition.value].flat().filter((word) => typeof word === 'string')
  return condition.ignoreCase ? texts.map((word) => word.toLowerCase()) : texts
}

const WHOLE: readonly string[] = ['equals', 'not_equals', 'in', 'not_in']
