import type { SiteConfig } from '@segue/protocol'
import { compileWith } from './compile-with.ts'
import { ALL_OPERATORS } from './operators/all-operators.ts'
import type { Program } from './program.ts'

/** Plans a site config once, with every operator there is. See {@link compileWith}. */
export function compile(config: SiteConfig): Program {
  return compileWith(config, ALL_OPERATORS)
}
