import { join } from 'node:path'
import type { SharedReport as SharedAnswer } from '@segue/protocol/api'
import { nanoid } from 'nanoid'
import { CollectorError } from '../errors.ts'
import { openJsonFile } from '../files/json-file.ts'
import { SHARES_PER_SITE_MAX } from '../limits.ts'
import type { SignedLinks } from './signed-links.ts'

/** A report that has a link, and whose it is. */
export interface SharedReport extends SharedAnswer {
  readonly site: string
}

/** What somebody wants to be shown, by whom, until when. */
export type WantedSharedReport = Omit<SharedReport, 'id' | 'at'>

/** The reports of all sites that links show to whoever has them. */
export interface SharedReports {
  /** Those of a site whose links are valid, oldest first. */
  readonly list: (site: string) => readonly SharedReport[]
  /** Rejects with `SHARES_TOO_MANY`. */
  readonly create: (
    wanted: WantedSharedReport,
  ) => Promise<{ readonly shared: SharedReport; readonly token: string }>
  /** Ends a link at once. Rejects with `SHARE_ID_UNKNOWN`. */
  readonly revoke: (site: string, id: string) => Promise<void>
  /** What a token shows; undefined when it has run out, was taken back, or is none of ours. */
  readonly read: (token: string) => SharedReport | undefined
}

/** Keeps them in `shared-reports.json` in the folder. Tokens are nowhere: they are signed. */
export async function openSharedReports(
  folder: string,
  links: SignedLinks,
  now: () => number,
): Promise<SharedReports> {
  const file = await openJsonFile<readonly SharedReport[]>(join(folder, 'shared-reports.json'), [])
  const valid = (all: readonly SharedReport[]) => all.filter(({ until }) => until > now())
  const ofSite = (all: readonly SharedReport[], site: string) =>
    valid(all).filter((one) => one.site === site)
  return {
    list: (site) => ofSite(file.get(), site),
    async create(wanted) {
      const shared: SharedReport = { id: nanoid(), ...wanted, at: now() }
      await file.change((all) => {
        if (ofSite(all, wanted.site).length >= SHARES_PER_SITE_MAX)
          throw new CollectorError('SHARES_TOO_MANY')
        return [...valid(all), shared]
      })
      return { shared, token: links.create('report', shared.id, shared.until) }
    },
    async revoke(site, id) {
      await file.change((all) => {
        if (!ofSite(all, site).some((one) => one.id === id))
          throw new CollectorError('SHARE_ID_UNKNOWN')
        return all.filter((one) => one.id !== id)
      })
    },
    read(token) {
      const id = links.read('report', token)
      return valid(file.get()).find((one) => one.id === id)
    },
  }
}
