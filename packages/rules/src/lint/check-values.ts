import type { Condition } from '@segue/protocol'
import { FULL_LANGUAGE } from '../language/full-language.ts'
import { own } from '../own.ts'
import type { Finding } from './finding.ts'
import { walk, walkConfig } from './walk-config.ts'
import type { World } from './world.ts'

/** Conditions that are unknown for everybody, since their operator cannot work with its value: a pattern, a list, a type. */
export function checkValues({ config, walked }: World): readonly Finding[] {
  return walkConfig(config).flatMap(({ path, condition }) =>
    testsIn(condition, path).flatMap(({ test, at }): readonly Finding[] => {
      const operator = own(FULL_LANGUAGE.operators, test.op)
      if (operator?.(test.value, test)) return []
      const text = `${test.op} cannot work with ${JSON.stringify(test.value) ?? 'nothing'}: it stays unknown.`
      const witness = walked[0].history
      return [{ code: 'CONDITION_UNKNOWN', path: at, about: [], text, witness }]
    }),
  )
}

type Tested = Extract<Condition, { readonly op: string }>

/** The tests of a condition itself, and of what it asks of its events. */
function testsIn(condition: Condition, path: string): readonly { test: Tested; at: string }[] {
  const asked = 'op' in condition ? [{ test: condition, at: path }] : []
  const where = 'where' in condition ? condition.where : undefined
  const inner = walk(where, `${path}.where`).flatMap((part) => testsIn(part.condition, part.path))
  return [...asked, ...inner]
}
