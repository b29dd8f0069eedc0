import { TOLD } from '../../consent.ts'
import { readText, writeText } from '../../platform.ts'
import { forgetStored } from '../forget-stored.ts'
import { readDenial } from './denial.ts'
import { readForgotten } from './forgotten.ts'

/**
 * Wipes what this sub-domain stored before everything was forgotten on another one. True when there was something. A
 * denial stays: it remembers nobody.
 */
export function heedForgotten(site: string): boolean {
  const key = `segue:${site}`
  const all = readForgotten(site)?.all
  if (!all || readText(toKey(site)) === all) return false
  const isStored = readText(key) !== null || /granted/.test(`${readText(`${key}:consent`)}`)
  if (!isStored) return false
  forgetStored(site)
  for (const more of [':consent', `:consent${TOLD}`, ':counts', HEEDED]) writeText(key + more, null)
  // Where it was a withdrawal, that holds here, too.
  writeText(`${key}:consent`, readDenial(site) ?? null)
  return true
}

/** Consent allows storing from now on: what is stored is younger than all that was forgotten so far. */
export function markHeeded(site: string): void {
  const all = readForgotten(site)?.all
  if (all && readText(toKey(site)) !== all) writeText(toKey(site), all)
}

function toKey(site: string): string {
  return `segue:${site}${HEEDED}`
}

/** What is behind the key of the profile in the key of the wipe that this sub-domain has heeded. */
const HEEDED = ':heeded'
