import { RULES_PACK } from '../packs/rules-pack.ts'
import { SCORES_PACK } from '../packs/scores-pack.ts'
import { SOURCE_TRAITS } from '../traits/source-traits.ts'
import { CORE_LANGUAGE } from './core-language.ts'
import { extendLanguage, type Language } from './language.ts'

/** Everything a site config can say: the core language with every pack. */
export const FULL_LANGUAGE: Language = extendLanguage(CORE_LANGUAGE, [
  SCORES_PACK,
  RULES_PACK,
  { traits: SOURCE_TRAITS },
])
