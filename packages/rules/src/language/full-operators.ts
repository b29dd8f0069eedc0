import type { Operators } from '../operators/operator.ts'
import { FIGURES_OPERATORS } from '../packs/figures-operators.ts'
import { RULES_OPERATORS } from '../packs/rules-operators.ts'
import { CORE_OPERATORS } from './core-operators.ts'

/** Every operator, by the name that site configs use. */
export const FULL_OPERATORS: Operators = {
  ...CORE_OPERATORS,
  ...FIGURES_OPERATORS,
  ...RULES_OPERATORS,
}
