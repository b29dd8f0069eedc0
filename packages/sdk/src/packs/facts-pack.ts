import { SOURCE_TRAITS } from '@segue/rules'
import type { Pack } from '../pack.ts'
import { readDevice } from './device.ts'
import { withLanding } from './landing.ts'

/** Facts that only some sites ask for: about device and place, what kind of source a visitor came from, and where to. */
export const FACTS_PACK: Pack = {
  facts: readDevice,
  prepare: withLanding,
  language: { traits: SOURCE_TRAITS },
}
