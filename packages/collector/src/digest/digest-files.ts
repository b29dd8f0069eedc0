import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DigestContent, DigestPlan, DigestPost } from '@segue/protocol/api'
import { type JsonFile, openJsonFile } from '../files/json-file.ts'
import type { KeptWebhook } from '../webhooks/registry.ts'

/** The digest of a site as it is kept: its plan, and how far it was told. Times are epoch milliseconds. */
export interface KeptDigest {
  readonly plan: DigestPlan
  /** How often the plan was changed. */
  readonly revision: number
  /** Who switched it on, and when. */
  readonly by: string
  readonly since: number
  /** Sign what its address gets. */
  readonly secrets: KeptWebhook['secrets']
  /** The Monday of the newest week that was told, `2026-11-23`; empty before the first. */
  readonly told: string
  /** The newest that was made: kept whole, so that each attempt says the same. */
  readonly issue: DigestIssue | null
}

/** A digest that was made, and what became of it with each recipient. */
export interface DigestIssue {
  readonly id: string
  readonly at: number
  readonly content: DigestContent
  readonly posts: readonly DigestPost[]
}

/** The digests of all sites, a file each. */
export interface DigestFiles {
  readonly open: (site: string) => Promise<JsonFile<KeptDigest>>
}

/** Keeps the files in `digests` in the folder. */
export async function openDigestFiles(folder: string): Promise<DigestFiles> {
  const own = join(folder, 'digests')
  await mkdir(own, { recursive: true, mode: 0o700 })
  const files = new Map<string, Promise<JsonFile<KeptDigest>>>()
  return {
    open(site) {
      const file = files.get(site) ?? openJsonFile(join(own, `${site}.json`), NEVER_SET, complete)
      files.set(site, file)
      return file
    },
  }
}

/** Before they had revisions, digests were kept without one. */
function complete(kept: KeptDigest): KeptDigest {
  return { ...NEVER_SET, ...kept }
}

/** A digest that nobody has set yet. */
export const NEVER_SET: KeptDigest = {
  plan: { on: false, weekday: 1, hour: 8, mails: [], url: '', saved: [] },
  ...{ revision: 0, by: '', since: 0, secrets: [], told: '', issue: null },
}
