import { type ConsentSetup, toInitialConsent } from '../../consent.ts'
import { readText, writeText } from '../../platform.ts'
import { parseSnapshot, reconcile, toSnapshot } from '../../snapshot.ts'
import { forgetStored } from '../forget-stored.ts'
import { readCookieText } from './cookie-text.ts'
import { readDenial } from './denial.ts'
import { parseCookieText } from './summary.ts'

/**
 * Puts back what the cookie knows, where the page is about to look for it: the choice about consent, and, where that
 * allows it, the profile that knows more. A denial on another sub-domain is carried out here, too. Gives whether
 * anybody was known at all.
 */
export function restoreVisitor(options: ConsentSetup): boolean {
  const { site } = options.config
  const key = `segue:${site}`
  const summary = parseCookieText(readCookieText(site))
  const { profile } = summary
  // The cookies are shared by all sub-domains and written with every choice: they have the newest.
  const choice = readDenial(site) ?? summary.choice
  if (choice !== undefined) writeText(`${key}:consent`, choice)
  const mine = parseSnapshot(readText(key))
  const initial = toInitialConsent(options)
  const mayStore = /granted/.test(readText(`${key}:consent`) ?? initial)
  if (!mayStore && mine !== undefined) forgetStored(site)
  if (mayStore && profile !== undefined)
    writeText(key, toSnapshot(mine === undefined ? profile : reconcile(mine, profile)))
  return mine !== undefined || profile !== undefined
}
