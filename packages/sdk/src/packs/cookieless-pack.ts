import type { Pack } from '../pack.ts'
import { writeText } from '../platform.ts'
import { forgetStored } from './forget-stored.ts'

/** Deletes what an earlier site config let the browser store: from now on it stores nothing. */
export const COOKIELESS_PACK: Pack = {
  fulfils: 'cookieless',
  begin({ config: { site } }) {
    forgetStored(site)
    writeText(`segue:${site}:consent`, null)
  },
}
