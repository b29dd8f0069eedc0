import { isRecord } from '@segue/protocol'
import type { Pack } from '../pack.ts'
import { writeText } from '../platform.ts'
import { forgetStored } from './forget-stored.ts'

/**
 * Deletes what an earlier site config let the browser store: from now on it stores nothing. What a tag says was not
 * checked when the config was published, and a wrong word keeps Segue from starting.
 */
export const COOKIELESS_PACK: Pack = {
  fulfils: 'cookieless',
  begin({ config: { site, settings } }) {
    const identity: unknown = settings?.identity
    const mode = isRecord(identity) ? (identity.mode ?? 'stored') : identity
    // A tag takes the site config's mode back by `{"mode":"stored"}`: then the visitor is known.
    if (isRecord(identity) && mode === 'stored') return
    if (mode !== 'cookieless') {
      const remedy = 'expected cookieless. Correct the attribute, or leave it out.'
      throw new Error(`SETTING_INVALID data-identity="${mode}": ${remedy}`)
    }
    forgetStored(site)
    writeText(`segue:${site}:consent`, null)
  },
}
