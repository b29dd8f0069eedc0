import type { Pack } from '../pack.ts'
import { attempt, writeText } from '../platform.ts'

/** Deletes what an earlier site config let the browser store: from now on it stores nothing. */
export const COOKIELESS_PACK: Pack = {
  prepare({ config }) {
    const name = `segue:${config.site}`
    for (const key of [name, `${name}:consent`]) writeText(key, null)
    for (const database of [name, `${name}:queue`])
      attempt(() => indexedDB.deleteDatabase(database))
  },
}
