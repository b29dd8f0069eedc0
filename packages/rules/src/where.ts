import type { Condition, JsonObject } from '@segue/protocol'
import { compileCondition } from './conditions/compile-condition.ts'
import { ignoreCase } from './conditions/ignore-case.ts'
import { judged } from './conditions/judged.ts'
import { combined, compileNone } from './conditions/logic.ts'
import { readProp } from './conditions/trait.ts'
import { TEST_FIELDS } from './know-only.ts'
import { FULL_OPERATORS } from './language/full-operators.ts'
import type { Scene } from './scene.ts'

/**
 * Whether an event, by its properties and the path of its page, meets a `where`, as a goal has one. Judged without a
 * visitor: the time is that of 1970 in UTC, and what asks for anything but the event is unknown, so not met.
 */
export function createWhere(where: Condition): (props: JsonObject, path: string) => boolean {
  const slots = new Map<unknown, number>()
  const build = {
    config: {} as never,
    language: WHERE_LANGUAGE,
    plan: new Map(),
    slots,
    asks: new Map(),
  }
  const ask = compileCondition(where, build)
  return (props, path) => {
    const found = Array(slots.size)
    const scene = { now: 0, zone: 'UTC', traits: {}, entry: { props, path }, found, until: 0 }
    return ask(scene as unknown as Scene) === true
  }
}

/** Properties with every operator, and how conditions are put together: nothing that needs a profile. */
const WHERE_LANGUAGE = {
  conditions: {
    all: combined(false),
    any: combined(true),
    none: compileNone,
    prop: judged(readProp),
  },
  fields: { prop: TEST_FIELDS },
  traits: {},
  measures: {},
  operators: FULL_OPERATORS,
  parts: {},
  options: { ignoreCase },
}
