import type { Conclusion } from '@segue/protocol/api'
import { createId } from '../control/create-id.ts'
import { openEntryLog } from '../control/entry-log.ts'
import { CONCLUSION_FILE_BYTES_MAX } from './limits.ts'

/** What people concluded of experiments, on all sites. Entries are added, and never changed. */
export interface Conclusions {
  /** Those of a site, newest first. */
  readonly list: (site: string, limit: number) => Promise<readonly Conclusion[]>
  /** Resolves when it is on disk. */
  readonly add: (site: string, wanted: Omit<Conclusion, 'id' | 'at'>) => Promise<Conclusion>
}

/** Keeps them in the folder, of each site the newest; see {@link openEntryLog} for how much. */
export async function openConclusions(
  folder: string,
  now: () => number,
  fileBytesMax: number = CONCLUSION_FILE_BYTES_MAX,
): Promise<Conclusions> {
  const log = await openEntryLog<Conclusion & { readonly site: string }>(folder, fileBytesMax)
  return {
    list: async (site, limit) =>
      (await log.read(site))
        .map(({ site: _, ...conclusion }) => conclusion)
        .reverse()
        .slice(0, limit),
    async add(site, wanted) {
      const conclusion: Conclusion = { id: createId(), at: now(), ...wanted }
      await log.append({ site, ...conclusion })
      return conclusion
    },
  }
}
