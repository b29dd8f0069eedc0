import { attempt, writeText } from '../platform.ts'

/** Deletes the visitor of a site from this browser's stores, before the core has opened them. The choice stays. */
export function forgetStored(site: string): void {
  const name = `segue:${site}`
  writeText(`${name}:hide`, null)
  for (const store of [name, `${name}:queue`]) {
    writeText(store, null)
    attempt(() => indexedDB.deleteDatabase(store))
  }
}
