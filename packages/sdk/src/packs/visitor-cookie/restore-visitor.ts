import { type ConsentSetup, toInitialConsent } from '../../consent.ts'
import { readText, writeText } from '../../platform.ts'
import { parseSnapshot, reconcile, toSnapshot } from '../../snapshot.ts'
import { forgetStored } from '../forget-stored.ts'
import { readCookieText } from './cookie-text.ts'
import { readDenial } from './denial.ts'
import { readForgotten } from './forgotten.ts'
import { heedForgotten, markHeeded } from './heed-forgotten.ts'
import { parseCookieText, type Summary } from './summary.ts'

/**
 * Puts back what the cookie knows, where the page is about to look for it: the choice about consent, and, where that
 * allows it, the profile. A denial on another sub-domain is carried out here, too; where nobody has chosen yet, all
 * stays as it is, for the page's consent tools may still allow it. Gives whether anybody was known at all.
 */
export function restoreVisitor(options: ConsentSetup): boolean {
  const { site } = options.config
  const key = `segue:${site}`
  heedForgotten(site)
  const summary = readSummary(site)
  const { profile } = summary
  // The cookies are shared by all sub-domains and written with every choice: they have the newest.
  const choice = readDenial(site) ?? summary.choice
  if (choice !== undefined) writeText(`${key}:consent`, choice)
  const mine = parseSnapshot(readText(key))
  const state = readText(`${key}:consent`) ?? toInitialConsent(options)
  if (/granted/.test(state)) restoreProfile(site)
  else if (/denied/.test(state) && mine !== undefined) forgetStored(site)
  return mine !== undefined || profile !== undefined || readForgotten(site)?.isSettled === false
}

/**
 * Of the profile that is stored and the cookie's, puts the one that knows more where the page looks for it. Only where
 * consent allows storing.
 */
export function restoreProfile(site: string): void {
  // A choice that was made a moment ago is no wipe's.
  if (readText(`segue:${site}`) !== null) heedForgotten(site)
  markHeeded(site)
  const { profile } = readSummary(site)
  const mine = parseSnapshot(readText(`segue:${site}`))
  if (profile === undefined) return
  const next = mine === undefined ? profile : reconcile(mine, profile)
  writeText(`segue:${site}`, toSnapshot(next, next.log.length))
}

/** What the cookie holds, or, where it is older than the newest wipe, what that left. */
function readSummary(site: string): Summary {
  const { stamp, left = '' } = readForgotten(site) ?? {}
  const summary = parseCookieText(readCookieText(site))
  return summary.after === stamp ? summary : parseCookieText(left)
}
