import type { Operators } from '../operators/operator.ts'
import { RULES_OPERATORS } from '../packs/rules-operators.ts'
import { SCORES_OPERATORS } from '../packs/scores-operators.ts'
import { CORE_OPERATORS } from './core-operators.ts'

/** Every operator, by the name that site configs use. */
export const FULL_OPERATORS: Operators = {
  ...CORE_OPERATORS,
  ...SCORES_OPERATORS,
  ...RULES_OPERATORS,
}
