import { join } from 'node:path'
import type { SharedDraft, WantedDraft } from '@segue/protocol/api'
import { CollectorError } from '../errors.ts'
import { type JsonFile, openJsonFile } from '../files/json-file.ts'

/** What people are still writing: one draft of the site config per site, for everybody on the site to see. */
export interface Drafts {
  readonly read: (site: string) => Promise<SharedDraft | null>
  /** Rejects with `DRAFT_NOT_CURRENT` when somebody else was faster. */
  readonly save: (site: string, wanted: WantedDraft, by: string) => Promise<SharedDraft>
  readonly remove: (site: string) => Promise<void>
}

/** Keeps the drafts in `<folder>/<site>/draft.json`. */
export function openDrafts(folder: string, now: () => number): Drafts {
  const files = new Map<string, Promise<JsonFile<SharedDraft | null>>>()
  function open(site: string): Promise<JsonFile<SharedDraft | null>> {
    const opened = files.get(site) ?? openJsonFile<SharedDraft | null>(toPath(site), null)
    files.set(site, opened)
    return opened
  }
  const toPath = (site: string) => join(folder, site, 'draft.json')
  return {
    read: async (site) => (await open(site)).get(),
    async save(site, { config, base, revision }, by) {
      const draft: SharedDraft = { revision: revision + 1, config, base, at: now(), by }
      await (await open(site)).change((last) => {
        if ((last?.revision ?? 0) !== revision) throw new CollectorError('DRAFT_NOT_CURRENT')
        return draft
      })
      return draft
    },
    async remove(site) {
      await (await open(site)).change(() => null)
    },
  }
}
