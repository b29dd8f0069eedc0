import { EXPERIMENTS_PACK } from '../packs/experiments-pack.ts'
import { FIGURES_PACK } from '../packs/figures-pack.ts'
import { RULES_PACK } from '../packs/rules-pack.ts'
import { SOURCE_TRAITS } from '../traits/source-traits.ts'
import { CORE_LANGUAGE } from './core-language.ts'
import { extendLanguage, type Language } from './language.ts'

/** Everything a site config can say: the core language with every pack. */
export const FULL_LANGUAGE: Language = extendLanguage(CORE_LANGUAGE, [
  EXPERIMENTS_PACK,
  FIGURES_PACK,
  RULES_PACK,
  { traits: SOURCE_TRAITS },
])
