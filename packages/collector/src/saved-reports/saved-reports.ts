import { join } from 'node:path'
import type { NextQuestion, SavedReport as SavedAnswer } from '@segue/protocol/api'
import { createId } from '../control/create-id.ts'
import { CollectorError } from '../errors.ts'
import { openJsonFile } from '../files/json-file.ts'
import { SAVED_REPORTS_PER_SITE_MAX } from './limits.ts'

/** A question as it is kept, and whose it is. Whether it still fits is told when somebody looks. */
export interface SavedReport extends Omit<SavedAnswer, 'misfits'> {
  readonly site: string
}

/** The questions of all sites that are kept under names. */
export interface SavedReports {
  /** Those of a site, by name. */
  readonly list: (site: string) => readonly SavedReport[]
  /** Throws `SAVED_REPORT_UNKNOWN`. */
  readonly get: (site: string, id: string) => SavedReport
  /** Rejects with `SAVED_REPORT_EXISTS` and `SAVED_REPORTS_TOO_MANY`. */
  readonly add: (wanted: Omit<SavedReport, 'id' | 'revision' | 'at'>) => Promise<SavedReport>
  /** Rejects with `SAVED_REPORT_UNKNOWN` and `SAVED_REPORT_EXISTS`. */
  readonly rename: (site: string, id: string, name: string) => Promise<SavedReport>
  /**
   * Asks something else under the same name. Rejects with `SAVED_REPORT_UNKNOWN`, and with `SAVED_REPORT_NOT_CURRENT` when it
   * is of another revision.
   */
  readonly change: (
    site: string,
    id: string,
    asked: NextQuestion & { readonly by: string },
  ) => Promise<SavedReport>
  /** Rejects with `SAVED_REPORT_UNKNOWN`; gives what was removed. */
  readonly remove: (site: string, id: string) => Promise<SavedReport>
}

/** Keeps them in `saved-reports.json` in the folder. */
export async function openSavedReports(folder: string, now: () => number): Promise<SavedReports> {
  const path = join(folder, 'saved-reports.json')
  const file = await openJsonFile<readonly SavedReport[]>(path, [], complete)
  const ofSite = (all: readonly SavedReport[], site: string) =>
    all.filter((one) => one.site === site)

  function find(all: readonly SavedReport[], site: string, id: string): SavedReport {
    const found = ofSite(all, site).find((one) => one.id === id)
    if (found === undefined) throw new CollectorError('SAVED_REPORT_UNKNOWN')
    return found
  }

  async function edit(
    site: string,
    id: string,
    toNext: (one: SavedReport, others: readonly SavedReport[]) => SavedReport,
  ): Promise<SavedReport> {
    await file.change((all) => {
      const former = find(all, site, id)
      const others = ofSite(all, site).filter((one) => one !== former)
      const next = toNext(former, others)
      return all.map((one) => (one === former ? next : one))
    })
    return find(file.get(), site, id)
  }

  return {
    list: (site) =>
      ofSite(file.get(), site).sort((one, other) => one.name.localeCompare(other.name)),
    get: (site, id) => find(file.get(), site, id),
    async add(wanted) {
      const saved: SavedReport = { id: createId(), revision: 0, ...wanted, at: now() }
      await file.change((all) => {
        const others = ofSite(all, wanted.site)
        if (others.length >= SAVED_REPORTS_PER_SITE_MAX)
          throw new CollectorError('SAVED_REPORTS_TOO_MANY')
        refuseTaken(others, wanted.name)
        return [...all, saved]
      })
      return saved
    },
    rename: (site, id, name) =>
      edit(site, id, (one, others) => {
        refuseTaken(others, name)
        return { ...one, name }
      }),
    change: (site, id, asked) =>
      edit(site, id, (one) => {
        if (asked.revision !== one.revision) throw new CollectorError('SAVED_REPORT_NOT_CURRENT')
        return { ...one, ...asked, revision: one.revision + 1, at: now() }
      }),
    async remove(site, id) {
      const removed = find(file.get(), site, id)
      await file.change((all) => {
        find(all, site, id)
        return all.filter((one) => one.site !== site || one.id !== id)
      })
      return removed
    },
  }
}

/** Before they had revisions, saved reports were kept without one. */
function complete(all: readonly SavedReport[]): readonly SavedReport[] {
  return all.map((one) => ({ ...one, revision: one.revision ?? 0 }))
}

function refuseTaken(others: readonly SavedReport[], name: string): void {
  if (others.some((one) => one.name === name)) throw new CollectorError('SAVED_REPORT_EXISTS')
}
