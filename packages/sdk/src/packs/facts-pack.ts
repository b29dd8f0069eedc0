import { SOURCE_TRAITS } from '@segue/rules'
import type { Pack } from '../pack.ts'
import { readDevice } from './device.ts'

/** Facts that only some sites ask for: about device and place, and what kind of source a visitor came from. */
export const FACTS_PACK: Pack = { facts: readDevice, language: { traits: SOURCE_TRAITS } }
