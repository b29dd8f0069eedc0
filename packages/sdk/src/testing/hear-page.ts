import type { SiteSettings } from '@segue/protocol'
import { resetEmitter } from '../emitter.ts'
import type { ConsentParts } from '../pack.ts'
import type { Said } from '../packs/consent/said.ts'
import { stopAll } from '../platform.ts'
import { toConsentParts } from './consent-parts.ts'

/** For tests: starts a source of consent on the page at hand as the core does. Gives what it says, the newest last. */
export function hearPage(
  hear: (parts: ConsentParts, say: (said: Said) => void) => void,
  settings: SiteSettings = {},
): Said[] {
  const said: Said[] = []
  stopAll()
  resetEmitter()
  hear(toConsentParts(settings), (one) => said.push(one))
  return said
}
