import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { SiteConfig } from '@segue/protocol'
import { CollectorError } from '../errors.ts'
import { readJsonFile } from '../files/read-json-file.ts'
import { createFile } from '../files/replace-file.ts'

/** A published version of a site config, without its content. `at` is epoch milliseconds. */
export interface VersionSummary {
  readonly version: number
  readonly at: number
  /** The e-mail of who published it. */
  readonly by: string
  readonly note: string
}

/** A published version. It never changes; to go back is to publish old content under a new number. */
export interface Version extends VersionSummary {
  readonly config: SiteConfig
}

/** What is to be published, and on which version it was based. */
export interface Publication {
  readonly config: SiteConfig
  readonly note: string
  readonly by: string
  /** The version the author started from; 0 for a site's first. */
  readonly base: number
}

/** The published versions of one site. */
export interface Versions {
  readonly current: () => Version
  /** Newest first. */
  readonly list: () => readonly VersionSummary[]
  readonly read: (version: number) => Promise<Version | undefined>
  /** Publishes; `VERSION_NOT_CURRENT` when somebody else was faster. */
  readonly publish: (publication: Publication) => Promise<Version>
}

/** Reads the versions of a site. Rejects when there is none: a site always has one. */
export async function openVersions(folder: string, now: () => number): Promise<Versions> {
  const summaries: VersionSummary[] = []
  let current: Version | undefined
  for (const number of await listNumbers(folder)) {
    current = await readVersion(folder, number)
    if (current !== undefined) summaries.unshift(toSummary(current))
  }
  let latest = current ?? missing(folder)
  return {
    current: () => latest,
    list: () => summaries,
    read: (version) => readVersion(folder, version),
    async publish(publication) {
      if (publication.base !== latest.version) throw new CollectorError('VERSION_NOT_CURRENT')
      latest = await writeVersion(folder, publication, now())
      summaries.unshift(toSummary(latest))
      return latest
    },
  }
}

/** Writes the version that follows `publication.base`. Whoever comes second with the same base is told so. */
export async function writeVersion(
  folder: string,
  publication: Publication,
  at: number,
): Promise<Version> {
  const { config, note, by, base } = publication
  const version: Version = { version: base + 1, at, by, note, config }
  await mkdir(folder, { recursive: true })
  const created = await createFile(toPath(folder, version.version), `${JSON.stringify(version)}\n`)
  if (!created) throw new CollectorError('VERSION_NOT_CURRENT')
  return version
}

async function listNumbers(folder: string): Promise<number[]> {
  await mkdir(folder, { recursive: true })
  return (await readdir(folder))
    .map((file) => Number(/^(\d{6})\.json$/.exec(file)?.[1]))
    .filter((number) => number > 0)
    .sort((a, b) => a - b)
}

function readVersion(folder: string, version: number): Promise<Version | undefined> {
  return readJsonFile<Version>(toPath(folder, version))
}

function toPath(folder: string, version: number): string {
  return join(folder, `${String(version).padStart(6, '0')}.json`)
}

function toSummary({ version, at, by, note }: Version): VersionSummary {
  return { version, at, by, note }
}

function missing(folder: string): never {
  throw new Error(`${folder} holds no published version. Restore it from a backup.`)
}
