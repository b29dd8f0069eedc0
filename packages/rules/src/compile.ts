import type { SiteConfig } from '@segue/protocol'
import { compileWith } from './compile-with.ts'
import { FULL_LANGUAGE } from './language/full-language.ts'
import type { Program } from './program.ts'

/** Plans a site config once, with the full language. See {@link compileWith}. */
export function compile(config: SiteConfig): Program {
  return compileWith(config, FULL_LANGUAGE)
}
