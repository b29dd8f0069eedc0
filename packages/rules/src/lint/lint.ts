import type { SiteConfig } from '@segue/protocol'
import { checkExits } from './check-exits.ts'
import { checkLoops, checkStages } from './check-journey.ts'
import { checkPlaces } from './check-places.ts'
import { checkPairs, checkReach } from './check-segments.ts'
import { checkShown } from './check-shown.ts'
import { checkSize } from './check-size.ts'
import { checkMeasures, checkTypes } from './check-types.ts'
import { checkVariants } from './check-variants.ts'
import { checkWindows } from './check-windows.ts'
import { checkWords } from './check-words.ts'
import type { Finding, Found } from './finding.ts'
import { createWorld, type LintOptions, type World } from './world.ts'

/**
 * What is worth a look in a site config that is valid: each finding with a visitor who shows it. Rules are tried on
 * real visitors where they are given, else on visitors made up from the site config's own words.
 */
export function lint(config: SiteConfig, options: LintOptions): readonly Finding[] {
  const world = createWorld(config, options)
  return CHECKS.flatMap((check) => check(world)).map((found) => ({
    ...found,
    at: found.at ?? options.until,
  }))
}

const CHECKS: readonly ((world: World) => readonly Found[])[] = [
  checkReach,
  checkPairs,
  checkSize,
  checkVariants,
  checkPlaces,
  checkShown,
  checkStages,
  checkLoops,
  checkExits,
  checkWindows,
  checkTypes,
  checkMeasures,
  checkWords,
]
